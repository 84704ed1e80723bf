import { expect, it } from 'vitest'
import { outputsText } from './outputs.ts'

it('says how many files are in a folder now, and which were left as they are', () => {
  const { savedFiles } = outputsText
  expect(savedFiles(3, '部局別', 0)).toBe('「部局別」に3個のファイルを保存しました。')
  expect(savedFiles(3, '部局別', 2)).toBe(
    '「部局別」に3個のファイルを保存しました。今ある2個のファイルは置き換えていません。',
  )
  expect(savedFiles(0, '部局別', 15)).toBe(
    '「部局別」に保存したファイルはありません。今ある15個のファイルは置き換えていません。',
  )
})
