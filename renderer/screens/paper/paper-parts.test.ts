import { describe, expect, it } from 'vitest'
import { plainLook, type Line } from '../../workbook/picture/look.ts'
import type { Picture, PictureBox } from '../../workbook/picture/picture.ts'
import { borderPaths } from './border-paths.ts'
import { moveCursor } from './move-cursor.ts'
import { boxAt, geometryOf, indexAt, meets, rectOf } from './paper-geometry.ts'
import { baseFont, cellDress, textDress } from './text-css.ts'

const column = (width: number) => ({ width, hidden: width === 0 })
const row = (height: number) => ({ height, hidden: height === 0, custom: false })
const box = (
  top: number,
  left: number,
  bottom = top,
  right = left,
  more: Partial<PictureBox> = {},
): PictureBox => ({
  top,
  left,
  bottom,
  right,
  text: '字',
  type: 'text',
  look: plainLook,
  room: { left: 0, right: 0 },
  ...more,
})
/** A sheet of four columns, the third hidden, and four rows, the third hidden; B1:B2 is merged. */
const picture = {
  columns: [column(50), column(80), column(0), column(20)],
  rows: [row(15), row(30), row(0), row(13.5)],
  boxes: [box(1, 2, 2, 2)],
} as unknown as Picture
const geometry = geometryOf(picture)

describe('geometry', () => {
  it('lays columns and rows out in whole pixels', () => {
    expect(geometry).toEqual({ x: [0, 50, 130, 130, 150], y: [0, 20, 60, 60, 78] })
    expect(rectOf(geometry, box(1, 2, 2, 3))).toEqual({ x: 50, y: 0, width: 80, height: 60 })
    expect(rectOf(geometry, box(9, 9))).toEqual({ x: 150, y: 78, width: 0, height: 0 })
  })

  it('finds the column or row at a distance, over hidden ones', () => {
    expect([-5, 0, 49, 50, 129, 130, 149, 999].map((at) => indexAt(geometry.x, at))).toEqual([
      1, 1, 1, 2, 2, 4, 4, 4,
    ])
    expect(indexAt([0], 5)).toBe(1)
  })

  it('finds the box of a place, or an empty one', () => {
    expect(boxAt(picture.boxes, { row: 2, column: 2 })).toBe(picture.boxes[0])
    expect(boxAt(picture.boxes, { row: 4, column: 1 })).toMatchObject({ top: 4, right: 1, text: '' })
    expect(meets(box(1, 1, 2, 2), box(2, 2))).toBe(true)
    expect(meets(box(1, 1, 2, 2), box(3, 1))).toBe(false)
  })
})

describe('moveCursor', () => {
  const from = (at: string, key: string) => {
    const [row = 0, column = 0] = at.split(':').map(Number)
    const to = moveCursor(picture, { row, column }, key)
    return to && `${to.row}:${to.column}`
  }

  it.each([
    ['1:1', 'ArrowRight', '1:2'],
    ['2:1', 'ArrowRight', '1:2'],
    ['1:2', 'ArrowRight', '1:4'],
    ['1:4', 'ArrowLeft', '1:2'],
    ['1:2', 'ArrowDown', '4:2'],
    ['4:2', 'ArrowUp', '1:2'],
    ['4:4', 'ArrowDown', '4:4'],
    ['1:1', 'ArrowUp', '1:1'],
    ['4:4', 'Home', '4:1'],
    ['4:1', 'End', '4:4'],
    ['1:1', 'PageDown', '4:1'],
    ['4:4', 'PageUp', '1:4'],
    ['1:1', 'x', null],
  ])('from %s by %s to %s', (at, key, to) => expect(from(at, key)).toBe(to))
})

