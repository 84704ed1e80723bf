import { constants, crc32 as nodeCrc32, deflateRawSync } from 'node:zlib'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** CRC-32 for Nodes that have none. */
function slowCrc32(bytes, start = 0) {
  let crc = ~start
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

const crc32 = nodeCrc32 ?? slowCrc32

/** A part of `times` equal pieces between a head and a tail, deflated without ever being whole in memory. */
export function repeated(head, piece, times, tail) {
  const [first, again, last] = [head, piece, tail].map((text) => Buffer.from(text))
  const flushed = (bytes) => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH })
  const pieces = Array(times).fill(flushed(again))
  const packed = Buffer.concat([flushed(first), ...pieces, deflateRawSync(last)])
  return { packed, size: first.length + again.length * times + last.length }
}

function entry(name, content, offset) {
  const whole = typeof content === 'string' || Buffer.isBuffer(content)
  const bytes = whole ? Buffer.from(content) : null
  const deflated = bytes ? deflateRawSync(bytes) : content.packed
  // What compresses too well would be refused for that alone.
  const isStored = bytes !== null && bytes.length > deflated.length * 90 && bytes.length < 15e6
  const packed = isStored ? bytes : deflated
  const size = bytes ? bytes.length : content.size
  const crc = bytes ? crc32(bytes) : 0
  const path = Buffer.from(name)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(isStored ? 0 : 8, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(Math.min(size, 0xfffffffe), 18)
  fields.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, path, packed])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, path])
  return { local, central }
}

