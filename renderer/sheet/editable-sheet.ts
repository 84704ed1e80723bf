import type { ExtraField } from './sheet.ts'

/** Names one line of a cell for as long as the draft lives. */
export type LineId = string

/**
 * Names one node of an outline: the id of the line that its marker stands on, and, for the second and later
 * markers on one line (`(1) ・…`), a colon and their place: `k3f9`, `k3f9:1`.
 */
export type NodeId = string

/** A cell's text with an id for each of its lines: `lines.length` is always the number of lines of `text`. */
export interface Cell {
  readonly text: string
  readonly lines: readonly LineId[]
}

/** A pairing made by hand: an annotation that changes no text. No items means: belongs to none. */
export interface Pin {
  readonly outcome: NodeId
  readonly items: readonly NodeId[]
  /** Set by an edit, not by a person, to keep an outcome beside its items; dropped when the text alone says it. */
  readonly kept?: true
}

/** One half of a goal in a draft. */
export interface EditableSide {
  readonly title: string
  readonly initiatives: Cell
  readonly outcome: Cell
  readonly pins: readonly Pin[]
}

/** A goal in a draft; its id outlives renumbering and reordering. */
export interface EditableGoal {
  readonly id: string
  readonly number: number
  readonly sheetName?: string
  readonly previous: EditableSide | null
  readonly current: EditableSide | null
  readonly extra: readonly ExtraField[]
}

/** The sheet as a draft keeps it. Plain and readonly: an edit returns a new one that shares what it left alone. */
export interface EditableSheet {
  readonly sheetName: string
  readonly department: string | null
  readonly fiscalYear: number | null
  readonly goals: readonly EditableGoal[]
  readonly extra: readonly ExtraField[]
}

/** Gives a fresh id on each call. */
export type NewId = () => string
