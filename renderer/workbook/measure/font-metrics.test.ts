import { describe, expect, it } from 'vitest'
import { advanceWidths } from './advance-widths.ts'
import { metricsOf } from './font-metrics.ts'

describe('metricsOf', () => {
  it.each([
    ['ＭＳ Ｐゴシック', advanceWidths.msPGothic],
    ['MS PGothic', advanceWidths.msPGothic],
    ['MS Pゴシック', advanceWidths.msPGothic],
    ['ＭＳ Ｐ明朝', advanceWidths.msPMincho],
    ['BIZ UDPゴシック', advanceWidths.bizUDPGothic],
    ['ＭＳ ゴシック', []],
    ['@ＭＳ 明朝', []],
    ['BIZ UDゴシック', []],
    ['HGｺﾞｼｯｸE', []],
    ['Calibri', advanceWidths.arial],
  ])('knows the widths of %s', (name, widths) => {
    expect(metricsOf(name).widths).toEqual(widths)
  })

  it.each([
    ['ＭＳ Ｐゴシック', 13.5],
    ['ＭＳ 明朝', 13.5],
    ['BIZ UDPGothic', 13.5],
    ['游ゴシック', 18.75],
    ['Yu Gothic Medium', 18.75],
    ['メイリオ', 18.75],
    ['Calibri', 15],
    ['UD デジタル 教科書体 NK-R', 15],
  ])("gives one line of %s 11 Excel's default row", (name, height) => {
    expect(metricsOf(name).line * 11).toBeCloseTo(height, 9)
  })

  it('counts a font that nobody knows by full and half ems', () => {
    expect(metricsOf('市の外字フォント').widths).toEqual([])
  })
})