/** A zip of the parts, by name. */
export function zipOf(parts) {
  const locals = []
  const centrals = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const { local, central } = entry(name, content, offset)
    locals.push(local)
    centrals.push(central)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(centrals.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(centrals.length, 0xffff), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** The parts of a workbook; `sheets` are contents of sheet parts, `more` further parts or others in place of these. */
export function bookOf(sheets, more = {}, strings = null) {
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((_, i) => `<sheet name="S${i + 1}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => relation(`r${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${strings === null ? '' : relation('s', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ...Object.fromEntries(sheets.map((content, i) => [`xl/worksheets/sheet${i + 1}.xml`, content])),
    ...(strings === null ? {} : { 'xl/sharedStrings.xml': strings }),
    ...more,
  }
}

const open = `<worksheet xmlns="${main}">`
const sheet = (inside) => `${open}${inside}</worksheet>`
const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('')
const random = (length) => {
  let text = ''
  while (text.length < length) text += Math.random().toString(36).slice(2)
  return text.slice(0, length)
}
const megabyte = (character) => character.repeat(1 << 20)
const plain = sheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
const row = (r, cells) => `<row r="${r}">${cells}</row>`

/** Hostile and odd workbooks by what is wrong with them; each makes its bytes when asked. */
export const hostileFiles = {
  'a plain one, for comparison': () => zipOf(bookOf([plain])),
  '1 GB of zeros': () => zipOf(bookOf([repeated(open, megabyte('\0'), 1024, '')])),
  '1 GB of blanks': () =>
    zipOf(bookOf([repeated(`${open}<sheetData>`, megabyte(' '), 1024, '</sheetData></worksheet>')])),
  '5 million cells': () =>
    zipOf(
      bookOf([
        repeated(`${open}<sheetData>`, `<row>${'<c/>'.repeat(1000)}</row>`, 5000, '</sheetData></worksheet>'),
      ]),
    ),
  '600 MB in a part nobody needs': () =>
    zipOf(bookOf([plain], { 'xl/media/a.bin': repeated('', megabyte('x'), 600, '') })),
  '60,000 entries': () =>
    zipOf(bookOf([plain], Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`x/${i}`, ''])))),
  'entities that grow': () =>
    zipOf(
      bookOf([
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${times(9, (i) => `<!ENTITY ${'b'.repeat(i + 1)} "${`&${i === 0 ? 'a' : 'b'.repeat(i)};`.repeat(10)}">`)}]>${plain}`,
      ]),
    ),
  'an entity from outside': () =>
    zipOf(bookOf([`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${plain}`])),
  'nesting a million deep': () =>
    zipOf(bookOf([sheet(`${'<a>'.repeat(1e6)}${'</a>'.repeat(1e6)}<sheetData/>`)])),
  'a million open tags that never close': () => zipOf(bookOf([`${open}${times(1e6, (i) => `<a${i % 7}`)}`])),
  'lying counts': () =>
    zipOf(
      bookOf(
        [
          sheet(
            '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData/><mergeCells count="4000000000"/>',
          ),
        ],
        {},
        '<sst count="4000000000" uniqueCount="4000000000"><si><t>x</t></si></sst>',
      ),
    ),
  'merges and validations over the whole sheet': () =>
    zipOf(
      bookOf([
        sheet(
          `<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells><dataValidations>${'<dataValidation sqref="A1:XFD1048576"/>'.repeat(20_000)}</dataValidations>`,
        ),
      ]),
    ),
  '20,000 conditional formats': () =>
    zipOf(
      bookOf([
        sheet(
          `<sheetData/>${times(20_000, (i) => `<conditionalFormatting sqref="A${i + 1}:B${i + 2}"><cfRule type="expression" priority="${i + 1}"><formula>$A${i + 1}&gt;1</formula></cfRule></conditionalFormatting>`)}`,
        ),
      ]),
    ),
  '20,000 formats of an extension without a place': () =>
    zipOf(
      bookOf([
        sheet(
          `<sheetData/><extLst>${'<x:conditionalFormatting><x:f>A1</x:f></x:conditionalFormatting>'.repeat(20_000)}</extLst>`,
        ),
      ]),
    ),
  'a million styled empty rows': () =>
    zipOf(
      bookOf([
        sheet(
          `<sheetData>${times(1_000_000, (i) => `<row r="${i + 1}" s="1" customFormat="1"/>`)}</sheetData>`,
        ),
      ]),
    ),
  '200,000 shared strings': () =>
    zipOf(
      bookOf(
        [
          sheet(
            `<sheetData>${times(200_000, (i) => row(i + 1, `<c r="A${i + 1}" t="s"><v>${i}</v></c>`))}</sheetData>`,
          ),
        ],
        {},
        `<sst>${times(200_000, (i) => `<si><t>${random(20)}${i}</t></si>`)}</sst>`,
      ),
    ),
  'a cell of 200,000 characters': () =>
    zipOf(
      bookOf([sheet(`<sheetData>${row(1, `<c r="A1" t="str"><v>${random(200_000)}</v></c>`)}</sheetData>`)]),
    ),
  'a string of 40 MB, referred to 50,000 times': () =>
    zipOf(
      bookOf(
        [
          sheet(
            `<sheetData>${times(50_000, (i) => row(i + 1, `<c r="A${i + 1}" t="s"><v>0</v></c>`))}</sheetData>`,
          ),
        ],
        {},
        `<sst><si><t>${random(15_000_000)}</t></si></sst>`,
      ),
    ),
  '50,000 shared formulas': () =>
    zipOf(
      bookOf([
        sheet(
          `<sheetData>${row(1, '<c r="A1"><f t="shared" ref="A1:A50000" si="0">SUM(B1:B2)+C3*D$4</f><v>0</v></c>')}${times(50_000, (i) => row(i + 2, `<c r="A${i + 2}"><f t="shared" si="0"/><v>0</v></c>`))}</sheetData>`,
        ),
      ]),
    ),
  'a sheet listed 10,000 times': () =>
    zipOf(
      bookOf([sheet(`<sheetData>${times(2000, (i) => row(i + 1, '<c><v>1</v></c>'))}</sheetData>`)], {
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${times(10_000, (i) => `<sheet name="S${i}" sheetId="${i}" r:id="r1"/>`)}</sheets></workbook>`,
      }),
    ),
  'cells up to the limit': () =>
    zipOf(
      bookOf([
        sheet(
          `<sheetData>${times(25_000, (r) =>
            row(
              r + 1,
              times(20, (c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}"><v>${r * 31 + c}</v></c>`),
            ),
          )}</sheetData>`,
        ),
      ]),
    ),
  'cells up to the limit, of text': () =>
    zipOf(
      bookOf([
        sheet(
          `<sheetData>${times(24_000, (r) =>
            row(
              r + 1,
              times(
                20,
                (c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="str"><v>${random(8)}</v></c>`,
              ),
            ),
          )}</sheetData>`,
        ),
      ]),
    ),
  'four sheets of a million cells': () => {
    const cells = sheet(
      `<sheetData>${times(25_000, (r) =>
        row(
          r + 1,
          times(20, (c) => `<c><v>${(r * 31 + c) % 997}</v></c>`),
        ),
      )}</sheetData>`,
    )
    return zipOf(bookOf([cells, cells, cells, cells]))
  },
  'strings up to the limit': () =>
    zipOf(
      bookOf(
        [plain.replace('<c r="A1">', '<c r="A1" t="s">')],
        {},
        `<sst>${times(999_999, (i) => `<si><t>${i.toString(36)}${random(4)}</t></si>`)}</sst>`,
      ),
    ),
  'furigana without end': () =>
    zipOf(
      bookOf(
        [plain.replace('<c r="A1">', '<c r="A1" t="s">')],
        {},
        `<sst><si><t>x</t></si><si>${times(500_000, (i) => `<r><t>${i}</t></r><rPh sb="0" eb="1"><t>ア</t></rPh>`)}</si></sst>`,
      ),
    ),
  'formats without end': () => {
    const styles = `<styleSheet><numFmts>${times(20_000, (i) => `<numFmt numFmtId="${i + 200}" formatCode="${'0'.repeat(i % 500)}&quot;${random(6)}&quot;"/>`)}</numFmts><cellXfs>${times(20_000, (i) => `<xf numFmtId="${i + 200}"/>`)}</cellXfs></styleSheet>`
    const book = bookOf(
      [
        sheet(
          `<sheetData>${times(20_000, (i) => row(i + 1, `<c r="A${i + 1}" s="${i}"><v>${i}</v></c>`))}</sheetData>`,
        ),
      ],
      { 'xl/styles.xml': styles },
    )
    const rels = 'xl/_rels/workbook.xml.rels'
    return zipOf({
      ...book,
      [rels]: book[rels].replace(
        '</Rel',
        `<Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Rel`,
      ),
    })
  },
  '100,000 names': () =>
    zipOf(
      bookOf([plain], {
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S1" sheetId="1" r:id="r1"/></sheets><definedNames>${times(100_000, (i) => `<definedName name="n${i}">S1!$A$1:$XFD$1048576</definedName>`)}</definedNames></workbook>`,
      }),
    ),
  'cut off in the middle': () => {
    const whole = zipOf(bookOf([plain]))
    return whole.subarray(0, Math.floor(whole.length * 0.6))
  },
  'names of object members': () =>
    zipOf(bookOf([plain], { ['__proto__']: 'x', constructor: 'x', hasOwnProperty: 'x', toString: 'x' })),
}
