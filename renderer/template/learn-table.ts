import type { SideName } from '../sheet/sheet.ts'
import type { Grid } from '../workbook/grid.ts'
import { assignHeads, isComplete, type FieldHeads } from './assign-heads.ts'
import { lastUsedColumn, placeKey, topLeft } from './boxes.ts'
import { findHeads, tallestHead, type Head, type HeadCell } from './find-heads.ts'
import { hasRole, type Label, type PaperCells } from './find-labels.ts'
import type { SideColumns } from './find-sides.ts'
import { foldLabel } from './fold-label.ts'
import { findGoalSpans, type TableEnd } from './goal-spans.ts'
import type { Role } from './lexicon.ts'
import { readGoalNumber } from './match-label.ts'
import type { Proposal } from './proposal.ts'
import { tableColumns } from './table-columns.ts'
import { tableGoals } from './table-goals.ts'

/** Where a table's heads stand: a row, or some rows on top of one another. */
interface HeadRows {
  readonly top: number
  readonly bottom: number
}

/** So many places for heads are tried; a worksheet full of headings has no table. */
const mostTries = 24

/** Every way to read a worksheet as a table whose heads stand once, above a row or some rows a goal. */
export function learnTables(
  grid: Grid,
  paper: PaperCells,
  sides: readonly SideColumns[],
): readonly Proposal[] {
  const labels = new Map(paper.labels.map((label) => [placeKey(label.box), label]))
  const fields = paper.labels.filter((label) => label.exact && isField(label))
  const counts = new Map<number, number>()
  for (const { box } of fields) counts.set(box.top, (counts.get(box.top) ?? 0) + 1)
  const isHeadRow = (row: number) => (counts.get(row) ?? 0) > 1
  const isOtherYear = otherYears(paper)
  const first = Math.max(0, ...sides.map(({ heading }) => heading?.bottom ?? 0)) + 1
  return headRows(paper, first).flatMap(
    (rows) => learnTable(grid, labels, sides, rows, isHeadRow, isOtherYear(rows.top)) ?? [],
  )
}

/** Rows with headings of two fields at least, alone or with the rows above them. */
function headRows({ labels }: PaperCells, first: number): readonly HeadRows[] {
  const byBottom = new Map<number, HeadRows & { readonly count: number }>()
  for (const label of labels) {
    const { top, bottom } = label.box
    if (top < first || bottom - top > 3 || !isField(label)) continue
    const row = byBottom.get(bottom) ?? { top, bottom, count: 0 }
    byBottom.set(bottom, { bottom, top: Math.min(row.top, top), count: row.count + 1 })
  }
  const hasFields = fieldsIn(labels)
  const found: HeadRows[] = []
  for (const { top, bottom, count } of byBottom.values()) {
    if (found.length >= mostTries) break
    const above = [1, 2].filter((up) => byBottom.has(top - up)).map((up) => ({ top: top - up, bottom }))
    const here = count > 1 ? [{ top, bottom }, ...above] : above
    found.push(...here.filter(hasFields))
  }
  return found
}

/** Tells whether headings of all three fields reach into some rows. */
function fieldsIn(labels: readonly Label[]): (rows: HeadRows) => boolean {
  const byRow = new Map<number, Label[]>()
  for (const label of labels) {
    const row = byRow.get(label.box.top)
    if (row) row.push(label)
    else byRow.set(label.box.top, [label])
  }
  return ({ top, bottom }) => {
    const here: Label[] = []
    for (let row = top - tallestHead; row <= bottom; row++)
      here.push(...(byRow.get(row) ?? []).filter(({ box }) => box.bottom >= top))
    const has = (...roles: readonly Role[]) =>
      here.some((label) => roles.some((role) => hasRole(label, role)))
    return has('title') && has('initiatives') && has('target', 'result')
  }
}

/** For a table by its heads' row, the rows below in which a heading of another year begins another table. */
function otherYears({ years }: PaperCells): (top: number) => TableEnd['isOtherYear'] {
  const short = years.filter(({ text }) => text.trim().length <= longestHeading)
  const byRow = new Map(short.map((year) => [year.box.top, year]))
  return (top) => {
    const own = short.filter(({ box }) => box.top < top).at(-1)?.year
    return (row, { halves }) => {
      const found = byRow.get(row)
      const isInFront = found && halves.every(({ initiatives }) => found.box.left < initiatives)
      return own !== undefined && found !== undefined && found.year !== own && isInFront === true
    }
  }
}

/** A heading of a year is no longer than 【令和4年度重点目標】. */
const longestHeading = 16

function isField(label: Label): boolean {
  return (['title', 'initiatives', 'target', 'result'] as const).some((role) => hasRole(label, role))
}

function learnTable(
  grid: Grid,
  labels: ReadonlyMap<number, Label>,
  sides: readonly SideColumns[],
  rows: HeadRows,
  isHeadRow: (row: number) => boolean,
  isOtherYear: TableEnd['isOtherYear'],
): Proposal | null {
  const left = Math.min(...sides.map((side) => side.left))
  const right = lastUsedColumn(grid)
  const heads = findHeads(grid, labels, rows, { left, right })
  // Rows above the heads belong to them only where they hold a head that has none below it.
  if (!heads.some((head) => head.box.top <= rows.top && head.label && isField(head.label))) return null
  const halves = assignHalves(heads, sides)
  if (!halves) return null
  const below = rows.bottom + 1
  const columns = tableColumns(grid, heads, halves, below)
  const { spans, repeatedHeads } = findGoalSpans(grid, columns, heads, below, { isHeadRow, isOtherYear })
  const last = spans.at(-1)
  if (!last) return null
  const { goals, rowAnItem, labelCells } = tableGoals(grid, columns, spans, labels)
  const isInside = ({ column }: { column: number }) => column >= columns.left && column <= columns.right
  return {
    kind: 'table',
    sides,
    ...rows,
    bottom: last.bottom,
    goals,
    rowAnItem,
    labels: halves.flatMap(([, fields]) =>
      [fields.title, fields.initiatives, fields.outcome].flatMap((head) => head.label ?? []),
    ),
    paper: [
      ...heads.flatMap((head) => [head, ...head.above].filter(isHeading).map(({ box }) => topLeft(box))),
      ...repeatedHeads.flatMap((row) => grid.cellsBetween(row, row).filter(isInside)),
      ...goals.flatMap((goal) => goal.numberCell ?? []),
      ...labelCells,
    ],
  }
}

/** A text that is no heading, and a number, may stand among heads only where rows are misread. */
function isHeading({ text }: HeadCell): boolean {
  return foldLabel(text) !== null && readGoalNumber(text) === null
}

/** The heads of each half; a title that stands before both halves' headings is theirs in common. */
function assignHalves(
  heads: readonly Head[],
  sides: readonly SideColumns[],
): readonly (readonly [SideName, FieldHeads])[] | null {
  const firstHeading = Math.min(...sides.map(({ heading, left }) => heading?.left ?? left))
  const before = heads.filter((head) => head.right < firstHeading)
  const shared = sides.length > 1 ? (assignHeads(before, 'current').title ?? null) : null
  const found: (readonly [SideName, FieldHeads])[] = []
  for (const { side, left, right } of sides) {
    const own = heads.filter((head) => head.left >= left && head.right <= right && head !== shared)
    const fields = assignHeads(own, side, shared)
    if (!isComplete(fields)) return null
    found.push([side, fields])
  }
  return found
}
