import { describe, expect, it } from 'vitest'
import { fflateCodec } from './fflate-codec.ts'
import { readVisibleGrids } from './open-workbook.ts'
import {
  changePart,
  makeWorkbook,
  mergeCells,
  sheetData,
  workbookParts,
  type TestWorkbook,
} from './testing/make-workbook.ts'
import { makeZip, type TestEntry } from './testing/make-zip.ts'
import { unusualPackages } from './testing/unusual-packages.ts'

const book: TestWorkbook = { sheets: [{ name: '表', inside: sheetData({ A1: '重点', C3: 5 }) }] }

function textsOf(bytes: Uint8Array): Record<string, string>[] {
  const read = readVisibleGrids(bytes, fflateCodec)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  return read.value.map((grid) =>
    Object.fromEntries(grid.cells.map((cell) => [`${cell.row}:${cell.column}`, cell.text])),
  )
}

function troubleOf(bytes: Uint8Array): unknown {
  const read = readVisibleGrids(bytes, fflateCodec)
  return read.ok ? null : read.trouble
}

const expected = [{ '1:1': '重点', '3:3': '5' }]
const sheetPart = 'xl/worksheets/sheet1.xml'

describe('a workbook written in an unusual way is read all the same', () => {
  it.each(unusualPackages)('%s', (_, change) => {
    expect(textsOf(makeWorkbook({ ...book, change }))).toEqual(expected)
  })

  it('behind a comment of the archive', () => {
    expect(textsOf(makeZip(workbookParts(book), 'PK\u0005\u0006 is no end'))).toEqual(expected)
  })
})

describe('worksheets', () => {
  it('hides what the workbook hides and keeps the order of the tabs', () => {
    const sheet = (name: string, state?: 'hidden' | 'veryHidden') => ({
      name,
      inside: sheetData({ A1: name }),
      ...(state ? { state } : {}),
    })
    const bytes = makeWorkbook({
      sheets: [sheet('一'), sheet('部局', 'hidden'), sheet('設定', 'veryHidden'), sheet('二')],
    })
    expect(textsOf(bytes)).toEqual([{ '1:1': '一' }, { '1:1': '二' }])
  })

  it('reads each kind of value', () => {
    const inside =
      '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>計算</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#REF!</v></c><c r="E1"><v>0.80000000000000004</v></c><c r="F1" s="3"/><c r="G1" t="s"/><c r="H1"><f>1+1</f></c></row></sheetData>'
    const strings =
      '<si><t>零</t></si><si><r><rPr><b/></rPr><t>目</t></r><r><t xml:space="preserve"> 標</t></r><rPh sb="0" eb="1"><t>モク</t></rPh></si>'
    const read = readVisibleGrids(makeWorkbook({ sheets: [{ name: '表', inside }], strings }), fflateCodec)
    const cells = read.ok ? read.value[0]!.cells : []
    expect(cells.map(({ column, text, formula }) => [column, text, formula])).toEqual([
      [1, '目 標', false],
      [2, '計算', true],
      [3, 'TRUE', false],
      [4, '#REF!', false],
      [5, '0.8', false],
      [8, '', true],
    ])
  })

  it('takes rows out of order, and of doubled cells the last', () => {
    const inside =
      '<sheetData><row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>0</v></c><c r="A1"><v>9</v></c></row></sheetData>'
    const read = readVisibleGrids(makeWorkbook({ sheets: [{ name: '表', inside }] }), fflateCodec)
    expect(read.ok && read.value[0]!.cells.map((cell) => cell.text)).toEqual(['9', '1', '3'])
  })

  it('makes a merged area one box, without walking through a whole column', () => {
    const inside =
      sheetData({ A1: 'x' }) + mergeCells('B2:C3', 'F1:F1048576', 'A1:XFD1048576'.replace('A1', 'H9'))
    const read = readVisibleGrids(makeWorkbook({ sheets: [{ name: '表', inside }] }), fflateCodec)
    const grid = read.ok ? read.value[0]! : null
    expect(grid?.box(3, 2)).toEqual({ top: 2, left: 2, bottom: 3, right: 3 })
    expect(grid?.box(4, 2)).toEqual({ top: 4, left: 2, bottom: 4, right: 2 })
    expect(grid?.box(500_000, 6)).toEqual({ top: 1, left: 6, bottom: 1_048_576, right: 6 })
  })
})

