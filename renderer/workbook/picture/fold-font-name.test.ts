import { expect, it } from 'vitest'
import { foldFontName } from './fold-font-name.ts'

it.each([
  ['ＭＳ Ｐゴシック', 'MS Pゴシック'],
  ['ＭＳ\u3000明朝', 'MS明朝'],
  ['@游ゴシック', '游ゴシック'],
  ['UD デジタル 教科書体 NK-R', 'UDデジタル教科書体NK－R'],
  ['YU GOTHIC', 'Yu Gothic'],
  ['HGｺﾞｼｯｸE', 'HGゴシックE'],
])('takes %s and %s for one font', (one, other) => {
  expect(foldFontName(one)).toBe(foldFontName(other))
})

it('keeps apart what are two fonts', () => {
  const names = [
    'ＭＳ ゴシック',
    'ＭＳ Ｐゴシック',
    'ＭＳ 明朝',
    'BIZ UDゴシック',
    'BIZ UDPゴシック',
    'a@b',
    'ab',
  ]
  expect(new Set(names.map(foldFontName)).size).toBe(names.length)
})
