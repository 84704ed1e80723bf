import { describe, expect, it } from 'vitest'
import { knownFont, maxDigitWidth } from './known-fonts.ts'

describe('maxDigitWidth', () => {
  it.each([
    ['ＭＳ Ｐゴシック', 11, 8],
    ['MS PGothic', 11, 8],
    ['游ゴシック', 11, 8],
    ['Yu Gothic', 11, 8],
    ['Calibri', 11, 7],
    ['Arial', 10, 7],
    ['ＭＳ 明朝', 11, 8],
    ['ＭＳ ゴシック', 9, 6],
    ['Meiryo', 11, 9],
  ])('of %s at %d points is %d pixels', (name, size, width) => {
    expect(maxDigitWidth({ name, size })).toBe(width)
  })

  it('is never nothing', () => {
    expect(maxDigitWidth({ name: '', size: 0 })).toBe(1)
  })
})

describe('knownFont', () => {
  it('knows a font in both spellings, and takes an unknown one for the likest', () => {
    expect(knownFont('BIZ UDゴシック')).toBe(knownFont('BIZ UDGothic'))
    expect(knownFont('ＭＳ Ｐ明朝')).toBe(knownFont('MS PMincho'))
    expect(knownFont('UD デジタル 教科書体 NK-R').digit).toBe(0.55)
    expect(knownFont('UD Digi Kyokasho NK-R').digit).toBe(0.55)
    expect(knownFont('HG丸ｺﾞｼｯｸM-PRO')).toBe(knownFont('HGMaruGothicMPRO'))
    expect(knownFont('@ＭＳ 明朝')).toBe(knownFont('ＭＳ 明朝'))
    expect(knownFont('どこかの明朝体').family).toBe('mincho')
    expect(knownFont('constructor').family).toBe('gothic')
  })
})
