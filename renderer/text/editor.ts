import type { SaveFailure } from '../drafts/save-failure.ts'
import type { CheckCode } from '../sheet/check-goal.ts'
import type { GoalProgress } from '../sheet/goal-state.ts'
import type { SideName } from '../sheet/sheet.ts'
import type { MarkerSlip, PairedBy } from '../sheet/side-view.ts'

const progress: Readonly<Record<GoalProgress, string>> = {
  empty: '未入力',
  started: '入力中',
  complete: '入力済み',
  check: '確認あり',
}

const sides: Readonly<Record<SideName, string>> = { previous: '前年度', current: '今年度' }

const outcomes: Readonly<Record<SideName, string>> = {
  previous: '達成状況・達成度',
  current: '期限・数値目標等',
}

const failures: Readonly<Record<SaveFailure, string>> = {
  'no-space': 'パソコンの空き容量が足りません',
  'database-closed': '保存先が閉じられました',
  'draft-gone': 'この下書きは削除されています',
  'newer-version': '新しい版のアプリで開かれています',
  'open-elsewhere': '別の画面で開いています',
  unknown: '保存先に書き込めません',
}

const slips: Readonly<Record<MarkerSlip, string>> = {
  repeated: '番号が重なっています',
  'out-of-order': '番号の順が違います',
}

const fields = { title: '重点目標', initiatives: '具体的な重点取組項目' } as const

const checks: Readonly<Record<CheckCode, (about: string, outcome: string) => string>> = {
  'no-title': () => '重点目標が空いています。',
  'no-items': () => '具体的な重点取組項目がありません。',
  'no-outcome': (about, outcome) => `${about}：${outcome}がありません。`,
  unpaired: (about) => `「${about}」の項目がわかりません。組み合わせる項目を選んでください。`,
  repeated: (about) => `${about}：番号が重なっています。`,
  'out-of-order': (about) => `${about}：番号の順が違います。`,
  'cell-too-long': () => '32,767文字を超えています。Excelのセルに入りません。短くしてください。',
  'too-many-lines': () => '改行が253個を超えています。Excelのセルに入りません。減らしてください。',
}

