import type { SideName } from '../sheet/sheet.ts'
import type { CellPlace } from '../workbook/cell-address.ts'

/** Where the three texts of one half of a goal stand: the top left cells of their boxes. */
export interface SideCells {
  readonly title: CellPlace
  readonly initiatives: CellPlace
  readonly outcome: CellPlace
}

/** Where the department stands. `before` is what the cell holds in front of it: `担当部局名：`, else ''. */
export interface DepartmentPlace {
  readonly cell: CellPlace
  readonly before: string
}

/** Where one goal stands. */
export interface GoalPlace {
  /** As the paper numbers it, else by its order from 1. */
  readonly number: number
  readonly numberCell: CellPlace | null
  readonly previous: SideCells | null
  readonly current: SideCells | null
}

/** A heading that names a fiscal year, or only a half by a word (前年度). */
export interface SideHeading {
  readonly cell: CellPlace
  readonly side: SideName
  readonly year: number | null
}

/** Where the fields of one worksheet lie, learned from its labels: plain data, one goal a `GoalPlace`. */
export interface Layout {
  /** Labels repeat with each goal; the two halves stand side by side. */
  readonly kind: 'blocks'
  readonly sheetName: string
  readonly department: DepartmentPlace | null
  readonly fiscalYear: number | null
  readonly headings: readonly SideHeading[]
  readonly goals: readonly GoalPlace[]
  /** Cells that belong to the paper itself: its title, labels, headings and numbers. */
  readonly paper: readonly CellPlace[]
}

/** What a worksheet lacks to be a goal table of a known kind. */
export type Missing = 'halves' | 'title' | 'initiatives' | 'outcome' | 'blocks'

/** The fields of a half, in the order of the paper. */
export const sideFields = ['title', 'initiatives', 'outcome'] as const

/** The halves, last year's first. */
export const sideNames = ['previous', 'current'] as const
