import type { Codec } from '../codec.ts'
import type { Zip } from '../read-zip.ts'
import { writeZip } from '../write-zip.ts'
import { bookFont } from './style-table.ts'

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const book = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A styles part with the one cell format that every workbook must have (ECMA-376 18.8). */
export const plainStyles = `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="${bookFont}"/><family val="3"/><charset val="128"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** The content type of a styles part. */
export const stylesType = `${book}.styles+xml`

const parts: readonly (readonly [name: string, text: string])[] = [
  [
    '[Content_Types].xml',
    `${declaration}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${book}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${stylesType}"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}"><bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets><calcPr calcId="0"/></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ['xl/styles.xml', plainStyles],
]

const noZip: Zip = { bytes: new Uint8Array(), entries: [], centralOffset: 0, comment: new Uint8Array() }

/** A workbook without sheets, for sheets to come into: with none it is no workbook that Excel opens. */
export function plainPackage(codec: Codec): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const entries = parts.map(([name, text]) => ({ name, content: encoder.encode(text) }))
  return writeZip(noZip, new Map(), codec, entries)
}
