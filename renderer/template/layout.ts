import type { SideName } from '../sheet/sheet.ts'
import type { CellPlace } from '../workbook/cell-address.ts'

/**
 * One row of a goal's items: the cells of the item, of what stands beside it, and of the marker where that has a
 * column of its own. A goal that has one cell for all its items is one such row.
 */
export interface ItemRow {
  readonly marker: CellPlace | null
  readonly initiatives: CellPlace | null
  readonly outcome: CellPlace | null
}

/** Where one half of a goal stands: the top left cells of its boxes. */
export interface SidePlace {
  readonly title: CellPlace
  readonly rows: readonly ItemRow[]
}

/** A cell that the app has no name for, and what the paper calls it. */
export interface ExtraPlace {
  readonly label: string
  readonly cell: CellPlace
}

/** Where the department stands. `before` is what the cell holds in front of it: `担当部局名：`, else ''. */
export interface DepartmentPlace {
  readonly cell: CellPlace
  readonly before: string
}

/** Some rows of a worksheet, both ends belonging to them. */
export interface RowSpan {
  readonly top: number
  readonly bottom: number
}

/** Where one goal stands. */
export interface GoalPlace {
  /** The rows that are this goal's alone, its labels among them; several where its halves stand in two tables. */
  readonly spans: readonly RowSpan[]
  /** As the paper numbers it, else by its order from 1. */
  readonly number: number
  readonly numberCell: CellPlace | null
  /** Null in a table that has this year's half only. */
  readonly previous: SidePlace | null
  readonly current: SidePlace | null
  readonly extra: readonly ExtraPlace[]
}

/** A heading that names a fiscal year, or only a half by a word (前年度). */
export interface SideHeading {
  readonly cell: CellPlace
  readonly side: SideName
  readonly year: number | null
}

/**
 * How goals repeat: `blocks` with their labels each, a `table` with its heads once, or a `form` whose labels stand
 * once on a worksheet that is one goal's.
 */
export type LayoutKind = 'blocks' | 'table' | 'form'

/** Where the fields of one worksheet lie, learned from its labels: plain data, one goal a `GoalPlace`. */
export interface Layout {
  readonly kind: LayoutKind
  readonly sheetName: string
  readonly department: DepartmentPlace | null
  readonly fiscalYear: number | null
  readonly headings: readonly SideHeading[]
  readonly goals: readonly GoalPlace[]
  /** Each item has a row of its own: its marker then counts for what stands beside it too. */
  readonly rowAnItem: boolean
  /** Labelled cells that belong to the sheet and to no goal. */
  readonly extra: readonly ExtraPlace[]
  /** Cells that belong to the paper itself: its title, labels, headings and numbers. */
  readonly paper: readonly CellPlace[]
}

/** How sure a layout is: what it explains of the paper, and by how much more than the next best reading; 0 to 1. */
export interface Confidence {
  readonly score: number
  readonly margin: number
}

/** What a worksheet lacks to be a goal table: a heading, or goals that stand where headings say. */
export type Missing = 'title' | 'initiatives' | 'outcome' | 'goals'

/** The texts of a half's rows. */
export const rowFields = ['initiatives', 'outcome'] as const

/** The fields of a half, in the order of the paper. */
export const sideFields = ['title', ...rowFields] as const

/** The halves, last year's first. */
export const sideNames = ['previous', 'current'] as const
