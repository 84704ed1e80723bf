import type { Goal, Sheet } from '../sheet/sheet.ts'
import type { Confidence } from './layout.ts'

/** How urgent a problem is: it must be mended, be confirmed by a person, or is only worth knowing. */
export type ProblemLevel = 'must-fix' | 'confirm' | 'note'

/** Something to look at in a sheet that could be read. The codes never change; words are found in renderer/text. */
export type SheetProblem =
  | { readonly code: 'formula'; readonly level: 'must-fix'; readonly sheet: string; readonly cell: string }
  | {
      readonly code: 'looks-like-formula'
      readonly level: 'confirm'
      readonly sheet: string
      readonly cell: string
    }
  | { readonly code: 'no-fiscal-year'; readonly level: 'confirm'; readonly sheet: string }
  | {
      readonly code: 'years-apart'
      readonly level: 'confirm'
      readonly sheet: string
      readonly cell: string
      readonly previous: number
      readonly current: number
    }
  | { readonly code: 'no-department-cell'; readonly level: 'note'; readonly sheet: string }
  | {
      readonly code: 'repeated-number'
      readonly level: 'confirm'
      readonly sheet: string
      readonly cell: string
      readonly number: number
    }

/** A cell with text that no field claims. */
export interface UnclaimedCell {
  /** The worksheet, where the sheet has several. */
  readonly sheet?: string
  readonly cell: string
  readonly text: string
}

/** A sheet as it was read, with what could not be placed and what needs a look. */
export interface SheetReading extends Sheet {
  readonly unclaimed: readonly UnclaimedCell[]
  readonly problems: readonly SheetProblem[]
}

/** A sheet with the form it stands on. */
export interface PaperReading extends SheetReading {
  /** Every goal of the paper in its order, also those with nothing but their number. */
  readonly paper: readonly Goal[]
  readonly confidence: Confidence
  /** The known form that it was read by; null where its fields were learned. */
  readonly form: { readonly id: string; readonly name: string } | null
}
