import { XmlScanner } from '../xml-scanner.ts'
import { isOn, numberOr } from './xml-values.ts'

/** One row's size. */
export interface RowSize {
  /** Points; 0 where it is hidden. */
  readonly height: number
  readonly hidden: boolean
  /** Set by hand: Excel never grows it. */
  readonly custom: boolean
  /** Whether the file gives a height; a row without one Excel fits to its texts when it opens the file. */
  readonly written: boolean
  /** The cell format of its cells that the file doesn't write; null where the columns' holds. */
  readonly style: number | null
}

/** The sizes of a worksheet's rows, which count from 1. */
export interface Rows {
  at(row: number): RowSize
  /** What a row is like that the file says nothing of. */
  readonly usual: RowSize
}

/** What a sheet without any word on heights has (ECMA-376 18.3.1.81), in points. */
const fallbackHeight = 15

/** Reads row heights (ECMA-376 18.3.1.73, 18.3.1.81). */
export function readRows(xml: string, part: string): Rows {
  const scanner = new XmlScanner(xml, part)
  const own = new Map<number, RowSize>()
  const shared = new Map<string, RowSize>()
  let usual: RowSize = { height: fallbackHeight, hidden: false, custom: false, written: false, style: null }
  let row = 0
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 2 && scanner.is('sheetFormatPr')) usual = readUsual(scanner)
    else if (scanner.depth === 3 && scanner.is('row')) {
      row = numberOr(scanner.attribute('r'), row + 1)
      const size = readSize(scanner, usual)
      if (size === usual) continue
      // A million rows of one height are one object.
      const key = `${size.height} ${size.hidden} ${size.custom} ${size.written} ${size.style}`
      const known = shared.get(key) ?? size
      if (known === size) shared.set(key, size)
      own.set(row, known)
    }
  }
  return { at: (row) => own.get(row) ?? usual, usual }
}

/** A height in points as the whole pixels at 96 dpi that Excel draws. */
export function pointsToPixels(points: number): number {
  return Math.round((points * 96) / 72)
}

function readUsual(scanner: XmlScanner): RowSize {
  const hidden = isOn(scanner.attribute('zeroHeight'))
  const height = numberOr(scanner.attribute('defaultRowHeight'), fallbackHeight)
  const custom = isOn(scanner.attribute('customHeight'))
  return { height: hidden ? 0 : height, hidden, custom, written: custom, style: null }
}

function readSize(scanner: XmlScanner, usual: RowSize): RowSize {
  const height = scanner.attribute('ht')
  const hidden = isOn(scanner.attribute('hidden'))
  const style = isOn(scanner.attribute('customFormat')) ? numberOr(scanner.attribute('s'), 0) : null
  if (height === null && !hidden && style === null && !usual.hidden) return usual
  return {
    height: hidden ? 0 : numberOr(height, usual.height || fallbackHeight),
    hidden,
    custom: isOn(scanner.attribute('customHeight')) || (height === null && usual.custom),
    written: height !== null || usual.written,
    style,
  }
}
