import { diffArrays } from 'diff'
import type { Cell, LineId, NewId, NodeId } from './editable-sheet.ts'
import {
  type EditContext,
  type EditedSide,
  finish,
  itemIndex,
  outcomeIndex,
  unchanged,
} from './edit-context.ts'
import { entriesOf, type Entry, withInline, withText } from './entries.ts'
import { cellModelOf, modelOf } from './side-model.ts'

/** Replaces the text of an item, between the gap behind its marker and its end; markers typed in it make items. */
export function setItemText(context: EditContext, item: NodeId, text: string): EditedSide {
  const index = itemIndex(context, item)
  if (index < 0 || context.items[index]?.text === text) return unchanged(context)
  const items = (gap?: string) => replaceText(context.items, index, text, context.newId, gap)
  const edited = finish(context, { items: items(), typed: true })
  if (!keepsMarker(edited.side.initiatives, context.items[index]))
    return finish(context, { items: items(' '), typed: true })
  if (sameMarkers(edited.side.initiatives, context)) return edited
  return finish(context, { items: items(), typed: true, mayFind: true })
}

/** Whether typing has made no item and no marker: then no outcome finds another place either. */
function sameMarkers(cell: Cell, { model }: EditContext): boolean {
  const before = model.items.tree.nodes
  const { nodes } = cellModelOf(cell).tree
  return (
    nodes.length === before.length && nodes.every(({ marker }, index) => marker === before[index]?.marker)
  )
}

/** Replaces the text of an outcome in the same way. */
export function setOutcomeText(context: EditContext, outcome: NodeId, text: string): EditedSide {
  const index = outcomeIndex(context, outcome)
  if (index < 0 || context.outcomes[index]?.text === text) return unchanged(context)
  const outcomes = (gap?: string) => replaceText(context.outcomes, index, text, context.newId, gap)
  const edited = finish(context, { outcomes: outcomes(), typed: true })
  if (keepsMarker(edited.side.outcome, context.outcomes[index])) return edited
  return finish(context, { outcomes: outcomes(' '), typed: true })
}

/** `1.` before `5倍` would be no marker any more: then a space is put between them. */
function keepsMarker(cell: Cell, entry: Entry | undefined): boolean {
  const { tree, indexOf } = cellModelOf(cell)
  return !entry || entry.marker === '' || tree.nodes[indexOf.get(entry.key) ?? -1]?.marker === entry.marker
}

/** Entries with another text in one; what stood behind its marker on the same line gets a line of its own. */
export function replaceText(
  entries: readonly Entry[],
  index: number,
  text: string,
  newId: NewId,
  gap?: string,
): Entry[] {
  return entries.map((entry, each) => {
    if (each === index + 1 && text !== '') return withInline(entry, false, newId)
    if (each !== index) return entry
    return withText({ ...entry, gap: entry.gap === '' ? (gap ?? '') : entry.gap }, text, newId)
  })
}

/**
 * Replaces a whole cell. Lines that are the same keep their ids, changed ones by position. Where markers say what
 * belongs together the text leads; other outcomes stay beside their items.
 */
export function setCell(context: EditContext, name: 'initiatives' | 'outcome', text: string): EditedSide {
  const { side, model, newId } = context
  if (side[name].text === text) return unchanged(context)
  const cell = realign(side[name], text, newId)
  const entries = entriesOf(cell, cellModelOf(cell))
  const after = modelOf({ ...side, [name]: cell, pins: side.pins.filter((pin) => !pin.kept) })
  const free = new Set<NodeId>()
  const said = new Set<string | undefined>(['marker', 'span'])
  model.outcomes.ids.forEach((id, index) => {
    const now = after.pairings.pairs[after.outcomes.indexOf.get(id) ?? -1]?.by
    if (said.has(model.pairings.pairs[index]?.by) || said.has(now)) free.add(id)
  })
  return finish(context, {
    [name === 'initiatives' ? 'items' : 'outcomes']: entries,
    typed: true,
    mayFind: true,
    free,
  })
}

/** A cell with another text: equal lines keep their ids, and so do lines that only changed. */
function realign(cell: Cell, text: string, newId: NewId): Cell {
  const lines: LineId[] = []
  let spare: LineId[] = []
  let at = 0
  for (const part of diffArrays(cell.text.split('\n'), text.split('\n'))) {
    if (part.added) lines.push(...part.value.map((_, index) => spare[index] ?? newId()))
    const own = part.added ? [] : cell.lines.slice(at, at + part.value.length)
    if (!part.added) at += part.value.length
    if (!part.added && !part.removed) lines.push(...own)
    spare = part.removed ? own : []
  }
  return { text, lines }
}
