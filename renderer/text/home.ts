/** What the window says outside the editor: home, opening files, new sheets, deleted drafts, faults. */

/** How a draft is called in a sentence. */
export const draftName = (department: string, fiscalYear: string | null): string =>
  `「${department === '' ? noDepartment : department} ${fiscalYear ?? noYear}」`

const noDepartment = '（部局名なし）'
const noYear = '年度なし'

/** The start screen. */
export const homeText = {
  appName: '重点目標一覧表',
  noDepartment,
  noYear,
  open: 'Excelファイルを開く',
  createNew: '様式から新しく作る',
  dropHint: 'Excelファイルやフォルダーをこの画面にドラッグしても開けます。',
  dropHere: 'ここで離すと、Excelファイルやフォルダーを受け取ります',
  loading: '読み込んでいます…',
  loadingLong:
    '読み込みに時間がかかっています。ほかのウィンドウでも開いているときは、閉じてから読み込み直してください。',
  reload: '読み込み直す',
}

/** The list of drafts. */
export const tableText = {
  caption: '作成中の重点目標一覧表',
  department: '部局',
  template: '様式',
  progress: '進み具合',
  updated: '最終更新',
  exported: 'Excelへの保存',
  actions: '操作',
  goals: (complete: number, goals: number) => `${goals}目標中${complete} 入力済み`,
  noGoals: '目標なし',
  uncountable: '数えられません',
  check: (count: number) => `確認あり ${count}`,
  notExported: '未保存',
  exportedAt: (date: string) => `保存済み ${date}`,
  changedSince: '保存後に変更あり',
  actionsOf: (name: string) => `操作：${name}`,
  duplicate: '複製する',
  remove: '削除する',
  countOfYear: (count: number) => `${count}件`,
}

/** Searching the drafts. */
export const searchText = {
  label: '部局名や本文で探す',
  found: (count: number) => (count === 0 ? '見つかりませんでした' : `${count}件見つかりました`),
  foundNone: (query: string) => `「${query}」を含むものは見つかりませんでした。`,
  clear: 'すべて表示する',
}

/** The start screen before there is any draft. */
export const emptyText = {
  title: '作成中の一覧表はまだありません',
  steps: [
    '届いたExcelファイル（様式）を開きます',
    '内容を入力します。入力は自動で保存されます',
    'Excelに保存して、提出します',
  ],
}

/** The start screen when the drafts can not be read. */
export const failedText = {
  title: '保存されている内容を読み込めません',
  what: '入力した内容は消していません。このパソコンの保存場所を開けなかったため、一覧を表示できません。',
  newer:
    'より新しい版のこのアプリで保存された内容です。内容には手を付けていません。新しい版のアプリで開いてください。',
  todo: 'ほかのウィンドウでこのアプリを開いているときは閉じて、「読み込み直す」を押してください。続くときは、パソコンの空き容量を確かめ、再起動してください。',
  details: '詳しい情報（問い合わせのときにお知らせください）',
}

/** What has just been done or come in, in one line. */
export const noticeText = {
  close: '閉じる',
  deleted: (name: string) => `${name}を削除しました。`,
  undo: '元に戻す',
  undone: '元に戻しました。',
  restored: (name: string) => `${name}を元に戻しました。`,
  purged: (name: string) => `${name}を完全に削除しました。`,
  duplicated: (name: string) => `${name}を複製しました。`,
  takenIn: (count: number) => `${count}件を取り込みました。`,
}

/** Drafts that were deleted, and can come back. */
export const deletedText = {
  title: (count: number) => `最近削除したもの（${count}件）`,
  deletedAt: (date: string) => `${date} に削除`,
  restore: '元に戻す',
  restoreOf: (name: string) => `元に戻す：${name}`,
  purge: '完全に削除',
  purgeOf: (name: string) => `完全に削除：${name}`,
  confirmTitle: (name: string) => `${name}を完全に削除しますか`,
  confirmBody:
    'このアプリに入力した内容が消え、元に戻せなくなります。保存したExcelファイルはそのまま残ります。',
  confirm: '完全に削除する',
  cancel: 'やめる',
}

/** Giving something another name. */
export const renameText = {
  change: '変更する',
  cancel: 'やめる',
}

