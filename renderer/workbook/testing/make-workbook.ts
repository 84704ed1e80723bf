import { makeZip, type TestEntry } from './make-zip.ts'

/** A worksheet of a workbook made for a test: the XML inside `<worksheet>`. */
export interface TestSheet {
  readonly name: string
  readonly inside: string
  readonly state?: 'hidden' | 'veryHidden'
}

/** What of a test's workbook differs from the plainest one. */
export interface TestWorkbook {
  readonly sheets: readonly TestSheet[]
  /** XML inside `<sst>`; no shared strings part where it is left out. */
  readonly strings?: string
  readonly more?: readonly TestEntry[]
  readonly packageRelations?: string
  readonly workbookRelations?: string
  /** Changes the parts before they are packed. */
  readonly change?: (entries: TestEntry[]) => TestEntry[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of a small workbook. */
export function workbookParts(book: TestWorkbook): TestEntry[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const sheets = book.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  )
  const targets = book.sheets.map((_, i) =>
    relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  )
  const strings = book.strings === undefined ? [] : [relation('rIdS', 'sharedStrings', 'sharedStrings.xml')]
  const parts: TestEntry[] = [
    {
      name: '[Content_Types].xml',
      bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="${relations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}${book.packageRelations ?? ''}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships xmlns="${relations}">${[...targets, ...strings].join('')}${book.workbookRelations ?? ''}</Relationships>`,
    },
    ...book.sheets.map(({ inside }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}">${inside}</worksheet>`,
    })),
    ...(book.strings === undefined
      ? []
      : [
          {
            name: 'xl/sharedStrings.xml',
            bytes: `<sst xmlns="${main}" count="3" uniqueCount="3">${book.strings}</sst>`,
          },
        ]),
    ...(book.more ?? []),
  ]
  return book.change ? book.change(parts) : parts
}

/** A small workbook as a file. */
export function makeWorkbook(book: TestWorkbook): Uint8Array<ArrayBuffer> {
  return makeZip(workbookParts(book))
}

/** The parts with one of them changed as text. */
export function changePart(
  name: string,
  change: (text: string) => string,
): (entries: TestEntry[]) => TestEntry[] {
  return (entries) =>
    entries.map((entry) =>
      entry.name === name && typeof entry.bytes === 'string'
        ? { ...entry, bytes: change(entry.bytes) }
        : entry,
    )
}

/** XML of a `sheetData` with inline texts, from addresses to texts; numbers stay numbers. */
export function sheetData(cells: Readonly<Record<string, string | number>>): string {
  const rows = new Map<number, string[]>()
  const places = Object.entries(cells).map(([address, value]) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    return { address, letters, row: Number(row), value }
  })
  places.sort(
    (a, b) => a.row - b.row || a.letters.length - b.letters.length || (a.letters < b.letters ? -1 : 1),
  )
  for (const { address, row, value } of places) {
    const cell =
      typeof value === 'number'
        ? `<c r="${address}"><v>${value}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
    rows.set(row, [...(rows.get(row) ?? []), cell])
  }
  return `<sheetData>${[...rows].map(([row, xml]) => `<row r="${row}">${xml.join('')}</row>`).join('')}</sheetData>`
}

/** XML of the merges. */
export function mergeCells(...areas: readonly string[]): string {
  return `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
