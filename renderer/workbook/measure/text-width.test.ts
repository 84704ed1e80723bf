import { describe, expect, it } from 'vitest'
import { rulerOf } from './text-width.ts'

const at = (name: string, size = 12, bold = false) => rulerOf({ name, size, bold })

describe('rulerOf', () => {
  it.each([
    ['あ', 16],
    ['漢', 16],
    ['a', 8],
    ['ｱ', 8],
    ['ｶﾞ', 16],
    ['①', 16],
    ['→', 16],
    ['○', 16],
    ['●', 16],
    ['■', 16],
    ['が', 16],
    ['か\u3099', 16],
    ['葛\u{e0100}', 16],
    ['𠮷', 16],
    ['\u200b', 0],
    ['👍', 22.4],
  ])('gives %s in ＭＳ ゴシック 12 as many pixels as it draws', (grapheme, width) => {
    expect(at('ＭＳ ゴシック').widthOf(grapheme)).toBeCloseTo(width, 9)
  })

  it('is one for all texts in a font, until fonts without end come by', () => {
    const first = at('ＭＳ 明朝')
    expect(at('ＭＳ 明朝')).toBe(first)
    for (let size = 1; size <= 100; size += 1) at('ＭＳ 明朝', size + 0.5)
    expect(at('ＭＳ 明朝')).not.toBe(first)
    expect(at('ＭＳ 明朝').widthOf('あ')).toBe(first.widthOf('あ'))
  })

  it('knows narrow kana and Latin of ＭＳ Ｐゴシック', () => {
    const { widthOf } = at('ＭＳ Ｐゴシック')
    expect(widthOf('り')).toBeLessThan(13)
    expect(widthOf('ト')).toBeLessThan(13)
    expect(widthOf('、')).toBeLessThan(12)
    expect(widthOf('i')).toBeLessThan(widthOf('m') / 2)
    expect(widthOf('漢')).toBe(16)
  })

  it('has the widths of the font in assets for BIZ UDPゴシック', () => {
    // In units of 1/2048 em, from the hmtx table of BIZUDPGothic-Regular.ttf.
    const { widthOf } = at('BIZ UDPゴシック', 72)
    for (const [character, units] of [
      ['あ', 2007],
      ['。', 1229],
      ['漢', 2048],
    ] as const) {
      const exact = (units / 2048) * 96
      expect(widthOf(character)).toBeGreaterThanOrEqual(exact - 1e-6)
      expect(widthOf(character)).toBeLessThan(exact + 1)
    }
  })

  it('rounds letters to whole pixels where that makes them wider', () => {
    expect(at('ＭＳ 明朝', 11).widthOf('漢')).toBe(15)
    expect(at('ＭＳ 明朝', 10.5).widthOf('漢')).toBe(14)
    expect(at('ＭＳ 明朝', 9.6).widthOf('漢')).toBe(13)
    expect(at('ＭＳ 明朝', 10.2).widthOf('漢')).toBeCloseTo(14, 9)
  })

  it('makes bold wider', () => {
    expect(at('ＭＳ 明朝', 12, true).widthOf('漢')).toBeGreaterThan(16)
  })

  it('gives Japanese in a Latin font the height of the font that lends it', () => {
    expect(at('Calibri', 11).lineHeight('abc')).toBeCloseTo(15, 9)
    expect(at('Calibri', 11).lineHeight('日本')).toBe(16.5)
    expect(at('ＭＳ 明朝', 11).lineHeight('日本')).toBe(at('ＭＳ 明朝', 11).lineHeight('abc'))
  })
})
