import type { FileTrouble } from '../../electron/ipc/contract.ts'
import type { ReturnState } from '../consolidation/ledger.ts'

/** The ledger's bar: which consolidation it is, how far, and what can be done with the whole of it. */
export const ledgerBarText = {
  home: 'ホーム',
  back: 'ホームに戻る',
  returned: (returned: number, expected: number | null) =>
    expected === null ? `提出 ${returned}` : `提出 ${returned} / ${expected}`,
  mustFix: (departments: number) => `要修正 ${departments}部局`,
  confirm: (departments: number) => `確認 ${departments}部局`,
  due: (day: string) => `提出期限 ${day}`,
  book: '一冊にまとめる',
  add: 'ファイルを追加',
  lookAgain: (folder: string) => `「${folder}」を読み直す`,
  more: 'その他の操作',
  terms: '取りまとめの設定',
  rules: '点検の項目',
  log: '変更の記録',
  csv: 'CSVで書き出す',
  jsonl: 'JSON Linesで書き出す',
  byDepartment: '部局別に書き出す',
  reminder: '督促の文を作る',
}

/** The table of departments. */
export const ledgerTableText = {
  caption: '部局ごとの提出状況',
  filters: '表示する部局',
  filter: { missing: '未提出', open: '要確認', 'sent-back': '差戻し', all: 'すべて' },
  search: '部局を探す',
  found: (count: number) => (count === 0 ? '見つかりませんでした' : `${count}部局`),
  department: '部局',
  state: '状態',
  cameAt: '提出日時',
  file: 'ファイル',
  mustFix: '要修正',
  confirm: '確認',
  note: 'メモ',
  noteOf: (department: string) => `${department}のメモ`,
  more: (count: number) => `ほか${count}つ`,
  none: {
    missing: '未提出の部局はありません。',
    open: '確かめる部局はありません。',
    'sent-back': '差戻し中の部局はありません。',
    all: '部局一覧がまだありません。',
  },
  foundNone: (query: string) => `「${query}」を含む部局はありません。`,
  showAll: 'すべて表示する',
  aside: (count: number) => `取りまとめに入れていないファイル（${count}件）`,
  takeBack: '取りまとめに入れる',
  takeBackOf: (file: string) => `取りまとめに入れる：${file}`,
  leftOut: '取りまとめに入れないことにしました。',
}

/** Before anything came. */
export const emptyLedgerText = {
  title: 'まだファイルが届いていません',
  ways: [
    '「ファイルを追加」で、届いたExcelファイルを選びます（いくつでも一度に選べます）',
    '届いたファイルかフォルダーを、この画面にドラッグします',
    '「取りまとめの設定」で共有フォルダーを決めておくと、入ったファイルを自動で読みます',
  ],
}

/** Files that were brought in once more, byte for byte; at least one. */
export function knownFilesNotice(files: readonly string[]): string {
  const [first = '', ...others] = files
  const more = others.length === 0 ? '' : `ほか${others.length}件`
  return `「${first}」${more}は、すでに受け取ったものと同じ内容です。`
}

/** What has to be decided before the book is right. */
export const decisionText = {
  title: (count: number) => `決めていただくこと（${count}件）`,
  short: (count: number) => `決めていただくことが${count}件あります`,
  unknown: (department: string) => `「${department}」は部局一覧にありません`,
  nobody: 'どの部局のファイルか分かりません',
  several: (department: string, count: number) => `${department}のファイルが${count}つあります`,
  assign: '部局に割り当てる',
  choose: '部局を選ぶ',
  open: '部局の一覧を開く',
  noSuch: '見つかりません',
  enlist: '部局一覧に加える',
  leaveOut: '取りまとめに入れない',
  leaveOutOf: (what: string) => `取りまとめに入れない：${what}`,
  look: '内容を見る',
  lookOf: (what: string) => `内容を見る：${what}`,
  take: 'これを使う',
  takeOf: (file: string) => `これを使う：${file}`,
  keepAll: 'すべて使う',
  keepAllOf: (department: string) => `すべて使う：${department}`,
  severalHelp:
    '「すべて使う」を選ぶと、一冊にまとめたときに全部のファイルが入り、同じ部局のものが複数あると記されます。',
  shared:
    'このファイルには、ほかの部局のシートもあります。部局一覧に加えるか、シートの担当部局名を直して出し直してもらってください。',
  goals: (goals: number) => (goals === 0 ? '記入済みの目標なし' : `記入済みの目標 ${goals}`),
  came: (when: string) => `${when} に受け取り`,
  unreadable: '読み取れません',
  more: (count: number) => `ほか${count}件を表示`,
  assigned: (file: string, department: string) => `「${file}」を${department}の提出にしました。`,
  enlisted: (department: string) => `「${department}」を部局一覧に加えました。`,
  leftOut: (file: string) => `「${file}」を取りまとめに入れないことにしました。`,
  tookBack: (file: string) => `「${file}」を取りまとめに入れました。`,
  used: (file: string) => `「${file}」を使います。ほかのファイルは取りまとめに入れません。`,
  keptAll: (department: string) => `${department}のファイルをすべて使います。`,
}

