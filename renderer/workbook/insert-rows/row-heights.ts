import { XmlScanner } from '../xml-scanner.ts'
import type { Insertion } from './insertion.ts'

/** How far below the sheet's upper edge rows begin, in points; rows count from 0. */
export interface RowHeights {
  topBefore(row: number): number
  topAfter(row: number): number
}

/** Reads a worksheet's row heights, and gives them as they are after rows came in (ECMA-376 18.3.1.73, 18.3.1.81). */
export function readRowHeights(xml: string, part: string, { shift, copied }: Insertion): RowHeights {
  const topBefore = readTops(xml, part)
  const first = shift.at - 1
  const source = copied
    ? { from: copied.from - 1, rows: copied.to - copied.from + 1 }
    : { from: first - 1, rows: 1 }
  /** Height of the first `rows` of the rows that come in. */
  const comeIn = (rows: number): number => {
    if (source.from < 0) return rows * (topBefore(1) - topBefore(0))
    const heightTo = (row: number) => topBefore(source.from + row) - topBefore(source.from)
    return Math.floor(rows / source.rows) * heightTo(source.rows) + heightTo(rows % source.rows)
  }
  const topAfter = (row: number) => {
    if (row <= first) return topBefore(row)
    if (row <= first + shift.count) return topBefore(first) + comeIn(row - first)
    return topBefore(row - shift.count) + comeIn(shift.count)
  }
  return { topBefore, topAfter }
}

function readTops(xml: string, part: string): (row: number) => number {
  const scanner = new XmlScanner(xml, part)
  const own = new Map<number, number>()
  let usual = 15
  let row = -1
  const isOn = (name: string) => ['1', 'true'].includes(scanner.attribute(name) ?? '')
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('sheetFormatPr'))
      usual = isOn('zeroHeight') ? 0 : numberOf(scanner.attribute('defaultRowHeight'), usual)
    else if (scanner.is('row')) {
      row = Number(scanner.attribute('r') ?? row + 2) - 1
      const height = isOn('hidden') ? 0 : numberOf(scanner.attribute('ht'), usual)
      if (height !== usual) own.set(row, height)
    }
  }
  const rows = [...own.keys()].sort((a, b) => a - b)
  /** By how much the rows up to each of `rows` are higher than usual ones. */
  const more: number[] = []
  for (const one of rows) more.push((more.at(-1) ?? 0) + (own.get(one) ?? usual) - usual)
  return (row) => {
    const above = countBelow(rows, row)
    return row * usual + (above === 0 ? 0 : (more[above - 1] ?? 0))
  }
}

/** How many of the sorted numbers are less than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function numberOf(text: string | null, otherwise: number): number {
  const number = text === null ? NaN : Number(text)
  return Number.isFinite(number) && number >= 0 ? number : otherwise
}
