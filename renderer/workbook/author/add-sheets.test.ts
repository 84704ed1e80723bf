import { readFileSync } from 'node:fs'
import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Codec } from '../codec.ts'
import { fflateCodec } from '../fflate-codec.ts'
import { gridOf, openWorkbook } from '../open-workbook.ts'
import { readShownSheets } from '../read-shown-sheets.ts'
import { setCell } from '../set-cell.ts'
import { libreOffice, openInOpenpyxl, python, resaveInLibreOffice } from '../testing/other-programs.ts'
import { packageFaults } from '../testing/package-faults.ts'
import { changedParts, partTexts } from '../testing/part-texts.ts'
import { attemptWrite } from '../trouble.ts'
import { addSheets, type AddedSheet } from './add-sheets.ts'
import type { NewSheet } from './new-sheet.ts'
import { plainPackage } from './plain-package.ts'

const book = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}.xlsx`, import.meta.url)))
const template = book('side-by-side-r4-blank')
const rich = book('rich-excel')

const print = {
  paper: 'A3',
  landscape: true,
  repeat: { top: 1, bottom: 1 },
  header: { left: '全庁 R&D', right: '令和4年度' },
} as const

const list: NewSheet = {
  name: '一覧',
  columns: [{ width: 80 }, { width: 300 }, { width: 60, level: 1 }, { width: 120 }],
  frozen: { rows: 1, columns: 1 },
  filterRow: 1,
  print,
  rows: [
    { style: 'head', cells: ['部局', '内容', '数', '日時'], height: 30 },
    { style: 'text', cells: ['総務部', '=1+1', 3, new Date(2022, 3, 1, 9, 30)] },
    {
      style: 'text',
      cells: [
        '𠮷田部',
        { value: ' 前後に空白 \n<b>&\u0007', style: 'warning' },
        { value: 0.5, style: 'decimal' },
        null,
      ],
    },
  ],
}

const added = (bytes: Uint8Array, sheets: Iterable<AddedSheet>, codec = fflateCodec, hide = false) =>
  attemptWrite(() => {
    const workbook = openWorkbook(bytes, codec)
    return addSheets(workbook, sheets, {
      hidden: hide ? workbook.worksheets.slice(0, 1) : [],
    })
  })

function must<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: unknown },
): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}

const fresh = (sheet: NewSheet): AddedSheet => ({ kind: 'new', sheet })
const shown = (bytes: Uint8Array) =>
  new Map(
    must(readShownSheets(bytes, fflateCodec)).map(({ name, cells }) => [name, Object.fromEntries(cells)]),
  )

describe('a sheet made from nothing', () => {
  const result = must(added(template, [fresh(list)]))

  it('shows its texts as texts, its numbers and dates as such', () => {
    expect(shown(result).get('一覧')).toEqual({
      A1: '部局',
      B1: '内容',
      C1: '数',
      D1: '日時',
      A2: '総務部',
      B2: '=1+1',
      C2: '3',
      D2: expect.any(String) as string,
      A3: '𠮷田部',
      B3: ' 前後に空白 \n<b>&\u0007',
      C3: '0.5',
    })
    const texts = partTexts(result)
    const sheet = [...texts].find(([, xml]) => xml.includes('outlineLevelCol'))?.[1] ?? ''
    expect(sheet).not.toContain('<f>')
    // 1 April 2022, half past nine, on whatever clock this runs.
    expect(sheet).toContain('<v>44652.39583333</v>')
  })

  it('changes nothing of the workbook but the lists, and the styles that are there keep their places', () => {
    expect(
      changedParts(template, result)
        .filter((name) => partTexts(template).has(name))
        .sort(),
    ).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'])
    const [before, after] = [template, result].map((bytes) => partTexts(bytes).get('xl/styles.xml') ?? '')
    const formats = (xml = '') => [...xml.matchAll(/<cellXfs[^>]*>(.*)<\/cellXfs>/gs)][0]?.[1] ?? ''
    expect(formats(after).startsWith(formats(before))).toBe(true)
    const count = Number(/<cellXfs count="(\d+)"/.exec(after ?? '')?.[1])
    expect(count).toBe([...formats(after).matchAll(/<xf /g)].length)
  })

  it('is the selected tab, and none beside it: Excel would write into both', () => {
    const selected = [...partTexts(must(added(rich, [fresh(list)])))].filter(
      ([name, xml]) => name.startsWith('xl/worksheets/') && /tabSelected="1"/.test(xml),
    )
    expect(selected.map(([name]) => name)).toEqual(['xl/worksheets/sheet4.xml'])
  })

  it('stands in front, and the names of the others count tabs anew', () => {
    expect(openWorkbook(result, fflateCodec).worksheets.map(({ name }) => name)).toEqual([
      '一覧',
      ...openWorkbook(template, fflateCodec).worksheets.map(({ name }) => name),
    ])
    const xml = Buffer.from(partTexts(result).get('xl/workbook.xml') ?? '', 'latin1').toString()
    expect(xml).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'一覧'!$A$1:$D$3<`,
    )
    expect(xml).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'一覧'!$1:$1<`)
    expect(xml).toContain('name="_xlnm.Print_Area" localSheetId="1"')
  })

  it('keeps a text that begins as a formula from becoming one when somebody edits it', () => {
    expect(partTexts(result).get('xl/styles.xml')).toContain('quotePrefix="1" applyNumberFormat')
  })

  it('can hide what was there', () => {
    const hidden = must(added(template, [fresh(list)], fflateCodec, true))
    expect(openWorkbook(hidden, fflateCodec).worksheets.map(({ state }) => state)).toEqual([
      'visible',
      'hidden',
      'hidden',
    ])
  })

  it('leaves what is hidden no print area, which LibreOffice would print, and others theirs', () => {
    const areas = (hide: boolean) => {
      const xml = partTexts(must(added(template, [fresh(list)], fflateCodec, hide))).get('xl/workbook.xml')
      return [...(xml ?? '').matchAll(/"_xlnm\.Print_Area" localSheetId="(\d+)"/g)].map(([, tab]) => tab)
    }
    expect(areas(false)).toEqual(['0', '1'])
    expect(areas(true)).toEqual(['0'])
  })

  it('is printed with its head on each page, its name and the page number at the foot', () => {
    const footer = { left: '4年度 R&D', right: '' }
    const made = partTexts(must(added(template, [fresh({ ...list, print: { ...print, footer } })])))
    const sheet = [...made].find(([, xml]) => xml.includes('outlineLevelCol'))?.[1] ?? ''
    const latin = (text: string) => Buffer.from(text).toString('latin1')
    const font = latin('&amp;9&amp;"BIZ UDPゴシック,標準"')
    expect(sheet).toContain(
      `<oddFooter>&amp;L${font}${latin('4年度 R&amp;&amp;D')}&amp;C${font}&amp;P / &amp;N</oddFooter>`,
    )
    expect(sheet).toContain(`<oddHeader>&amp;L${font}${latin('全庁 R&amp;&amp;D')}`)
  })

  it('needs no template', () => {
    const made = must(added(plainPackage(fflateCodec), [fresh(list), fresh({ ...list, name: '一覧' })]))
    expect([...shown(made).keys()]).toEqual(['一覧', '一覧 (2)'])
  })

  it('is the same by whichever codec, also where it is packed in stretches', () => {
    const long: NewSheet = {
      ...list,
      rows: Array.from({ length: 20_000 }, (_, i) => ({
        style: 'text',
        cells: [`部局${i}`, '同じ文'.repeat(5)],
      })),
    }
    const stretching: Codec = {
      ...fflateCodec,
      deflateStretch: (bytes) => deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }),
    }
    const [a, b] = [stretching, fflateCodec].map((codec) =>
      partTexts(must(added(plainPackage(codec), [fresh(long)], codec))),
    )
    expect(a).toEqual(b)
  })
})

describe('a text that no cell can hold is refused', () => {
  const trouble = (text: string) => {
    const outcome = added(plainPackage(fflateCodec), [
      fresh({ ...list, rows: [{ style: 'text', cells: [null, text] }] }),
    ])
    return outcome.ok ? null : outcome.trouble
  }

  it.each([
    ['a noncharacter', '\ufffe', { code: 'unwritable-character', character: '\ufffe' }],
    ['half a pair', 'a\ud800', { code: 'unwritable-character', character: '\ud800' }],
    [
      'more characters than Excel has room for',
      'あ'.repeat(32_768),
      { code: 'cell-too-long', length: 32_768 },
    ],
    ['more lines', '\n'.repeat(254), { code: 'too-many-lines', lineFeeds: 254 }],
  ])('%s', (_, text, expected) => {
    expect(trouble(text)).toEqual({ ...expected, sheet: '一覧', cell: 'B1' })
  })
})

describe('a sheet of a file that was made from the workbook', () => {
  const sibling = (bytes: Uint8Array, text: string) => {
    const name = openWorkbook(bytes, fflateCodec).worksheets[0]?.name ?? ''
    return openWorkbook(must(setCell(bytes, name, { row: 7, column: 3 }, text, fflateCodec)), fflateCodec)
  }

  it.each([
    ['a plain template', template],
    ['a book as Excel writes it', rich],
  ])('comes in beside it as it is: %s', (_, base) => {
    const siblings = ['総務部の文 𠮷', '財政部の文'].map((text) => sibling(base, text))
    function* sheets(): Generator<AddedSheet> {
      yield fresh(list)
      for (const one of siblings)
        yield { kind: 'gathered', sibling: one, sheet: one.worksheets[0]!, name: '総務部' }
    }
    const result = must(added(base, sheets()))
    const opened = openWorkbook(result, fflateCodec)
    expect(opened.worksheets.slice(0, 4).map(({ name }) => name)).toEqual([
      '一覧',
      '総務部',
      '総務部 (2)',
      openWorkbook(base, fflateCodec).worksheets[0]?.name,
    ])
    for (const [i, one] of siblings.entries()) {
      const [own, copy] = [gridOf(one, one.worksheets[0]!), gridOf(opened, opened.worksheets[i + 1]!)]
      const texts = ({ cells }: typeof own) => cells.map(({ row, column, text }) => [row, column, text])
      expect(texts(copy)).toEqual(texts(own))
      expect(copy.merges).toEqual(own.merges)
    }
    const ids = opened.worksheets.map(({ sheetId }) => sheetId)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what is made here opens elsewhere', () => {
  const bases = [template, rich, plainPackage(fflateCodec)]
  const files = () => bases.map((bytes) => must(added(bytes, [fresh(list)])))

  it('and keeps the rules of a package', () => {
    for (const bytes of files()) expect(packageFaults(bytes)).toEqual([])
  })

  it.skipIf(python === null)('in openpyxl', () => {
    expect(openInOpenpyxl(files()).map((sheets) => Object.keys(sheets)[0])).toEqual(['一覧', '一覧', '一覧'])
  })

  it.skipIf(libreOffice === null)('in LibreOffice, with the same texts', { timeout: 150_000 }, () => {
    for (const saved of resaveInLibreOffice(files()))
      expect(shown(saved).get('一覧')).toMatchObject({ A2: '総務部', B2: '=1+1', C2: '3', A3: '𠮷田部' })
  })
})
