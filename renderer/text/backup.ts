import type { Tally } from '../backup/tally.ts'

/** What there is of each kind, without what there is none of: シート12件、取りまとめ2件. */
function tallyWords({ sheets, consolidations, forms, versions, contents }: Tally): string {
  const counts = [
    ['重点目標一覧表', sheets],
    ['取りまとめ', consolidations],
    ['様式', forms],
    ['履歴', versions],
    ['Excelなどのファイル', contents],
  ] as const
  const words = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}件`)
  return words.length === 0 ? '中身はまだありません' : words.join('、')
}

const someOf = (names: readonly string[]): string =>
  `${names.slice(0, 3).join('、')}${names.length > 3 ? ` ほか${names.length - 3}件` : ''}`

/** Making one file of everything (バックアップ). */
export const makeBackupText = {
  make: 'バックアップを作る',
  hint: 'すべての内容を1つのファイルに書き出します。別のパソコンにも移せます。',
  title: 'バックアップを作っています',
  step: (name: string) => (name === '' ? '（名前なし）' : name),
  count: (done: number, of: number) => `${done}／${of}件`,
  checking: '書き出す内容を確かめています…',
  saving: '保存しています…',
  stop: '中止',
  progress: 'バックアップの進み具合',
  fileName: (day: string) => `重点目標一覧表_バックアップ_${day}.juten-backup`,
  made: 'バックアップを作りました',
  where: (name: string) => `「${name}」に保存し、読み直して確かめました。`,
  downloaded: (name: string) =>
    `「${name}」を書き出し、中身を確かめました。ダウンロードのフォルダーにあるか確かめてください。`,
  what: (tally: Tally, time: string) => `${time}：${tallyWords(tally)}`,
  left: (names: readonly string[]) =>
    `次のものは読めなかったため、このバックアップからは戻せません：${someOf(names)}。ほかのものはすべて戻せます。`,
  keep: 'USBメモリーや共有フォルダーなど、このパソコンとは別の場所に置くと安心です。',
  notMade: 'バックアップを作れませんでした',
  notSaved: (name: string) => `「${name}」にバックアップを保存できませんでした`,
  elsewhere: '別の場所に保存する',
  close: '閉じる',
  why: {
    unreadable:
      'このパソコンのデータを読めませんでした。アプリを開き直してから、もう一度試してください。データには何もしていません。',
    'too-large':
      '1つのファイルにまとめるには内容が多すぎます（512MBまで）。使い終わった取りまとめを削除し、ホームの「最近削除したもの」からも完全に削除してから、もう一度試してください。',
    'not-verified':
      '書き出した内容を確かめたところ、元の内容と一致しませんでした。ファイルは保存していません。もう一度試してください。',
    fault: '途中で問題が起きました。ファイルは保存していません。もう一度試してください。',
  },
} as const

/** Bringing things back from a backup. */
export const restoreText = {
  restore: 'バックアップから戻す…',
  title: 'バックアップから戻す',
  reading: '中身を確かめています…',
  from: (name: string, time: string, tally: Tally) => `「${name}」（${time}に作成）：${tallyWords(tally)}`,
  promise: 'いまある内容は、選ばないかぎり変わりません。',
  caption: 'バックアップの中身',
  columns: { changed: 'バックアップの最終更新', here: 'いまのデータ', wish: 'どうしますか' },
  wishOf: (title: string) => `「${title}」をどうしますか`,
  standings: {
    missing: 'ありません',
    same: '同じ内容です',
    incomplete: '同じ内容ですが、ファイルが足りません',
    different: (time: string) => `違う内容です（${time}）`,
    unreadable: '－',
  },
  wishes: {
    add: '取り込む',
    skip: '取り込まない',
    complete: '足りないファイルを補う',
    beside: '両方残す',
    replace: {
      sheet: '入れ替える（いまの内容は履歴に残ります）',
      consolidation: '入れ替える（いまの記録はすべて残ります）',
    },
    leave: 'いまのまま',
  },
  nothingToDo: { same: '取り込む必要はありません', unreadable: 'この版のアプリでは読めません' },
  outcomes: {
    added: '取り込みました',
    completed: 'ファイルを補いました',
    beside: '両方残しました',
    replaced: '入れ替えました',
  },
  without: (names: readonly string[]) => `ファイルがバックアップにありませんでした：${someOf(names)}`,
  versionsLost: (count: number) => `履歴${count}件は取り込めませんでした。`,
  failed: {
    damaged: 'この内容は壊れていて読めません。',
    newer: '新しい版のアプリが書いた内容です。この版では読めません。',
    gone: 'この内容は壊れていて読めません。',
    unreadable: 'この内容は壊れていて読めません。',
    'open-elsewhere':
      '別の画面で開いているため、置き換えていません。もう一方の画面を閉じてから、もう一度試してください。',
    'not-kept':
      'このパソコンに保存できませんでした。空き容量を確かめて、もう一度試してください。いまの内容はそのままです。',
  },
  damaged: (count: number) => `壊れていて読めないものが${count}件あります。ほかのものは取り込めます。`,
  unknown: (count: number) =>
    `新しい版のアプリだけが読めるものが${count}件あります。読めるものだけを取り込みます。`,
  empty: '取り込めるものはありません。',
  allSame: 'すべて、いまのデータと同じ内容です。',
  doIt: (count: number) => `${count}件を取り込む`,
  working: (done: number, of: number, name: string) => `取り込んでいます…（${done}／${of}件）${name}`,
  done: (count: number, failed: number) =>
    failed === 0
      ? `${count}件を取り込みました。`
      : `${count}件を取り込みました。${failed}件は取り込めませんでした。`,
  cancel: 'やめる',
  close: '閉じる',
  notRead: 'バックアップを読めません',
  refused: {
    'not-ours':
      'このアプリのバックアップではありません。名前が「.juten-backup」で終わるファイルを選んでください。',
    newer: (version: string) =>
      `新しい版のアプリ${version === '' ? '' : `（${version}）`}で作ったバックアップです。この版では読めません。アプリを新しくしてから、もう一度開いてください。`,
    damaged:
      'ファイルが壊れていて読めません。コピーし直すか、ほかの日のバックアップを選んでください。いまのデータには何もしていません。',
    'too-large': 'バックアップとしては大きすぎるファイルです（512MBまで）。ファイルを確かめてください。',
    here: 'このパソコンのデータを読めないため、比べられません。アプリを開き直してから、もう一度試してください。',
  },
  besideName: (name: string) => `${name}（バックアップ）`,
} as const
