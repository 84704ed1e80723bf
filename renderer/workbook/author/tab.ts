import type { NewEntry } from '../new-entry.ts'

/** A part that bears its content type by its name. */
export interface PartType {
  readonly path: string
  readonly type: string
}

/** A name that belongs to one sheet (18.2.5). */
export interface NewName {
  readonly name: string
  readonly formula: string
  readonly isHidden: boolean
}

/** A worksheet that is ready to come into a workbook: its parts, and what lists them. */
export interface Tab {
  readonly name: string
  /** The worksheet's part. */
  readonly path: string
  readonly entries: readonly NewEntry[]
  readonly types: readonly PartType[]
  readonly names: readonly NewName[]
  /** It has formulas, so that the book is calculated anew when it is opened. */
  readonly calculates: boolean
}
