import { excelLimits } from './limits.ts'

/** A place in a worksheet; rows and columns count from 1. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, both corners belonging to it. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A number of its own for each cell of a worksheet. */
export function cellKey({ row, column }: CellPlace): number {
  return keyOf(row, column)
}

/** As `cellKey`, for a row and a column. */
export function keyOf(row: number, column: number): number {
  return row * (excelLimits.columns + 1) + column
}

/** Reads `G12` (also `$G$12`); null for anything else or a place beyond Excel's sheet. */
export function parseAddress(text: string): CellPlace | null {
  let column = 0
  let row = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letter = code & ~32
    if (code === 36) continue
    else if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48
    else if (letter >= 65 && letter <= 90 && row === 0) column = column * 26 + letter - 64
    else return null
    if (column > excelLimits.columns || row > excelLimits.rows) return null
  }
  return row > 0 && column > 0 ? { row, column } : null
}

/** 28 for `AB` or `ab`. */
export function columnNumber(letters: string): number {
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & ~32) - 64
  return column
}

/** `G12` for row 12 and column 7. */
export function formatAddress({ row, column }: CellPlace): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** Reads `B2:D5` or a single `B2`; null for anything else. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(':')
  const from = parseAddress(colon < 0 ? text : text.slice(0, colon))
  const to = colon < 0 ? from : parseAddress(text.slice(colon + 1))
  if (!from || !to) return null
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}

/** Reads a list of areas as attributes hold it: `A1 B2:D5`; what is no area is left out. */
export function parseSqref(text: string): Area[] {
  return text.split(/\s+/).flatMap((one) => parseArea(one) ?? [])
}

/** Whether the cell lies in the area. */
export function inside(area: Area, { row, column }: CellPlace): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right
}
