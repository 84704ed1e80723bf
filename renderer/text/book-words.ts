import { formatFiscalYear } from '../calendar/fiscal-year.ts'
import type { BookName, BookWords } from '../consolidation/book/book-words.ts'
import { crowdedText, notPlacedText } from './filled-words.ts'
import { healthMessage } from './health-message.ts'
import { ignoredReasons, levelWords, stateWords } from './ledger-words.ts'
import { troubleMessage } from './trouble-message.ts'

const two = (number: number) => String(number).padStart(2, '0')
const moment = (at: Date) =>
  `${at.getFullYear()}/${at.getMonth() + 1}/${at.getDate()} ${at.getHours()}:${two(at.getMinutes())}`

const nameOf = ({ fiscalYear, phase }: BookName) =>
  `${fiscalYear === null ? '' : `${formatFiscalYear(fiscalYear)}　`}重点目標一覧表${phase === null ? '' : `（${phase}）`}`

const sheets = { status: '提出状況', goals: '全庁一覧', items: '取組項目一覧', problems: '確認事項' } as const

/** The words of the consolidated book. */
export const bookWords: BookWords = {
  sheets,
  columns: {
    department: '部局',
    state: '状態',
    file: 'ファイル',
    receivedAt: '提出日時',
    goals: '目標数',
    mustFix: '要修正',
    confirm: '確認',
    memo: 'メモ',
    number: '番号',
    title: '重点目標',
    initiatives: '具体的な重点取組項目',
    previousOutcome: '達成状況・達成度',
    currentOutcome: '期限・数値目標等',
    extra: 'その他の欄',
    marks: '注意',
    year: '年度',
    side: '区分',
    path: '項目番号',
    text: '取組項目',
    outcome: '達成状況・達成度／期限・数値目標等',
    dueFrom: '期限（始）',
    dueTo: '期限（終）',
    quantity: '数値',
    unit: '単位',
    baseline: '現状値',
    sheet: 'シート',
    cell: 'セル',
    level: '区分',
    message: '内容',
  },
  states: stateWords,
  levels: levelWords,
  sides: { previous: '前年度', current: '今年度' },
  ignored: ignoredReasons,
  marks: {
    'several-files': '複数のファイル',
    'wrong-fiscal-year': '年度違い',
    'unknown-department': '部局名を確認',
    'no-department': '部局名なし',
    'department-differs': '部局名を確認',
    'other-layout': '別の様式',
    'wrong-phase': '報告の時期違い',
  },
  continued: '（上の続き）',
  unpaired: '対応する項目なし',
  notOnRoster: '部局一覧にない部局です。',
  year: formatFiscalYear,
  bookTitle: (name) => `${nameOf(name)}　取りまとめ`,
  title: (sheet, name) => `${nameOf(name)}　${sheets[sheet]}`,
  remarks: {
    goals: '各部局から提出された文を、そのまま載せています。',
    items:
      '期限・数値・単位・現状値は、左の欄の文から読み取れたものだけを載せています。数値は千・万などを掛けた値です。',
    problems: '要修正：直して出し直してもらうもの　確認：正しいか確かめるもの　参考：知っておくとよいこと',
  },
  summary: ({ departments, missing, unlisted, mustFix }, madeAt) => {
    const others = unlisted === 0 ? '' : `、ほかに部局一覧にない部局${unlisted}`
    return `${departments}部局のうち、提出${departments - missing}、未提出${missing}${others}、要修正${mustFix}（${moment(madeAt)}作成）`
  },
  problem: (problem) => healthMessage(problem),
  trouble: (trouble) => troubleMessage(trouble),
  notPlaced: (places) =>
    `様式に欄がないため、部局のシートに書いていないものがあります（${places.map(notPlacedText).join('、')}）。${sheets.goals}で確かめてください。`,
  crowded: crowdedText,
  tooHigh: (cells) => `部局のシートで、行の高さに収まらない文があります（${cells.join('、')}）。`,
  noSheet: (trouble) =>
    `この部局のシートを作れませんでした。内容は${sheets.goals}にあります。（${troubleMessage(trouble)}）`,
  noSheets: (why) => noSheets[why],
}

const noSheets = {
  'no-template': '様式のファイルがないため、部局ごとのシートはありません。',
  'formulas-in-template':
    '様式の指定がなく、提出ファイルからは様式を作れないため、部局ごとのシートはありません。',
  'template-refused':
    '様式に電子署名があるなどの理由でシートを加えられないため、部局ごとのシートはありません。',
  'too-many': '部局が多いため、部局ごとのシートは別のファイルにあります。',
} as const
