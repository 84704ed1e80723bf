import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '../cell-address.ts'
import { fflateCodec } from '../fflate-codec.ts'
import { openWorkbook } from '../open-workbook.ts'
import { readShownSheets } from '../read-shown-sheets.ts'
import { findSheet } from '../set-cell.ts'
import { makeWorkbook, mergeCells, sheetData, type TestWorkbook } from '../testing/make-workbook.ts'
import { commentsInOpenpyxl, libreOffice, python, resaveInLibreOffice } from '../testing/other-programs.ts'
import { packageFaults } from '../testing/package-faults.ts'
import { changedParts, partTexts } from '../testing/part-texts.ts'
import { storedWorkbook } from '../testing/stored-workbook.ts'
import { unusualPackages } from '../testing/unusual-packages.ts'
import { attemptWrite } from '../trouble.ts'
import { addComments } from './add-comments.ts'
import { readComments } from './read-comments.ts'

const table = '重点目標一覧表'
const author = '企画課'

type Texts = Readonly<Record<string, string>>

function tryToComment(bytes: Uint8Array, texts: Texts, sheetName = table) {
  return attemptWrite(() => {
    const workbook = openWorkbook(bytes, fflateCodec)
    const comments = Object.entries(texts).map(([cell, text]) => ({ ...parseAddress(cell)!, text }))
    return addComments(workbook, [{ sheet: findSheet(workbook, sheetName), comments }], author)
  })
}

function commented(bytes: Uint8Array, texts: Texts, sheetName = table): Uint8Array<ArrayBuffer> {
  const outcome = tryToComment(bytes, texts, sheetName)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  expect(outcome.value.unplaced).toEqual([])
  return outcome.value.bytes
}

/** Each comment's text by its cell. */
function read(bytes: Uint8Array, sheetName = table): Texts {
  const workbook = openWorkbook(bytes, fflateCodec)
  const comments = readComments(workbook, findSheet(workbook, sheetName))
  return Object.fromEntries(comments.map((one) => [formatAddress(one), one.text]))
}

const part = (bytes: Uint8Array, name: string) =>
  new TextDecoder().decode(Uint8Array.from(partTexts(bytes).get(name) ?? '', (one) => one.charCodeAt(0)))
