import { describe, expect, it } from 'vitest'
import { correctionWords } from './correction-words.ts'

const terms = { fiscalYear: 2022, date: '2022-05-06', due: '2022-05-20', sender: '企画課' }
const bare = { fiscalYear: null, date: '2022-05-06', due: null, sender: '' }

describe('the words of what goes back', () => {
  it('name days as letters do', () => {
    expect(correctionWords.day('2022-05-06')).toBe('令和4年5月6日')
    expect(correctionWords.day('2019-05-01')).toBe('令和元年5月1日')
    expect(correctionWords.due('2022-05-20')).toBe('提出期限：令和4年5月20日（金）')
  })

  it('name places', () => {
    const { place } = correctionWords
    expect(place({ sheet: '表', cell: 'G7' }, false)).toBe('G7')
    expect(place({ sheet: '表', cell: 'G7' }, true)).toBe('シート「表」のG7')
    expect(place({ sheet: '表' }, false)).toBe('シート「表」')
    expect(place({}, true)).toBe('ファイル全体')
  })

  it('say the due day where there is one', () => {
    const { greeting, mail } = correctionWords
    for (const say of [greeting, mail.reminder])
      expect(say(terms)).toMatch(/^令和4年度の重点目標一覧表[^]*令和4年5月20日（金）までに/)
    expect(mail.reminder(terms)).toContain('令和4年5月6日現在')
  })

  it('leave out what is not known: year, due day, sender', () => {
    const { greeting, closing, title, mail } = correctionWords
    expect(title(null)).toBe('重点目標一覧表の修正について（依頼）')
    expect(closing(bare, false)).toBe('ご不明な点は、取りまとめ担当までお知らせください。')
    expect(closing(terms, true)).toMatch(/コメントで付けています。[^]*企画課まで/)
    expect(mail.opening('総務部', '')).toContain('重点目標一覧表の取りまとめ担当です。')
    expect(mail.ending('')).toBe('どうぞよろしくお願いいたします。')
    for (const said of [
      greeting(bare),
      mail.reminder(bare),
      mail.correctionSubject(null),
      mail.reminderSubject(null),
    ])
      expect(said).not.toMatch(/undefined|NaN|null|年度|までに/)
  })

  it('name all whom a mail reminds', () => {
    expect(correctionWords.mail.everyone(['総務部', '財政部'])).toBe('各部局　ご担当者様\n（総務部、財政部）')
  })
})
