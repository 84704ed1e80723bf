import type { WriteTrouble } from '../workbook/trouble.ts'
import type { ReadTrouble } from './read-workbook.ts'

/** The goals of a paper share their rows, so that none can be copied for the goals that have no place. */
export interface NoRoom {
  readonly code: 'no-room'
  readonly sheet: string
  readonly goals: number
  readonly room: number
}

/** Why a sheet could not be filled into a template. Nothing was written. */
export type FillTrouble =
  | ReadTrouble
  | WriteTrouble
  | NoRoom
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
