import { columnNumber, parseAddress, parseArea, type Area, type CellPlace } from './cell-address.ts'
import type { CellCount } from './cell-count.ts'
import { Grid, type CellType, type GridCell } from './grid.ts'
import { excelLimits, limits } from './limits.ts'
import { plainCell } from './plain-xml.ts'
import { readRichText, type SharedStrings } from './shared-strings.ts'
import { refuse } from './trouble.ts'
import { XmlScanner } from './xml-scanner.ts'
import { decodeEscapes } from './xml-text.ts'

interface SheetContext {
  readonly sharedStringsPath: string | null
  readonly count: CellCount
  sharedStrings(): SharedStrings
}

/** Reads a worksheet's cells that hold something, and its merges, in one pass. */
export function readGrid(xml: string, sheet: { name: string; path: string }, context: SheetContext): Grid {
  context.count.start(sheet.path)
  const scanner = new XmlScanner(xml, sheet.path)
  const reader = new CellReader(scanner, context)
  const merges: Area[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 1 && !scanner.is('worksheet')) refuse({ code: 'damaged', part: sheet.path })
    if (scanner.depth === 2 && scanner.is('sheetData')) reader.readRows()
    else if (scanner.depth === 3 && scanner.is('mergeCell')) {
      const area = parseArea(scanner.attribute('ref') ?? '')
      if (area) merges.push(area)
      if (merges.length > limits.merges) refuse({ code: 'too-large', limit: 'merges' })
    }
  }
  return new Grid(sheet.name, reader.cells, merges)
}

class CellReader {
  readonly cells: GridCell[] = []
  constructor(
    readonly scanner: XmlScanner,
    readonly context: SheetContext,
  ) {}

  readRows(): void {
    const { scanner } = this
    if (scanner.empty) return
    let row = 0
    for (;;) {
      const token = scanner.next()
      if (token === 'end' || scanner.depth < 2) return
      if (token !== 'open') continue
      if (!scanner.is('row')) scanner.skip()
      else this.#readRow((row = this.#rowNumber(row)))
    }
  }

  #rowNumber(previous: number): number {
    const written = this.scanner.attribute('r')
    const row = written === null ? previous + 1 : Number(written)
    if (!Number.isInteger(row) || row < 1 || row > excelLimits.rows) this.#broken()
    return row
  }

  #readRow(row: number): void {
    const { scanner } = this
    if (scanner.empty) return
    let column = 0
    for (;;) {
      const plain = scanner.take(plainCell)
      if (plain) {
        column = this.#readPlainCell(row, plain)
        continue
      }
      const token = scanner.next()
      if (token === 'end' || scanner.depth <= 2) return
      if (token !== 'open') continue
      if (!scanner.is('c')) scanner.skip()
      else column = this.#readCell(row, column)
    }
  }

  #readPlainCell(
    row: number,
    [, letters = '', digits, style = '0', type = 'n', value]: RegExpExecArray,
  ): number {
    const column = columnNumber(letters)
    if (Number(digits) !== row || column > excelLimits.columns) return this.#broken()
    this.context.count.cell()
    if (value !== undefined)
      this.#keep({ row, column }, type, Number(style), this.#textOf(type, value), false)
    return column
  }

  #readCell(row: number, previousColumn: number): number {
    const { scanner } = this
    const reference = scanner.attribute('r')
    const place = reference === null ? { row, column: previousColumn + 1 } : parseAddress(reference)
    if (!place || place.row !== row || place.column > excelLimits.columns) return this.#broken()
    this.context.count.cell()
    if (!scanner.empty) this.#readContent(row, place.column)
    return place.column
  }

  #readContent(row: number, column: number): void {
    const { scanner } = this
    const written = scanner.attribute('t') ?? 'n'
    const style = Number(scanner.attribute('s') ?? 0)
    const outside = scanner.depth - 1
    let value: string | null = null
    let formula = false
    for (;;) {
      const token = scanner.next()
      if (token === 'end' || scanner.depth <= outside) break
      if (token !== 'open') continue
      if (scanner.is('v')) value = scanner.text()
      else if (scanner.is('is')) value = readRichText(scanner)
      else {
        formula ||= scanner.is('f')
        scanner.skip()
      }
    }
    const text = value === null ? '' : this.#textOf(written, value)
    this.#keep({ row, column }, written, style, text, formula)
  }

  #keep({ row, column }: CellPlace, written: string, style: number, text: string, formula: boolean): void {
    if (text === '' && !formula) return
    this.context.count.text(text.length)
    const type = typeOf(written)
    this.cells.push({ row, column, text, isNumber: type === 'number', formula, type, style })
  }

  /** ECMA-376 18.18.11: what a cell's `t` makes of its value. */
  #textOf(type: string, value: string): string {
    switch (type) {
      case 's':
        return this.#shared(value)
      case 'inlineStr':
        return value
      case 'str':
        return decodeEscapes(value)
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
      case 'n':
        return numberText(value)
      default:
        return value
    }
  }

  #shared(value: string): string {
    if (value.trim() === '') return ''
    return this.context.sharedStrings()[Number(value)] ?? this.#broken()
  }

  #broken(): never {
    return refuse({ code: 'damaged', part: this.scanner.part })
  }
}

function typeOf(written: string): CellType {
  switch (written) {
    case 'n':
      return 'number'
    case 's':
    case 'str':
    case 'inlineStr':
      return 'text'
    case 'd':
      return 'date'
    default:
      return 'other'
  }
}

/** Excel writes 17 digits: `0.80000000000000004` is a typed 0.8. */
function numberText(value: string): string {
  const trimmed = value.trim()
  const number = Number(trimmed)
  return trimmed === '' || Number.isNaN(number) ? trimmed : String(number)
}
