import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import {
  libreOffice,
  openInOpenpyxl,
  python,
  resaveInLibreOffice,
} from '../../workbook/testing/other-programs.ts'
import { readPictures } from '../../workbook/picture/read-picture.ts'
import { packageFaults } from '../../workbook/testing/package-faults.ts'
import { readShownSheets } from '../../workbook/read-shown-sheets.ts'
import type { CorrectionItem, CorrectionRequest } from './correction-request.ts'
import { correctionWorkbook } from './correction-workbook.ts'
import { plainWords } from './testing/plain-words.ts'

const item = (number: number, more: Partial<CorrectionItem> = {}): CorrectionItem => ({
  number,
  file: '04_総務部.xlsx',
  place: 'D7',
  level: 'must-fix',
  levelName: '要修正',
  what: '数式が入っています。',
  ...more,
})
const request: CorrectionRequest = {
  title: '修正について（依頼）',
  department: '総務部',
  addressee: '総務部　御中',
  fiscalYear: 2022,
  date: '令和4年5月6日',
  due: '提出期限：5月20日',
  sender: '企画課',
  greeting: '一行目\n二行目',
  below: '記',
  items: [item(1), item(2, { level: 'confirm', levelName: '確認', what: '=SUM(A1)' })],
  closing: '以上',
}

function make(one: CorrectionRequest): Uint8Array {
  const made = correctionWorkbook(one, plainWords, fflateCodec)
  if (!made.ok) throw new Error(JSON.stringify(made.trouble))
  return made.value
}

function shown(bytes: Uint8Array): readonly string[] {
  const read = readShownSheets(bytes, fflateCodec)
  if (!read.ok) throw new Error(read.trouble.code)
  return read.value.flatMap(({ cells }) => [...cells.values()])
}

function picture(bytes: Uint8Array) {
  const read = readPictures(bytes, fflateCodec)
  if (!read.ok || !read.value[0]) throw new Error('no picture')
  return read.value[0]
}

describe('a request as a workbook', () => {
  it('reads as a letter, from the top down', () => {
    expect(shown(make(request))).toEqual([
      '令和4年5月6日',
      '総務部　御中',
      '企画課',
      '修正について（依頼）',
      '一行目\n二行目',
      '提出期限：5月20日',
      '記',
      'No',
      'file',
      'place',
      'level',
      'what',
      '1',
      '04_総務部.xlsx',
      'D7',
      '要修正',
      '数式が入っています。',
      '2',
      '04_総務部.xlsx',
      'D7',
      '確認',
      '=SUM(A1)',
      '以上',
    ])
  })

  it('leaves out what is not given', () => {
    expect(shown(make({ ...request, due: null, sender: '', items: [] }))).toEqual([
      '令和4年5月6日',
      '総務部　御中',
      '修正について（依頼）',
      '一行目\n二行目',
      '記',
      'No',
      'file',
      'place',
      'level',
      'what',
      '以上',
    ])
  })

  it('is printed on A4, upright, as wide as the paper and no smaller, with the head on each page', () => {
    const { print, columns, boxes } = picture(make(request))
    expect(print).toMatchObject({
      paper: { name: 'A4' },
      landscape: false,
      scale: { kind: 'fit', across: 1, down: null },
    })
    // 190 mm between the margins are 718 pixels.
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(720)
    const head = boxes.find(({ text }) => text === 'No')?.top
    expect(print.titleRows).toEqual({ from: head, to: head })
  })

  it('gives each text the height that it needs, on several rows where one holds no more', () => {
    const long = make({ ...request, items: [item(1, { what: '長い説明です。'.repeat(60) })] })
    const { rows, boxes } = picture(long)
    const box = boxes.find(({ text }) => text.startsWith('長い'))
    // 420 letters of 13 pixels in 366 are fifteen lines and more, of 10 points and the space between them.
    expect(rows[(box?.top ?? 0) - 1]?.height).toBeGreaterThan(15 * 12)
    const longer = shown(make({ ...request, items: [item(1, { what: 'あ'.repeat(40_000) })] }))
    expect(longer.filter((one) => /^あ+$/.test(one)).join('')).toBe('あ'.repeat(40_000))
  })

  it('has nothing that Excel would repair', () => {
    expect(packageFaults(make(request))).toEqual([])
  })

  it.skipIf(python === null)('opens in openpyxl', () => {
    expect(Object.keys(openInOpenpyxl([make(request)])[0] ?? {})).toEqual(['request'])
  })

  it.skipIf(libreOffice === null)('opens in LibreOffice, with the same texts', { timeout: 150_000 }, () => {
    const bytes = make(request)
    expect(shown(new Uint8Array(resaveInLibreOffice([bytes])[0] ?? []))).toEqual(shown(bytes))
  })
})
