import { formatAddress, parseAddress } from '../cell-address.ts'
import { excelLimits } from '../limits.ts'
import type { XmlEdits } from '../xml-edits.ts'
import type { CalculatedColumn } from './calculated-columns.ts'
import type { Insertion } from './insertion.ts'
import type { CellFormulaMover } from './move-cell-formulas.ts'
import { newRows } from './new-rows.ts'
import { movedRow } from './row-shift.ts'
import type { SheetSurvey } from './survey-sheet.ts'

/** Numbers a worksheet's rows and cells anew and puts the new rows in. */
export class RowMover {
  #isIn = false

  constructor(
    readonly edits: XmlEdits,
    readonly survey: SheetSurvey,
    readonly insertion: Insertion,
    readonly formulas: CellFormulaMover,
    readonly calculated: readonly CalculatedColumn[],
  ) {}

  /** At an open `sheetData`; goes to its end. */
  run(): void {
    const { scanner } = this.edits
    if (scanner.empty) return
    let row = 0
    while (scanner.next() !== 'end' && scanner.depth >= 2) {
      if (scanner.depth !== 3 || !scanner.is('row') || scanner.xml[scanner.tagStart + 1] === '/') continue
      const written = scanner.attribute('r')
      row = written === null ? row + 1 : Number(written)
      if (row >= this.insertion.shift.at) this.#putIn(scanner.tagStart)
      this.#moveRow(row, written !== null)
    }
    this.#putIn(scanner.tagStart)
  }

  /** The new rows, in front of the first row below them. */
  #putIn(at: number): void {
    if (this.#isIn) return
    this.#isIn = true
    const { edits, survey, insertion, calculated } = this
    edits.splice(at, at, newRows(edits.scanner.xml, survey, insertion, calculated))
  }

  #moveRow(row: number, isNumbered: boolean): void {
    const { edits } = this
    const { scanner } = edits
    const moved = movedRow(this.insertion.shift, row)
    if (moved > excelLimits.rows) {
      // An empty row with a look of its own goes off the sheet; one with something in it was refused.
      const start = scanner.tagStart
      scanner.skip()
      return edits.splice(start, scanner.tagEnd, '')
    }
    if (!isNumbered) {
      if (moved !== row) edits.addAttribute('r', String(moved))
    } else if (moved !== row) edits.attribute('r', () => String(moved))
    if (scanner.empty) return
    let column = 0
    while (scanner.next() !== 'end' && scanner.depth > 2) {
      if (scanner.is('f') && scanner.depth === 5) this.formulas.move(edits, row, column)
      else if (scanner.depth === 4 && scanner.is('c')) {
        const place = parseAddress(scanner.attribute('r') ?? '')
        column = place?.column ?? column + 1
        if (place && moved !== row) edits.attribute('r', () => formatAddress({ row: moved, column }))
      }
    }
  }
}
