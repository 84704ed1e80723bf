import type { Area } from '../cell-address.ts'
import type { StyleName } from './style-table.ts'

/** What a cell is to hold. A text is never a formula or a link, whatever it begins with; a date shows local time. */
export type CellValue = string | number | Date | null

/** A cell that looks other than its row. */
export interface StyledCell {
  readonly value: CellValue
  readonly style: StyleName
}

/** One row, its cells from the first column on. */
export interface NewRow {
  readonly style: StyleName
  readonly cells: readonly (CellValue | StyledCell)[]
  /** In points; Excel's own height where it is left out. */
  readonly height?: number
}

/** One column; an outline level of 1 can be folded away. */
export interface NewColumn {
  /** In pixels of a screen of 96 dpi. */
  readonly width: number
  readonly level?: number
}

/** How a sheet is printed: always as wide as the paper, with the page's number and how many there are at the foot. */
export interface NewPrint {
  readonly paper: 'A3' | 'A4'
  readonly landscape: boolean
  /** Rows at the head of every page. */
  readonly repeat: { readonly top: number; readonly bottom: number } | null
  /** At the head of every page, at the left and at the right. */
  readonly header: { readonly left: string; readonly right: string }
  /** Beside the page's number. */
  readonly footer?: { readonly left: string; readonly right: string }
}

/** A worksheet made from nothing. Its rows are asked for one after another, once. */
export interface NewSheet {
  readonly name: string
  readonly columns: readonly NewColumn[]
  readonly rows: Iterable<NewRow>
  /** Rows and columns that stay when one scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  /** The row of headings that filters hang on; they reach to the last row. */
  readonly filterRow?: number
  readonly merges?: readonly Area[]
  readonly print: NewPrint
}
