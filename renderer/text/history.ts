import type { ChangeSize, ComparedField, GoalChange } from '../history/compare-sheets.ts'
import type { Reason, Version, Why } from '../history/version.ts'
import { editorText } from './editor.ts'

const whys: Readonly<Record<Why, string>> = {
  worked: '編集中',
  imported: '読み込み',
  exported: 'Excelに保存',
  named: '名前を付けて残した版',
  'before-restore': '前の版に戻す直前',
}

const reasonWords = ({ why, file }: Reason): string => (file === null ? whys[why] : `${whys[why]}「${file}」`)

/** Why a version was kept, in one line; the name that a person gave it stands elsewhere. */
export const reasonsOf = ({ reasons, name }: Pick<Version, 'name' | 'reasons'>): string =>
  reasons
    .filter(({ why }) => name === null || why !== 'named' || reasons.length === 1)
    .map(reasonWords)
    .join('、')

/** How a version of that time is called in a sentence: 今日 10:25の版「課長確認前」, 11月20日 9:05の版（読み込み）. */
export function versionTitle(when: string, { name, reasons }: Pick<Version, 'name' | 'reasons'>): string {
  const last = reasons.at(-1)
  if (name !== null) return `${when}の版「${name}」`
  return last === undefined ? `${when}の版` : `${when}の版（${whys[last.why]}）`
}

/** How much text came and went: ＋12文字 −3文字. */
export function sizeWords({ added, removed }: ChangeSize): string {
  const words = [
    ...(added > 0 ? [`＋${added.toLocaleString('ja-JP')}文字`] : []),
    ...(removed > 0 ? [`−${removed.toLocaleString('ja-JP')}文字`] : []),
  ]
  return words.length === 0 ? '文字の増減なし' : words.join(' ')
}

/** Where in the sheet a text differs: 今年度・期限・数値目標等. */
export function fieldWords(field: ComparedField): string {
  switch (field.kind) {
    case 'department':
      return editorText.department
    case 'extra':
      return field.label
    case 'side': {
      const { side } = field
      const name = field.field === 'outcome' ? editorText.outcomes[side] : editorText.fields[field.field]
      return `${editorText.sides[side]}・${name}`
    }
  }
}

/** What became of a goal besides its texts. */
export function goalWords({ kind, moved, numberBefore, goal }: GoalChange): readonly string[] {
  return [
    ...(kind === 'added' ? ['追加した目標'] : []),
    ...(kind === 'removed' ? ['削除した目標'] : []),
    ...(moved ? [numberBefore === goal.number ? '順番を移動' : `${numberBefore}番から移動`] : []),
  ]
}

/** The words of the history. */
export const historyText = {
  title: '履歴',
  loading: '履歴を読み込んでいます…',
  failedTitle: '履歴を読み込めませんでした',
  failed:
    '今の内容は失われていません。そのまま入力を続けられます。「もう一度試す」を押すか、アプリを開き直してください。',
  retry: 'もう一度試す',
  close: '閉じる',
  empty:
    '履歴はまだありません。5分ほど作業するごとと、Excelに保存したときに、そのときの内容を自動で残します。',
  versions: '残っている版',
  first: '最初の版',
  keepNow: '今の内容に名前を付けて残す…',
  about: '50件まで残します。古いものは1時間ごと、1日ごとにまとめ、名前を付けた版は最後まで残します。',
  with: '比べる相手',
  now: '今の内容',
  restore: 'この版に戻す',
  name: '名前を付ける…',
  rename: '名前を変える…',
  nameTitle: '版の名前',
  keepTitle: '今の内容に名前を付けて残す',
  nameLabel: '版の名前（例：課長確認前）',
  nameDo: '残す',
  sameAsNow: 'この版は今の内容と同じです。',
  sameAsOther: '2つの版は同じ内容です。',
  sameGoals: (count: number) => `変わっていない目標 ${count}件`,
  only: (version: string) => `${version}にだけある文`,
  thisVersion: 'この版',
  otherVersion: '比べる相手の版',
  removed: '削除：',
  added: '追加：',
  end: '（ここまで）',
  sheet: '表全体',
  goal: (number: number, title: string) => `重点目標${number} ${title === '' ? editorText.noTitle : title}`,
  pairing: (sides: string) => `${sides}の項目と記入の組み合わせが違います。`,
  renumbered: (fields: readonly string[], isOnly: boolean) =>
    `${isOnly ? '番号だけが変わりました' : '番号だけが変わった行があります'}（${fields.join('、')}）。`,
  fiscalYear: '年度',
  noYear: '年度なし',
  confirmTitle: (title: string) => `${title}に戻しますか`,
  confirm:
    '表全体がこの版の内容になります。今の内容は「前の版に戻す直前」として履歴に残り、「元に戻す」でもすぐに戻せます。',
  confirmDo: '戻す',
  cancel: 'やめる',
  restored: (title: string) => `${title}に戻しました。取り消すときは「元に戻す」を押してください。`,
  kept: (name: string) => `今の内容を「${name}」として残しました。`,
  notKept: '履歴に残せませんでした。パソコンの空き容量を確かめて、もう一度試してください。',
  notRestored:
    '今の内容を履歴に残せなかったため、戻していません。パソコンの空き容量を確かめて、もう一度試してください。',
} as const
