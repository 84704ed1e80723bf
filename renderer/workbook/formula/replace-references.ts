import { formatAddress } from '../cell-address.ts'
import { scanReferences, type Corner, type Reference } from './scan-references.ts'

/** What becomes of a reference: other corners, `#REF!`, or null to leave it as it stands. */
export type NewReference = { readonly from: Corner; readonly to: Corner | null } | '#REF!' | null

/** The formula with some of its references changed; every other character stays. */
export function replaceReferences(formula: string, replace: (reference: Reference) => NewReference): string {
  let text = ''
  let from = 0
  for (const reference of scanReferences(formula)) {
    if (reference.foreign) continue
    const fresh = replace(reference)
    if (fresh === null) continue
    text += formula.slice(from, reference.start)
    text += fresh === '#REF!' ? fresh : cornersText(fresh.from, fresh.to)
    from = reference.end
  }
  return from === 0 ? formula : text + formula.slice(from)
}

function cornersText(from: Corner, to: Corner | null): string {
  return to === null ? cornerText(from) : `${cornerText(from)}:${cornerText(to)}`
}

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const rowText = row === 0 ? '' : `${rowFixed ? '$' : ''}${row}`
  if (column === 0) return rowText
  const letters = formatAddress({ row: 1, column }).slice(0, -1)
  return `${columnFixed ? '$' : ''}${letters}${rowText}`
}
