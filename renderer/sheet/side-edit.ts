import type { NodeId } from './editable-sheet.ts'

/** Everything a person can do to one half of a goal. Offsets count UTF-16 units of the row's text. */
export type SideEdit =
  | { readonly kind: 'set-title'; readonly text: string }
  /** The plain-text view: the whole cell. */
  | { readonly kind: 'set-cell'; readonly cell: 'initiatives' | 'outcome'; readonly text: string }
  /** Typing; with the caret's place in the text the answer says where it goes if a typed marker makes rows. */
  | { readonly kind: 'set-item-text'; readonly item: NodeId; readonly text: string; readonly caret?: number }
  | {
      readonly kind: 'set-outcome-text'
      readonly outcome: NodeId
      readonly text: string
      readonly caret?: number
    }
  /** The first text beside an item that has no outcome yet. */
  | { readonly kind: 'add-outcome'; readonly item: NodeId; readonly text: string }
  /** Enter: what stands behind the offset becomes the next item; at the end, an empty one. */
  | { readonly kind: 'split-item'; readonly item: NodeId; readonly at: number }
  | { readonly kind: 'split-outcome'; readonly outcome: NodeId; readonly at: number }
  /** 項目を追加: an empty item at the end, on the outermost level. */
  | { readonly kind: 'append-item' }
  /** Backspace at the start: the item's text joins the row above. */
  | { readonly kind: 'join-item'; readonly item: NodeId }
  | { readonly kind: 'join-outcome'; readonly outcome: NodeId }
  /** With everything below it and their outcomes. */
  | { readonly kind: 'remove-item'; readonly item: NodeId }
  | { readonly kind: 'remove-outcome'; readonly outcome: NodeId }
  /** Among its siblings, with everything below it and their outcomes. */
  | { readonly kind: 'move-item'; readonly item: NodeId; readonly by: -1 | 1 }
  | { readonly kind: 'indent-item'; readonly item: NodeId }
  | { readonly kind: 'outdent-item'; readonly item: NodeId }
  /** Text of several lines from Excel or Word at the caret (replacing `from`..`to`). */
  | {
      readonly kind: 'paste-into-item'
      readonly item: NodeId
      readonly from: number
      readonly to: number
      readonly text: string
    }
  | { readonly kind: 'pin'; readonly outcome: NodeId; readonly items: readonly NodeId[] }
  | { readonly kind: 'unpin'; readonly outcome: NodeId }
  /** 番号を付ける: writes the marker that makes a hand-made pairing readable on paper. */
  | { readonly kind: 'write-marker'; readonly outcome: NodeId }

/** Where the caret belongs after an edit that changed rows. */
export interface Caret {
  readonly node: NodeId
  readonly field: 'item' | 'outcome'
  readonly offset: number
}
