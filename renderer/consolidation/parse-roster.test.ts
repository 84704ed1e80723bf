import { describe, expect, it } from 'vitest'
import { makeWorkbook, sheetData } from '../workbook/testing/make-workbook.ts'
import { parseRoster } from './parse-roster.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const names = (bytes: Uint8Array) => {
  const roster = parseRoster(bytes, fflateCodec)
  return roster.ok ? roster.value.names : roster.trouble.code
}
const book = (cells: Readonly<Record<string, string | number>>) =>
  makeWorkbook({ sheets: [{ name: '一覧', inside: sheetData(cells) }] })

describe('parseRoster', () => {
  it.each([
    ['lines', utf8('総務部\n財政部\n')],
    ['a byte order mark and Windows line ends', utf8('\ufeff総務部\r\n\r\n 財政部　\r\n')],
    ['a heading', utf8('部局名\n総務部\n財政部')],
    [
      'Shift_JIS',
      Uint8Array.of(0x91, 0x8d, 0x96, 0xb1, 0x95, 0x94, 0x0a, 0x8d, 0xe0, 0x90, 0xad, 0x95, 0x94),
    ],
    ["Notepad's Unicode", new Uint8Array(Buffer.from('\ufeff総務部\r\n財政部', 'utf16le'))],
    ['a workbook', book({ A1: '総務部', A2: '財政部' })],
    ['a workbook with a heading', book({ A1: '担当部局', B1: '電話', A2: '総務部', B2: '12', A3: '財政部' })],
    [
      'a workbook with running numbers',
      book({ A1: 'No', B1: '部局名', A2: 1, B2: '総務部', A3: 2, B3: '財政部' }),
    ],
  ])('reads %s', (_, bytes) => {
    expect(names(bytes)).toEqual(['総務部', '財政部'])
  })

  it('keeps departments that are called as headings are', () => {
    expect(names(utf8('会計課\n議会事務局\n消防局'))).toEqual(['会計課', '議会事務局', '消防局'])
  })

  it.each([
    ['an empty file', utf8(''), 'empty-roster'],
    ['a heading alone', utf8('部局名\n'), 'empty-roster'],
    ['an empty workbook', book({}), 'empty-roster'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff), 'not-xlsx'],
    ['a damaged workbook', book({ A1: '総務部' }).slice(0, 300), 'damaged'],
  ])('refuses %s', (_, bytes, code) => {
    expect(names(bytes)).toBe(code)
  })
})
