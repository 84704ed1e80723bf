import type { SideName } from '../sheet/sheet.ts'
import type { Grid } from '../workbook/grid.ts'
import type { FieldHeads } from './assign-heads.ts'
import { columnContents, holdsMarkers, mainColumn, type ColumnContents } from './column-contents.ts'
import type { Head } from './find-heads.ts'
import { hasRole } from './find-labels.ts'
import { readGoalNumber } from './match-label.ts'

/** The columns of one half's fields. */
export interface FieldColumns {
  readonly side: SideName
  readonly title: number
  readonly marker: number | null
  readonly initiatives: number
  readonly outcome: number
}

/** A column that the app has no name for. */
export interface ExtraColumn {
  readonly head: Head
  readonly column: number
}

/** The columns of a table. */
export interface TableColumns {
  readonly number: number | null
  readonly halves: readonly FieldColumns[]
  readonly extra: readonly ExtraColumn[]
  readonly left: number
  readonly right: number
}

/** Rows below the heads that are looked at to tell columns apart. */
const sampleRows = 400

/** Tells the columns of a table by its heads, and those below one head by what stands in them. */
export function tableColumns(
  grid: Grid,
  heads: readonly Head[],
  halves: readonly (readonly [SideName, FieldHeads])[],
  below: number,
): TableColumns {
  const contents = columnContents(grid.cellsBetween(below, below + sampleRows))
  const main = (head: Head) => boxStart(grid, below, head, mainColumn(head.left, head.right, contents))
  const found = halves.map(([side, fields]) => ({
    side,
    title: main(fields.title),
    initiatives: main(fields.initiatives),
    outcome: main(fields.outcome),
  }))
  const firstTitle = Math.min(...found.map((half) => half.title))
  const number = numberColumn(grid, heads, firstTitle, contents, below)
  const taken = new Set([number, ...found.flatMap((half) => [half.title, half.initiatives, half.outcome])])
  const marked = found.map((half, i) => {
    const head = halves[i]?.[1].initiatives ?? null
    return { ...half, marker: markerColumn(heads, head, half.initiatives - 1, contents, taken) }
  })
  const fields = mirrored(marked, contents, (column) => headAt(heads, column) !== null || taken.has(column))
  const used = new Set([...taken, ...fields.map((half) => half.marker)])
  return {
    number,
    halves: fields,
    extra: extraColumns(heads, contents, used),
    left: Math.min(firstTitle, number ?? firstTitle, ...heads.map((head) => head.left)),
    right: Math.max(...heads.map((head) => head.right)),
  }
}

/** A column inside a merged box has no cells of its own. */
function boxStart(grid: Grid, row: number, head: Head, column: number): number {
  const { left } = grid.box(row, column)
  return left >= head.left ? left : column
}

/**
 * The column of the goals' numbers: headed 番号 before the titles, or nothing but numbers there; or headed so behind
 * them, where the numbers don't begin anew with each goal.
 */
function numberColumn(
  grid: Grid,
  heads: readonly Head[],
  title: number,
  contents: ColumnContents,
  below: number,
): number | null {
  const headed = heads.filter((one) => one.label && hasRole(one.label, 'number'))
  const head = headed.find((one) => one.left < title)
  if (head) return head.left
  for (let column = title - 1; column >= Math.max(1, title - 3); column--) {
    const own = headAt(heads, column)
    if (own?.label && own.right < title) continue
    if (holdsMarkers(contents, column) && (contents.get(column)?.numbers ?? 0) > 0) return column
  }
  return headed.find((one) => isRising(grid, one.left, below))?.left ?? null
}

function isRising(grid: Grid, column: number, below: number): boolean {
  const numbers = grid
    .cellsBetween(below, below + sampleRows)
    .filter((cell) => cell.column === column)
    .flatMap((cell) => readGoalNumber(cell.text) ?? [])
  return numbers.length > 0 && numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))
}

/** The column of the items' own markers: directly before the items, without a head of its own but 番号. */
function markerColumn(
  heads: readonly Head[],
  initiatives: Head | null,
  column: number,
  contents: ColumnContents,
  taken: ReadonlySet<number | null>,
): number | null {
  const own = headAt(heads, column)
  if (column < 1 || taken.has(column)) return null
  if (own?.label && hasRole(own.label, 'number')) return column
  return (own === null || own === initiatives) && holdsMarkers(contents, column) ? column : null
}

/** Where one half has a column for markers, an empty column in front of the other half's items is one too. */
function mirrored(
  halves: readonly FieldColumns[],
  contents: ColumnContents,
  isUsed: (column: number) => boolean,
): readonly FieldColumns[] {
  if (halves.every((half) => half.marker === null)) return halves
  return halves.map((half) => {
    const column = half.initiatives - 1
    const isFree = column > 0 && !contents.has(column) && !isUsed(column)
    return half.marker === null && isFree ? { ...half, marker: column } : half
  })
}

function headAt(heads: readonly Head[], column: number): Head | null {
  return heads.find((head) => head.left <= column && column <= head.right) ?? null
}

/** Every headed column that no field has; of several below one head those with something in them. */
function extraColumns(
  heads: readonly Head[],
  contents: ColumnContents,
  used: ReadonlySet<number | null>,
): readonly ExtraColumn[] {
  return heads.flatMap((head) => {
    const columns = Array.from({ length: head.right - head.left + 1 }, (_, i) => head.left + i)
    const isField = columns.some((column) => used.has(column))
    return columns
      .filter((column) => !used.has(column))
      .filter((column) => contents.has(column) || (!isField && column === head.left))
      .map((column) => ({ head, column }))
  })
}
