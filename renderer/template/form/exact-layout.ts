import { assertNever } from '../../sheet/assert-never.ts'
import type { Area } from '../../workbook/cell-address.ts'
import type { Grid, GridCell } from '../../workbook/grid.ts'
import type { Layout } from '../layout.ts'
import { readGoalNumber } from '../match-label.ts'
import type { CompiledSheet, Entry } from './compile-form.ts'
import { paperText } from './paper-text.ts'
import { readYears, type YearsAt } from './read-years.ts'
import { inOrder, latestYear } from './shape-of.ts'
import { textPrint } from './text-print.ts'

/**
 * The layout of a worksheet that is a copy of the form, filled in but not otherwise changed: every text of the paper
 * at its place, no text anywhere else, the same merges. Its years and its only goal's number are read anew. Null for
 * any other worksheet, at the first cell that differs.
 */
export function exactLayout(grid: Grid, form: CompiledSheet): Layout | null {
  const found = compare(grid, form.entries)
  if (!found || !sameMerges(grid.merges, form.merges)) return null
  const { layout } = form.sheet
  const read = readYears(grid, layout, found.years, form.firstItem)
  return read && (found.number === null ? read : { ...read, goals: numbered(layout, found.number) })
}

interface Found {
  readonly years: YearsAt
  readonly number: number | null
}

/** Walks along the cells and what is expected of them, both in reading order. */
function compare(grid: Grid, entries: readonly Entry[]): Found | null {
  const years: (readonly [entry: Entry, year: number])[] = []
  let number: number | null = null
  let at = 0
  for (const cell of grid.cells) {
    at = nextFor(cell, entries, at)
    if (at < 0) return null
    const entry = entries[at]
    if (entry?.row !== cell.row || entry.column !== cell.column) {
      if (cell.text.trim() !== '') return null
      continue
    }
    at++
    if (!agrees(cell, entry)) return null
    if (entry.kind === 'number') number = readGoalNumber(cell.text)
    const year = yearIn(cell, entry)
    if (year !== null) years.push([entry, year])
  }
  return nextFor(null, entries, at) < 0 ? null : { years, number }
}

/** Index of what is expected at the cell or behind it; -1 where the copy lacks something that stands before. */
function nextFor(cell: GridCell | null, entries: readonly Entry[], from: number): number {
  let at = from
  for (; at < entries.length; at++) {
    const entry = entries[at]
    if (!entry || (cell && !isBefore(entry, cell))) break
    if (isNeeded(entry)) return -1
  }
  return at
}

function isBefore(entry: Entry, cell: GridCell): boolean {
  return entry.row < cell.row || (entry.row === cell.row && entry.column < cell.column)
}

/** Whether a copy must have a text in the cell. */
function isNeeded({ kind }: Entry): boolean {
  return kind === 'text' || kind === 'number'
}

function agrees(cell: GridCell, entry: Entry): boolean {
  switch (entry.kind) {
    case 'text':
      return cell.text === entry.text || (!cell.isNumber && paperText(cell.text) === paperText(entry.text))
    case 'number':
      return readGoalNumber(cell.text) !== null
    case 'field':
      return entry.before === '' || cell.text.startsWith(entry.before)
    case 'rest':
      return cell.text.trim() === '' || textPrint(cell.text) === entry.print
    default:
      return assertNever(entry)
  }
}

function yearIn(cell: GridCell, entry: Entry): number | null {
  if (entry.kind === 'rest') return entry.year
  if (entry.kind !== 'text' || entry.year === null) return null
  return cell.text === entry.text ? entry.year : latestYear(cell.text)
}

function sameMerges(merges: readonly Area[], expected: readonly Area[]): boolean {
  if (merges.length !== expected.length) return false
  return areSame(merges, expected) || areSame(inOrder(merges), expected)
}

function areSame(merges: readonly Area[], expected: readonly Area[]): boolean {
  return merges.every((merge, i) => {
    const other = expected[i]
    return (
      other !== undefined &&
      merge.top === other.top &&
      merge.left === other.left &&
      merge.bottom === other.bottom &&
      merge.right === other.right
    )
  })
}

function numbered({ goals }: Layout, number: number): Layout['goals'] {
  return goals.map((goal) => ({ ...goal, number }))
}
