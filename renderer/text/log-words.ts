import type { HealthCode } from '../consolidation/health/health-problem.ts'
import type { ConsolidationEvent, TermsPart } from '../consolidation/kept/event.ts'
import { ruleNames } from './rule-names.ts'

/** The dialog with what was done and when. */
export const logText = {
  title: '変更の記録',
  at: '日時',
  about: '部局・ファイル',
  what: '内容',
  none: 'まだ記録がありません。',
  more: (count: number) => `さらに${count}件を表示`,
  close: '閉じる',
}

type EventOf<Kind extends ConsolidationEvent['kind']> = Extract<ConsolidationEvent, { readonly kind: Kind }>

interface Line<Event> {
  /** Which department or file it is about. */
  readonly about: (event: Event) => string
  readonly what: (event: Event) => string
}

const ofFile = ({ file }: { readonly file: string }) => file
const ofDepartment = ({ department }: { readonly department: string }) => department

const parts: Readonly<Record<TermsPart, string>> = {
  name: '名前',
  fiscalYear: '年度',
  phase: '報告の時期',
  roster: '部局一覧',
  template: '配布した様式',
  lastYear: '昨年度のファイル',
  settings: '点検の項目',
  folder: 'フォルダー',
}

const lines: { readonly [Kind in ConsolidationEvent['kind']]: Line<EventOf<Kind>> } = {
  came: { about: ofFile, what: () => '受け取りました' },
  replaced: { about: ofFile, what: () => 'フォルダーのファイルが新しい内容に差し替えられました' },
  gone: {
    about: ofFile,
    what: ({ isGone }) => (isGone ? 'フォルダーからなくなりました' : 'フォルダーに戻りました'),
  },
  assigned: {
    about: ofFile,
    what: ({ department }) =>
      department === null ? '部局の割り当てをやめました' : `${department}の提出にしました`,
  },
  'left-out': {
    about: ofFile,
    what: ({ isOut }) => (isOut ? '取りまとめに入れないことにしました' : '取りまとめに入れました'),
  },
  accepted: {
    about: ({ department, file }) => `${department}（${file}）`,
    what: ({ isAccepted, problem }) =>
      `指摘「${problemWords(problem)}」${isAccepted ? 'を了承しました' : 'の了承を取り消しました'}`,
  },
  'sent-back': {
    about: ofDepartment,
    what: ({ prints }) => (prints.length === 0 ? '差戻しを取り消しました' : '差戻しにしました'),
  },
  final: {
    about: ofDepartment,
    what: ({ prints }) => (prints.length === 0 ? '確定を取り消しました' : '確定にしました'),
  },
  noted: {
    about: ofDepartment,
    what: ({ text }) => (text === '' ? 'メモを消しました' : `メモを「${text}」にしました`),
  },
  'terms-changed': {
    about: () => '設定',
    what: ({ what }) => `${what.map((part) => parts[part]).join('、')}を変えました`,
  },
}

/** An event in words: whom or what it is about, and what happened. */
export function logWords(event: ConsolidationEvent): { readonly about: string; readonly what: string } {
  const line = lines[event.kind] as Line<ConsolidationEvent>
  return { about: line.about(event), what: line.what(event) }
}

/** A problem by its key: what was looked for, and the cell, else the worksheet. */
function problemWords(problem: string): string {
  const [code = '', sheet = '', cell = ''] = problem.split('\n')
  const place = cell === '' ? sheet : cell
  return `${ruleNames[code as HealthCode]}${place === '' ? '' : `：${place}`}`
}
