import type { ProblemLevel } from '../../template/sheet-reading.ts'
import { addSheets } from '../../workbook/author/add-sheets.ts'
import type { NewRow, NewSheet, StyledCell } from '../../workbook/author/new-sheet.ts'
import { plainPackage } from '../../workbook/author/plain-package.ts'
import { bookFont, styleOf, type StyleName } from '../../workbook/author/style-table.ts'
import type { Area } from '../../workbook/cell-address.ts'
import type { Codec } from '../../workbook/codec.ts'
import { fitCells } from '../../workbook/measure/fit-cells.ts'
import { openWorkbook } from '../../workbook/open-workbook.ts'
import { attemptWrite, type Outcome, type WriteTrouble } from '../../workbook/trouble.ts'
import { writable } from '../book/overview.ts'
import type { CorrectionItem, CorrectionRequest } from './correction-request.ts'
import type { CorrectionColumn, CorrectionWords } from './correction-words.ts'

/** A request as a workbook of one sheet: A4, upright, as wide as the paper, its list's head on every page. */
export function correctionWorkbook(
  request: CorrectionRequest,
  words: CorrectionWords,
  codec: Codec,
): Outcome<Uint8Array<ArrayBuffer>, WriteTrouble> {
  return attemptWrite(() => {
    const sheet = letterSheet(request, words)
    return addSheets(openWorkbook(plainPackage(codec), codec), [{ kind: 'new', sheet }])
  })
}

interface Column {
  readonly name: CorrectionColumn
  /** In pixels; together as wide as the paper between its margins, so that nothing is made smaller. */
  readonly width: number
  readonly style: StyleName
}

const columns: readonly Column[] = [
  { name: 'number', width: 40, style: 'center' },
  { name: 'file', width: 150, style: 'line' },
  { name: 'place', width: 104, style: 'line' },
  { name: 'level', width: 60, style: 'center' },
  { name: 'what', width: 366, style: 'line' },
]
const wholeWidth = columns.reduce((sum, { width }) => sum + width, 0)

const levelStyles: Readonly<Record<ProblemLevel, StyleName>> = {
  'must-fix': 'alarmCenter',
  confirm: 'warningCenter',
  note: 'center',
}

function letterSheet(request: CorrectionRequest, words: CorrectionWords): NewSheet {
  const above = linesAbove(request)
  const head = above.length + 1
  const items = request.items.flatMap(itemRows)
  const rows = [...above, headRow(words), ...items, ...linesBelow(request)]
  return {
    name: words.sheet,
    columns: columns.map(({ width }) => ({ width })),
    rows,
    merges: rows.flatMap(({ cells }, i): Area[] =>
      cells.length === 1 ? [{ top: i + 1, left: 1, bottom: i + 1, right: columns.length }] : [],
    ),
    print: {
      paper: 'A4',
      landscape: false,
      repeat: { top: head, bottom: head },
      header: { left: '', right: '' },
    },
  }
}

function linesAbove({ title, date, addressee, sender, greeting, due, below }: CorrectionRequest): NewRow[] {
  return [
    ...lines(date, 'letterRight'),
    ...lines(addressee, 'letter'),
    ...lines(sender, 'letterRight'),
    gap,
    ...lines(title, 'letterTitle'),
    gap,
    ...lines(greeting, 'letter'),
    ...(due === null ? [] : lines(due, 'letterBold')),
    gap,
    ...lines(below, 'letterCenter'),
    gap,
  ]
}

function linesBelow({ closing }: CorrectionRequest): NewRow[] {
  return [gap, ...lines(closing, 'letter')]
}

const gap: NewRow = { style: 'letter', cells: [], height: 12 }

/** A text over the whole width, in as many rows as it takes. */
function lines(text: string, style: StyleName): NewRow[] {
  if (text === '') return []
  const { size, bold = false } = styleOf(style).font
  const room = { width: wholeWidth, font: { name: bookFont, size, bold } }
  return fitCells([writable(text)], [room]).map(({ texts, height }) => ({
    style,
    cells: [texts[0] ?? ''],
    height: Math.min(409, height + 6),
  }))
}

function headRow(words: CorrectionWords): NewRow {
  return { style: 'head', cells: columns.map(({ name }) => words.columns[name]), height: 21 }
}

/** What the highest row can't hold goes on in further ones. */
function itemRows(item: CorrectionItem): NewRow[] {
  const { number, file, place, level, levelName, what } = item
  const rooms = columns.map(({ width, style }) => ({
    width,
    font: { name: bookFont, size: styleOf(style).font.size, bold: false },
  }))
  const texts = ['', file, place, levelName, what].map(writable)
  return fitCells(texts, rooms).map(({ texts: own, height }, at) => {
    const cells = own.map((text, i): StyledCell => {
      const style = columns[i]?.style ?? 'line'
      if (i === 0) return { value: at === 0 ? number : null, style }
      return { value: text, style: i === 3 && text !== '' ? levelStyles[level] : style }
    })
    return { style: 'line', cells, height: Math.min(409, Math.max(21, height + 6)) }
  })
}
