import { packageFaults } from '../../../renderer/workbook/testing/package-faults.ts'

/** Looking through a larger file takes more memory than the app takes to make it. */
const mostBytes = 1_000_000

/** What would be repaired or refused in a file that was made, and is not so in the one it was made from. */
export function newFaults(made: Uint8Array, of: Uint8Array): readonly string[] {
  if (made.length > mostBytes) return []
  const before = faultsOf(of)
  if (before === null) return []
  const known = new Set(before.map(kindOf))
  return packageFaults(made).filter((fault) => !known.has(kindOf(fault)))
}

/** Null where the file can't be gone through whole: a part that nobody reads may be no XML. */
function faultsOf(bytes: Uint8Array): readonly string[] | null {
  const known = knownFaults.get(bytes)
  if (known !== undefined) return known
  const faults = findFaults(bytes)
  knownFaults.set(bytes, faults)
  return faults
}

const knownFaults = new WeakMap<Uint8Array, readonly string[] | null>()

function findFaults(bytes: Uint8Array): readonly string[] | null {
  try {
    return packageFaults(bytes)
  } catch {
    return null
  }
}

/**
 * Rows that come in move every address behind them, copied sheets take their faults along, and elements come in where
 * those around them say.
 */
function kindOf(fault: string): string {
  return (
    fault
      .replace(/\b[A-Z]{1,3}(?=\d)/gi, 'A')
      .replace(/\d+/g, '0')
      // A cell without an address is copied to one that has one.
      .replace(/: null has /, ': A0 has ')
      .replace(/^no type of .*\.rels$/, 'no type of relationships')
      .replace(/: \w+ behind [A-Za-z]+$/, ': order')
  )
}