/** The words of the editor. */
export const editorText = {
  progress,
  sides,
  outcomes,
  slips,
  fields,
  sheetName: '重点目標一覧表',
  loading: '下書きを開いています…',
  home: 'ホーム',
  backHome: 'ホームに戻る',
  department: '担当部局名',
  departmentPlaceholder: '部局名を入力',
  saving: '入力中…',
  saved: (time: string) => `保存済み ${time}`,
  failed: (failure: SaveFailure) => `保存できていません（${failures[failure]}）`,
  rescue: 'ファイルに書き出す',
  undo: '元に戻す',
  redo: 'やり直す',
  save: 'Excelに保存',
  savingFile: '保存中…',
  saveAs: '別の名前で保存…',
  saveInto: 'ほかの様式に保存…',
  more: 'その他の操作',
  keys: 'キー操作の一覧',
  close: '閉じる',

  goals: '重点目標の一覧',
  addGoal: '目標を追加',
  noTitle: '（目標の名前）',
  goalMenu: (number: number) => `重点目標${number}の操作`,
  dragGoal: (number: number) => `重点目標${number}をドラッグして移動`,
  moveUp: '上へ移動',
  moveDown: '下へ移動',
  removeGoal: 'この目標を削除',
  goalRemoved: (number: number) => `重点目標${number}を削除しました。`,
  goalRange: (number: number, of: number) => `${of}個中の${number}番目に移動しました。`,
  noGoals: '目標がまだありません。「目標を追加」を押すと、1つ目の目標を入力できます。',

  sideHeading: (side: SideName, year: string | null) =>
    year === null ? sides[side] : `${sides[side]}（${year}）`,
  halves: '前年度と今年度',
  goalExtras: 'その他の欄',
  sheetExtras: '表全体の欄',
  asText: '文で編集',
  asOutline: '項目で編集',
  fold: '畳む',
  foldSide: '前年度を畳む',
  unfold: '前年度を開く',
  titlePlaceholder: '重点目標を入力',
  itemLabel: (path: string) => (path === '' ? '取組項目' : `${path} の取組項目`),
  outcomeLabel: (side: SideName, path: string) =>
    path === '' ? outcomes[side] : `${path} の${outcomes[side]}`,
  addItem: '項目を追加',
  firstItem: '取組項目を入力（ExcelやWordから貼り付けもできます）',
  itemHint:
    'Enterで次の項目、TabとShift+Tabで段を上げ下げ、Alt+↑と↓で移動、Ctrl+Enterで右の欄へ。Escを押した後のTabで次の欄へ移ります。',
  itemMenu: (path: string) => `${path === '' ? '項目' : path} の操作`,
  outcomeMenu: (path: string) => `${path === '' ? '記入' : path} の記入の操作`,
  insertBelow: '下に項目を追加',
  indent: '1段下げる',
  outdent: '1段上げる',
  removeItem: '項目を削除',
  removeOutcome: '記入を削除',
  sameAs: (marker: string) => `${marker === '' ? '上' : marker} に同じ`,
  guessed: '推定',
  pairedBy: {
    hand: '手で組み合わせました',
    marker: '番号で組み合わせました',
    span: '番号の範囲で組み合わせました',
    run: '番号の並びで組み合わせました',
    order: '並び順からの推定です。番号を付けると確かになります',
    likeness: '文の似かたからの推定です。番号を付けると確かになります',
    group: 'まとまりで組み合わせました',
  } satisfies Readonly<Record<PairedBy, string>>,
  byHand: '手で組み合わせ',
  pair: '組み合わせる…',
  pairOther: '別の項目に組み合わせる…',
  unpin: '手での組み合わせを解く',
  writeMarker: '番号を付ける',
  noMarkerFits: 'この組み合わせは番号では書き表せません。文のままで保存されます。',
  markerWritten: '番号を付けました。',
  unpaired: (count: number) => `組み合わせできない記入 ${count}`,
  unpairedHelp: '紙の上で、どの項目のことかわからない記入です。文はそのまま保存されます。',
  pairTitle: '組み合わせる項目を選ぶ',
  pairAbout: (text: string) => `「${text}」`,
  pairItems: '項目',
  pairDo: '組み合わせる',
  pairNone: 'どの項目にも組み合わせない',
  cancel: 'やめる',

  checks: (count: number) => (count === 0 ? '確認することはありません' : `確認 ${count}件`),
  showChecks: '一覧を開く',
  hideChecks: '一覧を閉じる',
  checkPlace: (number: number, side: SideName) => `重点目標${number} ${sides[side]}`,
  check: (code: CheckCode, about: string, side: SideName, field: 'title' | 'initiatives' | 'outcome') => {
    const where = field === 'outcome' ? outcomes[side] : fields[field]
    const limit = code === 'cell-too-long' || code === 'too-many-lines'
    return (limit ? `${where}が` : '') + checks[code](about, outcomes[side])
  },

  imported: (goals: number) =>
    goals === 0
      ? '様式を読み込みました。目標はまだ入力されていません。'
      : `${goals}つの目標を読み込みました。`,
  importedUnclaimed: (count: number) => `どの欄にも入らなかったセルが${count}個あります。`,
  importedRemarks: (count: number) => `確かめてほしいところが${count}個あります。`,
  showImported: '内容を見る',
  importedTitle: '読み込みの結果',
  importedUnclaimedHelp: 'このアプリでは編集しませんが、保存するExcelにはそのまま残ります。',
  importedRemarksHeading: '確かめてほしいところ',
  importedUnclaimedHeading: 'どの欄にも入らなかったセル',
  cell: 'セル',
  cellText: '内容',

  keyList: [
    ['Enter', '次の項目を作る'],
    ['Shift + Enter', '項目の中で改行する'],
    ['Tab ／ Shift + Tab', '項目を1段下げる ／ 上げる'],
    ['Alt + ↑ ／ ↓', '項目（目標の一覧では目標）を移動する'],
    ['Backspace（行の先頭で）', '上の項目につなぐ'],
    ['Ctrl + Enter', '右の欄へ、右の欄からは次の項目へ移る'],
    ['Esc のあと Tab', '次の欄へ移る'],
    ['Shift + F10', '項目の操作を開く'],
    ['Ctrl + Z ／ Ctrl + Y', '元に戻す ／ やり直す'],
    ['Ctrl + S', 'Excelに保存'],
    ['Ctrl + P', '印刷プレビュー'],
    ['Ctrl + H', '履歴'],
  ] as const,

  savedFile: (name: string, time: string) => `「${name}」に保存しました（${time}）。`,
  leftOutTitle: '様式に欄がない内容があります',
  leftOut: '保存した様式に欄がないため、次の内容はExcelに入っていません。',
  leftOutKept:
    '入力した内容は、このアプリの下書きに残っています。欄のある様式には「ほかの様式に保存…」で保存できます。',
  crowdedTitle: '行が足りない目標があります',
  notInExcel: 'Excelには未保存',
  inExcel: (name: string, when: string) => `Excel：「${name}」${when}`,
  excelIsOlder: (name: string) => `Excel：「${name}」の保存後に変更あり`,
  details: '詳しい情報',
  notSavedTitle: 'Excelに保存できませんでした',
  workKept: '入力した内容は、このアプリに保存されています。',
  retry: 'もう一度試す',
  saveOther: '別の名前で保存',
  overwrite: '上書きする',
  wrongYearTitle: '様式の年度が違います',
  wrongYear: (template: string, wanted: string) =>
    `書き込む先の様式は${template}のものですが、この表は${wanted}のものです。様式の年度の見出しは変わりません。`,
  wrongYearDo: 'このまま保存する',
  templateGone: 'この下書きのもとになった様式が見つかりません。「ほかの様式に保存…」で様式を選んでください。',
  unexpected: '思わぬ不具合で保存できませんでした。もう一度試してください。',

  leavingTitle: '保存できていない入力があります',
  leaving: 'ホームに戻ると、最後に保存できたところまで戻ります。先にファイルに書き出してください。',
  leaveAnyway: '保存せずに戻る',

  absentTitle: '下書きが見つかりません',
  absent: '削除されたか、別のパソコンで作られた下書きです。',
  unreadableTitle: '下書きを開けませんでした',
  unreadable: (reason: SaveFailure) =>
    `${failures[reason]}。内容は消えていません。アプリを開き直してもう一度試してください。`,
  lockedTitle: 'この下書きは別の画面で開いています',
  locked:
    '同じ下書きを2つの画面で編集すると、片方の入力が失われます。もう一方の画面を閉じてから開いてください。',
} as const
