import type { Area } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import { boxFrom, boxText, isNote, lastRowOf, lastUsedRow, tallestBox } from './boxes.ts'
import type { Head } from './find-heads.ts'
import { readGoalNumber } from './match-label.ts'
import type { TableColumns } from './table-columns.ts'

/** The rows of one goal in a table. */
export interface GoalSpan {
  readonly top: number
  readonly bottom: number
  /** As its own column gives it. */
  readonly number: number | null
}

/** The goals of a table, and rows that repeat its heads. */
export interface FoundSpans {
  readonly spans: readonly GoalSpan[]
  readonly repeatedHeads: readonly number[]
}

/** Rows that may end a table: heads of another one, headings of another year. */
export interface TableEnd {
  isHeadRow(row: number): boolean
  isOtherYear(row: number, columns: TableColumns): boolean
}

interface OpenSpan {
  readonly top: number
  readonly number: number | null
  /** As far as a merge of its number or title reaches. */
  readonly merged: number
  readonly title: string
  /** The last row with a text in it. */
  last: number
}

/**
 * The rows of each goal: from a row with a number or a title to the row before the next one, a merged number or
 * title telling how many are its own. Notes, totals and rows that part the table belong to none.
 */
export function findGoalSpans(
  grid: Grid,
  columns: TableColumns,
  heads: readonly Head[],
  below: number,
  { isHeadRow, isOtherYear }: TableEnd,
): FoundSpans {
  const finder = new SpanFinder(grid, columns, heads)
  for (const row of rowsOf(grid, columns, below)) {
    const isOtherTable = isHeadRow(row) && !finder.isOwnHead(row)
    if (!finder.begins(row) && (isOtherTable || isOtherYear(row, columns))) break
    finder.read(row)
  }
  return finder.finish()
}

/** Rows with a cell or the top of a merge in the table's columns. */
function rowsOf(grid: Grid, columns: TableColumns, below: number): readonly number[] {
  const rows = new Set<number>()
  const isInside = (left: number) => left >= columns.left && left <= columns.right
  for (const cell of grid.cellsBetween(below, lastUsedRow(grid)))
    if (isInside(cell.column)) rows.add(cell.row)
  for (const merge of grid.merges) if (merge.top >= below && isInside(merge.left)) rows.add(merge.top)
  return [...rows].sort((a, b) => a - b)
}

class SpanFinder {
  readonly #spans: GoalSpan[] = []
  readonly #repeatedHeads: number[] = []
  readonly #titles: readonly number[]
  readonly #headTexts: ReadonlySet<string>
  #open: OpenSpan | null = null
  #hasNumbers = false

  constructor(
    readonly grid: Grid,
    readonly columns: TableColumns,
    heads: readonly Head[],
  ) {
    this.#titles = [...new Set(columns.halves.map((half) => half.title))]
    this.#headTexts = new Set(heads.flatMap((head) => [head, ...head.above].map(({ text }) => text)))
  }

