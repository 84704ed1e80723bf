import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { makeWorkbook } from '../workbook/testing/make-workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { namedGoal, tableSheet } from './testing/make-table.ts'

/** Milliseconds to read a workbook whose one worksheet holds this; refusals count as well. */
function timeOf(inside: string, strings?: string): number {
  const stored = (entries: Parameters<NonNullable<Parameters<typeof makeWorkbook>[0]['change']>>[0]) =>
    entries.map((entry) => ({ ...entry, stored: true }))
  const bytes = makeWorkbook({
    sheets: [{ name: '表', inside }],
    change: stored,
    ...(strings === undefined ? {} : { strings }),
  })
  return cpuTime(() => readWorkbook(bytes, fflateCodec))
}

/** Milliseconds of work, whatever else the machine does. */
function cpuTime(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

const repeat = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

/** Far above what linear work needs here, and far below what quadratic work would. */
const patience = 8_000

describe('a large or strange worksheet takes time in proportion to its size', () => {
  it.each<[string, () => [string, string?]]>([
    [
      'hundreds of thousands of empty rows',
      () => [`<sheetData>${repeat(400_000, (i) => `<row r="${i + 1}" s="1"/>`)}</sheetData>`],
    ],
    [
      'a hundred thousand shared strings',
      () => [
        `<sheetData>${repeat(100_000, (i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`)}</sheetData>`,
        repeat(100_000, (i) => `<si><t>文${i}</t></si>`),
      ],
    ],
    [
      'as many headings as are read',
      () => [
        `<sheetData>${repeat(9_900, (i) => `<row r="${i + 1}"><c r="A${i + 1}" t="str"><v>重点目標</v></c><c r="B${i + 1}" t="str"><v>達成状況</v></c></row>`)}</sheetData>`,
      ],
    ],
    [
      'tens of thousands of items with something beside them',
      () => [
        `<sheetData><row r="1">${['重点目標', '具体的な重点取組項目', '期限・数値目標等', '担当課'].map((head) => `<c t="str"><v>${head}</v></c>`).join('')}</row>${repeat(20_000, (i) => `<row r="${i + 2}"><c t="str"><v>${i === 0 ? '目標' : ''}</v></c><c t="str"><v>① 項目${i}</v></c><c t="str"><v>３月</v></c><c t="str"><v>課</v></c></row>`)}</sheetData><mergeCells><mergeCell ref="A2:A20001"/></mergeCells>`,
      ],
    ],
    [
      'as many years as are read',
      () => [
        `<sheetData>${repeat(9_900, (i) => `<row r="${i + 1}"><c r="A${i + 1}" t="str"><v>令和3年度</v></c><c r="E${i + 1}" t="str"><v>令和4年度</v></c></row>`)}</sheetData>`,
      ],
    ],
    [
      'merges of whole columns',
      () => [
        `<sheetData/><mergeCells>${repeat(5_000, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
      ],
    ],
    [
      'a text of two hundred thousand characters',
      () => [
        `<sheetData><row r="1"><c r="A1" t="str"><v>${'(（重点'.repeat(50_000)}</v></c></row></sheetData>`,
      ],
    ],
  ])('%s', (_, make) => {
    const [inside, strings] = make()
    expect(timeOf(inside, strings)).toBeLessThan(patience)
  })

  it('a table of two thousand goals', () => {
    const goals = Array.from({ length: 2_000 }, (_, i) => namedGoal(`${i}番`))
    const bytes = makeWorkbook({ sheets: [tableSheet({ goals })] })
    let goalsRead = 0
    const time = cpuTime(() => {
      const read = readWorkbook(bytes, fflateCodec)
      goalsRead = read.ok ? (read.value[0]?.goals.length ?? 0) : 0
    })
    expect(goalsRead).toBe(2_000)
    expect(time).toBeLessThan(patience)
  })
})

describe('what no goal table is', () => {
  const refusal = (bytes: Uint8Array<ArrayBuffer>) => {
    const read = readWorkbook(bytes, fflateCodec)
    return read.ok ? null : read.trouble
  }

  it('is refused by its headings', () => {
    const rows = repeat(20_001, () => '<row><c t="str"><v>重点目標</v></c></row>')
    const bytes = makeWorkbook({ sheets: [{ name: '表', inside: `<sheetData>${rows}</sheetData>` }] })
    expect(refusal(bytes)).toEqual({ code: 'too-large', limit: 'headings' })
  })

  it('is refused by its fields', () => {
    const heads = ['番号', '重点目標', '取組項目', '目標値']
    const texts = (row: readonly string[]) =>
      `<row>${row.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`
    const rows = repeat(6_700, (i) => texts([`${i + 1}`, `目標${i}`, '項目', '3件']))
    const inside = `<sheetData>${texts(heads)}${rows}</sheetData>`
    expect(refusal(makeWorkbook({ sheets: [{ name: '表', inside }] }))).toEqual({
      code: 'too-large',
      limit: 'fields',
    })
  })
})
