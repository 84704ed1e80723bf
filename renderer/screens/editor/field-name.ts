import type { NodeId } from '../../sheet/editable-sheet.ts'
import type { SideName } from '../../sheet/sheet.ts'

/** Names one text field of the open goal. */
export type FieldName = string

/** A row's field: an item's or an outcome's own, or the empty one beside an item. */
export const rowField = (side: SideName, kind: 'item' | 'outcome' | 'slot', node: NodeId): FieldName =>
  `${side} ${kind} ${node}`

/** A field that each half has once; `first` is the one for the first item of an empty half. */
export const sideField = (side: SideName, kind: 'title' | 'first' | 'initiatives' | 'outcome'): FieldName =>
  `${side} ${kind}`

/** A labelled field of a goal, or of the sheet for null, by its place among them. */
export const extraField = (goal: string | null, index: number): FieldName => `extra ${goal ?? ''} ${index}`
