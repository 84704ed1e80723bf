import { blankPapers } from './testing/stored-papers.ts'
import { fillSheet } from './testing/fill-sheet.ts'
import { storedWorkbook } from '../workbook/testing/stored-workbook.ts'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../sheet/sheet.ts'
import { parseAddress } from '../workbook/cell-address.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { openWorkbook } from '../workbook/open-workbook.ts'
import { readRows } from '../workbook/picture/read-rows.ts'
import { changedParts, partTexts } from '../workbook/testing/part-texts.ts'
import {
  libreOffice,
  openInOpenpyxl,
  python,
  resaveInLibreOffice,
} from '../workbook/testing/other-programs.ts'
import { attemptRead } from '../workbook/trouble.ts'
import { fillTemplate } from './fill-template.ts'
import { readPapers, readWorkbook } from './read-workbook.ts'

const blanks = [...blankPapers, 'rich-excel', 'rich-libreoffice']

const fill = (template: Uint8Array, sheet: Sheet) => fillSheet(template, sheet, { growRows: true })

function read(bytes: Uint8Array): readonly Sheet[] {
  const outcome = readWorkbook(bytes, fflateCodec)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}

/** The heights that a file gives its first rows; what Excel fits by itself on opening it is none of them. */
function rowsOf(bytes: Uint8Array) {
  const rows = attemptRead(() => {
    const workbook = openWorkbook(bytes, fflateCodec)
    return workbook.worksheets
      .filter(({ hidden }) => !hidden)
      .map(({ name, path }) => {
        const { at } = readRows(workbook.package.text(path).text, path)
        return [name, Array.from({ length: 100 }, (_, i) => at(i + 1))] as const
      })
  })
  if (!rows.ok) throw new Error(JSON.stringify(rows.trouble))
  return new Map(rows.value)
}

const line = '地域公共交通の利用促進と、交通空白地の解消に向けた実証運行（デマンド型）を実施する。'
const long = (lines: number) => Array.from({ length: lines }, (_, i) => `${i + 1} ${line}`).join('\n')

/** The paper's first goal with texts of so many lines, whatever halves and extra fields the paper has. */
function longSheet(template: Uint8Array, lines: number): Sheet {
  const papers = readPapers(template, fflateCodec)
  const paper = papers.ok ? papers.value[0] : undefined
  const goal = paper?.paper[0]
  if (!paper || !goal) throw new Error('no goal on the paper')
  const side = { title: line, initiatives: `① ${long(lines)}`, outcome: `① ${long(lines)}` }
  const filled = { ...goal, previous: goal.previous && side, current: goal.current && side }
  return { ...paper, goals: [filled, ...paper.paper.slice(1)] }
}

