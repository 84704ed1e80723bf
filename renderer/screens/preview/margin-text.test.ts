import { describe, expect, it } from 'vitest'
import { marginText } from './margin-text.ts'

const values = {
  page: 2,
  pages: 5,
  sheetName: '重点目標',
  fileName: '様式.xlsx',
  date: '2026/4/1',
  time: '9:05',
}

describe('marginText', () => {
  it.each([
    ['&P／&N', '2／5'],
    ['&P+10ページ', '12ページ'],
    ['&A（&F）&D &T', '重点目標（様式.xlsx）2026/4/1 9:05'],
    ['&"ＭＳ 明朝,標準"&12&B太&B&KFF0000字', '太字'],
    ['人&&物', '人&物'],
    ['末尾&', '末尾&'],
    ['', ''],
  ])('prints %s as %s', (codes, text) => expect(marginText(codes, values)).toBe(text))
})
