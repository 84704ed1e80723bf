import { formatFiscalYear } from '../calendar/fiscal-year.ts'
import type { CorrectionWords, LetterTerms } from '../consolidation/going-back/correction-words.ts'
import { correctionMessage, rejectedMessage } from './correction-message.ts'
import { levelWords } from './ledger-words.ts'

const paper = '重点目標一覧表'

const inYear = (fiscalYear: number | null, between: string) =>
  fiscalYear === null ? paper : `${formatFiscalYear(fiscalYear)}${between}${paper}`

const eraDay = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
})
const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short' })

function dateOf(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return new Date(year, month - 1, day)
}

/** 令和4年5月20日（金） */
const dueDay = (iso: string) => `${eraDay.format(dateOf(iso))}（${weekday.format(dateOf(iso))}）`

const until = ({ due }: LetterTerms) => (due === null ? '' : `${dueDay(due)}までに`)

/** The words of what goes back to departments: comments in their files, 修正依頼, mails. */
export const correctionWords: CorrectionWords = {
  levels: levelWords,
  columns: { number: '番号', file: 'ファイル', place: '場所', level: '区分', what: '内容' },
  sheet: '修正依頼',
  below: '記',
  title: (fiscalYear) => `${inYear(fiscalYear, '　')}の修正について（依頼）`,
  addressee: (department) => `${department}　御中`,
  day: (iso) => eraDay.format(dateOf(iso)),
  due: (iso) => `提出期限：${dueDay(iso)}`,
  greeting: (terms) =>
    `${inYear(terms.fiscalYear, 'の')}をご提出いただき、ありがとうございます。\n内容を確認しましたところ、下記の点がありました。お手数をおかけしますが、ご修正またはご確認のうえ、${until(terms)}再度ご提出くださいますようお願いいたします。`,
  closing: ({ sender }, withCopies) =>
    `${withCopies ? 'お返しするファイルでは、該当するセルに同じ内容をコメントで付けています。コメントは残したままご提出いただいて構いません。\n' : ''}ご不明な点は、${sender === '' ? '取りまとめ担当' : sender}までお知らせください。`,
  place: ({ sheet, cell }, onSeveral) => {
    if (sheet === undefined && cell === undefined) return 'ファイル全体'
    if (cell === undefined) return `シート「${sheet ?? ''}」`
    return onSeveral && sheet !== undefined ? `シート「${sheet}」の${cell}` : cell
  },
  problem: correctionMessage,
  rejected: rejectedMessage,
  comment: (level, what) => `【${levelWords[level]}】${what}`,
  mail: {
    correctionSubject: (fiscalYear) => `【修正のお願い】${inYear(fiscalYear, ' ')}について`,
    opening: (addressee, sender) =>
      `${addressee}\n\nお疲れさまです。${sender === '' ? `${paper}の取りまとめ担当` : sender}です。`,
    item: ({ number, file, place, levelName, what }) =>
      `${number}．${file}　${place}　【${levelName}】\n　　${what}`,
    ending: (sender) => `どうぞよろしくお願いいたします。${sender === '' ? '' : `\n\n${sender}`}`,
    person: (department) => `${department}　ご担当者様`,
    reminderSubject: (fiscalYear) => `【提出のお願い】${inYear(fiscalYear, ' ')}について`,
    everyone: (departments) => `各部局　ご担当者様\n（${departments.join('、')}）`,
    reminder: (terms) =>
      `${inYear(terms.fiscalYear, 'の')}について、${eraDay.format(dateOf(terms.date))}現在、ご提出を確認できておりません。\nお忙しいところ恐れ入りますが、${until(terms)}ご提出くださいますようお願いいたします。\nすでにお送りいただいている場合は、行き違いをご容赦ください。`,
  },
}
