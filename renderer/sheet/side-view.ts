import type { EditableSide, NodeId } from './editable-sheet.ts'

/** By which rule an outcome came to stand beside its items. */
export type PairedBy = 'hand' | 'marker' | 'span' | 'run' | 'order' | 'likeness' | 'group'

/** One outcome as the screen shows it beside its item. */
export interface OutcomeRow {
  readonly id: NodeId
  /** As typed, '' where the line has none. */
  readonly marker: string
  /** Without marker and the gap after it; continuation lines included, as typed. */
  readonly text: string
  /** The items it stands beside: none when it is unpaired, several for a span. */
  readonly items: readonly NodeId[]
  /** Null when it is unpaired. */
  readonly by: PairedBy | null
}

/** What a reader should look at in an item's marker; the text is shown, never mended. */
export type MarkerSlip = 'repeated' | 'out-of-order'

/** One item of the outline with what stands beside it. */
export interface ItemRow {
  readonly id: NodeId
  /** Markers from the top, as typed: `①/(1)/・2`. */
  readonly path: string
  readonly marker: string
  readonly text: string
  /** 0 for the outermost level. */
  readonly depth: number
  readonly parent: NodeId | null
  readonly outcomes: readonly OutcomeRow[]
  readonly slip: MarkerSlip | null
  readonly canIndent: boolean
  readonly canOutdent: boolean
  readonly canMoveUp: boolean
  readonly canMoveDown: boolean
}

/** A half of a goal as the screen shows it: items in document order, and the outcomes that belong to none. */
export interface SideView {
  readonly rows: readonly ItemRow[]
  readonly unpaired: readonly OutcomeRow[]
}

/** Derives what the screen shows from the two cells and the pairings made by hand. */
export type ViewSide = (side: EditableSide) => SideView
