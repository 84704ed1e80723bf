import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAddress } from './cell-address.ts'
import { fflateCodec } from './fflate-codec.ts'
import { gridOf, openWorkbook } from './open-workbook.ts'
import { packedBytes, readZip } from './read-zip.ts'
import { changePart, makeWorkbook, sheetData, type TestWorkbook } from './testing/make-workbook.ts'
import { encodeUtf16 } from './testing/encode-utf16.ts'
import type { TestEntry } from './testing/make-zip.ts'
import { changedParts, partTexts } from './testing/part-texts.ts'
import { attemptWrite } from './trouble.ts'
import { writeCells } from './write-cells.ts'
import { unwritableCharacter } from './xml-text.ts'

const sheetPart = 'xl/worksheets/sheet1.xml'

function place(address: string) {
  const found = parseAddress(address)
  if (!found) throw new Error(address)
  return found
}

function attempt(bytes: Uint8Array, texts: Readonly<Record<string, string>>) {
  return attemptWrite(() => {
    const workbook = openWorkbook(bytes, fflateCodec)
    const cells = Object.entries(texts).map(([address, text]) => ({ ...place(address), text }))
    return writeCells(workbook, [{ sheet: workbook.worksheets[0]!, cells }])
  })
}

function write(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const written = attempt(bytes, texts)
  if (!written.ok) throw new Error(JSON.stringify(written.trouble))
  return written.value
}

function read(bytes: Uint8Array, address: string): string {
  const workbook = openWorkbook(bytes, fflateCodec)
  const { row, column } = place(address)
  return gridOf(workbook, workbook.worksheets[0]!).text(row, column)
}

function sheetXml(bytes: Uint8Array): string {
  return new TextDecoder().decode(
    Uint8Array.from(partTexts(bytes).get(sheetPart) ?? '', (c) => c.charCodeAt(0)),
  )
}

const inside = (xml: string): TestWorkbook => ({ sheets: [{ name: '表', inside: xml }] })
const between = (xml: string) => /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(xml)?.[1]

describe('a cell is changed and nothing else', () => {
  it.each([
    [
      'keeps its style',
      '<sheetData><row r="1"><c s="4" t="s" r="A1"><v>0</v></c></row></sheetData>',
      '<sheetData><row r="1"><c s="4" r="A1" t="inlineStr"><is><t>新</t></is></c></row></sheetData>',
    ],
    [
      'that was empty',
      '<sheetData><row r="1"><c r="A1" s="2"/><c r="B1"/></row></sheetData>',
      '<sheetData><row r="1"><c r="A1" s="2" t="inlineStr"><is><t>新</t></is></c><c r="B1"/></row></sheetData>',
    ],
    [
      'loses its formula',
      '<sheetData><row r="1"><c r="A1" t="str"><f>1</f><v>1</v></c></row></sheetData>',
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>新</t></is></c></row></sheetData>',
    ],
    [
      'is put before the next one',
      '<sheetData><row r="1"><c r="B1"/></row></sheetData>',
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>新</t></is></c><c r="B1"/></row></sheetData>',
    ],
    [
      'is put into an empty row',
      '<sheetData><row r="1" ht="9"/></sheetData>',
      '<sheetData><row r="1" ht="9"><c r="A1" t="inlineStr"><is><t>新</t></is></c></row></sheetData>',
    ],
    [
      'gets its row before the next one',
      '<sheetData><row r="2"/></sheetData>',
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>新</t></is></c></row><row r="2"/></sheetData>',
    ],
    [
      'gets its row at the end',
      '<sheetData></sheetData>',
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>新</t></is></c></row></sheetData>',
    ],
    [
      'in a sheet without any',
      '<sheetData/><x/>',
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>新</t></is></c></row></sheetData><x/>',
    ],
    [
      'without addresses',
      '<sheetData><row><c><v>1</v></c><c/></row></sheetData>',
      '<sheetData><row><c t="inlineStr"><is><t>新</t></is></c><c/></row></sheetData>',
    ],
  ])('%s', (_, before, after) => {
    const written = write(makeWorkbook(inside(before)), { A1: '新' })
    expect(between(sheetXml(written))).toBe(after)
    expect(read(written, 'A1')).toBe('新')
  })

  it('is emptied with its style kept, and a missing one stays missing', () => {
    const bytes = makeWorkbook(inside('<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c></row></sheetData>'))
    expect(between(sheetXml(write(bytes, { A1: '', B1: '', C9: '' })))).toBe(
      '<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>',
    )
  })

  it('with prefixed names gets them too', () => {
    const change = changePart(sheetPart, (xml) =>
      xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
    )
    const bytes = makeWorkbook({ ...inside('<sheetData><row r="1"><c r="B1"/></row></sheetData>'), change })
    const written = write(bytes, { A1: 'a', B1: 'b', A2: 'c' })
    expect(sheetXml(written)).toContain(
      '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>c</x:t></x:is></x:c></x:row>',
    )
    expect(['A1', 'B1', 'A2'].map((address) => read(written, address))).toEqual(['a', 'b', 'c'])
  })

  it.each([true, false])('in UTF-16 stays in it, little-endian: %s', (littleEndian) => {
    const change = (entries: TestEntry[]) =>
      entries.map((entry) =>
        entry.name === sheetPart
          ? { ...entry, bytes: encodeUtf16(`\ufeff${String(entry.bytes)}`, littleEndian) }
          : entry,
      )
    const bytes = makeWorkbook({ ...inside(sheetData({ A1: '旧', B1: '残' })), change })
    const back = write(write(bytes, { A1: '新' }), { A1: '旧旧' })
    expect([read(back, 'A1'), read(back, 'B1')]).toEqual(['旧旧', '残'])
    const head = (file: Uint8Array) => partTexts(file).get(sheetPart)?.slice(0, 120)
    expect(head(back)).toBe(head(bytes))
  })

  it('behind a byte order mark stays behind it', () => {
    const change = changePart(sheetPart, (xml) => `\ufeff${xml}`)
    const bytes = makeWorkbook({ ...inside(sheetData({ A1: '旧' })), change })
    expect(partTexts(write(bytes, { A1: '新' })).get(sheetPart)).toMatch(/^\u00ef\u00bb\u00bf<\?xml/)
  })
})

