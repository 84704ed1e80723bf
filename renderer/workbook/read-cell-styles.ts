import { parseAddress } from './cell-address.ts'
import { excelLimits } from './limits.ts'
import { XmlScanner } from './xml-scanner.ts'

/** The styles of the cells that a worksheet writes, empty ones too. */
export interface CellStyles {
  /** A cell's `s`; undefined for a cell that the file doesn't write. */
  at(row: number, column: number): number | undefined
  /** Every written cell, in the order of the file. */
  each(visit: (row: number, column: number, style: number) => void): void
}

const stride = excelLimits.columns + 1

/** Reads the style of every cell a worksheet writes (ECMA-376 18.3.1.4); of doubled cells the last. */
export function readCellStyles(xml: string, part: string): CellStyles {
  const scanner = new XmlScanner(xml, part)
  const styles = new Map<number, number>()
  let row = 0
  let column = 0
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 3 && scanner.is('row')) {
      row = Number(scanner.attribute('r') ?? row + 1)
      column = 0
    } else if (scanner.depth === 4 && scanner.is('c')) {
      column = parseAddress(scanner.attribute('r') ?? '')?.column ?? column + 1
      styles.set(row * stride + column, Number(scanner.attribute('s') ?? 0))
    }
  }
  return {
    at: (row, column) => styles.get(row * stride + column),
    each: (visit) => styles.forEach((style, key) => visit(Math.floor(key / stride), key % stride, style)),
  }
}
