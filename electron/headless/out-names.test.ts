import { expect, it } from 'vitest'
import { OutNames } from './out-names.ts'

it.each([
  ['総務部', '総務部'],
  ['総務部/課:*?"<>|\\', '総務部／課：＊？”＜＞｜＼'],
  ['総務部. ', '総務部'],
  ['CON', 'CON_'],
  ['nul.xlsx', 'nul_.xlsx'],
  ['comb', 'comb'],
  ['a\nb', 'a b'],
  [' ', '名前なし'],
  ['あ'.repeat(300), 'あ'.repeat(100)],
  [`${'𠮷'.repeat(300)}.xlsx`, `${'𠮷'.repeat(100)}.xlsx`],
])('%j is written as Windows takes it', (wished, name) => {
  expect(new OutNames().next(wished)).toBe(name)
})

it('gives no name twice, whatever its case, width of accents or ending', () => {
  const names = new OutNames(['修正依頼.xlsx'])
  expect(names.next('修正依頼.xlsx')).toBe('修正依頼 (2).xlsx')
  expect(names.next('A.XLSX')).toBe('A.XLSX')
  expect(names.next('a.xlsx')).toBe('a (2).xlsx')
  expect(names.next('ガス'.normalize('NFD'))).toBe('ガス'.normalize('NFD'))
  expect(names.next('ガス')).toBe('ガス (2)')
})
