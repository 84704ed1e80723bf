import { describe, expect, it } from 'vitest'
import { diskTrouble, problemMessage, troubleMessage, type AnyTrouble } from './trouble-message.ts'

const troubles: AnyTrouble[] = [
  { code: 'not-xlsx', looksLike: 'empty' },
  { code: 'not-xlsx', looksLike: 'word' },
  { code: 'damaged', part: null },
  { code: 'old-xls' },
  { code: 'encrypted' },
  { code: 'too-large', limit: 'file' },
  { code: 'doctype', part: 'xl/workbook.xml' },
  { code: 'unsupported', what: 'encoding', part: 'xl/workbook.xml' },
  { code: 'no-sheet-found', passedOver: [{ sheet: '要領', missing: ['goals', 'title'] }] },
  { code: 'no-sheet-found', passedOver: [] },
  { code: 'no-room', sheet: '表', goals: 6, room: 5 },
  { code: 'wrong-fiscal-year', sheet: '表', template: 2019, wanted: 2022 },
  { code: 'which-sheet', sheets: ['一', '二'] },
  { code: 'not-verified', sheet: '表', cell: 'C5' },
  { code: 'not-verified', sheet: '', cell: null },
  { code: 'signed' },
  { code: 'no-such-sheet', sheet: '無い', sheets: ['一', '二'] },
  { code: 'protected', sheet: '表' },
  { code: 'protected', sheet: '表', against: 'copying' },
  { code: 'sheet-blocked', sheet: '表' },
  { code: 'rows-blocked', sheet: '表', by: 'array-formula', cells: 'B4:B8' },
  { code: 'rows-blocked', sheet: '表', by: 'end-of-sheet', cells: null },
  { code: 'cell-too-long', sheet: '表', cell: 'G7', length: 40_000 },
  { code: 'too-many-lines', sheet: '表', cell: 'G7', lineFeeds: 254 },
  { code: 'unwritable-character', sheet: '表', cell: 'G7', character: '\ufffe' },
  { code: 'formula-in-the-way', sheet: '表', cell: 'G7' },
  { code: 'too-slow' },
  { code: 'gave-up' },
  { code: 'absent' },
  { code: 'busy' },
  { code: 'denied' },
  { code: 'no-space' },
  { code: 'read-only' },
  { code: 'failed' },
  { code: 'absent', writing: true },
  { code: 'denied', writing: true },
  { code: 'changed', writing: true },
  { code: 'returns-folder', writing: true },
  { code: 'not-a-sheet', where: null },
  { code: 'not-a-sheet', where: 'goals[0].number' },
]

describe('troubleMessage', () => {
  it.each(troubles)('says $code in polite sentences and leaves no gap', (trouble) => {
    const message = troubleMessage(trouble)
    expect(message).toMatch(/(ください|ません|です|ます)。$/)
    expect(message).not.toMatch(/undefined|null|NaN|[a-z]+-[a-z]+/)
  })

  it('names the file where it is known', () => {
    expect(troubleMessage({ code: 'old-xls' }, '04_総務部.xlsx')).toBe(
      '「04_総務部.xlsx」：古い形式（.xls）のファイルです。Excelで開き、「Excelブック（.xlsx）」で保存し直してください。',
    )
  })

  it('says of each sheet what was looked for and not found', () => {
    const message = troubleMessage({
      code: 'no-sheet-found',
      passedOver: [
        { sheet: '要領', missing: ['title', 'outcome'] },
        { sheet: '台帳', missing: ['initiatives'] },
      ],
    })
    expect(message).toContain(
      'シート「要領」では、「重点目標」の見出し、「達成状況・達成度」「期限・数値目標等」の見出しが見つかりません。',
    )
    expect(message).toContain('シート「台帳」では、「具体的な重点取組項目」の見出しが見つかりません。')
  })

  it('names cell, years and character', () => {
    expect(
      troubleMessage({ code: 'unwritable-character', sheet: '表', cell: 'G7', character: '\ufffe' }),
    ).toContain('G7に、Excelのファイルに書けない文字（U+FFFE）')
    expect(
      troubleMessage({ code: 'wrong-fiscal-year', sheet: '表', template: 2019, wanted: 2022 }),
    ).toContain('令和元年度用ですが、書き込む内容は令和4年度')
  })
})

describe('diskTrouble', () => {
  it('finds words for whatever the disk answers', () => {
    expect(troubleMessage(diskTrouble('busy'))).toContain('ほかのソフト')
    expect(troubleMessage(diskTrouble('too-large'))).toContain('20MBを超えています')
    expect(troubleMessage(diskTrouble('not-verified'))).toContain('内容が一致しませんでした')
  })

  it('means something else where a file was to be written', () => {
    const said = (to?: 'read' | 'write') =>
      (['absent', 'denied'] as const).map((code) => troubleMessage(diskTrouble(code, to)))
    expect(said('write')).toEqual([
      expect.stringContaining('保存先のフォルダーが見つかりません'),
      expect.stringContaining('書き込む権限'),
    ])
    expect(said()).toEqual([
      expect.stringContaining('ファイルが見つかりません'),
      expect.stringContaining('開く権限'),
    ])
  })
})

describe('problemMessage', () => {
  it.each([
    [{ code: 'formula', level: 'must-fix', sheet: '表', cell: 'D7' } as const, 'D7に数式'],
    [{ code: 'looks-like-formula', level: 'confirm', sheet: '表', cell: 'G7' } as const, 'G7は「=」'],
    [{ code: 'no-fiscal-year', level: 'confirm', sheet: '表' } as const, '年度の見出し'],
    [
      {
        code: 'years-apart',
        level: 'confirm',
        sheet: '表',
        cell: 'E4',
        previous: 2020,
        current: 2022,
      } as const,
      '令和2年度と令和4年度',
    ],
    [{ code: 'no-department-cell', level: 'note', sheet: '表' } as const, '担当部局名'],
    [{ code: 'repeated-number', level: 'confirm', sheet: '表', cell: 'A11', number: 2 } as const, '番号2'],
  ])('$0.code', (problem, words) => {
    expect(problemMessage(problem)).toContain(words)
  })
})