describe('borderPaths', () => {
  const line = (style: Line['style'], color = '#000000'): Line => ({ style, color })
  const lined = (sides: Partial<PictureBox['look']['borders']>, ...area: [number, number, number, number]) =>
    box(...area, { look: { ...plainLook, borders: { ...plainLook.borders, ...sides } } })

  it('draws all lines of a kind at once, the stronger above the weaker', () => {
    const paths = borderPaths(
      [
        lined({ top: line('medium'), left: line('thin') }, 1, 1, 1, 1),
        lined({ bottom: line('thin'), right: line('thin', '#ff0000') }, 2, 2, 2, 2),
      ],
      geometry,
    )
    expect(paths).toEqual([
      { style: 'thin', d: 'M0.5 0.5V19.5M49.5 59.5H129.5', color: '#000000', width: 1, dashes: '' },
      { style: 'thin', d: 'M129.5 19.5V59.5', color: '#ff0000', width: 1, dashes: '' },
      { style: 'medium', d: 'M0.5 0.5H49.5', color: '#000000', width: 2, dashes: '' },
    ])
  })

  it('doubles double lines, crosses crossed cells, and draws none of hidden ones', () => {
    expect(borderPaths([lined({ right: line('double') }, 1, 1, 1, 1)], geometry)[0]?.d).toBe(
      'M48.5 0.5V19.5M50.5 0.5V19.5',
    )
    expect(borderPaths([lined({ up: line('hair') }, 1, 1, 1, 1)], geometry)).toEqual([
      { style: 'hair', d: 'M0.5 19.5L49.5 0.5', color: '#000000', width: 1, dashes: '1 1' },
    ])
    expect(borderPaths([lined({ up: line('hair') }, 1, 3, 1, 3)], geometry)).toEqual([])
  })
})

describe('text in cells', () => {
  const aligned = (alignment: Partial<PictureBox['look']['alignment']>, type: PictureBox['type'] = 'text') =>
    box(1, 1, 1, 1, { type, look: { ...plainLook, alignment: { ...plainLook.alignment, ...alignment } } })
  const none = { left: 0, right: 0 }

  it('keeps numbers right, truth values in the middle and texts left where nothing is said', () => {
    const sides = (['text', 'number', 'date', 'other'] as const).map(
      (type) => cellDress(aligned({}, type), none).className,
    )
    expect(sides).toEqual(['paper-cell start', 'paper-cell end', 'paper-cell end', 'paper-cell center'])
    expect(cellDress(aligned({ horizontal: 'left', indent: 2 }), none).style).toEqual({ paddingLeft: 20 })
    expect(cellDress(aligned({ horizontal: 'right', indent: 1 }), none).style).toEqual({ paddingRight: 11 })
    expect(cellDress(aligned({}), none).style).toEqual({})
    expect(cellDress(aligned({}), { left: 3, right: 40 }).style.clipPath).toBe('inset(0 -40px 0 -3px)')
  })

  it('wraps, stands at the bottom and turns as the cell says', () => {
    const classes = (alignment: Parameters<typeof aligned>[0]) => textDress(aligned(alignment), {}).className
    expect(classes({})).toBe('runs bottom')
    expect(classes({ wrap: true, vertical: 'top' })).toBe('wraps top')
    expect(classes({ vertical: 'distributed' })).toBe('wraps middle')
    const style = (alignment: Parameters<typeof aligned>[0]) => textDress(aligned(alignment), {}).style
    expect(style({ rotation: 'vertical' })).toMatchObject({ textOrientation: 'upright' })
    expect(style({ rotation: 45 }).transform).toBe('rotate(-45deg)')
    expect(style({ horizontal: 'distributed' }).textAlignLast).toBe('justify')
  })

  it('names a font only where it is not the one of most cells', () => {
    const own = (name: string, size: number) =>
      box(1, 1, 1, 1, { look: { ...plainLook, font: { ...plainLook.font, name, size } } })
    const [first, second] = [own('ＭＳ 明朝', 10.5), own('ＭＳ ゴシック', 18)]
    const base = baseFont([first, second, first])
    expect(base).toMatchObject({ fontSize: 14 })
    expect(base.fontFamily).toMatch(/^"ＭＳ 明朝", .*serif$/)
    expect(textDress(first, base).style).toEqual({})
    expect(textDress(second, base).style).toMatchObject({ fontSize: 24 })
    expect(baseFont([])).toEqual({})
  })
})
