import { median } from './measure.mjs'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const charactersACell = 120

/** Texts that hardly compress, so that a file's size says how much there is to read; the same ones in every run. */
function texts(cells) {
  let seed = 20_221_001
  const next = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff)
  const character = () => String.fromCharCode(0x4e00 + ((next() >> 8) % 6_000))
  return Array.from({ length: cells }, () => Array.from({ length: charactersACell }, character).join(''))
}

/** A workbook of so many cells with a text each. */
export function bookOf(makeZip, cells) {
  const rows = texts(cells).map((text, i) => ({
    string: `<si><t>${text}</t></si>`,
    row: `<row r="${i + 1}"><c r="B${i + 1}" t="s"><v>${i}</v></c></row>`,
  }))
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = (...all) => `<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`
  const part = (name, bytes) => ({ name, bytes })
  return makeZip([
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    part('_rels/.rels', relations(relation('r1', 'officeDocument', 'xl/workbook.xml'))),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(
        relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('r2', 'sharedStrings', 'sharedStrings.xml'),
      ),
    ),
    part(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${rows.map(({ row }) => row).join('')}</sheetData></worksheet>`,
    ),
    part('xl/sharedStrings.xml', `<sst xmlns="${main}">${rows.map(({ string }) => string).join('')}</sst>`),
  ])
}

/** Rows of a table: file size in MB, milliseconds, milliseconds a MB. */
export function costBySize({ makeZip, readVisibleGrids, nodeCodec }, sizes) {
  return sizes.map((cells) => {
    const book = Buffer.from(bookOf(makeZip, cells))
    const megabytes = book.length / 1e6
    const took = Array.from({ length: 5 }, () => {
      const start = performance.now()
      const read = readVisibleGrids(book, nodeCodec)
      if (!read.ok) throw new Error(JSON.stringify(read.trouble))
      return performance.now() - start
    })
    return { megabytes, took: median(took), each: median(took) / megabytes }
  })
}
