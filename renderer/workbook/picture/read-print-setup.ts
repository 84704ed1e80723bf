import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { paperSize } from './paper-sizes.ts'
import type { MarginTexts, Margins, PrintScale, PrintSetup } from './print-setup.ts'
import { readPrintNames } from './read-print-names.ts'
import { eachChild, isOn, numberOr } from './xml-values.ts'

/** What Excel takes where the file says nothing (ECMA-376 18.3.1.62), in inches. */
const usualMargins: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }
const noTexts: MarginTexts = { left: '', center: '', right: '' }
const noCode = 0

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
type SheetSetup = Omit<PrintSetup, 'areas' | 'titleRows' | 'titleColumns'>

/** Reads how a worksheet goes to paper, its areas and titles from the defined names. Below `attemptRead` only. */
export function readPrintSetup(workbook: Workbook, sheet: WorksheetEntry): PrintSetup {
  const own = readSheetSetup(workbook.package.text(sheet.path).text, sheet.path)
  return { ...own, ...readPrintNames(workbook, sheet) }
}

function readSheetSetup(xml: string, part: string): SheetSetup {
  const scanner = new XmlScanner(xml, part)
  const breaks = { rows: [] as number[], columns: [] as number[] }
  const setup: Mutable<SheetSetup> = {
    paper: paperSize(noCode),
    landscape: false,
    margins: usualMargins,
    centered: { across: false, down: false },
    scale: { kind: 'percent', percent: 100 },
    breaks,
    acrossFirst: false,
    header: noTexts,
    footer: noTexts,
    firstPageNumber: null,
  }
  let fits = false
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('pageSetUpPr')) fits = isOn(scanner.attribute('fitToPage'))
    // Of the sheet itself: customised views and their set-ups lie deeper.
    if (scanner.depth !== 2) continue
    if (scanner.is('sheetData')) scanner.skip()
    else if (scanner.is('printOptions')) setup.centered = readCentered(scanner)
    else if (scanner.is('pageMargins')) setup.margins = readMargins(scanner)
    else if (scanner.is('pageSetup')) Object.assign(setup, readPage(scanner, fits))
    else if (scanner.is('headerFooter')) Object.assign(setup, readMarginTexts(scanner))
    else if (scanner.is('rowBreaks')) breaks.rows = readBreaks(scanner)
    else if (scanner.is('colBreaks')) breaks.columns = readBreaks(scanner)
  }
  return setup
}

/** 18.3.1.70 */
function readCentered(scanner: XmlScanner): PrintSetup['centered'] {
  return {
    across: isOn(scanner.attribute('horizontalCentered')),
    down: isOn(scanner.attribute('verticalCentered')),
  }
}

function readMargins(scanner: XmlScanner): Margins {
  const read = (side: keyof Margins) => numberOr(scanner.attribute(side), usualMargins[side])
  return {
    left: read('left'),
    right: read('right'),
    top: read('top'),
    bottom: read('bottom'),
    header: read('header'),
    footer: read('footer'),
  }
}

/** 18.3.1.63 */
function readPage(scanner: XmlScanner, fits: boolean): Partial<SheetSetup> {
  const first = numberOr(scanner.attribute('firstPageNumber'), 1)
  return {
    paper: paperSize(numberOr(scanner.attribute('paperSize'), noCode)),
    landscape: scanner.attribute('orientation') === 'landscape',
    scale: readScale(scanner, fits),
    acrossFirst: scanner.attribute('pageOrder') === 'overThenDown',
    firstPageNumber: isOn(scanner.attribute('useFirstPageNumber')) ? first : null,
  }
}

function readScale(scanner: XmlScanner, fits: boolean): PrintScale {
  if (!fits) {
    const percent = numberOr(scanner.attribute('scale'), 100)
    return { kind: 'percent', percent: Math.min(400, Math.max(10, percent)) }
  }
  const pages = (name: string) => Math.floor(numberOr(scanner.attribute(name), 1)) || null
  return { kind: 'fit', across: pages('fitToWidth'), down: pages('fitToHeight') }
}

/** 18.3.1.46; those of odd pages, which most sheets have on all. */
function readMarginTexts(scanner: XmlScanner): Partial<SheetSetup> {
  const found: { header?: MarginTexts; footer?: MarginTexts } = {}
  eachChild(scanner, () => {
    if (scanner.is('oddHeader')) found.header = partsOf(scanner.text())
    else if (scanner.is('oddFooter')) found.footer = partsOf(scanner.text())
  })
  return found
}

/** `&L`, `&C` and `&R` begin a part; what stands before them is the middle. */
export function partsOf(text: string): MarginTexts {
  const parts: Mutable<MarginTexts> = { ...noTexts }
  let into: keyof MarginTexts = 'center'
  for (const piece of text.match(/&&|&[LCR]|&?[^&]+|&/g) ?? []) {
    if (piece === '&L') into = 'left'
    else if (piece === '&C') into = 'center'
    else if (piece === '&R') into = 'right'
    else parts[into] += piece
  }
  return parts
}

/** 18.3.1.73: a break's `id` is the last row or column of its page. Only those set by hand hold. */
function readBreaks(scanner: XmlScanner): number[] {
  const ids = new Set<number>()
  eachChild(scanner, () => {
    const id = numberOr(scanner.attribute('id'), 0)
    if (scanner.is('brk') && id > 0 && isOn(scanner.attribute('man'))) ids.add(id)
  })
  return [...ids].sort((a, b) => a - b)
}
