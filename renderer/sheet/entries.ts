import type { Cell, LineId, NewId, NodeId } from './editable-sheet.ts'
import { printOutline } from './print-outline.ts'
import type { CellModel } from './side-model.ts'

/**
 * One node of a cell while it is being edited. Its key is its id before the edit (a fresh one for a new node), so
 * that pairings can be followed through.
 */
export interface Entry {
  readonly key: NodeId
  readonly lead: string
  readonly marker: string
  readonly gap: string
  readonly text: string
  /** Stands behind another marker on the same line. */
  readonly inline: boolean
  /** The ids of the lines that begin in it: its own, unless it is inline, and its continuation lines'. */
  readonly lines: readonly LineId[]
}

/** A cell as entries in document order. */
export function entriesOf(cell: Cell, { tree, ids }: CellModel): Entry[] {
  return tree.nodes.map(({ line, place, lead, marker, gap, text }, index) => {
    const start = place === 0 ? line : line + 1
    const end = line + text.split('\n').length
    const lines = cell.lines.slice(start, end)
    return { key: ids[index] ?? '', lead, marker, gap, text, inline: place > 0, lines }
  })
}

/** A new entry on a line of its own. */
export function newEntry(newId: NewId, parts: Partial<Omit<Entry, 'key' | 'lines'>>): Entry {
  const id = newId()
  const entry = { key: id, lead: '', marker: '', gap: '', text: '', inline: false, lines: [id], ...parts }
  return withText(entry, entry.text, newId)
}

/** The entry with another text; lines that stay keep their ids, from the first on. */
export function withText(entry: Entry, text: string, newId: NewId): Entry {
  const count = text.split('\n').length - (entry.inline ? 1 : 0)
  const lines = Array.from({ length: count }, (_, n) => entry.lines[n] ?? newId())
  return { ...entry, text, lines }
}

/** The entry on a line of its own, or behind the one before it. */
export function withInline(entry: Entry, inline: boolean, newId: NewId): Entry {
  if (entry.inline === inline) return entry
  return { ...entry, inline, lead: '', lines: inline ? entry.lines.slice(1) : [newId(), ...entry.lines] }
}

/** Where an entry's marker is printed: its line and its place on it. */
export interface Printed {
  readonly cell: Cell
  /** The id that each key has after the edit. */
  readonly ids: ReadonlyMap<NodeId, NodeId>
}

/** Prints entries into a cell. What is inline behind a text, or at the very beginning, gets a line of its own. */
export function printEntries(entries: readonly Entry[], newId: NewId): Printed {
  const ids = new Map<NodeId, NodeId>()
  const lines: LineId[] = []
  let place = 0
  const placed = entries.map((entry, index) => {
    const { key, inline, lines: own } = index === 0 ? withInline(entry, false, newId) : entry
    const before = lines.at(-1)
    const broken = entries[index - 1]?.text !== ''
    place = inline && !broken ? place + 1 : 0
    const at = place === 0 && inline ? [newId(), ...own] : own
    lines.push(...at)
    ids.set(key, place === 0 ? (at[0] ?? '') : `${before ?? ''}:${place}`)
    return { ...entry, place }
  })
  const text = printOutline({ nodes: placed })
  return { cell: { text, lines: lines.length > 0 ? lines : [newId()] }, ids }
}

/** The cell, or the one before where nothing has changed, so that an edit without effect is seen as none. */
export function sameOr(before: Cell, after: Cell): Cell {
  const same = before.text === after.text && before.lines.every((line, index) => line === after.lines[index])
  return same ? before : after
}
