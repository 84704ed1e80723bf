import { parseAddress, parseArea } from '../../workbook/cell-address.ts'
import { Grid } from '../../workbook/grid.ts'

/** Texts and numbers by address: `{ A1: '重点目標', B1: 1 }`. */
export type TestCells = Readonly<Record<string, string | number>>

/** A worksheet for a test, without a file. */
export function makeGrid(cells: TestCells, merges: readonly string[] = [], sheetName = '表'): Grid {
  return new Grid(
    sheetName,
    Object.entries(cells).map(([address, value]) => {
      const place = parseAddress(address)
      if (!place) throw new Error(address)
      const isNumber = typeof value === 'number'
      return {
        ...place,
        text: String(value),
        isNumber,
        formula: false,
        type: isNumber ? ('number' as const) : ('text' as const),
        style: 0,
      }
    }),
    merges.map((area) => {
      const parsed = parseArea(area)
      if (!parsed) throw new Error(area)
      return parsed
    }),
  )
}

/** Cells from a place on, row by row; '' leaves one out. */
export function cellsFrom(address: string, rows: readonly (readonly (string | number)[])[]): TestCells {
  const place = parseAddress(address)
  if (!place) throw new Error(address)
  return Object.fromEntries(
    rows.flatMap((row, down) =>
      row.flatMap((value, along) => {
        const letter = String.fromCharCode(64 + place.column + along)
        return value === '' ? [] : [[`${letter}${place.row + down}`, value] as const]
      }),
    ),
  )
}