  read(row: number): void {
    if (this.#open && row <= this.#open.merged) {
      if (this.#hasText(row)) this.#open.last = row
    } else if (this.isOwnHead(row)) {
      this.#repeatedHeads.push(row)
      this.#close(row - 1, true)
    } else if (this.#isApart(row)) this.#close(row - 1, true)
    else if (this.begins(row)) this.#begin(row)
    else if (this.#open && this.#hasText(row)) {
      if (this.#isContiguous(row)) this.#open.last = row
      else this.#close(row - 1, true)
    }
  }

  finish(): FoundSpans {
    this.#close(Number.MAX_SAFE_INTEGER, true)
    return { spans: this.#spans, repeatedHeads: this.#repeatedHeads }
  }

  /** Whether a row repeats the table's own heads, as on a second page, and holds nothing else. */
  isOwnHead(row: number): boolean {
    const cells = this.#cellsAt(row)
    return cells.length > 1 && cells.every(({ text }) => this.#headTexts.has(text))
  }

  begins(row: number): boolean {
    const { number } = this.columns
    const titles = this.#titles.map((column) => boxFrom(this.grid, row, column))
    const texts = titles.map((box) => (box ? boxText(this.grid, box).trim() : ''))
    const text = texts.find((one) => one !== '') ?? ''
    const value = this.#numberAt(row)
    if (value !== null) return !(this.#open?.number === value && (text === '' || text === this.#open.title))
    if (text === '') return titles.some((box) => box !== null && lastRowOf(box) > row && this.#isTall(box))
    if (isDitto(text) || isNote(text)) return false
    if (this.#open && text === this.#open.title && !this.#hasNumbers) return false
    return !this.#hasNumbers || number === null || this.#hasFields(row)
  }

  /** An empty merged box of a form that nobody filled in yet. */
  #isTall(box: Area): boolean {
    const { number } = this.columns
    return number === null || !this.#hasNumbers || this.grid.box(box.top, number).bottom === box.bottom
  }

  #begin(row: number): void {
    this.#close(row - 1, false)
    const { number } = this.columns
    const boxes = [...this.#titles, ...(number === null ? [] : [number])].flatMap(
      (column) => boxFrom(this.grid, row, column) ?? [],
    )
    const value = this.#numberAt(row)
    if (value !== null) this.#hasNumbers = true
    this.#open = {
      top: row,
      number: value,
      merged: Math.max(row, ...boxes.map(lastRowOf)),
      title:
        this.#titles.map((column) => this.grid.text(row, column).trim()).find((text) => text !== '') ?? '',
      last: row,
    }
  }

  /**
   * `isEnd` where something else than the next goal follows: what lies between belongs to no goal. Nor does all of what
   * lies above one that was written a million rows further down.
   */
  #close(before: number, isEnd: boolean): void {
    const open = this.#open
    if (!open) return
    const own = Math.max(open.merged, open.last)
    const bottom = isEnd ? own : Math.max(own, Math.min(before, own + tallestBox))
    this.#spans.push({ top: open.top, number: open.number, bottom })
    this.#open = null
  }

  /** A note, a total, or a box across the titles and the items: 【基本目標1】. */
  #isApart(row: number): boolean {
    const [half] = this.columns.halves
    const [first] = this.#cellsAt(row)
    if (!first || !half) return false
    const box = this.grid.box(first.row, first.column)
    const isAcross = box.left <= half.title && box.right >= half.initiatives
    const isAside = isTotal(first.text) || isExample(first.text)
    return isAcross || isAside || (isNote(first.text) && this.#numberAt(row) === null)
  }

  /** The cells of a row within the table. */
  #cellsAt(row: number): readonly GridCell[] {
    const { left, right } = this.columns
    return this.grid.cellsBetween(row, row).filter(({ column }) => column >= left && column <= right)
  }

  #numberAt(row: number): number | null {
    const { number } = this.columns
    const box = number === null ? null : boxFrom(this.grid, row, number)
    return box && readGoalNumber(boxText(this.grid, box))
  }

  #hasFields(row: number): boolean {
    return this.columns.halves.some((half) =>
      [half.initiatives, half.outcome].some((column) => this.grid.text(row, column).trim() !== ''),
    )
  }

  #hasText(row: number): boolean {
    return (
      this.#hasFields(row) ||
      this.columns.halves.some((half) => half.marker !== null && this.grid.text(row, half.marker) !== '') ||
      this.columns.extra.some(({ column }) => this.grid.text(row, column).trim() !== '')
    )
  }

  #isContiguous(row: number): boolean {
    const open = this.#open
    return open !== null && row <= Math.max(open.last, open.merged) + 1
  }
}

function isDitto(text: string): boolean {
  return /^(〃|″|"|々|同上|同)$/.test(text)
}

/** 例, （記入例）: a row that shows how to fill in the others. */
function isExample(text: string): boolean {
  return /^[(（【〔]?(記入|記載|作成)?例[)）】〕]?\d?[:：]?$/.test(text.trim())
}

function isTotal(text: string): boolean {
  return /^(合|小|総)?\s*計$/.test(text.trim())
}
