import type { Quantity } from './read-quantities.ts'
import type { Label } from './read-label.ts'

/** A quantity in the folded text, and what it is called there. */
export interface Labelled extends Omit<Quantity, 'offset' | 'length'> {
  readonly start: number
  readonly end: number
  readonly label: Label
}

/** A baseline is looked for among so many quantities to either side. */
const reach = 4

/**
 * Gives what was (R3：100件, 現状値 45％) to the quantity of its line that it is the baseline of: the one before a
 * bracket that it stands in, else the next, else the one before. Without any it stands alone, with no `value`.
 */
export function attachBaselines(
  text: string,
  found: readonly Labelled[],
  fiscalYear: number,
): readonly Labelled[] {
  if (found.every(({ label }) => label.role === null && label.year === null)) return found
  const result: (Labelled | null)[] = [...found]
  found.forEach((one, index) => {
    if (!isBaseline(text, found, index, fiscalYear)) return
    const owner = ownerOf(text, found, index, fiscalYear)
    const owned = owner === null ? null : result[owner]
    if (owner === null || !owned || owned.baseline !== null) {
      result[index] = { ...one, value: null, upTo: null, baseline: one.value }
      return
    }
    result[owner] = { ...owned, baseline: rescale(one, owned.scale) }
    result[index] = null
  })
  return result.filter((one) => one !== null)
}

function isBaseline(text: string, found: readonly Labelled[], index: number, fiscalYear: number): boolean {
  const one = found[index]
  if (!one || one.change !== null || one.baseline !== null) return false
  if (one.label.role !== null) return one.label.role === 'was'
  const { year } = one.label
  if (year === null) return false
  if (year < fiscalYear) return true
  return companions(text, found, index).some((other) => {
    const theirs = found[other]?.label
    return theirs !== undefined && theirs.role !== 'was' && (theirs.year === null || theirs.year > year)
  })
}

function ownerOf(text: string, found: readonly Labelled[], index: number, fiscalYear: number): number | null {
  const start = found[index]?.start ?? 0
  const others = companions(text, found, index).filter((other) => !isBaseline(text, found, other, fiscalYear))
  const before = others.filter((other) => other < index).at(-1)
  const after = others.find((other) => other > index)
  const bracketed = before !== undefined && /^[^()]{0,6}\([^()]*$/.test(text.slice(found[before]?.end, start))
  return (bracketed ? before : (after ?? before)) ?? null
}

/** The near quantities in the same line and of the same unit. */
function companions(text: string, found: readonly Labelled[], index: number): readonly number[] {
  const one = found[index]
  const near = Array.from({ length: 2 * reach + 1 }, (_, at) => index - reach + at)
  return near.filter((at) => {
    const other = found[at]
    if (!one || !other || other === one || other.unit !== one.unit || other.change !== null) return false
    return !text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).includes('\n')
  })
}

const rescale = ({ value, scale }: Labelled, wanted: number): number | null =>
  value === null ? null : Number(((value * scale) / wanted).toPrecision(15))
