import { readSheet } from './testing/read-sheet.ts'
import { blankPapers } from './testing/stored-papers.ts'
import { fillSheet } from './testing/fill-sheet.ts'
import { storedWorkbook } from '../workbook/testing/stored-workbook.ts'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../sheet/sheet.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { readVisibleGrids } from '../workbook/open-workbook.ts'
import { readPictures } from '../workbook/picture/read-picture.ts'
import {
  libreOffice,
  openInOpenpyxl,
  python,
  resaveInLibreOffice,
} from '../workbook/testing/other-programs.ts'
import { readPapers } from './read-workbook.ts'

const fill = (template: Uint8Array, sheet: Sheet) =>
  fillSheet(template, sheet, { growRows: true, continueRows: true })

const line = '地域公共交通の利用促進と、交通空白地の解消に向けた実証運行（デマンド型）を実施する。'
const long = `① 策定\n② ${Array.from({ length: 45 }, (_, i) => `${i + 1} ${line}`).join('\n')}`
const short = { title: '交通', initiatives: '① 策定\n② 実施', outcome: '① 3月\n② 6月' }

/** The paper with a goal in each place, the second one's texts far longer than a row. */
function longSheet(template: Uint8Array): Sheet {
  const papers = readPapers(template, fflateCodec)
  const paper = papers.ok ? papers.value[0] : undefined
  if (!paper) throw new Error('no paper')
  const goals = paper.paper.map((goal, i) => {
    const side = i === 1 ? { ...short, initiatives: long, outcome: long } : short
    return { ...goal, previous: goal.previous && side, current: goal.current && side }
  })
  return { ...paper, goals }
}

function mergesOf(bytes: Uint8Array): Record<string, readonly string[]> {
  const grids = readVisibleGrids(bytes, fflateCodec)
  if (!grids.ok) throw new Error(grids.trouble.code)
  return Object.fromEntries(
    grids.value.map(({ sheetName, merges }) => [
      sheetName,
      merges.map(({ top, left, bottom, right }) => `${top} ${left} ${bottom} ${right}`),
    ]),
  )
}

/** Pairs of merges that share a cell: Excel refuses a file with one. */
function overlaps(bytes: Uint8Array): number {
  const grids = readVisibleGrids(bytes, fflateCodec)
  if (!grids.ok) throw new Error(grids.trouble.code)
  return grids.value.reduce(
    (sum, { merges }) =>
      sum +
      merges.filter((a, i) =>
        merges.some(
          (b, j) => j < i && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right,
        ),
      ).length,
    0,
  )
}

function heightsOf(bytes: Uint8Array, sheet: string, rows: readonly number[]): readonly number[] {
  const pictures = readPictures(bytes, fflateCodec)
  if (!pictures.ok) throw new Error(pictures.trouble.code)
  const found = pictures.value.find(({ sheetName }) => sheetName === sheet)
  return rows.map((row) => found?.rows[row - 1]?.height ?? 0)
}

describe('a text that no row holds goes on in further rows', () => {
  it.each(blankPapers)('of %s, and reads as before', (name) => {
    const template = storedWorkbook(name)
    const sheet = longSheet(template)
    const { bytes, tooHigh, inserted } = fill(template, sheet)
    expect(tooHigh).toEqual([])
    expect(inserted.length).toBeGreaterThan(0)
    for (const one of inserted)
      expect(one).toMatchObject({ kind: 'rows', of: 'texts', goal: sheet.goals[1]?.number })
    expect(overlaps(bytes)).toBe(0)
    const back = readSheet(bytes)
    const texts = (one: Sheet) =>
      one.goals.map(({ number, previous, current }) => ({ number, previous, current }))
    expect(texts(back)).toEqual(texts(sheet))
    // Filled again it is as it is, and needs no rows more.
    const again = fill(bytes, back)
    expect(again.changed).toEqual([])
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
  })

  it('within the merges of the block, which grow with it', () => {
    const { bytes } = fill(
      storedWorkbook('side-by-side-r4-blank'),
      longSheet(storedWorkbook('side-by-side-r4-blank')),
    )
    const merges = mergesOf(bytes)['重点目標一覧表'] ?? []
    // The second goal stands in rows 8 to 10; four rows come in below, so that five times 409 pt hold its texts.
    expect(merges).toEqual(expect.arrayContaining(['8 1 14 1', '10 2 14 3', '10 5 14 6']))
    expect(merges).toEqual(expect.arrayContaining(['10 4 14 4', '10 7 14 7']))
    expect(merges).toEqual(expect.arrayContaining(['15 1 17 1', '17 2 17 3']))
    const heights = heightsOf(bytes, '重点目標一覧表', [10, 11, 12, 13, 14])
    for (const height of heights) expect(height).toBeLessThanOrEqual(409)
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(4 * 409)
  })

  it('not where the paper lets no rows come in, which is told', () => {
    const template = storedWorkbook('rich-excel')
    const { tooHigh, inserted, bytes } = fill(template, longSheet(template))
    expect(inserted).toEqual([])
    expect(tooHigh.length).toBeGreaterThan(0)
    expect(mergesOf(bytes)).toEqual(mergesOf(template))
  })

  it('not where all fits', () => {
    const template = storedWorkbook('side-by-side-r4-blank')
    const sheet = longSheet(template)
    const goals = sheet.goals.map((goal) => ({ ...goal, previous: short, current: short }))
    expect(fill(template, { ...sheet, goals }).inserted).toEqual([])
  })

  it.skipIf(!python || !libreOffice)('and the file opens elsewhere with these merges', () => {
    const files = blankPapers.map((name) => fill(storedWorkbook(name), longSheet(storedWorkbook(name))).bytes)
    const counts = files.map((bytes) => Object.values(mergesOf(bytes)).flat().length)
    expect(openInOpenpyxl(files).map((book) => Object.values(book).flat().length)).toEqual(counts)
    expect(resaveInLibreOffice(files).map((bytes) => Object.values(mergesOf(bytes)).flat().length)).toEqual(
      counts,
    )
  })
})