const relations = (inside: string) => `<Relationships>${inside}</Relationships>`
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`
const said = (text: string) => `${author}:\n${text}`
const added = (before: string, text: string) => `${before}\n────────────\n${said(text)}`

/** A table with comments as they are given, and the drawing where one is. */
function withComments(comments: string, vml?: string, more: Partial<TestWorkbook> = {}): Uint8Array {
  return makeWorkbook({
    ...more,
    sheets: [
      {
        name: table,
        inside: `${sheetData({ A1: '重点', B2: '目標' })}${vml === undefined ? '' : '<legacyDrawing r:id="v"/>'}`,
      },
    ],
    more: [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        bytes: relations(
          relation('c', 'comments', '../comments1.xml') +
            (vml === undefined ? '' : relation('v', 'vmlDrawing', '../v.vml')),
        ),
      },
      { name: 'xl/comments1.xml', bytes: comments },
      ...(vml === undefined ? [] : [{ name: 'xl/v.vml', bytes: vml }]),
      ...(more.more ?? []),
    ],
  })
}

describe('comments come into a workbook', () => {
  const plain = makeWorkbook({
    sheets: [
      { name: '別', inside: sheetData({ A1: 1 }) },
      {
        name: table,
        inside: `${sheetData({ A1: '重点', C3: '結合' })}${mergeCells('C3:D5')}<pageMargins/><tableParts/><extLst/>`,
      },
    ],
  })

  it('that has none: with the author, a drawing, and all that lists them', () => {
    const written = commented(plain, { A1: '一行目\n二行目 <&> 𠮷', B2: ' 空白 ' })
    expect(read(written)).toEqual({ A1: said('一行目\n二行目 <&> 𠮷'), B2: said(' 空白 ') })
    expect(changedParts(plain, written).sort()).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/sheet2.xml',
    ])
    expect(part(written, '[Content_Types].xml')).toContain('<Default Extension="vml"')
    expect(part(written, '[Content_Types].xml')).toContain('PartName="/xl/comments1.xml"')
  })

  it('links the drawing where the schema has it, and changes nothing else of the sheet', () => {
    const sheet = part(commented(plain, { A1: 'x' }), 'xl/worksheets/sheet2.xml')
    const link = /<legacyDrawing [^>]*\/>/.exec(sheet)?.[0] ?? ''
    expect(sheet).toContain(`<pageMargins/>${link}<tableParts/>`)
    expect(sheet.replace(link, '')).toBe(part(plain, 'xl/worksheets/sheet2.xml'))
  })

  it('at the first cell of a merged area, both where two are meant for it', () => {
    expect(read(commented(plain, { D5: '一', C4: '二' }))).toEqual({ C3: said('一\n二') })
  })

  it('into several sheets, each with parts of its own', () => {
    const workbook = openWorkbook(plain, fflateCodec)
    const all = workbook.worksheets.map((sheet) => ({
      sheet,
      comments: [{ row: 1, column: 1, text: sheet.name }],
    }))
    const { bytes } = addComments(workbook, all, author)
    expect(read(bytes, '別')).toEqual({ A1: said('別') })
    expect(read(bytes)).toEqual({ A1: said(table) })
  })

  it('hidden until the mouse is over the cell, in a box that holds the text, moving with the cell', () => {
    const vml = part(commented(plain, { A1: '長い文です。'.repeat(30) }), 'xl/drawings/vmlDrawing1.vml')
    expect(vml).toContain('visibility:hidden')
    expect(vml).toContain('<x:ClientData ObjectType="Note"><x:SizeWithCells/>')
    expect(vml).toContain('<x:Row>0</x:Row><x:Column>0</x:Column>')
    const height = Number(/;height:([\d.]+)pt/.exec(vml)?.[1])
    // 180 letters of 13 pixels are nine lines and more of 276 pixels.
    expect(height).toBeGreaterThan(9 * 12)
    expect(height).toBeLessThan(14 * 14)
  })

  it('nowhere where none is given: the file is the same', () => {
    expect(commented(plain, {})).toEqual(plain)
    const workbook = openWorkbook(plain, fflateCodec)
    expect(addComments(workbook, [], author).bytes).toEqual(plain)
  })

  it('leaves every other part and every cell as they are, whatever is said where', () => {
    const cell = fc.record({ row: fc.integer({ min: 1, max: 30 }), column: fc.integer({ min: 1, max: 12 }) })
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((one) => !/[\0\r\ufffe\uffff]/.test(one))
    const comments = fc.array(fc.tuple(cell, text), { maxLength: 6 })
    const books = ['rich-excel', 'rich-libreoffice', 'side-by-side-r4-filled', 'item-rows-r4-filled'].map(
      storedWorkbook,
    )
    fc.assert(
      fc.property(fc.constantFrom(...books), comments, (bytes, wanted) => {
        const workbook = openWorkbook(bytes, fflateCodec)
        const [sheet] = workbook.worksheets
        const { bytes: written } = addComments(
          workbook,
          [{ sheet: sheet!, comments: wanted.map(([place, text]) => ({ ...place, text })) }],
          author,
        )
        const others = changedParts(bytes, written).filter(
          (name) => !/comment|vml|sheet1\.xml|Content_Types/i.test(name),
        )
        expect(others).toEqual([])
        expect(packageFaults(written)).toEqual(packageFaults(bytes))
        expect(readShownSheets(written, fflateCodec)).toEqual(readShownSheets(bytes, fflateCodec))
        const all = Object.values(read(written, sheet!.name)).join('\n')
        for (const [, text] of wanted) expect(all).toContain(text)
        for (const before of Object.values(read(bytes, sheet!.name))) expect(all).toContain(before)
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})

describe('a sheet with comments keeps them', () => {
  const list = (inside: string) =>
    `<comments><authors><author>山田</author></authors><commentList>${inside}</commentList></comments>`

  it.each<[string, string, string]>([
    ['a plain text', '<text><t>元</t></text>', added('元', '新')],
    [
      'runs with furigana',
      '<text><r><rPr><b/></rPr><t>元</t></r><r><t>々</t></r><rPh sb="0" eb="1"><t>モト</t></rPh></text>',
      added('元々', '新'),
    ],
    ['an empty text', '<text/>', said('新')],
    ['a text without words', '<text></text>', said('新')],
    ['no text', '<commentPr/>', said('新')],
  ])('%s, and the new text stands below', (_, inside, expected) => {
    const bytes = withComments(
      list(
        `<comment ref="A1" authorId="0">${inside}</comment><comment ref="C9" authorId="0"><text><t>他</t></text></comment>`,
      ),
    )
    expect(read(commented(bytes, { A1: '新', B2: '別' }))).toEqual({ A1: expected, C9: '他', B2: said('別') })
  })

  it('an empty comment too', () => {
    expect(read(commented(withComments(list('<comment ref="A1" authorId="0"/>')), { A1: '新' }))).toEqual({
      A1: said('新'),
    })
  })

  it.each([
    ['no list', '<comments><authors/><commentList/></comments>'],
    [
      'prefixes',
      '<x:comments xmlns:x="m"><x:authors></x:authors><x:commentList></x:commentList></x:comments>',
    ],
  ])('%s', (_, xml) => {
    const written = commented(withComments(xml), { A1: '新' })
    expect(read(written)).toEqual({ A1: said('新') })
    expect(part(written, 'xl/comments1.xml')).not.toMatch(xml.includes('x:') ? /<\/?[a-wyz]/i : /x:/)
  })

  it('and the same author is not listed twice', () => {
    const once = commented(withComments(list('')), { A1: '一' })
    const twice = commented(once, { B2: '二' })
    expect(part(twice, 'xl/comments1.xml').match(/<author>/g)).toHaveLength(2)
  })

  it('draws those that nothing had drawn, since a drawing comes', () => {
    const bytes = withComments(list('<comment ref="C9" authorId="0"><text><t>他</t></text></comment>'))
    const vml = part(commented(bytes, { A1: '新' }), 'xl/drawings/vmlDrawing1.vml')
    expect([...vml.matchAll(/<x:Row>(\d+)/g)].map(([, row]) => row)).toEqual(['0', '8'])
  })

  it('in a drawing of any prefix, whose box grows with the text', () => {
    const shape =
      '<a:shape id="_x0000_s1026"><b:ClientData ObjectType="Note"><b:Row>0</b:Row><b:Column>0</b:Column></b:ClientData></a:shape>'
    const bytes = withComments(
      list('<comment ref="A1" authorId="0"><text><t>元</t></text></comment>'),
      `<xml>${shape}<br></xml>`,
    )
    const vml = part(commented(bytes, { A1: '新', B2: '別' }), 'xl/v.vml')
    expect(vml).toMatch(
      /^<xml><a:shape id="_x0000_s1026"><b:ClientData ObjectType="Note"><b:Anchor>1, 15, 0, 2, [^<]*<\/b:Anchor><b:Row>0/,
    )
    expect(vml).toContain('id="_x0000_s1027"')
    expect(vml).toContain('<br><v:shapetype')
    expect(vml.match(/ClientData ObjectType/g)).toHaveLength(2)
  })

  it('and the drawing of its headers is not taken for theirs', () => {
    const header = '<xml><v:shape id="LH"/></xml>'
    const bytes = makeWorkbook({
      sheets: [{ name: table, inside: `${sheetData({ A1: '重点' })}<legacyDrawingHF r:id="h"/>` }],
      more: [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          bytes: relations(relation('h', 'vmlDrawing', '../header.vml')),
        },
        { name: 'xl/header.vml', bytes: header },
      ],
    })
    const written = commented(bytes, { A1: '新' })
    expect(part(written, 'xl/header.vml')).toBe(header)
    expect(part(written, 'xl/worksheets/sheet1.xml')).toMatch(/<legacyDrawing [^>]*\/><legacyDrawingHF /)
    expect(part(written, 'xl/drawings/vmlDrawing1.vml')).toContain('ObjectType="Note"')
  })

  it('but a conversation takes no text of ours: that is told', () => {
    const xml = list(
      '<comment ref="B2" authorId="1"><text><t>[Threaded comment]</t></text></comment>',
    ).replace('</authors>', '<author>tc={0A}</author></authors>')
    const outcome = tryToComment(withComments(xml), { B2: '新', A1: '別' })
    if (!outcome.ok) throw new Error(outcome.trouble.code)
    expect(outcome.value.unplaced).toEqual([
      { sheet: table, comment: { row: 2, column: 2, text: '新' }, why: 'conversation' },
    ])
    expect(read(outcome.value.bytes)).toEqual({ B2: '[Threaded comment]', A1: said('別') })
  })

  it('and what is too long for a comment is told', () => {
    const outcome = tryToComment(withComments(list('')), { A1: 'あ'.repeat(32_767) })
    expect(outcome).toMatchObject({ ok: true, value: { unplaced: [{ why: 'too-long' }] } })
  })
})

describe('what guards a workbook', () => {
  it('a protected sheet keeps its protection and gets its comments', () => {
    const bytes = storedWorkbook('rich-excel')
    const written = commented(bytes, { C7: '新' })
    const protection = /<sheetProtection[^>]*\/>/.exec(part(bytes, 'xl/worksheets/sheet1.xml'))?.[0] ?? 'none'
    expect(part(written, 'xl/worksheets/sheet1.xml')).toContain(protection)
    expect(read(written)).toHaveProperty('C7', said('新'))
    // It has a comment and its drawing already: nothing of the sheet has to change.
    expect(changedParts(bytes, written)).toEqual(['xl/drawings/vmlDrawing1.vml', 'xl/comments1.xml'])
  })

  it('a signature would break, so a signed workbook is refused, unless there is nothing to say', () => {
    const signed = makeWorkbook({
      sheets: [{ name: table, inside: sheetData({ A1: 1 }) }],
      packageRelations: relation('rId9', 'origin', '_xmlsignatures/origin.sigs'),
    })
    expect(tryToComment(signed, { A1: '新' })).toEqual({ ok: false, trouble: { code: 'signed' } })
    expect(commented(signed, {})).toEqual(signed)
  })

  it('a drawing that is cut off is no drawing', () => {
    const bytes = withComments('<comments><authors/><commentList/></comments>', '<xml><v:shape>')
    expect(tryToComment(bytes, { A1: '新' })).toMatchObject({ ok: false, trouble: { code: 'damaged' } })
  })
})

describe('a workbook written in an unusual way', () => {
  it.each(unusualPackages)('%s', (_, change) => {
    const bytes = makeWorkbook({ sheets: [{ name: '表', inside: sheetData({ A1: '重点', C3: 5 }) }], change })
    const written = commented(bytes, { A1: '新', C3: '別' }, '表')
    expect(read(written, '表')).toEqual({ A1: said('新'), C3: said('別') })
    expect(readShownSheets(written, fflateCodec)).toEqual(readShownSheets(bytes, fflateCodec))
  })
})

describe('other programs read the comments', () => {
  const names = ['rich-excel', 'rich-libreoffice', 'side-by-side-r4-filled', 'item-rows-r4-filled']
  const make = () =>
    names.map((name) => {
      const bytes = storedWorkbook(name)
      const sheet = openWorkbook(bytes, fflateCodec).worksheets[0]!.name
      return commented(bytes, { G6: '一行目\n二行目', B7: '別' }, sheet)
    })
  const ours = (bytes: Uint8Array) => read(bytes, openWorkbook(bytes, fflateCodec).worksheets[0]!.name)

  it.skipIf(python === null)('openpyxl, at the same cells', () => {
    const written = make()
    expect(commentsInOpenpyxl(written)).toEqual(written.map(ours))
  })

  it.skipIf(libreOffice === null)('LibreOffice, and it saves them again', { timeout: 150_000 }, () => {
    const written = make()
    expect(resaveInLibreOffice(written).map((one) => ours(new Uint8Array(one)))).toEqual(written.map(ours))
  })
})

it('takes no name that the file still has a type of, though the part is gone', () => {
  const change: TestWorkbook['change'] = (entries) =>
    entries.map((entry) =>
      entry.name === '[Content_Types].xml'
        ? {
            ...entry,
            bytes: '<Types><Override PartName="/xl/comments1.xml" ContentType="application/x"/></Types>',
          }
        : entry,
    )
  const bytes = makeWorkbook({ sheets: [{ name: table, inside: sheetData({ A1: '重点' }) }], change })
  const out = commented(bytes, { A1: '確かめる' })
  expect(packageFaults(out).filter((fault) => fault.startsWith('two types'))).toEqual([])
  expect(read(out)).toEqual({ A1: said('確かめる') })
})
