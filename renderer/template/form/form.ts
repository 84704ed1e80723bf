import type { Area, CellPlace } from '../../workbook/cell-address.ts'
import type { Confidence, Layout } from '../layout.ts'
import type { RepeatRule } from './repeat-rule.ts'
import type { Teaching } from './teaching.ts'

/** A circulated template that is known by name (様式): plain data, to be kept and handed to colleagues. */
export interface Form {
  readonly id: string
  readonly name: string
  /** Of worksheets that look alike one. */
  readonly sheets: readonly FormSheet[]
}

/** One worksheet of a form: what it looks like, and where its fields lie. */
export interface FormSheet {
  readonly shape: Shape
  /** As on the copy that it was made from. */
  readonly layout: Layout
  /** What a person said of it; null where its fields were learned from the paper's labels alone. */
  readonly taught: Taught | null
  readonly confidence: Confidence
  /** Whether the paper alone says where the fields lie, whatever is filled in: then no copy needs a second look. */
  readonly isFixed: boolean
}

/** A person's word on where the first goal's fields lie, and how the other goals follow it. */
export interface Taught {
  readonly teaching: Teaching
  readonly rule: RepeatRule
  /** Whether it may be carried over to copies whose rows and columns have moved: on its own copy that gives itself. */
  readonly isMovable: boolean
}

/** What stays the same in every copy of a paper, however it is filled in. */
export interface Shape {
  /** The paper's own texts, in reading order. */
  readonly marks: readonly Mark[]
  /** Texts that no field claims and that are not the paper's for sure: `print` tells them without holding them. */
  readonly rests: readonly Rest[]
  readonly merges: readonly Area[]
  /** Equal for two papers of the same marks and merges, years apart. */
  readonly fingerprint: string
}

/** A text of the paper itself. */
export interface Mark extends CellPlace {
  readonly text: string
}

/** A text that is neither the paper's nor a field's. */
export interface Rest extends CellPlace {
  readonly print: string
  /** The latest fiscal year that it names. */
  readonly year: number | null
}