describe('shared strings', () => {
  const strings = '<si><t>旧</t><rPh sb="0" eb="1"><t>キュウ</t></rPh></si><si><t>他</t></si><extLst/>'
  const book = {
    ...inside(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>',
    ),
    strings,
  }

  it('are appended to, the same text once, and their counts kept true', () => {
    const written = write(makeWorkbook(book), { A1: '新', C1: '新', D1: ' 空白 ' })
    const xml = new TextDecoder().decode(
      Uint8Array.from(partTexts(written).get('xl/sharedStrings.xml') ?? '', (c) => c.charCodeAt(0)),
    )
    expect(xml).toContain('count="5" uniqueCount="5"')
    expect(xml).toContain(
      '<si><t>他</t></si><si><t>新</t></si><si><t xml:space="preserve"> 空白 </t></si><extLst/>',
    )
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => read(written, address))).toEqual([
      '新',
      '他',
      '新',
      ' 空白 ',
    ])
  })

  it('that are empty are opened', () => {
    const change = changePart('xl/sharedStrings.xml', () => '<sst xmlns="m"/>')
    expect(
      read(write(makeWorkbook({ ...inside('<sheetData/>'), strings: '', change }), { A1: 'x' }), 'A1'),
    ).toBe('x')
  })
})

describe('what stands round the cell', () => {
  const rich = readFileSync(new URL('../../e2e/workbooks/rich-excel.xlsx', import.meta.url))

  it('keeps every other part, and its compressed bytes', () => {
    const written = write(rich, { B6: '新しい目標' })
    expect(changedParts(rich, written)).toEqual([sheetPart, 'xl/sharedStrings.xml'])
    expect([...partTexts(written).keys()]).toEqual([...partTexts(rich).keys()])
    const [before, after] = [readZip(rich), readZip(written)]
    for (const [i, entry] of before.entries.entries())
      if (entry.name !== sheetPart && entry.name !== 'xl/sharedStrings.xml')
        expect(Buffer.compare(packedBytes(before, entry), packedBytes(after, after.entries[i]!))).toBe(0)
  })

  it('changes nothing at all where nothing is to change', () => {
    expect(Buffer.compare(write(rich, {}), rich)).toBe(0)
  })

  it('loses the entry of an overwritten formula in the chain of calculations, and no other', () => {
    const written = write(rich, { G3: '文字' })
    const chain = partTexts(written).get('xl/calcChain.xml') ?? ''
    expect(partTexts(rich).get('xl/calcChain.xml')).toContain('"G3"')
    expect(chain).not.toContain('"G3"')
    expect(chain).toContain('"C21"')
  })

  it('loses the whole chain where no formula is left', () => {
    const formula = '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>'
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const more: TestEntry[] = [
      { name: 'xl/calcChain.xml', bytes: '<calcChain xmlns="m"><c r="A1" i="1"/></calcChain>' },
    ]
    const change = changePart('[Content_Types].xml', (xml) =>
      xml.replace(
        '/>',
        '><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/x" ContentType="c"/></Types>',
      ),
    )
    const workbookRelations = `<Relationship Id="rIdC" Type="${office}/calcChain" Target="calcChain.xml"/>`
    const written = write(makeWorkbook({ ...inside(formula), more, change, workbookRelations }), { A1: 'x' })
    const parts = partTexts(written)
    expect([...parts.keys()]).not.toContain('xl/calcChain.xml')
    expect(parts.get('[Content_Types].xml')).toMatch(
      /<Types [^>]*><Override PartName="\/x" ContentType="c"\/><\/Types>/,
    )
    expect(parts.get('xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
    expect(read(written, 'A1')).toBe('x')
  })

  it('keeps streamed entries and archive comments readable', () => {
    const change = (entries: TestEntry[]) => entries.map((entry) => ({ ...entry, descriptor: true }))
    const bytes = makeWorkbook({ ...inside(sheetData({ A1: '旧', B1: '残' })), change })
    const written = write(bytes, { A1: '新' })
    expect([read(written, 'A1'), read(written, 'B1')]).toEqual(['新', '残'])
    expect(changedParts(bytes, written)).toEqual([sheetPart])
  })
})

describe('text that no cell takes is refused with its cell', () => {
  const bytes = makeWorkbook(inside(sheetData({ A1: 'x' })))
  it.each<[string, string, object]>([
    [
      'a character too many',
      'あ'.repeat(32_768),
      { code: 'cell-too-long', sheet: '表', cell: 'B7', length: 32_768 },
    ],
    [
      'a line feed too many',
      '\n'.repeat(254),
      { code: 'too-many-lines', sheet: '表', cell: 'B7', lineFeeds: 254 },
    ],
    ['U+FFFE', 'a\ufffe', { code: 'unwritable-character', sheet: '表', cell: 'B7', character: '\ufffe' }],
  ])('%s', (_, text, trouble) => {
    expect(attempt(bytes, { B7: text })).toEqual({ ok: false, trouble })
  })

  it('at the limits it is written', () => {
    const most = '\n'.repeat(253) + 'あ'.repeat(32_767 - 253)
    expect(read(write(bytes, { B7: most }), 'B7')).toBe(most)
  })

  it.each([
    ['a shared formula', '<c r="A1"><f t="shared" ref="A1:A3" si="0">1</f><v>1</v></c>'],
    ['an array formula', '<c r="A1"><f t="array" ref="A1:B2">1</f><v>1</v></c>'],
  ])('over %s that other cells need', (_, cell) => {
    const book = makeWorkbook(inside(`<sheetData><row r="1">${cell}<c r="B1"><v>1</v></c></row></sheetData>`))
    expect(attempt(book, { A1: 'x' })).toEqual({
      ok: false,
      trouble: { code: 'formula-in-the-way', sheet: '表', cell: 'A1' },
    })
  })

  it("within another cell's array", () => {
    const row = '<row r="1"><c r="A1"><f t="array" ref="A1:B1">1</f><v>1</v></c><c r="B1"><v>1</v></c></row>'
    const book = makeWorkbook(inside(`<sheetData>${row}</sheetData>`))
    expect(attempt(book, { B1: 'x' }).ok).toBe(false)
  })

  it('into a signed workbook', () => {
    const packageRelations =
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>'
    const signed = makeWorkbook({ ...inside(sheetData({ A1: 'x' })), packageRelations })
    expect(attempt(signed, { A1: 'y' })).toEqual({ ok: false, trouble: { code: 'signed' } })
  })
})

describe('any texts in any cells', () => {
  it('come back character for character, all others as they were', () => {
    const address = fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 4 }) })
    const text = fc
      .string({ unit: 'binary', maxLength: 20 })
      .filter((one) => unwritableCharacter(one) === null)
    const cells = fc.uniqueArray(fc.record({ place: address, text }), {
      selector: ({ place }) => `${place.row}:${place.column}`,
      maxLength: 8,
    })
    const book = makeWorkbook({
      ...inside(sheetData({ A1: '一', C2: '二', B5: '三', D6: 4 })),
      strings: '<si><t>x</t></si>',
    })
    fc.assert(
      fc.property(cells, (changes) => {
        const before = openWorkbook(book, fflateCodec)
        const sheet = before.worksheets[0]!
        const after = openWorkbook(
          writeCells(before, [{ sheet, cells: changes.map((one) => ({ ...one.place, text: one.text })) }]),
          fflateCodec,
        )
        const [old, fresh] = [gridOf(before, sheet), gridOf(after, after.worksheets[0]!)]
        for (let row = 1; row <= 6; row++)
          for (let column = 1; column <= 4; column++) {
            const change = changes.find(({ place }) => place.row === row && place.column === column)
            expect(fresh.text(row, column)).toBe(change?.text ?? old.text(row, column))
          }
      }),
      { numRuns: 1_000 },
    )
  })
})