/** Sheets' XML without cells and heights. */
const withoutHeights = (xml: string) =>
  xml.replace(/<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs, '').replace(/ (?:ht="[^"]*"|customHeight="1")/g, '')

describe('rows grow with the texts that are filled in', () => {
  it.each(blanks)('in %s, and in nothing else of the sheets', (name) => {
    const template = storedWorkbook(name)
    const sheet = longSheet(template, 4)
    const { bytes, changed, tooHigh } = fill(template, sheet)
    expect(read(bytes)[0]?.goals[0]?.current).toEqual(sheet.goals[0]?.current)
    expect(tooHigh).toEqual([])
    const [before, after] = [rowsOf(template), rowsOf(bytes)]
    const filledRows = new Set(changed.map((cell) => `${cell.sheet} ${parseAddress(cell.cell)?.row}`))
    const grown = [...after].flatMap(([sheetName, rows]) =>
      rows.flatMap((row, i) => {
        const was = before.get(sheetName)?.[i]
        return was && row.height !== was.height
          ? [{ sheetName, row: i + 1, was: was.height, is: row.height }]
          : []
      }),
    )
    expect(grown.length).toBeGreaterThan(0)
    for (const { sheetName, row, was, is } of grown) {
      expect(is).toBeGreaterThan(was)
      expect(is).toBeLessThanOrEqual(409)
      // A merge of up to three rows gives what it lacks to its last one.
      expect([0, 1, 2].some((up) => filledRows.has(`${sheetName} ${row - up}`))).toBe(true)
    }
    const [old, fresh] = [partTexts(template), partTexts(bytes)]
    for (const part of changedParts(template, bytes).filter((one) => one.includes('worksheets/')))
      expect(withoutHeights(fresh.get(part) ?? '')).toBe(withoutHeights(old.get(part) ?? ''))
  })

  it('holds the texts of a whole sheet of a real department, every line of them', () => {
    const template = storedWorkbook('side-by-side-r4-blank')
    const [sheet] = read(storedWorkbook('side-by-side-r4-filled'))
    if (!sheet) throw new Error('nothing read')
    const rows = rowsOf(fill(template, sheet).bytes).get('重点目標一覧表') ?? []
    // 23 lines of items in the second goal, ＭＳ 明朝 10.5 with lines of at least 12.75 pt, in a row of 150.
    expect(rows[9]?.height).toBeGreaterThan(150)
    const lines = Math.max(...sheet.goals.map((goal) => goal.current?.initiatives.split('\n').length ?? 0))
    expect(Math.max(...rows.map(({ height }) => height))).toBeGreaterThanOrEqual(lines * 12.75)
  })

  it.each(blanks)('and not in %s where all fits', (name) => {
    const template = storedWorkbook(name)
    const papers = readPapers(template, fflateCodec)
    const paper = papers.ok ? papers.value[0] : undefined
    const goals = paper?.paper.map((goal) => ({
      ...goal,
      current: goal.current && { title: '課題', initiatives: '① 策定', outcome: '① 3月' },
    }))
    if (!paper || !goals) throw new Error('no goals')
    expect(rowsOf(fill(template, { ...paper, goals }).bytes)).toEqual(rowsOf(template))
  })

  it('nor where nobody asks for it', () => {
    const template = storedWorkbook('side-by-side-r4-blank')
    const outcome = fillTemplate(template, longSheet(template, 20), fflateCodec)
    expect(outcome.ok && rowsOf(outcome.value.bytes)).toEqual(rowsOf(template))
    expect(outcome.ok && outcome.value.tooHigh).toEqual([])
  })

  it('tells which fields no row is high enough for, and by how many lines', () => {
    const template = storedWorkbook('side-by-side-r4-blank')
    const { bytes, tooHigh } = fill(template, longSheet(template, 40))
    expect(tooHigh).toMatchObject([
      { sheet: '重点目標一覧表', cell: 'B7', goal: 1, half: 'previous', field: 'initiatives' },
      { cell: 'D7', goal: 1, half: 'previous', field: 'outcome' },
      { cell: 'E7', goal: 1, half: 'current', field: 'initiatives' },
      { cell: 'G7', goal: 1, half: 'current', field: 'outcome' },
    ])
    // 40 lines and more, where a row of 409 pt holds some thirty.
    for (const { lines } of tooHigh) expect(lines).toBeGreaterThan(8)
    expect(rowsOf(bytes).get('重点目標一覧表')?.[6]?.height).toBe(409)
  })

  it.skipIf(!python || !libreOffice)('and Excel files stay that others open with the same heights', () => {
    const files = blanks.map((name) => fill(storedWorkbook(name), longSheet(storedWorkbook(name), 4)).bytes)
    expect(openInOpenpyxl(files)).toHaveLength(files.length)
    const again = resaveInLibreOffice(files)
    const side = rowsOf(files[0]!).get('重点目標一覧表')?.[6]?.height
    expect(rowsOf(again[0]!).get('重点目標一覧表')?.[6]?.height).toBeCloseTo(side ?? 0, 0)
  })
})
