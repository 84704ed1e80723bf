import { fillableCells } from '../template/fillable-cells.ts'
import type { Page } from '../template/goal-table.ts'
import { goalTextCells } from '../template/goal-text-cells.ts'
import { cellKey, type CellPlace } from '../workbook/cell-address.ts'

/** Which report of the year it is. */
export type Phase = '当初' | '中間' | '期末'

/** The words by which a paper says so, in the order of the year. */
const words: readonly (readonly [phase: Phase, word: RegExp])[] = [
  ['当初', /当初|年度初め|目標設定/],
  ['中間', /中間|上半期|上期|半期/],
  ['期末', /期末|年度末|最終報告|下半期|下期|年間実績/],
]

/** In the order of the year. */
export const phases: readonly Phase[] = words.map(([phase]) => phase)

/** What is longer is a note or an instruction. */
const longestHeading = 40

/** The phase that a heading names: 当初, 中間 or 期末; null for none or several. */
export function phaseIn(heading: string): Phase | null {
  if (heading.length > longestHeading) return null
  const found = words.filter(([, word]) => word.test(heading))
  return found.length === 1 ? (found[0]?.[0] ?? null) : null
}

/** Where a paper names its phase. */
export interface NamedPhase {
  readonly phase: Phase
  readonly page: Page
  readonly cell: CellPlace
}

/** The phase that a paper names above its goals; null where it names none, or several. */
export function phaseOf(pages: readonly Page[]): NamedPhase | null {
  const named = pages.flatMap(namedPhases)
  const [first] = named
  return first && named.every(({ phase }) => phase === first.phase) ? first : null
}

function namedPhases(page: Page): readonly NamedPhase[] {
  const { grid, layout } = page
  const [goal] = layout.goals
  const top = goal ? Math.min(...goalTextCells(goal).map(({ row }) => row)) : 0
  const fields = new Set(fillableCells(layout).map(cellKey))
  return grid.cellsBetween(1, top - 1).flatMap((cell) => {
    const phase = fields.has(cellKey(cell)) ? null : phaseIn(cell.text)
    return phase === null ? [] : [{ phase, page, cell: { row: cell.row, column: cell.column } }]
  })
}
