import { bookFont, styleOf, type StyleName } from '../../workbook/author/style-table.ts'
import type { CellValue, NewPrint, NewRow, NewSheet, StyledCell } from '../../workbook/author/new-sheet.ts'
import { fitCells, type CellRoom } from '../../workbook/measure/fit-cells.ts'
import type { TextFont } from '../../workbook/measure/font-metrics.ts'
import type { BookName, BookWords, ColumnName, OverviewName } from './book-words.ts'

/** One column of an overview sheet. */
export interface OverviewColumn {
  readonly name: ColumnName
  /** In pixels. */
  readonly width: number
  readonly style?: StyleName
  readonly headStyle?: StyleName
}

/** One row of an overview sheet: what its columns hold. A cell may look other than its column. */
export type OverviewRow = readonly (CellValue | StyledCell)[]

/** An overview sheet before its title and headings. */
export interface Overview {
  readonly name: OverviewName
  readonly columns: readonly OverviewColumn[]
  readonly rows: Iterable<OverviewRow>
  readonly paper: NewPrint['paper']
  /** Columns that stay when one scrolls. */
  readonly frozen: number
  /** A row of headings over the columns' own, each above so many of them. */
  readonly groups?: readonly {
    readonly from: number
    readonly to: number
    readonly text: string
    readonly style: StyleName
  }[]
  /** Under the title. */
  readonly remark: string
}

/** The sheet with its title, its headings and rows as high as their texts; what no row holds goes on in further ones. */
export function overviewSheet(overview: Overview, book: BookName, words: BookWords): NewSheet {
  const { name, columns, paper, frozen, groups } = overview
  const heads = groups ? 4 : 3
  const title = words.title(name, book)
  return {
    name: words.sheets[name],
    columns: columns.map(({ width }) => ({ width })),
    rows: allRows(overview, title, words),
    frozen: { rows: heads, columns: frozen },
    filterRow: heads,
    merges: (groups ?? []).flatMap(({ from, to }) =>
      to > from ? [{ top: 3, left: from + 1, bottom: 3, right: to + 1 }] : [],
    ),
    print: {
      paper,
      landscape: true,
      repeat: { top: groups ? 3 : heads, bottom: heads },
      header: { left: '', right: '' },
      footer: { left: words.bookTitle(book), right: words.sheets[name] },
    },
  }
}

function* allRows(
  { columns, rows, groups, remark }: Overview,
  title: string,
  words: BookWords,
): Generator<NewRow> {
  yield { style: 'title', cells: [title], height: 27 }
  yield { style: 'remark', cells: [remark], height: remark === '' ? 6 : 18 }
  if (groups) yield groupRow(columns, groups)
  yield {
    style: 'head',
    height: 30,
    cells: columns.map(({ name, headStyle }) => ({ value: words.columns[name], style: headStyle ?? 'head' })),
  }
  const fitter = new RowFitter(columns, words)
  for (const row of rows) yield* fitter.fit(row)
}

function groupRow(columns: readonly OverviewColumn[], groups: NonNullable<Overview['groups']>): NewRow {
  const cells = columns.map((_, i): StyledCell => {
    const group = groups.find(({ from, to }) => from <= i && i <= to)
    return { value: group?.from === i ? group.text : null, style: group?.style ?? 'head' }
  })
  return { style: 'head', cells, height: 20 }
}

/** The least height of a row, so that even a table of single words can be read, in points. */
const leastHeight = 18

const fonts = new Map<StyleName, TextFont>()

function fontOf(style: StyleName): TextFont {
  let font = fonts.get(style)
  if (!font) fonts.set(style, (font = { name: bookFont, size: styleOf(style).font.size, bold: false }))
  return font
}

class RowFitter {
  readonly #rooms: Map<StyleName, CellRoom>[] = []
  readonly #marks: number

  constructor(
    readonly columns: readonly OverviewColumn[],
    readonly words: BookWords,
  ) {
    this.#marks = columns.findIndex(({ name }) => name === 'marks' || name === 'memo' || name === 'message')
  }

  *fit(row: OverviewRow): Generator<NewRow> {
    const cells = row.map((cell, i): StyledCell =>
      isStyled(cell) ? cell : { value: cell, style: this.columns[i]?.style ?? 'line' },
    )
    const texts = cells.map(({ value }) => (typeof value === 'string' ? writable(value) : ''))
    const rooms = cells.map(({ style }, i) => this.#roomOf(i, style))
    const fitted = fitCells(texts, rooms)
    for (const [at, { texts: own, height }] of fitted.entries())
      yield {
        style: 'text',
        height: Math.min(409, Math.max(leastHeight, height + 4.5)),
        cells: cells.map((cell, i): StyledCell => {
          const value = this.#valueOf(cell.value, own[i] ?? '', at, i)
          return value === cell.value ? cell : { style: cell.style, value }
        }),
      }
  }

  /** One object for each look of a column: what its last text needed is remembered by it. */
  #roomOf(column: number, style: StyleName): CellRoom {
    const own = (this.#rooms[column] ??= new Map())
    let room = own.get(style)
    if (!room) own.set(style, (room = { width: this.columns[column]?.width ?? 0, font: fontOf(style) }))
    return room
  }

  /** Short texts and numbers stand in every row of one that goes on, so that filters find them all. */
  #valueOf(value: CellValue, own: string, row: number, column: number): CellValue {
    if (row === 0) return typeof value === 'string' ? own : value
    if (column === this.#marks) return own === '' ? this.words.continued : own
    const isName = typeof value === 'string' && value.length <= 20 && !value.includes('\n')
    return typeof value === 'string' ? (isName ? value : own) : value
  }
}

function isStyled(cell: CellValue | StyledCell): cell is StyledCell {
  return cell !== null && typeof cell === 'object' && 'style' in cell
}

/** What no XML holds is shown as the sign of a missing letter, with its code: nothing goes without a trace. */
export function writable(text: string): string {
  if (!/[\0\ufffe\uffff\ud800-\udfff]/.test(text)) return text
  return text.replace(
    /[\0\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => `〓(U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`,
  )
}
