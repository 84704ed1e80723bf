import { doubt, outcomeRoles } from './assign-heads.ts'
import { hasRole, type Label, type PaperCells } from './find-labels.ts'
import type { SideColumns } from './find-sides.ts'
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
  /** The last row before the next goal; for the last goal the last one of the worksheet. */
  readonly end: number
  readonly halves: readonly HalfLabels[]
}

/**
 * Finds the goals of a paper that repeats its labels with each of them: by the labels of titles, which stand in one
 * column of each half and in the same rows, and below each by the others at one place. Null where it does not.
 */
export function findLabelledBlocks(
  paper: PaperCells,
  sides: readonly SideColumns[],
  lastRow: number,
): readonly LabelledBlock[] | null {
  const own = sides.map((side) => labelsOf(paper, side))
  const titles = own.map(titleLabels)
  const rows = titles[0]?.map((title) => title.box.top) ?? []
  const isEven = titles.every(
    (labels) => labels.length === rows.length && labels.every((label, i) => label.box.top === rows[i]),
  )
  if (rows.length === 0 || !isEven) return null
  const ends = rows.map((_, i) => (rows[i + 1] ?? lastRow + 1) - 1)
  const halves = sides.map((side, i) => halvesOf(own[i] ?? [], titles[i] ?? [], side, rows, ends))
  const blocks = rows.flatMap((top, i): LabelledBlock[] => {
    const found = halves.flatMap((half) => half?.[i] ?? [])
    return found.length === sides.length ? [{ top, end: ends[i] ?? top, halves: found }] : []
  })
  return blocks.length === rows.length && (blocks.length > 1 || blocks.every(standsTogether)) ? blocks : null
}

/** Labels that don't repeat must at least stand in a column or a row: words of a text don't. */
function standsTogether({ halves }: LabelledBlock): boolean {
  return halves.every(
    ({ title, initiatives, outcome }) =>
      title.box.left <= initiatives.box.left &&
      (initiatives.box.left === outcome.box.left || initiatives.box.top === outcome.box.top),
  )
}

function labelsOf({ labels }: PaperCells, { heading, left, right }: SideColumns): readonly Label[] {
  return labels.filter(({ box }) => box.top > (heading?.bottom ?? 0) && box.left >= left && box.left <= right)
}

/** Titles stand in one column: the one that has most of the surest, the leftmost of several. */
function titleLabels(labels: readonly Label[]): readonly Label[] {
  const found = labels.filter((label) => hasRole(label, 'title'))
  const least = Math.min(...found.map((label) => doubt(label, ['title'], label.hasYear) ?? Infinity))
  const columns = new Map<number, Label[]>()
  for (const label of found) {
    if (doubt(label, ['title'], label.hasYear) !== least) continue
    const column = columns.get(label.box.left)
    if (column) column.push(label)
    else columns.set(label.box.left, [label])
  }
  const ordered = [...columns].sort(([a], [b]) => a - b).map(([, column]) => column)
  return ordered.reduce<Label[]>((most, column) => (column.length > most.length ? column : most), [])
}

function halvesOf(
  labels: readonly Label[],
  titles: readonly Label[],
  columns: SideColumns,
  rows: readonly number[],
  ends: readonly number[],
): readonly HalfLabels[] | null {
  const below = belowTitles(labels, rows, ends)
  const initiatives = repeating(below, rows, ['initiatives'], (place) => place.offset / 100)
  if (!initiatives) return null
  const items = initiatives[0]
  const others = below.map((one, i) => one.filter((label) => label !== initiatives[i]))
  const roles = outcomeRoles[columns.side]
  const outcomes = repeating(others, rows, roles, ({ offset, column }) => {
    const isBeside = items && offset === items.box.top - (rows[0] ?? 0)
    const isBelow = items && column === items.box.left
    return isBeside || isBelow ? 0 : 6
  })
  if (!outcomes) return null
  return titles.flatMap((title, i) => {
    const [first, second] = [initiatives[i], outcomes[i]]
    return first && second ? [{ columns, title, initiatives: first, outcome: second }] : []
  })
}

/** The labels of each block below its title: a table's heads stand in one row, a block's don't. */
function belowTitles(
  labels: readonly Label[],
  rows: readonly number[],
  ends: readonly number[],
): readonly (readonly Label[])[] {
  const blocks: Label[][] = rows.map(() => [])
  let i = 0
  for (const label of labels) {
    while (i < rows.length - 1 && label.box.top > (ends[i] ?? 0)) i++
    if (label.box.top > (rows[i] ?? 0) && label.box.top <= (ends[i] ?? 0)) blocks[i]?.push(label)
  }
  return blocks
}

interface Place {
  readonly offset: number
  readonly column: number
}

/**
 * For each block its label of a role, at the surest place that has one in every block: a text that only reads like a
 * heading doesn't repeat. Where blocks differ in height, a label that is alone in its column. Null where there is none.
 */
function repeating(
  blocks: readonly (readonly Label[])[],
  rows: readonly number[],
  roles: readonly Role[],
  penalty: (place: Place) => number,
): readonly Label[] | null {
  const candidates = blocks.map((labels) => labels.filter((label) => doubt(label, roles) !== null))
  if (candidates.some((labels) => labels.length === 0)) return null
  return (
    surest(candidates, roles, (label, i) => placeIn(label, rows[i] ?? 0), penalty) ??
    surest(candidates, roles, (label) => ({ offset: 0, column: label.box.left }), penalty)
  )
}

function placeIn(label: Label, row: number): Place {
  return { offset: label.box.top - row, column: label.box.left }
}

function surest(
  blocks: readonly (readonly Label[])[],
  roles: readonly Role[],
  placeOf: (label: Label, block: number) => Place,
  penalty: (place: Place) => number,
): readonly Label[] | null {
  const placed = blocks.map((labels, i) => {
    const byPlace = new Map<string, { readonly place: Place; readonly label: Label }>()
    for (const label of labels) {
      const place = placeOf(label, i)
      const key = `${place.offset}:${place.column}`
      const known = byPlace.get(key)
      if (!known || (doubt(label, roles) ?? 0) < (doubt(known.label, roles) ?? 0))
        byPlace.set(key, { place, label })
    }
    return byPlace
  })
  let found: { readonly key: string; readonly doubt: number } | null = null
  for (const [key, { place }] of placed[0] ?? []) {
    if (!placed.every((block) => block.has(key))) continue
    const worst = Math.max(...placed.map((block) => doubt(block.get(key)?.label ?? null, roles) ?? Infinity))
    const rank = worst + penalty(place)
    if (!found || rank < found.doubt) found = { key, doubt: rank }
  }
  const key = found?.key
  return key === undefined ? null : placed.flatMap((block) => block.get(key)?.label ?? [])
}
