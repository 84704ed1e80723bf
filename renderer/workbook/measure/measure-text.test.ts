import { describe, expect, it } from 'vitest'
import { linesNeeded, measureText, type TextAlignment } from './measure-text.ts'

const wrapped: TextAlignment = { wrap: true, horizontal: 'left', indent: 0, rotation: 0 }
const mincho = { name: 'ＭＳ 明朝', size: 12, bold: false }
const pGothic = { name: 'ＭＳ Ｐゴシック', size: 11, bold: false }
/** Ten full-width characters of 12 points, the padding and what is left free. */
const ten = 160 / 0.97 + 5.01

describe('linesNeeded', () => {
  it('takes padding and a margin off the column', () => {
    expect(linesNeeded('一二三四五六七八九十', mincho, ten, wrapped)).toBe(1)
    expect(linesNeeded('一二三四五六七八九十', mincho, 162, wrapped)).toBe(2)
  })

  it('takes an indent off the column, and off both sides where text is distributed', () => {
    expect(linesNeeded('一二三四五六七八九十', mincho, ten, { ...wrapped, indent: 1 })).toBe(2)
    const distributed = { ...wrapped, horizontal: 'distributed', indent: 1 }
    expect(linesNeeded('一二三四五六七八九十', mincho, ten + 13, { ...wrapped, indent: 1 })).toBe(1)
    expect(linesNeeded('一二三四五六七八九十', mincho, ten + 13, distributed)).toBe(2)
  })

  it('is one line where the cell does not wrap, whatever line feeds it holds', () => {
    expect(linesNeeded('一\n二\n三', mincho, 30, { ...wrapped, wrap: false })).toBe(1)
  })
})

describe('measureText', () => {
  it.each([
    [1, 13.5],
    [2, 27],
    [3, 40.5],
  ])('gives %i lines of ＭＳ Ｐゴシック 11 the %f pt that Excel gives them', (lines, height) => {
    const text = Array.from({ length: lines }, () => '上田').join('\n')
    expect(measureText(text, pGothic, 100, wrapped)).toMatchObject({ lines, height })
  })

  it('needs least what cuts no letter: a default row of 18 pt holds a line of 游ゴシック 11', () => {
    const size = measureText('上田', { name: '游ゴシック', size: 11, bold: false }, 100, wrapped)
    expect(size.height).toBe(18.75)
    expect(size.least).toBeLessThan(18)
    expect(size.least).toBeGreaterThan(12)
  })

  it('gives whole pixels of height', () => {
    for (const size of [9, 10, 10.5, 12, 14]) {
      const { height } = measureText('上\n田', { ...pGothic, size }, 100, wrapped)
      expect(height / 0.75).toBe(Math.round(height / 0.75))
    }
  })

  it('needs nothing for no text', () => {
    expect(measureText('', pGothic, 100, wrapped)).toMatchObject({ lines: 0, height: 0, least: 0 })
  })

  it('counts letters one below another where text is vertical', () => {
    const vertical: TextAlignment = { ...wrapped, rotation: 'vertical' }
    expect(measureText('政策企画部', pGothic, 25, vertical)).toMatchObject({ lines: 5, height: 67.5 })
    expect(measureText('葛\u{e0100}城', pGothic, 25, vertical).lines).toBe(2)
  })

  it('needs the length of a text that is turned', () => {
    const turned = measureText('政策企画部', mincho, 30, { ...wrapped, rotation: 90 })
    expect(turned.height).toBeGreaterThanOrEqual(60)
    expect(turned.height).toBeLessThan(90)
    const twice = measureText('政策企画部政策企画部', mincho, 30, { ...wrapped, rotation: -90 })
    expect(twice.height).toBeGreaterThan(turned.height + 59)
    const wide = measureText('政策企画部政策企画部', mincho, 60, { ...wrapped, rotation: 90 })
    expect(wide.height).toBeLessThan(twice.height)
  })
})
