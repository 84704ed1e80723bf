import { attachBaselines, type Labelled } from './attach-baselines.ts'
import { findAmounts, type Amount } from './find-amounts.ts'
import { foldText, type Place } from './fold-text.ts'
import { readLabel } from './read-label.ts'
import { readAfter, readBefore, type Qualities } from './read-qualities.ts'
import type { Counted } from './units.ts'

/** A number with a unit, and where the text says so. */
export interface Quantity extends Place, Qualities {
  /** In the scale written (11,200千円 is 11200); null when the text gives only what was. */
  readonly value: number | null
  /** The greater end of 5～10件, null elsewhere. */
  readonly upTo: number | null
  /** One spelling for each unit: か所, %, 円. */
  readonly unit: string
  readonly counts: Counted
  /** What `value`, `upTo` and `baseline` are to be multiplied with: 1000 for 千円, else 1. */
  readonly scale: number
  /** What it was before, in the unit and scale of `value`; null when the text does not say. */
  readonly baseline: number | null
}

/** Numbers that the text joins into one: 100件→120件, 5～10件. */
interface Joined {
  readonly first: Amount
  readonly last: Amount
  readonly how: 'change' | 'span'
}

const arrow =
  /^(?:以上|以下|程度|前後)?(?:\([^()\n]{0,12}\))? ?(?:→|-{0,2}>|=>) ?(?:[^\s\d、。()]{0,6}|[^\s、。()]{0,4}\d{1,2}年?度?):? ?$/
const fromTo = /^(?:以上|以下|程度|前後)? ?から ?$/
const span = /^ ?[~-] ?$/
const target = /^(?:以上|以下|程度|前後)? ?[へに]/

/**
 * Every quantity that a text names, in order: its number, unit, scale, bounds and, where the text gives it, what it
 * was (100件→120件, 120件（R3：100件）, 現状値45％ 目標値60％). Dates, markers, ordinals (第2期, 3回目), phone
 * numbers and words with a numeral in them (一部, 三位一体) are none. With the sheet's `fiscalYear` a number of an
 * earlier year is what was, also where no other stands beside it.
 */
export function readQuantities(text: string, fiscalYear = -Infinity): readonly Quantity[] {
  const folded = foldText(text)
  const labelled: Labelled[] = []
  let reached = 0
  for (const joined of joinAmounts(folded.text, findAmounts(folded.text))) {
    const one = describe(folded.text, joined, reached)
    if (!one) continue
    labelled.push(one)
    reached = one.end
  }
  return attachBaselines(folded.text, labelled, fiscalYear).map((one) =>
    quantityOf(one, folded.place(one.start, one.end)),
  )
}

function quantityOf(one: Labelled, { offset, length }: Place): Quantity {
  const { value, upTo, unit, counts, scale, baseline, comparators, change, per, against } = one
  return {
    offset,
    length,
    value,
    upTo,
    unit,
    counts,
    scale,
    baseline,
    comparators,
    change,
    per,
    against,
  }
}

function joinAmounts(text: string, amounts: readonly Amount[]): readonly Joined[] {
  const joined: Joined[] = []
  for (let at = 0; at < amounts.length; at += 1) {
    const first = amounts[at]
    if (!first) break
    let last = first
    let how: Joined['how'] = 'span'
    for (let next = amounts[at + 1]; next; next = amounts[at + 1]) {
      const step = joinOf(text, last, next)
      if (!step || (last !== first && step !== how)) break
      last = next
      how = step
      at += 1
    }
    joined.push({ first, last, how })
  }
  return joined
}

function joinOf(text: string, first: Amount, last: Amount): Joined['how'] | null {
  const between = text.slice(first.end, Math.min(last.start, first.end + 40))
  if (first.unit && first.unit !== last.unit) return null
  if (arrow.test(between)) return 'change'
  if (fromTo.test(between)) return target.test(text.slice(last.end, last.end + 4)) ? 'change' : 'span'
  const partOfDate = /[-/.:]$/.test(text.slice(0, first.start).slice(-1))
  return span.test(between) && !partOfDate && value(first, last.scale) <= last.value ? 'span' : null
}

/** A number in the scale of another; one without a unit of its own is meant in that scale already (5～10千円). */
function value({ value, scale, unit }: Amount, wanted: number): number {
  return unit === null && scale === 1 ? value : Number(((value * scale) / wanted).toPrecision(15))
}

function describe(text: string, { first, last, how }: Joined, floor: number): Labelled | null {
  const { unit, scale } = last
  if (!unit) return null
  const before = readBefore(text, first.start, floor)
  const after = readAfter(text, last.end)
  const isSpan = first !== last && how === 'span'
  return {
    start: before.start,
    end: after.end,
    label: readLabel(text, before.start, floor),
    value: isSpan ? value(first, scale) : last.value,
    upTo: isSpan ? last.value : null,
    unit: unit.unit,
    counts: unit.counts,
    scale,
    baseline: first !== last && !isSpan ? value(first, scale) : null,
    comparators: [...before.comparators, ...after.comparators],
    change: before.change ?? after.change,
    per: before.per ?? after.per,
    against: before.against,
  }
}
