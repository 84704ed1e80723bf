import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLines } from './count-lines.ts'
import { rulerOf } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

const fonts = [
  { name: 'ＭＳ 明朝', size: 12, bold: false },
  { name: 'ＭＳ Ｐゴシック', size: 10, bold: true },
  { name: 'Calibri', size: 11, bold: false },
]

describe('countLines', () => {
  it.each([
    ['', 1],
    ['あ\r\nい\rう\n', 4],
    ['一二三四五六七八九十壱', 2],
    ['一二三四五六七八九「十」', 2],
    ['短い' + 'a'.repeat(25), 3],
    ['ab cd ef gh ij kl mno', 2],
  ])('counts the lines of %j', (text, lines) => {
    const [font] = fonts
    expect(font && countLines(text, 160, rulerOf(font))).toBe(lines)
  })

  it('counts what wrapping gives, whatever the text, the font and the width', () => {
    const parts = [
      ...'あ漢ー。、「」（）① ｱﾞaB1,-%$　𠮷',
      '\n',
      '\r\n',
      '葛\u{e0100}',
      'か\u3099',
      '⭐',
      'sustainable',
    ]
    const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 3 })))
    fc.assert(
      fc.property(text, fc.constantFrom(...fonts), fc.integer({ min: 1, max: 400 }), (all, font, width) => {
        const ruler = rulerOf(font)
        const one = all.join('')
        expect(countLines(one, width, ruler)).toBe(wrapText(one, width, ruler.widthOf).length)
      }),
      { numRuns: 300 },
    )
  })
})
