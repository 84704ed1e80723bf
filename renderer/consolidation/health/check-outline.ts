import { itemsWithoutOutcome } from '../../sheet/goal-state.ts'
import type { ItemRow } from '../../sheet/side-view.ts'
import { outlineView } from '../outline-view.ts'
import { isBlank, type FilledHalf } from './each-text.ts'
import type { Finding } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

/** Items beside which nothing stands, in halves where something stands beside others. */
export const itemsLackOutcome: Check<Finding<'items-without-outcome'>> = ({ halves }) =>
  halves.filter(hasBoth).flatMap((half) => {
    const items = itemsWithoutOutcome(outlineView(half.texts).rows).map(nameOf)
    return items.length === 0 ? [] : [{ ...half.at.outcome, items }]
  })

/** Outcomes that belong to no item for sure. */
export const outcomesUnpaired: Check<Finding<'outcomes-unpaired'>> = ({ halves }) =>
  halves.filter(hasBoth).flatMap((half) => {
    const texts = outlineView(half.texts).unpaired.map(({ marker, text }) => beginningOf(marker + text))
    return texts.length === 0 ? [] : [{ ...half.at.outcome, texts }]
  })

/** Items whose numbers repeat or leave one out. */
export const markersOutOfOrder: Check<Finding<'markers-out-of-order'>> = ({ halves }) =>
  halves.filter(hasBoth).flatMap((half) => {
    const items = outlineView(half.texts)
      .rows.filter((row) => row.slip !== null)
      .map(nameOf)
    return items.length === 0 ? [] : [{ ...half.at.initiatives, items }]
  })

function hasBoth(half: FilledHalf): boolean {
  return !isBlank(half.initiatives) && !isBlank(half.outcome) && !half.isComputed
}

function nameOf({ path, text }: ItemRow): string {
  return path === '' || path.startsWith('_') ? beginningOf(text) : path
}

/** As much of a text as tells which one is meant. */
function beginningOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 20 ? `${line.slice(0, 20)}…` : line
}
