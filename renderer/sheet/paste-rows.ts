import type { NodeId } from './editable-sheet.ts'
import { type EditContext, type EditedSide, finish, itemIndex, unchanged } from './edit-context.ts'
import { replaceText, setItemText } from './edit-text.ts'
import { type Entry, newEntry, printEntries, withText } from './entries.ts'
import { childrenOf, endOfSubtree, nodeAt, type OutlineTree } from './outline-tree.ts'
import { parseOutline } from './parse-outline.ts'
import { type Mark, markLike, remarkOutcomes } from './renumber.ts'
import { cellModelOf } from './side-model.ts'

/**
 * Lines from Excel or Word at the caret. Without markers each line becomes an item on the same level; with markers
 * each marked line becomes an item on the level its marker has in this cell, and numbers follow on at the place.
 */
export function pasteIntoItem(
  context: EditContext,
  item: NodeId,
  from: number,
  to: number,
  text: string,
): EditedSide {
  const index = itemIndex(context, item)
  const entry = context.items[index]
  if (!entry) return unchanged(context)
  const clean = cleanPaste(text)
  const head = entry.text.slice(0, from)
  const tail = entry.text.slice(to)
  if (!clean.includes('\n')) {
    const { side } = setItemText(context, item, head + clean + tail)
    return { side, caret: { node: item, field: 'item', offset: (head + clean).length } }
  }
  const { own, made } = pastedEntries(context, index, clean, head)
  const last = made.at(-1)
  const offset = last ? last.text.length : own.length
  const rows = last ? [...made.slice(0, -1), withText(last, last.text + tail, context.newId)] : made
  const at = placeOfRows(context, index, rows)
  const items = replaceText(context.items, index, last ? own : own + tail, context.newId)
  items.splice(at, 0, ...rows)
  const before = head.trim() === '' && tail.trim() !== ''
  if (last && before) swapIdentity(items, index, at + rows.length - 1)
  return renumberPasted(context, items, rows, {
    node: before ? item : (last?.key ?? item),
    field: 'item',
    offset,
  })
}

/** At the very beginning of a text, what is pasted goes before it: the item, and its outcomes, stay with the text. */
function swapIdentity(entries: Entry[], one: number, other: number): void {
  const first = entries[one]
  const second = entries[other]
  if (!first || !second) return
  const onLines = !first.inline && !second.inline
  const lines = (own: Entry, from: Entry) =>
    onLines ? [from.lines[0] ?? own.key, ...own.lines.slice(1)] : own.lines
  entries[one] = { ...first, key: second.key, lines: lines(first, second) }
  entries[other] = { ...second, key: first.key, lines: lines(second, first) }
}

/** Line ends of Windows, the quotes Excel puts round a cell of several lines, and tabs behind markers, undone. */
export function cleanPaste(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  const quoted = /^"(?:[^"]|"")*\n(?:[^"]|"")*"$/.test(lines) ? lines.slice(1, -1).replace(/""/g, '"') : lines
  return quoted.replace(/\t+/g, ' ')
}

/**
 * What the pasted lines make: the text that joins the item, and the items behind it. Among lines without markers
 * they lose theirs, or the lines behind them would only continue them.
 */
function pastedEntries(
  context: EditContext,
  index: number,
  text: string,
  head: string,
): { own: string; made: Entry[] } {
  const { nodes } = parseOutline(text)
  const node = nodeAt(context.model.items.tree, index)
  const entry = context.items[index]
  const bare = context.model.items.tree.nodes.slice(index + 1).some((later) => later.kind === 'none')
  const marked = !bare && nodes.some(({ marker }) => marker !== '')
  const [first] = nodes
  const joins = first !== undefined && (first.marker === '' || head.trim() === '')
  const made = nodes.slice(joins ? 1 : 0).map(({ place, lead, marker, gap, text: words }) => {
    if (marked && marker !== '')
      return newEntry(context.newId, { lead, marker, gap, text: words, inline: place > 0 })
    return newEntry(context.newId, {
      lead: entry?.lead ?? '',
      marker: node.marker,
      gap: entry?.gap ?? '',
      text: words,
    })
  })
  return {
    own: joins ? head + first.text : head,
    made: made.map((each) => withText(each, each.text, context.newId)),
  }
}

/** Behind everything below the item where the rows stand on its level or above it, else right behind its text. */
function placeOfRows(context: EditContext, index: number, rows: readonly Entry[]): number {
  const { tree } = context.model.items
  if (nodeAt(tree, index).kind === 'none') return index + 1
  const [first] = rows
  const families = new Set<string>()
  for (let at: number | null = index; at !== null; at = nodeAt(tree, at).parent)
    families.add(nodeAt(tree, at).family)
  const family = parseOutline(`${first?.marker ?? ''} a`).nodes[0]?.family
  return family !== undefined && families.has(family) ? endOfSubtree(tree, index) : index + 1
}

/** Numbers every level that got new rows, where the rows it had were numbered one by one. */
function renumberPasted(
  context: EditContext,
  items: readonly Entry[],
  rows: readonly Entry[],
  caret: EditedSide['caret'],
): EditedSide {
  const printed = printEntries(items, context.newId)
  const { tree, indexOf } = cellModelOf(printed.cell)
  const keys = new Map(items.map(({ key }) => [indexOf.get(printed.ids.get(key) ?? '') ?? -1, key]))
  const fresh = new Set(rows.map(({ key }) => key))
  const marks = new Map<NodeId, Mark>()
  for (const parent of [null, ...tree.nodes.keys()]) {
    for (const level of levelsOf(tree, parent)) {
      const old = level.filter((index) => !fresh.has(keys.get(index) ?? ''))
      if (old.length === level.length || !isNumbered(tree, old)) continue
      const start = nodeAt(tree, old[0] ?? level[0] ?? 0).values[0] ?? 1
      level.forEach((index, at) =>
        marks.set(keys.get(index) ?? '', markLike(nodeAt(tree, index), start + at)),
      )
    }
  }
  const marked = items.map((entry) => ({ ...entry, marker: marks.get(entry.key)?.text ?? entry.marker }))
  const byIndex = new Map<number, Mark>()
  context.model.items.ids.forEach((id, index) => {
    const mark = marks.get(id)
    if (mark && mark.text !== context.items[index]?.marker) byIndex.set(index, mark)
  })
  return finish(context, { items: marked, outcomes: remarkOutcomes(context, byIndex), typed: true }, caret)
}

function levelsOf(tree: OutlineTree, parent: number | null): number[][] {
  const levels = new Map<string, number[]>()
  for (const child of childrenOf(tree, parent)) {
    const { kind, family } = nodeAt(tree, child)
    if (kind === 'number') levels.set(family, [...(levels.get(family) ?? []), child])
  }
  return [...levels.values()]
}

function isNumbered(tree: OutlineTree, siblings: readonly number[]): boolean {
  const [first] = siblings
  const start = first === undefined ? 1 : (nodeAt(tree, first).values[0] ?? 1)
  return siblings.every((index, at) => {
    const { values } = nodeAt(tree, index)
    return values.length === 1 && values[0] === start + at
  })
}
