import { dropCalcChain } from '../drop-calc-chain.ts'
import { excelLimits, limits } from '../limits.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { PartChanges } from '../part-changes.ts'
import { forbidsRows } from '../read-protection.ts'
import { refuse } from '../trouble.ts'
import { isSigned } from '../write-cells.ts'
import { writeZip } from '../write-zip.ts'
import type { Insertion, RowBlock } from './insertion.ts'
import { calculatedColumns } from './calculated-columns.ts'
import { movePivotCache } from './move-pivot.ts'
import { areaText } from './move-areas.ts'
import { moveNames } from './move-names.ts'
import { moveOtherWorksheet } from './move-other-worksheet.ts'
import { SheetPartsMover } from './move-sheet-parts.ts'
import { moveWorksheet } from './move-worksheet.ts'
import { surveySheet, type SheetSurvey } from './survey-sheet.ts'

/** How rows come in. */
export interface InsertRowsOptions {
  /** Rows to copy, with all they hold and look like; `count` is then how many copies of them come in. */
  readonly copyRows?: RowBlock
  /**
   * The copies come in below the rows they are of, and are more of the same: areas that reach from above those rows
   * into them (a print area, a table, a name, a sum elsewhere, a merge that ends with them) take the copies in.
   */
  readonly extend?: boolean
}

/**
 * The workbook with `count` rows inserted before a row of a worksheet, as Excel does it: they look like the row above,
 * and whatever referred to cells refers to the same ones still. With `copyRows`, `count` copies of those rows come in
 * instead, with texts, formulas, heights, merges within, validations and conditional formats. Nothing else changes.
 * A protected worksheet and a signed workbook are refused. Below `attemptWrite` only.
 */
export function insertRows(
  workbook: Workbook,
  sheet: WorksheetEntry,
  row: number,
  count: number,
  options: InsertRowsOptions = {},
): Uint8Array<ArrayBuffer> {
  if (isSigned(workbook)) refuse({ code: 'signed' })
  if (forbidsRows(workbook, sheet)) refuse({ code: 'protected', sheet: sheet.name })
  const copied = options.copyRows ?? null
  const rows = count * (copied ? copied.to - copied.from + 1 : 1)
  const shift = { at: row, count: rows, ...(options.extend && copied ? { extends: copied.from } : {}) }
  const insertion: Insertion = { shift, sheetName: sheet.name, copied }
  const parts = new PartChanges(workbook)
  const xml = parts.text(sheet.path)
  const survey = surveySheet(xml, sheet.path, copied ?? { from: row - 1, to: row - 1 })
  checkRoom(survey, insertion)
  const mover = new SheetPartsMover(workbook, parts, insertion)
  const anchors = mover.anchorsOf(sheet)
  const columns = calculatedColumns(workbook, sheet, survey, insertion)
  parts.set(sheet.path, moveWorksheet(xml, sheet.path, survey, insertion, anchors, columns))
  mover.move(sheet.path, true, anchors)
  const others = moveOthers(workbook, sheet, parts, insertion, mover)
  const calculates = [survey.hasFormulas, columns.length > 0, ...others].includes(true)
  parts.set(workbook.path, moveNames(parts.text(workbook.path), workbook.path, insertion, calculates))
  dropCalcChain(workbook, parts)
  return writeZip(workbook.package.zip, parts.bytes(), workbook.package.codec)
}

/** Moves what lies on other sheets or belongs to the whole workbook; gives whether the sheets have formulas. */
function moveOthers(
  workbook: Workbook,
  sheet: WorksheetEntry,
  parts: PartChanges,
  insertion: Insertion,
  mover: SheetPartsMover,
): boolean[] {
  const own = workbook.package.entry(sheet.path)
  const calculates: boolean[] = []
  for (const { type, target, external } of workbook.package.relationships(workbook.path)) {
    const entry = external ? undefined : workbook.package.entry(target)
    if (!entry || entry === own) continue
    if (type === 'worksheet') {
      const xml = parts.text(target)
      const survey = surveySheet(xml, target, null)
      calculates.push(survey.hasFormulas)
      parts.set(target, moveOtherWorksheet(xml, target, survey, insertion))
    }
    if (['worksheet', 'chartsheet', 'dialogsheet'].includes(type)) mover.move(target, false, null)
    if (type === 'pivotCacheDefinition')
      parts.set(target, movePivotCache(parts.text(target), target, insertion))
  }
  return calculates
}

function checkRoom(survey: SheetSurvey, { shift, sheetName }: Insertion): void {
  const last = Math.max(shift.at - 1, survey.lastFilledRow)
  if (last + shift.count > excelLimits.rows)
    refuse({ code: 'rows-blocked', sheet: sheetName, by: 'end-of-sheet', cells: null })
  const parted = survey.arrays.find(({ top, bottom }) => top < shift.at && shift.at <= bottom)
  if (parted) refuse({ code: 'rows-blocked', sheet: sheetName, by: 'array-formula', cells: areaText(parted) })
  const cells = [...survey.rows.values()].reduce((sum, row) => sum + row.cells.length + 1, 0)
  const sources = Math.max(1, survey.rows.size)
  if ((cells / sources) * shift.count > limits.cells) refuse({ code: 'too-large', limit: 'cells' })
}
