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

/** What Excel keeps as names: the rows at the head of each page, and where the filter reaches. */
function namesOf(sheet: NewSheet, name: string, rows: number): readonly NewName[] {
  const { repeat } = sheet.print
  const filter = filterArea(sheet, rows)
  const at = `${quoteSheet(name)}!`
  const corner = (row: number, column: string) => `$${column}$${row}`
  return [
    ...(filter
      ? [
          {
            name: '_xlnm._FilterDatabase',
            formula: `${at}${corner(filter.top, 'A')}:${corner(filter.bottom, lettersOf(filter.right))}`,
            isHidden: true,
          },
        ]
      : []),
    ...(repeat
      ? [{ name: '_xlnm.Print_Titles', formula: `${at}$${repeat.top}:$${repeat.bottom}`, isHidden: false }]
      : []),
  ]
}
