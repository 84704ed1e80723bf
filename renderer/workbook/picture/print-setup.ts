import type { Area } from '../cell-address.ts'
import type { PaperSize } from './paper-sizes.ts'

/** Distances from the paper's edges, in inches. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly header: number
  readonly footer: number
}

/** How large the sheet is printed: in percent, or on so many pages across and down (null: as many as it takes). */
export type PrintScale =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'fit'; readonly across: number | null; readonly down: number | null }

/** The first and last of the rows or columns that stand on every page. */
export interface Titles {
  readonly from: number
  readonly to: number
}

/** A header or footer's three parts, with their codes (ECMA-376 18.3.1.46). */
export interface MarginTexts {
  readonly left: string
  readonly center: string
  readonly right: string
}

/** How a worksheet goes to paper. */
export interface PrintSetup {
  /** Upright, also where it is laid across. */
  readonly paper: PaperSize
  readonly landscape: boolean
  readonly margins: Margins
  readonly centered: { readonly across: boolean; readonly down: boolean }
  readonly scale: PrintScale
  /** Each begins a page of its own; none where everything in use is printed. */
  readonly areas: readonly Area[]
  readonly titleRows: Titles | null
  readonly titleColumns: Titles | null
  /** Rows and columns that a page ends behind, as set by hand, in order. */
  readonly breaks: { readonly rows: readonly number[]; readonly columns: readonly number[] }
  /** Whether pages go across before they go down. */
  readonly acrossFirst: boolean
  readonly header: MarginTexts
  readonly footer: MarginTexts
  readonly firstPageNumber: number | null
}