describe('what is no readable workbook is refused by name', () => {
  const text = (content: string) => new TextEncoder().encode(content)
  it.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), { code: 'not-xlsx', looksLike: 'empty' }],
    ['CSV', text('a,b\n1,2\n'), { code: 'not-xlsx', looksLike: 'text' }],
    ['Japanese CSV', text('部局,目標\n総務部,1\n'), { code: 'not-xlsx', looksLike: 'text' }],
    [
      'HTML',
      text('<html><table><tr><td>1</td></tr></table></html>'),
      { code: 'not-xlsx', looksLike: 'html' },
    ],
    [
      'random bytes',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + 13) % 256),
      { code: 'not-xlsx', looksLike: 'unknown' },
    ],
    ['a zip', makeZip([{ name: 'a.txt', bytes: 'x' }]), { code: 'not-xlsx', looksLike: 'zip' }],
    [
      'an OpenDocument file',
      makeZip([
        { name: 'mimetype', bytes: 'x' },
        { name: 'content.xml', bytes: 'x' },
      ]),
      { code: 'not-xlsx', looksLike: 'ods' },
    ],
    [
      'a Word document',
      makeWorkbook({ ...book, change: changePart('xl/workbook.xml', () => '<w:document xmlns:w="w"/>') }),
      { code: 'not-xlsx', looksLike: 'word' },
    ],
    ...(
      [
        ['word/document.xml', 'word'],
        ['ppt/presentation.xml', 'powerpoint'],
        ['xl/workbook.bin', 'xlsb'],
      ] as const
    ).map(([part, looksLike]): [string, Uint8Array, object] => [
      `a package without relationships that holds ${part}`,
      makeZip([
        { name: '_rels/.rels', bytes: '<Relationships/>' },
        { name: part, bytes: 'x' },
      ]),
      { code: 'not-xlsx', looksLike },
    ]),
    ['a signature and no more', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), { code: 'damaged', part: null }],
  ])('%s', (_, bytes, trouble) => {
    expect(troubleOf(bytes)).toEqual(trouble)
  })

  it('a file cut anywhere is damaged', () => {
    const whole = makeWorkbook(book)
    for (const length of [whole.length - 10, Math.floor(whole.length * 0.6), whole.length - 1, 40])
      expect(troubleOf(whole.slice(0, length))).toEqual({ code: 'damaged', part: null })
  })

  it('a flipped byte in a part that is read shows in its CRC', () => {
    const stored = makeWorkbook({
      ...book,
      change: (entries) => entries.map((entry) => ({ ...entry, stored: true })),
    })
    const at = new TextDecoder('latin1').decode(stored).indexOf('<row')
    stored[at + 1] = 0x52
    expect(troubleOf(stored)).toEqual({ code: 'damaged', part: sheetPart })
  })

  it.each<[string, (xml: string) => string]>([
    ['an end tag of another name', (xml) => xml.replace('</row>', '</raw>')],
    ['a tag that never ends', (xml) => `${xml}<`],
    ['an element that never ends', (xml) => xml.replace('</worksheet>', '')],
    ['an unknown entity', (xml) => xml.replace('重点', '&nbsp;')],
    ['an attribute without quotes', (xml) => xml.replace('"A1"', 'A1')],
    ['an address beyond the sheet', (xml) => xml.replace('"A1"', '"XFE1"')],
    ['an address in another row', (xml) => xml.replace('"A1"', '"A2"')],
    ['a row of no number', (xml) => xml.replace('<row r="1"', '<row r="x"')],
    [
      'a string that the table lacks',
      (xml) => xml.replace('t="inlineStr"><is><t xml:space="preserve">重点</t></is>', 't="s"><v>9</v>'),
    ],
    ['nesting without end', (xml) => xml.replace('<sheetData>', `${'<a>'.repeat(100_000)}<sheetData>`)],
    ['an empty part', () => ''],
  ])('%s is damaged', (_, change) => {
    const bytes = makeWorkbook({
      ...book,
      strings: '<si><t>x</t></si>',
      change: changePart(sheetPart, change),
    })
    expect(troubleOf(bytes)).toEqual({ code: 'damaged', part: sheetPart })
  })

  it('a DOCTYPE is refused before anything in it is looked at', () => {
    const change = changePart(sheetPart, (xml) =>
      xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'),
    )
    expect(troubleOf(makeWorkbook({ ...book, change }))).toEqual({ code: 'doctype', part: sheetPart })
  })

  it('an encoding that is not of Unicode is named', () => {
    const change = changePart(sheetPart, (xml) => xml.replace('UTF-8', 'Shift_JIS'))
    expect(troubleOf(makeWorkbook({ ...book, change }))).toEqual({
      code: 'unsupported',
      what: 'encoding',
      part: sheetPart,
    })
  })

  it.each<[string, (entries: TestEntry[]) => TestEntry[], object]>([
    [
      'a method nobody knows',
      (entries) => entries.map((e) => (e.name === sheetPart ? { ...e, method: 12 } : e)),
      { code: 'unsupported', what: 'compression', part: sheetPart },
    ],
    [
      'an encrypted entry',
      (entries) => entries.map((e) => (e.name === sheetPart ? { ...e, flags: 0x0801 } : e)),
      { code: 'encrypted' },
    ],
    [
      'a missing sheet',
      (entries) => entries.filter((e) => e.name !== sheetPart),
      { code: 'damaged', part: sheetPart },
    ],
    [
      'a doubled part',
      (entries) => [...entries, { name: sheetPart.toUpperCase(), bytes: 'x' }],
      { code: 'damaged', part: sheetPart.toUpperCase() },
    ],
    [
      'more entries than any workbook',
      (entries) => [...entries, ...Array.from({ length: 2000 }, (_, i) => ({ name: `x${i}`, bytes: '' }))],
      { code: 'too-large', limit: 'entries' },
    ],
    [
      'a bomb with an honest size',
      (entries) => entries.map((e) => (e.name === sheetPart ? { ...e, bytes: ' '.repeat(4_000_000) } : e)),
      { code: 'too-large', limit: 'ratio' },
    ],
    [
      'a bomb that claims ten bytes',
      (entries) =>
        entries.map((e) => (e.name === sheetPart ? { ...e, bytes: ' '.repeat(4_000_000), size: 10 } : e)),
      { code: 'too-large', limit: 'ratio' },
    ],
  ])('%s', (_, change, trouble) => {
    expect(troubleOf(makeWorkbook({ ...book, change }))).toEqual(trouble)
  })

  it('a file beyond 20 MB', () => {
    expect(troubleOf(new Uint8Array(20 * 1024 * 1024 + 1))).toEqual({ code: 'too-large', limit: 'file' })
  })

  it('a part that is listed as two sheets, and sheets without end', () => {
    const twice = changePart('xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', '<sheet name="二" sheetId="2" r:id="rId1"/></sheets>'),
    )
    expect(troubleOf(makeWorkbook({ ...book, change: twice }))).toEqual({
      code: 'damaged',
      part: 'xl/workbook.xml',
    })
    const many = changePart('xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `${'<sheet name="二" sheetId="2" r:id="rId1"/>'.repeat(1_000)}</sheets>`),
    )
    expect(troubleOf(makeWorkbook({ ...book, change: many }))).toEqual({ code: 'too-large', limit: 'sheets' })
  })

  it('a long string that many cells share', () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(6_000)
    const bytes = makeWorkbook({
      sheets: [{ name: '表', inside: `<sheetData><row>${cells}</row></sheetData>` }],
      strings: `<si><t>${'あ'.repeat(10_000)}</t></si>`,
    })
    expect(troubleOf(bytes)).toEqual({ code: 'too-large', limit: 'characters' })
  })

  it('half a million cells and more, on one sheet or on several', () => {
    const row = '<c/>'.repeat(10_000)
    const sheet = (count: number) => ({
      name: '表',
      inside: `<sheetData>${Array.from({ length: count }, () => `<row>${row}${Math.random().toString(36)}</row>`).join('')}</sheetData>`,
    })
    const stored = (entries: TestEntry[]) => entries.map((entry) => ({ ...entry, stored: true }))
    for (const sheets of [[sheet(51)], [sheet(26), sheet(26)]])
      expect(troubleOf(makeWorkbook({ sheets, change: stored }))).toEqual({
        code: 'too-large',
        limit: 'cells',
      })
  })
})
