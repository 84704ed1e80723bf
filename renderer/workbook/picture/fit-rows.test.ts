import { describe, expect, it } from 'vitest'
import { fitRows } from './fit-rows.ts'
import { plainAlignment, plainFont, plainLook } from './look.ts'
import type { PictureBox } from './picture.ts'
import type { RowSize } from './read-rows.ts'

const size = (height: number, written: boolean, hidden = false): RowSize => ({
  height: hidden ? 0 : height,
  hidden,
  custom: written,
  written,
  style: null,
})
const box = (row: number, text: string, points: number, more: Partial<PictureBox> = {}): PictureBox => ({
  top: row,
  left: 1,
  bottom: row,
  right: 1,
  text,
  type: 'text',
  room: { left: 0, right: 0 },
  look: {
    ...plainLook,
    font: { ...plainFont, name: 'ＭＳ 明朝', size: points },
    alignment: { ...plainAlignment, wrap: true },
  },
  ...more,
})
const heights = (sizes: RowSize[], boxes: PictureBox[]) =>
  fitRows(sizes, boxes, () => 80).map(({ height }) => height)

describe('fitRows', () => {
  it('makes a row without a height as high as its texts, as Excel does when it opens the file', () => {
    expect(heights([size(15, false)], [box(1, '題', 22)])[0]).toBeCloseTo(27, 0)
    expect(heights([size(15, false)], [box(1, '一\n二\n三', 11)])[0]).toBeCloseTo(40.5, 0)
    expect(heights([size(15, false)], [box(1, '小', 6)])).toEqual([15])
  })

  it('fits one line of what is merged across, and nothing of what is merged down', () => {
    const merged = { right: 2 }
    expect(heights([size(15, false)], [box(1, '題\n題\n題', 22, merged)])[0]).toBeCloseTo(27, 0)
    expect(heights([size(15, false)], [box(1, '題', 22, { bottom: 2 })])).toEqual([15])
  })

  it('leaves rows that have a height, and hidden ones', () => {
    expect(heights([size(12, true), size(15, false, true)], [box(1, '題', 22), box(2, '題', 22)])).toEqual([
      12, 0,
    ])
  })

  it('makes no row higher than Excel can', () => {
    expect(heights([size(15, false)], [box(1, '行\n'.repeat(99), 11)])).toEqual([409])
  })
})
