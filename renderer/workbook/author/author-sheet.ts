import type { Codec } from '../codec.ts'
import { quoteSheet } from '../formula/rename-in-formula.ts'
import type { NewSheet } from './new-sheet.ts'
import { PackedPieces } from './pack-pieces.ts'
import type { NewName, Tab } from './tab.ts'
import { filterArea, lettersOf, writeSheet, type SheetTerms } from './write-sheet.ts'

/** What is said of the sheet besides its rows. */
export interface AuthorTerms extends SheetTerms {
  readonly codec: Codec
  /** The worksheet's part. */
  readonly path: string
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/** Writes a sheet made from nothing, row by row. Below `attemptWrite` only. */
export function authorSheet(sheet: NewSheet, name: string, terms: AuthorTerms): Tab {
  const pieces = new PackedPieces(terms.codec)
  const writing = writeSheet(sheet, terms)
  let step = writing.next()
  for (; !step.done; step = writing.next()) pieces.push(step.value)
  return {
    name,
    path: terms.path,
    entries: [{ name: terms.path, packed: pieces.finish() }],
    types: [{ path: terms.path, type: sheetType }],
    names: namesOf(sheet, name, step.value.rows),
    calculates: false,
  }
}

/** What Excel keeps as names: where the filter reaches, what is printed, and the rows at the head of each page. */
function namesOf(sheet: NewSheet, name: string, rows: number): readonly NewName[] {
  const { repeat } = sheet.print
  const at = `${quoteSheet(name)}!`
  const area = (top: number, bottom: number, right: number) => `${at}$A$${top}:$${lettersOf(right)}$${bottom}`
  const named = (own: string, formula: string, isHidden = false): NewName => ({
    name: `_xlnm.${own}`,
    formula,
    isHidden,
  })
  const filter = filterArea(sheet, rows)
  return [
    ...(filter ? [named('_FilterDatabase', area(filter.top, filter.bottom, filter.right), true)] : []),
    ...(rows > 0 && sheet.columns.length > 0
      ? [named('Print_Area', area(1, rows, sheet.columns.length))]
      : []),
    ...(repeat ? [named('Print_Titles', `${at}$${repeat.top}:$${repeat.bottom}`)] : []),
  ]
}
