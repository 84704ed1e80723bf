import { CellCount } from './cell-count.ts'
import type { Codec } from './codec.ts'
import { openPackage, type Package } from './open-package.ts'
import type { Grid } from './grid.ts'
import { limits } from './limits.ts'
import { readGrid } from './read-grid.ts'
import { readStyles, type CellStyle } from './read-styles.ts'
import { readSharedStrings, type SharedStrings } from './shared-strings.ts'
import { attemptRead, refuse, type ForeignFormat, type Outcome, type WorkbookTrouble } from './trouble.ts'
import { XmlScanner } from './xml-scanner.ts'

/** Whether a sheet's tab is seen; a very hidden one is not even offered by Excel's dialog. */
export type SheetState = 'visible' | 'hidden' | 'veryHidden'

/** One worksheet as the workbook lists it. */
export interface WorksheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly state: SheetState
  /** The part's path. */
  readonly path: string
  /** The number by which the chain of calculations names it. */
  readonly sheetId: string
}

/** An opened workbook; its parts are read when they are asked for. */
export interface Workbook {
  readonly package: Package
  /** The workbook part's path. */
  readonly path: string
  /** In the order of the tabs; charts and macro sheets left out. */
  readonly worksheets: readonly WorksheetEntry[]
  /** The names of all tabs, charts' and macro sheets' among them: Excel takes none twice. */
  readonly tabNames: readonly string[]
  readonly sharedStringsPath: string | null
  readonly date1904: boolean
  readonly count: CellCount
  sharedStrings(): SharedStrings
  /** By the `s` of cells; none where the workbook has no styles part. */
  styles(): readonly CellStyle[]
}

/** Reads a workbook's worksheets that can be seen, with their cells, in the order of their tabs. */
export function readVisibleGrids(bytes: Uint8Array, codec: Codec): Outcome<readonly Grid[], WorkbookTrouble> {
  return attemptRead(() => {
    const workbook = openWorkbook(bytes, codec)
    return workbook.worksheets.filter((sheet) => !sheet.hidden).map((sheet) => gridOf(workbook, sheet))
  })
}

/** Reads one worksheet's cells. Below `attemptRead` only. */
export function gridOf(workbook: Workbook, sheet: WorksheetEntry): Grid {
  return readGrid(workbook.package.text(sheet.path).text, sheet, workbook)
}

/** Opens a workbook. Below `attemptRead` only. */
export function openWorkbook(bytes: Uint8Array, codec: Codec): Workbook {
  const opened = openPackage(bytes, codec)
  const path = findWorkbook(opened)
  const related = opened.relationships(path)
  const { sheets, date1904 } = opened.read(path, readWorkbookPart)
  const byId = new Map(related.map((one) => [one.id, one]))
  const worksheets = sheets.flatMap(({ id, name, state, sheetId }) => {
    const relation = byId.get(id) ?? refuse({ code: 'damaged', part: path })
    if (relation.type !== 'worksheet') return []
    return [{ name, hidden: state !== 'visible', state, path: relation.target, sheetId }]
  })
  const partOf = (type: string) =>
    related.find((one) => one.type === type && opened.entry(one.target))?.target ?? null
  // Each part is one worksheet: listed twice, it would be read and changed twice.
  const parts = new Set(worksheets.map((sheet) => opened.entry(sheet.path) ?? sheet))
  if (parts.size < worksheets.length) refuse({ code: 'damaged', part: path })
  const sharedStringsPath = partOf('sharedStrings')
  let strings: SharedStrings | undefined
  const sharedStrings = () => {
    if (strings) return strings
    const path = sharedStringsPath ?? refuse({ code: 'damaged', part: 'sharedStrings' })
    return (strings = readSharedStrings(opened.text(path).text, path))
  }
  const stylesPath = partOf('styles')
  let cellStyles: readonly CellStyle[] | undefined
  const styles = () => (cellStyles ??= stylesPath === null ? [] : opened.read(stylesPath, readStyles))
  const count = new CellCount()
  const tabNames = sheets.map(({ name }) => name)
  return {
    package: opened,
    path,
    worksheets,
    tabNames,
    sharedStringsPath,
    date1904,
    count,
    sharedStrings,
    styles,
  }
}

function findWorkbook(opened: Package): string {
  const relation = opened.relationships('').find((one) => one.type === 'officeDocument' && !one.external)
  const path = relation?.target ?? findByContentType(opened) ?? findByName(opened)
  if (path === null) return refuse({ code: 'not-xlsx', looksLike: looksLike(opened) })
  const foreign = foreignRoots.find(([ending]) => path.toLowerCase().endsWith(ending))
  if (foreign) return refuse({ code: 'not-xlsx', looksLike: foreign[1] })
  return path
}

const foreignRoots: readonly (readonly [string, ForeignFormat])[] = [
  ['.bin', 'xlsb'],
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'powerpoint'],
]

/** Parts that tell a format even where the relationships of the package are lost. */
const tellingParts: readonly (readonly [string, ForeignFormat])[] = [
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'powerpoint'],
  ['xl/workbook.bin', 'xlsb'],
]

/** ODF keeps its type in an entry of this name; what else is no package is a plain zip. */
function looksLike(opened: Package): ForeignFormat {
  const telling = tellingParts.find(([part]) => opened.entry(part))
  if (telling) return telling[1]
  return opened.entry('mimetype') && opened.entry('content.xml') ? 'ods' : 'zip'
}

/** Where every program keeps it. */
function findByName(opened: Package): string | null {
  return opened.entry('xl/workbook.xml') ? 'xl/workbook.xml' : null
}

function findByContentType(opened: Package): string | null {
  const types = '[Content_Types].xml'
  if (!opened.entry(types)) return null
  const scanner = new XmlScanner(opened.text(types).text, types)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('Override')) continue
    if (
      /spreadsheetml\.(sheet|template)\.main\+xml$|ms-excel\.(sheet|template)\.macroEnabled\.main\+xml$/.test(
        scanner.attribute('ContentType') ?? '',
      )
    )
      return (scanner.attribute('PartName') ?? '').replace(/^\//, '')
  }
  return null
}

interface ListedSheet {
  readonly id: string
  readonly sheetId: string
  readonly name: string
  readonly state: SheetState
}

interface WorkbookPart {
  readonly sheets: readonly ListedSheet[]
  readonly date1904: boolean
}

function readWorkbookPart(xml: string, part: string): WorkbookPart {
  const sheets: ListedSheet[] = []
  let date1904 = false
  const scanner = new XmlScanner(xml, part)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 1 && !scanner.is('workbook'))
      refuse({ code: 'not-xlsx', looksLike: rootFormat(scanner.local()) })
    if (scanner.depth === 2 && scanner.is('workbookPr'))
      date1904 = ['1', 'true'].includes(scanner.attribute('date1904') ?? '')
    if (scanner.depth !== 3 || !scanner.is('sheet')) continue
    if (sheets.length >= limits.sheets) refuse({ code: 'too-large', limit: 'sheets' })
    const state = scanner.attribute('state')
    sheets.push({
      id: scanner.prefixedAttribute('id') ?? '',
      sheetId: scanner.attribute('sheetId') ?? '',
      name: scanner.attribute('name') ?? '',
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    })
  }
  return { sheets, date1904 }
}

function rootFormat(root: string): ForeignFormat {
  return root === 'document' ? 'word' : root === 'presentation' ? 'powerpoint' : 'unknown'
}
