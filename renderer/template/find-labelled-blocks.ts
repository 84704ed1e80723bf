import type { SideName } from '../sheet/sheet.ts'
import { hasRole, type Label, type PaperCells } from './find-labels.ts'
import type { SideColumns } from './find-sides.ts'
import type { Missing } from './layout.ts'
import type { Role } from './lexicon.ts'

/** The three labels of one half of a goal. */
export interface HalfLabels {
  readonly columns: SideColumns
  readonly title: Label
  readonly initiatives: Label
  readonly outcome: Label
}

/** The rows of one goal, known by its labels. */
export interface LabelledBlock {
  readonly top: number
  /** The last row before the next goal; for the last goal as far as the others reach. */
  readonly end: number
  readonly halves: readonly [HalfLabels, HalfLabels]
}

/** The blocks of a table, or which of its labels were not found. */
export type FoundLabels =
  | { readonly ok: true; readonly blocks: readonly LabelledBlock[] }
  | { readonly ok: false; readonly missing: readonly Missing[] }

/** Which role an outcome's label has on each half; the other one is taken where it is missing. */
const outcomeRoles: Readonly<Record<SideName, readonly Role[]>> = {
  previous: ['result', 'target'],
  current: ['target', 'result'],
}

const uneven: FoundLabels = { ok: false, missing: ['blocks'] }

/** Finds the blocks by labels that repeat at the same place of each, on both halves in the same rows. */
export function findLabelledBlocks(
  paper: PaperCells,
  sides: readonly [SideColumns, SideColumns],
): FoundLabels {
  const [previous, current] = [labelsOf(paper, sides[0]), labelsOf(paper, sides[1])]
  const missing = missingRoles([previous, current])
  if (missing.length > 0) return { ok: false, missing }
  const titles = titleLabels(previous)
  const rows = titles.map((title) => title.box.top)
  const otherRows = titleLabels(current).map((title) => title.box.top)
  if (rows.length !== otherRows.length || otherRows.some((row, i) => row !== rows[i])) return uneven
  const ends = rows.map((_, i) => (rows[i + 1] ?? lastEnd(rows)) - 1)
  const halves = [halvesOf(previous, sides[0], rows, ends), halvesOf(current, sides[1], rows, ends)]
  const blocks = rows.flatMap((top, i): LabelledBlock[] => {
    const [one, other] = [halves[0]?.[i], halves[1]?.[i]]
    return one && other ? [{ top, end: ends[i] ?? top, halves: [one, other] }] : []
  })
  return blocks.length === rows.length ? { ok: true, blocks } : uneven
}

/** Where the block after the last one would begin. */
function lastEnd(rows: readonly number[]): number {
  const last = rows.at(-1) ?? 0
  const before = rows.at(-2)
  return before === undefined ? Number.MAX_SAFE_INTEGER : last + (last - before)
}

function labelsOf({ labels }: PaperCells, { heading, left, right }: SideColumns): Label[] {
  return labels.filter(({ box }) => box.top > heading.bottom && box.left >= left && box.left <= right)
}

function missingRoles(halves: readonly (readonly Label[])[]): Missing[] {
  const missing = new Set<Missing>()
  for (const labels of halves) {
    if (pick(labels, ['title']).length === 0) missing.add('title')
    if (pick(labels, ['initiatives']).length === 0) missing.add('initiatives')
    if (pick(labels, ['result', 'target']).length === 0) missing.add('outcome')
  }
  return [...missing]
}

/** Labels of the first of the roles that has any; whole headings push out those that only contain a word. */
function pick(labels: readonly Label[], roles: readonly Role[]): Label[] {
  for (const role of roles) {
    const found = labels.filter((label) => hasRole(label, role))
    const exact = found.filter((label) => label.exact)
    if (found.length > 0) return exact.length > 0 ? exact : found
  }
  return []
}

/** Titles stand in one column: the one that has most of them, the leftmost of several. A goal may be called 目標. */
function titleLabels(labels: readonly Label[]): Label[] {
  const columns = new Map<number, Label[]>()
  for (const label of pick(labels, ['title'])) {
    const column = columns.get(label.box.left)
    if (column) column.push(label)
    else columns.set(label.box.left, [label])
  }
  const ordered = [...columns].sort(([a], [b]) => a - b).map(([, column]) => column)
  return ordered.reduce<Label[]>((most, column) => (column.length > most.length ? column : most), [])
}

function halvesOf(
  labels: readonly Label[],
  columns: SideColumns,
  rows: readonly number[],
  ends: readonly number[],
): (HalfLabels | null)[] {
  const titles = titleLabels(labels)
  const below = belowTitles(labels, rows, ends)
  const initiatives = repeating(below, rows, ['initiatives'])
  const others = below.map((one, i) => one.filter((label) => label !== initiatives[i]))
  const outcomes = repeating(others, rows, outcomeRoles[columns.side])
  return titles.map((title, i) => {
    const [first, second] = [initiatives[i], outcomes[i]]
    return first && second ? { columns, title, initiatives: first, outcome: second } : null
  })
}

/** The labels of each block below its title: a table's heads stand in one row, a block's don't. */
function belowTitles(labels: readonly Label[], rows: readonly number[], ends: readonly number[]): Label[][] {
  const blocks: Label[][] = rows.map(() => [])
  let i = 0
  for (const label of labels) {
    while (i < rows.length - 1 && label.box.top > (ends[i] ?? 0)) i++
    if (label.box.top > (rows[i] ?? 0) && label.box.top <= (ends[i] ?? 0)) blocks[i]?.push(label)
  }
  return blocks
}

/**
 * For each block its label of a role: the one at the place that has such a label in every block, since a text that
 * only reads like a heading doesn't repeat. Null where there is no such place, or more than one.
 */
function repeating(
  blocks: readonly (readonly Label[])[],
  rows: readonly number[],
  roles: readonly Role[],
): (Label | null)[] {
  for (const role of roles) {
    const ofRole = blocks.map((labels) => labels.filter((label) => hasRole(label, role)))
    if (ofRole.some((labels) => labels.length === 0)) continue
    const exact = ofRole.map((labels) => labels.filter((label) => label.exact))
    return atOnePlace(exact, rows) ?? atOnePlace(ofRole, rows) ?? blocks.map(() => null)
  }
  return blocks.map(() => null)
}

function atOnePlace(blocks: readonly (readonly Label[])[], rows: readonly number[]): Label[] | null {
  const placed = blocks.map(
    (labels, i) =>
      new Map(labels.map((label) => [`${label.box.top - (rows[i] ?? 0)}:${label.box.left}`, label])),
  )
  const [first] = placed
  const common = [...(first?.keys() ?? [])].filter((place) => placed.every((block) => block.has(place)))
  const [place, ...more] = common
  if (place !== undefined && more.length === 0) return placed.flatMap((block) => block.get(place) ?? [])
  const alone = blocks.every((labels) => labels.length === 1)
  return place === undefined && alone ? blocks.flatMap((labels) => labels) : null
}
