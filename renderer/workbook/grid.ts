import { keyOf, type Area } from './cell-address.ts'

/** A cell that holds something. */
export interface GridCell {
  readonly row: number
  readonly column: number
  /** As typed, a formula's cached value; furigana left out. */
  readonly text: string
  readonly isNumber: boolean
  readonly formula: boolean
  readonly type: CellType
  /** Its place among the workbook's cell formats, which `shownText` looks up. */
  readonly style: number
}

/** What a cell's value is by its own word; 'other' is a truth value or an error, shown as it stands. */
export type CellType = 'number' | 'text' | 'date' | 'other'

/** Merges taller than this are looked through one by one instead of being noted in each of their rows. */
const tallMerge = 200

/** A worksheet's cells and merges. A merged area is one box: its text stands in its top left cell. */
export class Grid {
  readonly sheetName: string
  /** In reading order: by row, then by column. Of doubled cells the last. */
  readonly cells: readonly GridCell[]
  readonly merges: readonly Area[]
  readonly lastRow: number
  readonly lastColumn: number
  readonly #byPlace = new Map<number, GridCell>()
  readonly #mergesByRow = new Map<number, Area[]>()
  readonly #tallMerges: Area[] = []

  constructor(sheetName: string, cells: readonly GridCell[], merges: readonly Area[]) {
    this.sheetName = sheetName
    this.merges = merges
    for (const cell of cells) this.#byPlace.set(keyOf(cell.row, cell.column), cell)
    this.cells = inReadingOrder(this.#byPlace.size === cells.length ? cells : [...this.#byPlace.values()])
    this.lastRow = this.cells.at(-1)?.row ?? 0
    this.lastColumn = this.cells.reduce((last, cell) => Math.max(last, cell.column), 0)
    for (const merge of merges) this.#noteMerge(merge)
  }

  /** The cell's text, '' where it is empty. */
  text(row: number, column: number): string {
    return this.#byPlace.get(keyOf(row, column))?.text ?? ''
  }

  cell(row: number, column: number): GridCell | undefined {
    return this.#byPlace.get(keyOf(row, column))
  }

  /** The cells of some rows, in reading order. */
  cellsBetween(top: number, bottom: number): readonly GridCell[] {
    return this.cells.slice(this.#firstFrom(top), this.#firstFrom(bottom + 1))
  }

  /** The merged areas that have a part in the row. */
  mergesAt(row: number): readonly Area[] {
    const tall = this.#tallMerges.filter((merge) => merge.top <= row && row <= merge.bottom)
    const here = this.#mergesByRow.get(row) ?? []
    return tall.length === 0 ? here : [...here, ...tall]
  }

  /** The merged area that covers the place, or the cell alone. */
  box(row: number, column: number): Area {
    const covers = (merge: Area) =>
      merge.left <= column && column <= merge.right && merge.top <= row && row <= merge.bottom
    return (
      this.#mergesByRow.get(row)?.find(covers) ??
      this.#tallMerges.find(covers) ?? { top: row, left: column, bottom: row, right: column }
    )
  }

  /** Index of the first cell in this row or below. */
  #firstFrom(row: number): number {
    let [low, high] = [0, this.cells.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.cells[middle]?.row ?? 0) < row) low = middle + 1
      else high = middle
    }
    return low
  }

  #noteMerge(merge: Area): void {
    if (merge.bottom - merge.top >= tallMerge) this.#tallMerges.push(merge)
    else
      for (let row = merge.top; row <= merge.bottom; row++) {
        const there = this.#mergesByRow.get(row)
        if (there) there.push(merge)
        else this.#mergesByRow.set(row, [merge])
      }
  }
}

function inReadingOrder(cells: readonly GridCell[]): readonly GridCell[] {
  const sorted = cells.every((cell, i) => {
    const before = cells[i - 1]
    return !before || before.row < cell.row || (before.row === cell.row && before.column < cell.column)
  })
  return sorted ? cells : [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
}