/** Opening Excel files. */
export const importText = {
  reading: (name: string) => `「${name}」を読み込んでいます…`,
  readingOf: (name: string, place: number, count: number) =>
    `「${name}」を読み込んでいます…（${count}個中${place}個目）`,
  making: '新しい一覧表を作っています…',
  refusedTitle: 'ファイルを開けませんでした',
  madeNothingTitle: '新しい一覧表を作れませんでした',
  code: '詳しい情報',
  close: '閉じる',
  cancel: 'やめる',
  hereTitle: {
    source: (name: string) => `「${name}」はすでに取り込まれています`,
    export: (name: string) => `「${name}」は、このアプリで保存したファイルです`,
  },
  hereBody: {
    source: (draft: string, date: string) =>
      `このファイルから作った${draft}があります（最終更新 ${date}）。続きから入力できます。`,
    export: (draft: string, date: string) =>
      `${draft}を「Excelに保存」したときのファイルです（最終更新 ${date}）。続きから入力できます。`,
  },
  hereMore: (count: number) => `ほかにも${count}件あります。`,
  hereAgain: '「もう一度取り込む」を選ぶと、ファイルの内容から別のものを作ります。今あるものは変わりません。',
  goOn: '前の続きを開く',
  again: 'もう一度取り込む',
  sheetsTitle: 'どのシートを取り込みますか',
  sheetsBody: (name: string) => `「${name}」には、重点目標一覧表のシートが複数あります。`,
  sheetsLegend: '取り込むシート',
  sheetLine: (sheet: string, department: string, year: string, goals: number) =>
    `${sheet}：${department === '' ? noDepartment : department}・${year}・${goals === 0 ? '未記入' : `記入済みの目標 ${goals}`}`,
  take: '取り込む',
  takeNone: 'シートを1つ以上選んでください。',
  batchTitle: (taken: number, count: number) => `${count}個のファイルのうち${taken}個を取り込みました`,
  batchList: 'ファイルごとの結果',
  batchTaken: (names: string) => `${names}を取り込みました。`,
  batchHere: (name: string) => `${name}として、すでに取り込まれています。新しくは取り込みませんでした。`,
  batchStopped: '取り込みませんでした。',
  batchRefused: '取り込めませんでした。',
}

/** Making a new sheet from a template. */
export const newText = {
  title: '様式から新しく作る',
  templates: '使う様式',
  builtIn: '標準の様式',
  builtInFile: '標準の様式.xlsx',
  builtInNote: 'このアプリに付いている様式です',
  templateNote: (year: string | null, departments: readonly string[]) =>
    [year, departmentsNote(departments)].filter(Boolean).join('・'),
  year: '年度',
  yearNow: (year: string) => `${year}（今年度）`,
  department: '部局名（省略できます）',
  departmentHint: '省略すると、様式に書かれている部局名になります。',
  create: '作る',
  cancel: 'やめる',
  loading: '様式を読み込んでいます…',
  failed: '様式の一覧を読み込めませんでした。画面を閉じて、もう一度試してください。',
}

function departmentsNote(departments: readonly string[]): string {
  const [first, ...others] = departments
  if (first === undefined) return ''
  return others.length === 0 ? first : `${first}など${departments.length}部局`
}

/** A fault of the app itself. */
export const faultText = {
  title: '画面を表示できなくなりました',
  body: '「保存済み」と表示されたところまでの入力は、このパソコンに残っています。ホームに戻って、開き直してください。',
  home: 'ホームに戻る',
  reload: '画面を読み込み直す',
  details: '詳しい情報（問い合わせのときにお知らせください）',
}

/** The heading over `notKeptMessage`. */
export const actionFailedText = {
  title: '保存できませんでした',
}

const notKept = {
  'no-space':
    'このパソコンの空き容量が足りないため、保存できませんでした。空きを作って、もう一度試してください。',
  'database-closed':
    'このパソコンの保存場所を使えなくなりました。アプリを閉じて開き直し、もう一度試してください。',
  'draft-gone': 'すでに完全に削除されています。ほかのウィンドウで開いていないか確かめてください。',
  'newer-version':
    'より新しい版のこのアプリで保存された内容があるため、保存できません。新しい版のアプリで開いてください。',
  'open-elsewhere':
    '別の画面で開いているため、変えていません。もう一方の画面を閉じてから、もう一度試してください。',
  unknown: 'このパソコンに保存できませんでした。アプリを閉じて開き直し、もう一度試してください。',
} as const

/** Why a draft could not be kept or changed, and what to do. */
export const notKeptMessage = (failure: keyof typeof notKept): string => notKept[failure]

/** What is wrong with something dropped or chosen that is no workbook's trouble. */
export const refusalText = {
  'empty-folder': 'Excelファイルがありません。ファイルの入っているフォルダーか確かめてください。',
  'unread-folder': '中を調べられませんでした。フォルダーを開く権限があるか確かめてください。',
  'owner-file':
    'Excelでファイルを開いている間だけできる作業用のファイルです。「~$」の付かないファイルを選んでください。',
  backup:
    'このアプリのバックアップです。ホームの下にある「バックアップから戻す…」を押して、このファイルを選んでください。',
  'nothing-dropped':
    '元のソフトからファイルを受け取れませんでした。いったんフォルダーに保存してから、「Excelファイルを開く」で選んでください。',
  fault:
    '読み取りの途中で問題が起きました。ファイルはそのまま残っています。もう一度試し、続くときは下の詳しい情報をお知らせください。',
} as const
