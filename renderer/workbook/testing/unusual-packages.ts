import { encodeUtf16 } from './encode-utf16.ts'
import { changePart, type TestWorkbook } from './make-workbook.ts'
import type { TestEntry } from './make-zip.ts'

type Change = NonNullable<TestWorkbook['change']>

const sheet = 'xl/worksheets/sheet1.xml'
const workbookRelations = 'xl/_rels/workbook.xml.rels'
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

const each =
  (change: (entry: TestEntry) => TestEntry): Change =>
  (entries) =>
    entries.map(change)
const onSheet = (change: (text: string) => string) => changePart(sheet, change)
const inUtf16 = (littleEndian: boolean) =>
  each((entry) =>
    entry.name === sheet
      ? { ...entry, bytes: encodeUtf16(`\ufeff${String(entry.bytes)}`, littleEndian) }
      : entry,
  )
const withParts =
  (...parts: readonly TestEntry[]): Change =>
  (entries) => [...entries, ...parts]
const inTurn =
  (...changes: readonly Change[]): Change =>
  (entries) =>
    changes.reduce((changed, change) => change(changed), entries)
const withRelation = (xml: string) =>
  changePart(workbookRelations, (text) => text.replace('</Relationships>', `${xml}</Relationships>`))

/** An entry that says its size in a zip64 field. */
function withWideSize(entry: TestEntry): TestEntry {
  const extra = new Uint8Array(12)
  const view = new DataView(extra.buffer)
  view.setUint16(0, 1, true)
  view.setUint16(2, 8, true)
  view.setUint32(4, new TextEncoder().encode(String(entry.bytes)).length, true)
  return { ...entry, size: 0xffff_ffff, extra }
}

const contentType = (name: string) =>
  changePart('[Content_Types].xml', (xml) =>
    xml.replace(
      '/>',
      `><Override PartName="/book/w.xml" ContentType="application/vnd.${name}.main+xml"/></Types>`,
    ),
  )
/** The workbook part somewhere else, named by its content type alone. */
const elsewhere = inTurn(
  (entries) => entries.filter(({ name }) => name !== '_rels/.rels'),
  contentType('ms-excel.template.macroEnabled'),
  changePart(workbookRelations, (xml) => xml.replace(/Target="/g, 'Target="../xl/')),
  each((entry) => ({ ...entry, name: entry.name.replace(/^xl\/(_rels\/)?workbook/, 'book/$1w') })),
)

/** What a spreadsheet of Google writes round its cells. */
const asGoogleSheets = inTurn(
  onSheet((xml) =>
    xml
      .replace(
        '<worksheet ',
        '<worksheet xmlns:r="r" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="m" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:x14="x14" xmlns:xm="xm" ',
      )
      .replace(
        '<sheetData>',
        '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>',
      )
      .replace('</sheetData>', '</sheetData><drawing r:id="rId1"/>'),
  ),
  withParts(
    { name: 'xl/drawings/drawing1.xml', bytes: '<xdr:wsDr xmlns:xdr="x"/>' },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      bytes:
        '<Relationships><Relationship Id="rId1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
    },
  ),
)

/** What WPS writes beside the cells. */
const asWps = inTurn(
  onSheet((xml) => xml.replace('<sheetData>', '<sheetPr/><dimension ref="A1:C3"/><sheetData>')),
  withRelation(
    '<Relationship Id="w1" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/>',
  ),
  withParts(
    {
      name: 'xl/cellimages.xml',
      bytes: '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
    },
    { name: 'docProps/custom.xml', bytes: '<Properties/>' },
  ),
)

const withMacros = inTurn(
  changePart('[Content_Types].xml', (xml) =>
    xml.replace(
      '/>',
      '><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    ),
  ),
  withRelation(
    '<Relationship Id="v1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
  ),
  withParts({
    name: 'xl/vbaProject.bin',
    bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 255),
    stored: true,
  }),
)

/** How real programs, old ones and odd ones write packages: each a change to a workbook of a test. */
export const unusualPackages: readonly (readonly [name: string, change: Change])[] = [
  ['stored, not deflated', each((entry) => ({ ...entry, stored: true }))],
  ['with sizes behind the data', each((entry) => ({ ...entry, descriptor: true }))],
  ['with wide (zip64) sizes', each((entry) => (entry.name === sheet ? withWideSize(entry) : entry))],
  [
    'with part names in another case',
    each((entry) => ({ ...entry, name: entry.name.replace(sheet, 'xl/Worksheets/SHEET1.xml') })),
  ],
  ['with backslashes in part names', each((entry) => ({ ...entry, name: entry.name.replace(/\//g, '\\') }))],
  [
    'with an absolute target',
    changePart(workbookRelations, (xml) => xml.replace('worksheets/', '/xl/worksheets/')),
  ],
  [
    'with dots in a target',
    changePart(workbookRelations, (xml) => xml.replace('worksheets/', '../xl/./worksheets/')),
  ],
  [
    'without the relationships of the package',
    (entries) => entries.filter(({ name }) => name !== '_rels/.rels'),
  ],
  ['whose workbook is told by its content type alone', elsewhere],
  ['with a byte order mark', onSheet((xml) => `\ufeff${xml}`)],
  ['in UTF-16, little-endian', inUtf16(true)],
  ['in UTF-16, big-endian', inUtf16(false)],
  ['with CDATA and comments', onSheet((xml) => xml.replace('重点', '重<!-- x < y --><![CDATA[点]]>'))],
  ['with character references', onSheet((xml) => xml.replace('重点', '&#37325;&#x70B9;'))],
  ['with single quotes and spaces in tags', onSheet((xml) => xml.replace('r="A1"', "  r = 'A1' "))],
  [
    'with prefixed names',
    onSheet((xml) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')),
  ],
  [
    'in strict OOXML',
    inTurn(
      onSheet((xml) => xml.replace(/http:[^"]*main/, strictMain)),
      changePart('xl/workbook.xml', (xml) =>
        xml
          .replace(/http:[^"]*main/, strictMain)
          .replace('<sheets>', '<workbookPr dateCompatibility="0"/><sheets>'),
      ),
      each((entry) =>
        entry.name.endsWith('.rels') && typeof entry.bytes === 'string'
          ? {
              ...entry,
              bytes: entry.bytes.replace(/http:[^"]*officeDocument\/2006\/relationships/g, strictOffice),
            }
          : entry,
      ),
    ),
  ],
  ['without r attributes in order', onSheet((xml) => xml.replace(' r="1"', '').replace(' r="A1"', ''))],
  [
    'with strings that are named but missing',
    withRelation('<Relationship Id="s" Type="x/sharedStrings" Target="gone.xml"/>'),
  ],
  [
    'with parts named like object members',
    withParts({ name: '__proto__', bytes: 'x' }, { name: 'constructor', bytes: 'x' }),
  ],
  [
    'with an unused part larger than its limit says',
    withParts({ name: 'media/x.bin', bytes: 'x', size: 0xffff_fff0 }),
  ],
  ['with macros', withMacros],
  ['as Google Sheets writes it', asGoogleSheets],
  ['as WPS writes it', asWps],
]
