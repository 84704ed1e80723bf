import type { WriteTrouble } from '../workbook/trouble.ts'
import type { ReadTrouble } from './read-workbook.ts'

/** Why a sheet could not be filled into a template. Nothing was written. */
export type FillTrouble =
  | ReadTrouble
  | WriteTrouble
  | { readonly code: 'no-room'; readonly sheet: string; readonly goals: number; readonly room: number }
  | {
      readonly code: 'wrong-fiscal-year'
      readonly sheet: string
      readonly template: number
      readonly wanted: number
    }
  /** The sheet names a worksheet that the template doesn't have, and the template has several. */
  | { readonly code: 'which-sheet'; readonly sheets: readonly string[] }
  /** What was read back differs from what was to be written; `cell` is the first such place. */
  | { readonly code: 'not-verified'; readonly sheet: string; readonly cell: string | null }
