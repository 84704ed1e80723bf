import { cellKey, formatAddress } from '../workbook/cell-address.ts'
import { growRows, linesTooMany, rowsLacking, type PlacedText } from '../workbook/measure/grow-rows.ts'
import { readSheetRuler, type SheetRuler } from '../workbook/measure/sheet-ruler.ts'
import { readLooks } from '../workbook/picture/read-looks.ts'
import type { Rows } from '../workbook/picture/read-rows.ts'
import type { RowHeight } from '../workbook/set-row-heights.ts'
import { lastRowOf } from './boxes.ts'
import { fieldCells, type FieldCell, type FieldName } from './field-cells.ts'
import type { GoalPlace } from './layout.ts'
import type { Room } from './make-room.ts'
import type { PagePlan } from './plan-fill.ts'
import { textAt } from './text-at.ts'

/** A field whose text no row is high enough for. */
export interface TooHigh extends FieldName {
  readonly sheet: string
  readonly cell: string
  /** How many lines of it can't be seen, as the paper breaks them. */
  readonly lines: number
  /** The first line of the field's text, by its line feeds and from 0, of which something can't be seen. */
  readonly from: number
}

/** How a worksheet takes what is filled into it. */
export interface PageFit {
  /** The rows that must grow so that no text that was filled in is cut. */
  readonly heights: readonly RowHeight[]
  /** What is cut all the same, also where the paper held it before. */
  readonly tooHigh: readonly TooHigh[]
  /** Rows below which more must come in before these fields are seen whole. */
  readonly lacking: readonly RowsLacking[]
}

/** How many rows more a row's texts need, each as high as Excel allows. */
export interface RowsLacking {
  /** The worksheet's place among those of the table. */
  readonly page: number
  readonly row: number
  readonly count: number
  /** The number of the goal that lacks them. */
  readonly goal: number
}

/**
 * Measures the texts of a paper's fields as they are after filling, as Excel would show them, by worksheet. Texts that
 * stay as they were are looked at too, but grow nothing. Below `attemptRead` or `attemptWrite` only.
 */
export function fitPages(room: Room, plans: readonly PagePlan[]): readonly PageFit[] {
  const looks = readLooks(room.workbook)
  // A goal is known by the sheet's number for it, which may have gone to a place of another.
  const numbers = new Map(room.assignments.map(({ place, goal }) => [place.place, goal?.number]))
  const numberOf = (place: GoalPlace) => numbers.get(place) ?? place.number
  return plans.map((plan, at) => {
    const ruler = readSheetRuler(room.workbook, plan.page.entry, looks)
    const texts = measuredTexts(ruler, plan, numberOf)
    const rows = ruler.rows
    return {
      heights: growRows(
        rows,
        texts.filter((text) => text.isChanged),
      ),
      tooHigh: tooHighOf(ruler, texts, plan.page.entry.name),
      lacking: lackingRows(rows, texts, at),
    }
  })
}

interface MeasuredText extends PlacedText, FieldCell {
  readonly text: string
  readonly isChanged: boolean
}

function measuredTexts(
  ruler: SheetRuler,
  { page, cells }: PagePlan,
  numberOf: (place: GoalPlace) => number,
): readonly MeasuredText[] {
  const changed = new Map(cells.map((cell) => [cellKey(cell), cell]))
  return fieldCells(page.layout, numberOf).flatMap((field) => {
    const { row, column } = field.cell
    const change = changed.get(cellKey(field.cell))
    // Numbers and dates never wrap.
    const isNumber = change ? change.isNumber : page.grid.cell(row, column)?.isNumber
    const text = change?.text ?? textAt(page, field.cell)
    if (isNumber || text === '') return []
    const merge = page.grid.box(row, column)
    const box = { ...merge, bottom: lastRowOf(merge) }
    return [{ ...field, text, box, size: ruler.sizeOf(box, text), isChanged: change !== undefined }]
  })
}

function tooHighOf(ruler: SheetRuler, texts: readonly MeasuredText[], sheet: string): readonly TooHigh[] {
  /** Lines of each field's text that stand in rows above. */
  const above = new Map<string, number>()
  return texts.flatMap(({ goal, half, field, cell, text, box, size }) => {
    const key = JSON.stringify([goal, half, field])
    const before = above.get(key) ?? 0
    above.set(key, before + text.split('\n').length)
    const lines = linesTooMany(ruler.rows, { box, size })
    if (lines === 0) return []
    const from =
      before +
      firstCut(text, (part) => linesTooMany(ruler.rows, { box, size: ruler.sizeOf(box, part) }) === 0)
    return [{ goal, half, field, sheet, cell: formatAddress(cell), lines, from }]
  })
}

function lackingRows(rows: Rows, texts: readonly MeasuredText[], page: number): readonly RowsLacking[] {
  const lacking = new Map<number, RowsLacking>()
  for (const { box, size, goal } of texts) {
    const count = rowsLacking(rows, { box, size })
    if (goal !== null && count > (lacking.get(box.bottom)?.count ?? 0))
      lacking.set(box.bottom, { page, row: box.bottom, count, goal })
  }
  return [...lacking.values()]
}

function firstCut(text: string, fits: (part: string) => boolean): number {
  const lines = text.split('\n')
  return lines.findIndex((_, i) => !fits(lines.slice(0, i + 1).join('\n')))
}
