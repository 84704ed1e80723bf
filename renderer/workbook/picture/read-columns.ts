import { excelLimits } from '../limits.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { isOn } from './xml-values.ts'

/** One column's size. */
export interface ColumnSize {
  /** Pixels at 96 dpi with the gridline, 0 where it is hidden. */
  readonly width: number
  readonly hidden: boolean
  /** The cell format of its cells that the file doesn't write. */
  readonly style: number
}

/** The sizes of a worksheet's columns, which count from 1. */
export interface Columns {
  at(column: number): ColumnSize
}

/** Reads column widths (ECMA-376 18.3.1.13, 18.3.1.81); `digitWidth` is `maxDigitWidth` of the Normal style's font. */
export function readColumns(xml: string, part: string, digitWidth: number): Columns {
  const scanner = new XmlScanner(xml, part)
  const own = new Map<number, ColumnSize>()
  let usual: ColumnSize = { width: defaultWidth(8, digitWidth), hidden: false, style: 0 }
  let covered = 0
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 2 && scanner.is('sheetData')) break
    if (scanner.is('sheetFormatPr')) usual = { ...usual, width: readDefaultWidth(scanner, digitWidth) }
    else if (scanner.depth === 3 && scanner.is('col')) {
      const size = readSize(scanner, digitWidth, usual.width)
      const last = Math.min(Number(scanner.attribute('max') ?? 0), excelLimits.columns)
      // In ascending order and apart, as the schema has them: what comes back to a column is passed over.
      const first = Math.max(Number(scanner.attribute('min') ?? 0), covered + 1)
      for (let column = first; column <= last; column++) own.set(column, size)
      covered = Math.max(covered, last)
    }
  }
  return { at: (column) => own.get(column) ?? usual }
}

/** A written width, counted in digits, in pixels: Excel's own steps (ECMA-376 18.3.1.13). */
export function columnPixels(width: number, digitWidth: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth)
}

/** The width of a default column in pixels, which Excel rounds up to a multiple of 8 (MS-OI29500 2.1.598). */
export function defaultWidth(digits: number, digitWidth: number): number {
  const padding = 2 * Math.ceil(digitWidth / 4) + 1
  return Math.ceil((digits * digitWidth + padding) / 8) * 8
}

function readDefaultWidth(scanner: XmlScanner, digitWidth: number): number {
  const written = Number(scanner.attribute('defaultColWidth') ?? NaN)
  if (written >= 0) return columnPixels(written, digitWidth)
  const digits = Number(scanner.attribute('baseColWidth') ?? 8)
  return defaultWidth(digits >= 0 && digits <= 255 ? digits : 8, digitWidth)
}

function readSize(scanner: XmlScanner, digitWidth: number, usual: number): ColumnSize {
  const hidden = isOn(scanner.attribute('hidden'))
  const written = Number(scanner.attribute('width') ?? NaN)
  const width = written >= 0 ? columnPixels(Math.min(written, 255), digitWidth) : usual
  return { width: hidden ? 0 : width, hidden, style: Number(scanner.attribute('style') ?? 0) }
}
