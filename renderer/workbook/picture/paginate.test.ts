import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { paginate, paperPixels } from './paginate.ts'
import { paperSize } from './paper-sizes.ts'
import type { Picture } from './picture.ts'
import type { PrintSetup } from './print-setup.ts'
import { readPictures } from './read-picture.ts'

const noTexts = { left: '', center: '', right: '' }
/** A4 upright without margins: 794 by 1123 pixels, 842 points high. */
const plain: PrintSetup = {
  paper: paperSize(9),
  landscape: false,
  margins: { left: 0, right: 0, top: 0, bottom: 0, header: 0, footer: 0 },
  centered: { across: false, down: false },
  scale: { kind: 'percent', percent: 100 },
  areas: [],
  titleRows: null,
  titleColumns: null,
  breaks: { rows: [], columns: [] },
  acrossFirst: false,
  header: noTexts,
  footer: noTexts,
  firstPageNumber: null,
}
function sheet(
  heights: readonly number[],
  widths: readonly number[],
  print: Partial<PrintSetup> = {},
): Picture {
  return {
    sheetName: '表',
    rows: heights.map((height) => ({ height, hidden: height === 0, custom: true })),
    columns: widths.map((width) => ({ width, hidden: width === 0 })),
    boxes: [],
    print: { ...plain, ...print },
    whole: true,
  }
}
const ten = (size: number) => Array.from({ length: 10 }, () => size)
const rowsOf = (picture: Picture) => paginate(picture).map(({ rows }) => [rows.from, rows.to])
const columnsOf = (picture: Picture) => paginate(picture).map(({ columns }) => [columns.from, columns.to])

describe('paperPixels', () => {
  it('lays paper across, and takes the margins off', () => {
    const { width, height, inside } = paperPixels({
      ...plain,
      landscape: true,
      margins: { ...plain.margins, left: 1, right: 0.5, top: 0.25, bottom: 0.25 },
    })
    expect([width, height].map(Math.round)).toEqual([1123, 794])
    expect(Math.round(inside.width)).toBe(1123 - 144)
    expect(inside).toMatchObject({ x: 96, y: 24 })
  })
})

describe('paginate', () => {
  it('breaks where a page is full, and no page is empty', () => {
    expect(rowsOf(sheet(ten(200), [100]))).toEqual([
      [1, 4],
      [5, 8],
      [9, 10],
    ])
    expect(rowsOf(sheet([], []))).toEqual([])
    expect(rowsOf(sheet([2_000, 10], [100]))).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(rowsOf(sheet([10, 0, 0], [100], { breaks: { rows: [1], columns: [] } }))).toEqual([[1, 1]])
  })

  it('breaks by hand, but not in a direction that is fitted to pages', () => {
    const breaks = { rows: [2, 5], columns: [1] }
    const fit = (across: number | null, down: number | null) => ({ kind: 'fit', across, down }) as const
    expect(rowsOf(sheet(ten(20), [100], { breaks }))).toEqual([
      [1, 2],
      [3, 5],
      [6, 10],
    ])
    expect(rowsOf(sheet(ten(20), [100, 100], { breaks, scale: fit(1, null) }))).toHaveLength(3)
    expect(paginate(sheet(ten(20), [100, 100], { breaks, scale: fit(1, 1) }))).toHaveLength(1)
  })

  it('makes a sheet as small as its pages ask, and never larger', () => {
    const fit = { kind: 'fit', across: 1, down: null } as const
    expect(paginate(sheet([20], ten(100), { scale: fit }))[0]).toMatchObject({ scale: 0.79 })
    expect(paginate(sheet([20], [100], { scale: fit }))[0]).toMatchObject({ scale: 1 })
    expect(paginate(sheet([20], ten(10_000), { scale: fit }))[0]).toMatchObject({ scale: 0.1 })
    expect(paginate(sheet(ten(842), [100], { scale: { kind: 'fit', across: 1, down: 5 } }))).toHaveLength(5)
  })

  it('repeats titles on the pages behind them, and takes their room', () => {
    const pages = paginate(sheet(ten(200), [100], { titleRows: { from: 1, to: 1 } }))
    expect(pages.map(({ rows, titleRows }) => [rows.from, rows.to, titleRows?.to])).toEqual([
      [1, 4, undefined],
      [5, 7, 1],
      [8, 10, 1],
    ])
  })

  it('goes down before across, or the other way', () => {
    const wide = (acrossFirst: boolean) => sheet([842, 842], [700, 700], { acrossFirst })
    expect(columnsOf(wide(false)).map(([from]) => from)).toEqual([1, 1, 2, 2])
    expect(columnsOf(wide(true)).map(([from]) => from)).toEqual([1, 2, 1, 2])
  })

  it('begins a page with each area, and numbers from where the set-up says', () => {
    const pages = paginate(
      sheet(ten(20), [50, 50], {
        areas: [
          { top: 2, left: 1, bottom: 3, right: 1 },
          { top: 6, left: 2, bottom: 99, right: 99 },
          { top: 50, left: 1, bottom: 60, right: 1 },
        ],
        firstPageNumber: 5,
      }),
    )
    expect(pages.map(({ number, rows, columns }) => [number, rows.from, rows.to, columns.from])).toEqual([
      [5, 2, 3, 1],
      [6, 6, 10, 2],
    ])
  })

  it('puts every row that can be seen on one page, in order (law)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
        (heights, rows) => {
          const found = paginate(sheet(heights, [10], { breaks: { rows, columns: [] } }))
          const printed = found.flatMap(({ rows: { from, to } }) =>
            Array.from({ length: to - from + 1 }, (_, i) => from + i),
          )
          const seen = heights.flatMap((height, i) => (height > 0 ? [i + 1] : []))
          expect(printed.filter((row) => (heights[row - 1] ?? 0) > 0)).toEqual(seen)
          for (const { rows: part } of found) {
            const size = heights.slice(part.from - 1, part.to).reduce((sum, height) => sum + height, 0)
            expect(size <= 842 || heights.slice(part.from - 1, part.to).filter(Boolean).length === 1).toBe(
              true,
            )
          }
        },
      ),
    )
  })

  it('breaks a filled paper by hand, and again where a page is full', () => {
    const file = new URL('../../../e2e/workbooks/side-by-side-r4-filled.xlsx', import.meta.url)
    const read = readPictures(new Uint8Array(readFileSync(file)), fflateCodec)
    expect(read.ok && read.value[0] && rowsOf(read.value[0])).toEqual([
      [1, 10],
      [11, 15],
      [16, 16],
      [17, 19],
    ])
  })
})
