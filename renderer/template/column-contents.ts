import type { GridCell } from '../workbook/grid.ts'
import { openingMarker } from './join-rows.ts'
import { readGoalNumber } from './match-label.ts'

/** What stands in a column. */
export interface ColumnContent {
  /** Characters of texts that are more than a marker or a number. */
  readonly text: number
  /** Cells with a marker or a number alone. */
  readonly markers: number
  /** Of these, those that may number a goal. */
  readonly numbers: number
}

/** What stands in each column of some cells; an absent column is empty. */
export type ColumnContents = ReadonlyMap<number, ColumnContent>

const nothing: ColumnContent = { text: 0, markers: 0, numbers: 0 }

/** Tells columns of texts from those of markers and numbers. */
export function columnContents(cells: Iterable<GridCell>): ColumnContents {
  const contents = new Map<number, ColumnContent>()
  for (const { column, text } of cells) {
    const trimmed = text.trim()
    if (trimmed === '') continue
    const { text: characters, markers, numbers } = contents.get(column) ?? nothing
    const isNumber = readGoalNumber(text) !== null
    const isMarker = isNumber || openingMarker(text) === trimmed
    contents.set(column, {
      text: characters + (isMarker ? 0 : trimmed.length),
      markers: markers + (isMarker ? 1 : 0),
      numbers: numbers + (isNumber ? 1 : 0),
    })
  }
  return contents
}

/** Of the columns below one head the one with the texts; of empty ones the last, behind their markers. */
export function mainColumn(left: number, right: number, contents: ColumnContents): number {
  let main = right
  for (let column = right - 1; column >= left; column--)
    if (textIn(contents, column) > textIn(contents, main)) main = column
  return textIn(contents, main) === 0 && !contents.has(left) && !contents.has(right) ? left : main
}

/** Whether a column holds markers or numbers and nothing else. */
export function holdsMarkers(contents: ColumnContents, column: number): boolean {
  const content = contents.get(column)
  return content !== undefined && content.markers > 0 && content.text === 0
}

function textIn(contents: ColumnContents, column: number): number {
  return contents.get(column)?.text ?? 0
}
