import { describe, expect, it } from 'vitest'
import { commentBox, type SheetSizes } from './comment-box.ts'

const sizes: SheetSizes = { columnWidth: () => 100, rowHeight: () => 20 }
const area = { top: 5, left: 2, bottom: 6, right: 3 }
const placesOf = (text: string, own = sizes, at = area) =>
  commentBox(text, at, own).anchor.split(', ').map(Number)

describe('the box of a comment', () => {
  it('lies beside the cell or merged area and is 300 pixels wide', () => {
    const [left, leftOffset, top, topOffset, right, rightOffset] = placesOf('短い')
    expect([left, leftOffset, top, topOffset]).toEqual([3, 15, 4, 2])
    expect([right, rightOffset]).toEqual([6, 15])
    expect(commentBox('短い', area, sizes).width).toBe(225)
  })

  it('is as high as its lines', () => {
    const height = (text: string) => commentBox(text, area, sizes).height
    const line = height('一\n二') - height('一')
    expect(line).toBeGreaterThan(11)
    expect(height('一\n二\n三\n四')).toBeCloseTo(height('一') + 3 * line, 0)
    // Letters are a little more than 13 pixels wide: 19 of them are a line of 263, 20 are two.
    expect(height('字'.repeat(19))).toBe(height('一'))
    expect(height('字'.repeat(20))).toBe(height('一\n二'))
  })

  it('ends in the row and column that its size reaches, hidden ones passed over', () => {
    const hidden = { columnWidth: (one: number) => (one === 5 ? 0 : 100), rowHeight: () => 20 }
    expect(placesOf('短い', hidden)[4]).toBe(7)
    const height = commentBox('一\n二\n三', area, sizes).height / 0.75
    const [, , , , , , bottom = 0, offset = 0] = placesOf('一\n二\n三')
    expect((bottom - 4) * 20 + offset).toBe(2 + Math.round(height))
  })

  it('stays on the screen, and on the sheet', () => {
    expect(commentBox('行\n'.repeat(500), area, sizes).height).toBe(480)
    const last = { top: 1_048_576, left: 16_384, bottom: 1_048_576, right: 16_384 }
    const [left, , top, , right, , bottom] = placesOf('短い', sizes, last)
    expect([left, top, right, bottom]).toEqual([16_383, 1_048_575, 16_383, 1_048_575])
  })
})
