import type { CellPlace } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import type { WorksheetEntry } from '../workbook/open-workbook.ts'
import type { GoalPlace, Layout } from './layout.ts'

/** One worksheet with its layout. */
export interface Page {
  readonly grid: Grid
  readonly layout: Layout
  /** What a number or a date shows through its format. */
  shown(cell: GridCell): string
  /** What a number would show in an empty cell; null where its format is one for texts. */
  shownWhenEmpty?(cell: CellPlace, value: number): string | null
  /** What the paper offers to choose from in a cell; null where it offers nothing. */
  choices?(cell: CellPlace): readonly string[] | null
}

/** A worksheet of an opened workbook with its layout. */
export interface FilePage extends Page {
  readonly entry: WorksheetEntry
}

/** One sheet as the app knows it: a worksheet, or several where each goal has one of its own. */
export interface GoalTable<P extends Page = Page> {
  readonly pages: readonly [P, ...P[]]
}

/** A goal's place, and the worksheet it is on. */
export interface PlacedGoal<P extends Page = Page> {
  readonly page: P
  readonly place: GoalPlace
}

/** The goals of a table in their order, through all its worksheets. */
export function placedGoals<P extends Page>({ pages }: GoalTable<P>): readonly PlacedGoal<P>[] {
  return pages.flatMap((page) => page.layout.goals.map((place) => ({ page, place })))
}

/** Whether each goal of the table has a worksheet of its own. */
export function isSheetAGoal({ pages }: GoalTable): boolean {
  return pages.length > 1 || pages[0].layout.kind === 'form'
}