/** One department beside the table. */
export const rowPanelText = {
  label: (department: string) => `${department}の提出内容`,
  close: '閉じる',
  before: '前の部局',
  next: '次の部局',
  missing: 'まだ提出がありません。',
  noneCounts: '取りまとめに入るファイルがありません。',
  versions: '届いたファイル',
  current: '取りまとめに入る',
  unreadable: '読み取れません',
  earlier: (reason: WhyEarlier) => whyEarlier[reason],
  cameAt: (when: string) => `${when} に受け取り`,
  modifiedAt: (when: string) => `ファイルの更新 ${when}`,
  set: { 'sent-back': '差戻しにする', final: '確定にする' },
  undo: { 'sent-back': '差戻しを取り消す', final: '確定を取り消す' },
  request: '修正依頼を作る',
  did: {
    'sent-back': (department: string) => `${department}を差戻しにしました。`,
    final: (department: string) => `${department}を確定にしました。`,
  },
  undid: {
    'sent-back': (department: string) => `${department}の差戻しを取り消しました。`,
    final: (department: string) => `${department}の確定を取り消しました。`,
  },
  checks: '点検の結果',
  clean: '点検で見つかったことはありません。',
  group: (level: string, count: number) => `${level}（${count}件）`,
  more: (count: number) => `残り${count}件を表示`,
  accept: 'この指摘を了承する',
  acceptOf: (message: string) => `この指摘を了承する：${message}`,
  unaccept: '了承を取り消す',
  unacceptOf: (message: string) => `了承を取り消す：${message}`,
  accepted: (count: number) => `了承した指摘（${count}件）`,
  didAccept: '指摘を了承しました。',
  didUnaccept: '了承を取り消しました。',
  written: '書かれている内容',
  toGoal: (cell: string, number: number) => `${cell}：重点目標 ${number}を見る`,
  sheet: '提出された内容',
  reading: '読み込んでいます…',
  unreadableTodo: '修正依頼を作って、出し直してもらってください。',
  nothing: '記入された重点目標がありません。',
  goal: (number: number) => `重点目標 ${number}`,
  sides: { previous: '前年度', current: '今年度' },
  outcome: { previous: '達成状況・達成度', current: '期限・数値目標等' },
  initiatives: '具体的な重点取組項目',
  unpaired: '項目と組み合わせできない記入',
  sameAs: (marker: string) => (marker === '' ? '上と同じ' : `上の ${marker} と同じ`),
  blank: '（空欄）',
}

/** Why a version counts no more. */
export type WhyEarlier = 'replaced' | 'gone' | 'left-out' | 'sent-back'

const whyEarlier: Readonly<Record<WhyEarlier, string>> = {
  replaced: '新しい内容に差し替えられました',
  gone: 'フォルダーからなくなりました',
  'left-out': '取りまとめに入れないことにしました',
  'sent-back': '差戻しのあと、別のファイルが届きました',
}

/** What the session is doing. */
export const workText = {
  kinds: {
    listing: 'フォルダーを見ています',
    reading: 'ファイルを受け取っています',
    checking: '点検しています',
    booking: '一冊にまとめています',
    writing: 'ファイルに書き出しています',
  },
  bar: '進み具合',
  count: (done: number, of: number) => `${of}件中${done}件`,
  stop: '中止',
  stoppedReading:
    '中止しました。受け取ったファイルは残っています。残りは、もう一度追加するか、フォルダーを読み直すと受け取れます。',
  stoppedChecking:
    '中止しました。残りのファイルは、次にファイルを追加したときか、アプリを開き直したときに点検します。',
  left: (milliseconds: number) => {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
    if (seconds < 10) return 'まもなく終わります'
    if (seconds < 90) return `残り約${Math.ceil(seconds / 10) * 10}秒`
    return `残り約${Math.ceil(seconds / 60)}分`
  },
}

/** What stands in the way, and what to do. */
export const sessionTroubleText = {
  folder: (name: string, trouble: FileTrouble) => `「${name}」：${folderTroubles[trouble]}`,
  lookAgain: 'もう一度見る',
  terms: '設定を開く',
  retry: '保存できるか確かめる',
}

const unreadFolder =
  'フォルダーを読めません。開けるか確かめて、もう一度試してください。読んだファイルはそのまま残っています。'

const folderTroubles: Readonly<Record<FileTrouble, string>> = {
  absent:
    'フォルダーが見つかりません。共有フォルダーにつながっているか、名前が変わっていないか確かめてください。',
  denied: 'フォルダーを開く権限がありません。フォルダーの管理者に確かめてください。',
  busy: 'フォルダーがほかのソフトで使われています。少し待って、もう一度試してください。',
  'no-space': unreadFolder,
  'read-only': unreadFolder,
  'too-large': unreadFolder,
  'not-verified': unreadFolder,
  changed: unreadFolder,
  'returns-folder': unreadFolder,
  failed: unreadFolder,
}

/** Which rules of the health check are on, and how much each matters. */
export const rulesText = {
  title: '点検の項目',
  about: '見ない項目と、指摘の重さを決めます。変えると、届いているファイルを点検し直します。',
  on: '点検する',
  name: '項目',
  level: '重さ',
  levelOf: (name: string) => `${name}の重さ`,
  reset: '初めの設定に戻す',
  save: '保存する',
  cancel: 'やめる',
  saved: '点検の項目を変えました。',
}

/** States that a person has set, by the event that set them. */
export type SetState = Extract<ReturnState, 'sent-back' | 'final'>
