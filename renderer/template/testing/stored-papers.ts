import { fflateCodec } from '../../workbook/fflate-codec.ts'
import type { Grid } from '../../workbook/grid.ts'
import { readVisibleGrids } from '../../workbook/open-workbook.ts'
import { storedWorkbook } from '../../workbook/testing/stored-workbook.ts'

/** The first worksheet of `e2e/workbooks/<name>.xlsx`. */
export function storedGrid(name: string): Grid {
  const grids = readVisibleGrids(storedWorkbook(name), fflateCodec)
  const grid = grids.ok ? grids.value[0] : undefined
  if (!grid) throw new Error(name)
  return grid
}

/** The rows of the goals' own part: where they begin, and the first and last row of the last goal. */
export const paperRows = {
  'side-by-side-r4-filled': { first: 5, last: [17, 19] },
  'item-rows-r4-filled': { first: 5, last: [30, 34] },
  'stacked-r4-filled': { first: 4, last: [20, 22] },
  'graded-r4-filled': { first: 4, last: [8, 8] },
  'sheet-per-goal-r4-filled': { first: 3, last: null },
  'rich-excel': { first: 6, last: null },
} as const

/** A paper whose rows are known. */
export type PaperName = keyof typeof paperRows

/** Every one of them. */
export const paperNames = Object.keys(paperRows) as readonly PaperName[]

/** A blank paper of each layout. */
export const blankPapers = [
  'side-by-side-r4-blank',
  'item-rows-r4-blank',
  'stacked-r4-blank',
  'sheet-per-goal-r4-blank',
  'graded-r4-blank',
] as const
