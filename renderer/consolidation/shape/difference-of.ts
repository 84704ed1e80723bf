import type { FormSheet } from '../../template/form/form.ts'
import type { Page } from '../../template/goal-table.ts'
import { compareShape, type ShapeDifference } from './compare-shape.ts'

/** How a worksheet differs from that worksheet of the reference paper that it is most like. */
export function differenceOf(page: Page, sheets: readonly FormSheet[]): ShapeDifference {
  // A copy that was recognised as a whole has the reference's own places.
  if (sheets.some(({ layout }) => layout.goals === page.layout.goals)) return noDifference
  const all = sheets.map((sheet) => compareShape(page, sheet))
  return all.reduce((best, one) => (weightOf(one) < weightOf(best) ? one : best), all[0] ?? { kind: 'other' })
}

function weightOf(difference: ShapeDifference): number {
  if (difference.kind === 'other') return Infinity
  const { moved, headings, merges } = difference
  return headings.length + merges.length + (moved ? 1 : 0)
}

const noDifference: ShapeDifference = { kind: 'same', moved: null, headings: [], merges: [] }
