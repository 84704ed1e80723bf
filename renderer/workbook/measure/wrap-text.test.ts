import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulerOf } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

/** Ten full-width characters of ＭＳ 明朝 12. */
const ten = 160
const { widthOf } = rulerOf({ name: 'ＭＳ 明朝', size: 12, bold: false })
const wrap = (text: string, width = ten) => wrapText(text, width, widthOf)

describe('wrapText', () => {
  it.each([
    ['一二三四五六七八九十', ['一二三四五六七八九十']],
    ['一二三四五六七八九十壱', ['一二三四五六七八九十', '壱']],
    ['一二三四五六七八九十。', ['一二三四五六七八九', '十。']],
    ['一二三四五六七八九「十」', ['一二三四五六七八九', '「十」']],
    ['あ\nい\n\nう', ['あ', 'い', '', 'う']],
    ['あ\r\nい', ['あ', 'い']],
    ['あ\n', ['あ', '']],
    ['一二三四五六七八九 SDGs', ['一二三四五六七八九 ', 'SDGs']],
    ['ab cd ef gh ij kl mn', ['ab cd ef gh ij kl mn']],
    ['ab cd ef gh ij kl mno', ['ab cd ef gh ij kl ', 'mno']],
    ['a'.repeat(25), ['a'.repeat(20), 'a'.repeat(5)]],
    ['短い' + 'a'.repeat(25), ['短い', 'a'.repeat(20), 'a'.repeat(5)]],
    ['一二三四五六七八九十  ', ['一二三四五六七八九十  ']],
    ['ｱｲｳｴｵｶｷｸｹｺｱｲｳｴｵｶｷｸｹｺﾀ', ['ｱｲｳｴｵｶｷｸｹｺｱｲｳｴｵｶｷｸｹｺ', 'ﾀ']],
    ['𠮷'.repeat(11), ['𠮷'.repeat(10), '𠮷']],
    ['葛\u{e0100}'.repeat(11), ['葛\u{e0100}'.repeat(10), '葛\u{e0100}']],
    ['', ['']],
  ])('breaks %j', (text, lines) => {
    expect(wrap(text)).toEqual(lines)
  })

  it('gives each line a character where the column is narrower than one', () => {
    expect(wrap('日本語', 1)).toEqual(['日', '本', '語'])
  })

  const text = fc
    .array(
      fc.constantFrom(
        ...'あ漢ー。、「」（）① ｱﾞaB1,-',
        '\n',
        '　',
        '𠮷',
        '葛\u{e0100}',
        'か\u3099',
        'sustainable',
      ),
    )
    .map((parts) => parts.join(''))
  const width = fc.integer({ min: 1, max: 400 })

  it('never needs fewer lines for a longer text', () => {
    fc.assert(
      fc.property(text, text, width, (a, b, pixels) => {
        expect(wrap(a + b, pixels).length).toBeGreaterThanOrEqual(wrap(a, pixels).length)
      }),
    )
  })

  it('never needs more lines in a wider column', () => {
    fc.assert(
      fc.property(text, width, fc.integer({ min: 0, max: 200 }), (one, pixels, more) => {
        expect(wrap(one, pixels + more).length).toBeLessThanOrEqual(wrap(one, pixels).length)
      }),
    )
  })

  it('loses nothing, and no line of more than a character is wider than the column', () => {
    fc.assert(
      fc.property(text, width, (one, pixels) => {
        const lines = wrap(one, pixels)
        expect(lines.join('')).toBe(one.replaceAll('\n', ''))
        for (const line of lines) {
          const shown = [...new Intl.Segmenter('ja').segment(line.trimEnd())].map((part) => part.segment)
          const wide = shown.reduce((sum, grapheme) => sum + widthOf(grapheme), 0)
          expect(shown.length <= 1 || wide <= pixels).toBe(true)
        }
      }),
    )
  })
})
