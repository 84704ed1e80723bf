/** What the screens of forms (様式) say: teaching one by its cells, and the list of those that are known. */

export const formText = {
  title: (fileName: string) => `「${fileName}」の読み取り`,
  home: 'ホーム',
  back: 'ホームへ戻る',
  undo: '元に戻す',
  redo: 'やり直す',
  save: 'この様式を覚える',
  saving: '覚えています…',
  loading: '様式を読み込んでいます…',
  failedTitle: '様式を表示できません',
  goneTitle: 'ファイルを開き直してください',
  gone: '読み取りを確かめる途中のファイルは、画面を読み込み直すと失われます。ホームからもう一度開いてください。',
  sheets: 'シート',
  fields: '欄の一覧',
  paper: (sheet: string) => `シート「${sheet}」の紙面`,
  how: '直したい欄を右で選び、紙面でそのセルを押してください。2つ目からの目標は、1つ目にならいます。',
  howNext: (field: string) => `「${field}」を書き込むセルを、紙面で押してください。`,
  howPress: (field: string) => `「${field}」のセルを、紙面で押してください。`,
  found: (goals: number) => `${goals}つの目標が見つかっています。`,
  foundNone: (lacking: readonly string[]) => `まだ足りない欄：${lacking.join('、')}`,
  foundNothing: '1つ目の目標の欄から始めます。',
  foundNothingOfSeveral: '一覧表でないシートは、このままで構いません。',
  whole: '全体',
  current: '今年度（1つ目の目標）',
  previous: '前年度（1つ目の目標）',
  repeat: '目標のくり返し',
  extra: 'その他の欄',
  addGoalExtra: '＋ 目標ごとの欄を追加',
  addSheetExtra: '＋ シート全体の欄を追加',
  newExtra: '追加する欄',
  extraLabel: '欄の名前',
  rowAnItem: '取組項目が1行に1つずつある',
  unset: '未指定',
  empty: '（空欄）',
  clear: (field: string) => `「${field}」の指定を消す`,
  details: '読み取りの詳しい情報',
  detailsBody: (score: number, margin: number) =>
    `紙面のうち説明できた割合 ${Math.round(score * 100)}％、次の読み方との差 ${Math.round(margin * 100)}％`,
  nameLabel: '様式の名前',
  nameNeeded: '様式の名前を入力してください。',
  nothingToSave: '覚えられるシートがまだありません。足りない欄を指定してください。',
  leaveTitle: 'この様式を覚えずに閉じますか',
  leaveBody: '指定した欄は失われます。',
  leave: '覚えずに閉じる',
  stay: '続ける',
}

/** How sure a reading is. */
export const surenessText = { sure: '確か', likely: 'たぶん', unsure: '不確か' } as const

/** Fields by name; `text` names those of a half. */
export const fieldNames = {
  department: '担当部局名',
  heading: '年度の見出し',
  number: '目標の番号',
  next: '次の目標の始まり',
  title: '重点目標',
  marker: '項目の番号',
  initiatives: '取組項目',
  outcome: { previous: '達成状況・達成度', current: '期限・数値目標等' },
  side: { previous: '前年度', current: '今年度' },
} as const

/** Why a cell can't be the field that was chosen. */
export const teachTroubleText = {
  claimed: (field: string) =>
    `そのセルは「${field}」の欄です。先に「${field}」を別のセルにするか、指定を消してください。`,
  'not-in-first-goal': () => '1つ目の目標の中のセルを押してください。2つ目からの目標は、1つ目にならいます。',
  'next-not-below': () => '次の目標は、1つ目の目標より下のセルを押してください。',
  'no-label': () => '欄の名前を入力してください。',
} as const

/** What is said while files are opened. */
export const formImportText = {
  teach: 'この様式を教える',
  unsureTitle: '読み取りを確かめてください',
  unsureBody: (name: string) =>
    `「${name}」の様式は初めてで、欄の読み取りに自信がありません。紙面の上で確かめてから取り込むことをおすすめします。`,
  look: '読み取りを確かめる',
  goOn: 'このまま取り込む',
  readBy: (name: string) => `様式「${name}」として読み取りました。`,
  correct: '読み取りを直す',
}

/** The list of forms. */
export const formsText = {
  title: '様式',
  open: '様式の一覧',
  about:
    '覚えている様式のファイルは、欄を調べ直さずに読み取ります。書き出したファイルは、ほかの職員のパソコンで読み込めます。',
  caption: '覚えている様式',
  name: '名前',
  madeFrom: '元のファイル',
  kind: '覚え方',
  taught: '教えた様式',
  learned: '自動で覚えた様式',
  lastUsed: '最後に使った日',
  never: 'まだ使っていません',
  fromFile: 'ファイルから読み込み',
  actions: '操作',
  actionsOf: (name: string) => `操作：様式「${name}」`,
  rename: '名前の変更',
  export: '書き出し',
  import: '様式のファイルを読み込む',
  remove: '削除',
  empty: '覚えている様式はまだありません',
  emptyHelp:
    'Excelファイルを開くと、はっきり読み取れた様式を自動で覚えます。読み取れない様式は、紙面のセルを押して教えられます。',
  loading: '様式を読み込んでいます…',
  failed: '様式の一覧を読み込めませんでした。アプリを閉じて開き直し、もう一度試してください。',
  unreadable: '読み取れない様式です。削除して、覚え直してください。',
  renameTitle: '様式の名前の変更',
  cancel: 'やめる',
  removed: (name: string) => `様式「${name}」を削除しました。`,
  removeTitle: (name: string) => `様式「${name}」を削除しますか`,
  removeBody: (drafts: number) =>
    `この様式で取り込んだ一覧表が${drafts}件あります。削除すると、Excelに保存できなくなることがあります。`,
  exportFailed: '様式を書き出せませんでした',
  exported: (name: string) => `様式「${name}」を書き出しました。`,
  imported: (name: string) => `様式「${name}」を読み込みました。`,
  importFailed: '様式を読み込めませんでした',
  fileName: (name: string) => `様式_${name}.json`,
  close: '閉じる',
}

/** Why a file is no form, and what to do. */
export const formFileText = {
  'form-too-large': () =>
    'ファイルが大きすぎます。「様式の一覧」の「書き出し」で作ったファイルを選んでください。',
  'no-form': () =>
    '様式のファイルではありません。「様式の一覧」の「書き出し」で作ったファイルを選んでください。',
  'form-newer': () =>
    'より新しい版のこのアプリで書き出された様式です。新しい版のアプリで読み込むか、書き出した人に確かめてください。',
  'form-damaged': () =>
    '様式のファイルが途中で切れているか、書き換えられています。もう一度書き出してもらってください。',
} as const
