import type { Cell, NodeId } from './editable-sheet.ts'
import type { Caret } from './side-edit.ts'
import { cellModelOf } from './side-model.ts'

/** What a person has just typed into one row: the row's whole text, and the caret in it. */
export interface Typed {
  readonly field: Caret['field']
  readonly node: NodeId
  readonly text: string
  /** In UTF-16 units of `text`. */
  readonly caret: number
}

/**
 * Where the caret belongs when typing has made other rows, as `・` does at the beginning of a line; null where the
 * row still holds what was typed. What stands behind the caret in the cell is the same before and after.
 */
export function typedCaret(before: Cell, after: Cell, typed: Typed): Caret | null {
  const { tree, ids, indexOf } = cellModelOf(after)
  const own = tree.nodes[indexOf.get(typed.node) ?? -1]
  if (own?.text === typed.text) return null
  const old = spansOf(before)
  const span = old.find(({ id }) => id === typed.node)
  if (!span) return null
  const behind = before.text.length - span.end + typed.text.length - typed.caret
  const target = after.text.length - behind
  const spans = spansOf(after)
  const at = spans.reduce((found, { head }, index) => (head <= target ? index : found), 0)
  const here = spans[at]
  const node = ids[at]
  if (!here || node === undefined) return null
  const offset = Math.max(0, Math.min(target, here.end) - here.start)
  return { node, field: typed.field, offset }
}

interface Span {
  readonly id: NodeId
  /** Where its marker begins, where its text begins, and where that ends, in UTF-16 units of the cell. */
  readonly head: number
  readonly start: number
  readonly end: number
}

function spansOf(cell: Cell): Span[] {
  const { tree, ids } = cellModelOf(cell)
  let at = 0
  return tree.nodes.map(({ place, lead, marker, gap, text }, index) => {
    if (index > 0 && place === 0) at += 1
    const head = at
    const start = head + lead.length + marker.length + gap.length
    at = start + text.length
    return { id: ids[index] ?? '', head, start, end: at }
  })
}
