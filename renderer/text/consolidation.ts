/** What the window says of consolidations (取りまとめ) outside their ledger: on home, and when files are dropped. */

/** The consolidations on home. */
export const consolidationsText = {
  title: '取りまとめ',
  caption: '取りまとめの一覧',
  start: '取りまとめを始める',
  name: '名前',
  report: '年度・報告',
  returned: '提出',
  open: '確認待ち',
  due: '期限',
  updated: '最終更新',
  actions: '操作',
  actionsOf: (name: string) => `操作：${name}`,
  returnedOf: (returned: number, expected: number) => `${returned} / ${expected}`,
  returnedAlone: (returned: number) => `${returned}部局`,
  none: 'なし',
  openCount: (count: number) => `${count}部局`,
  noDue: '決めていません',
  overdue: '過ぎています',
  terms: '設定',
  rename: '名前を変える',
  next: '次の報告を始める',
  remove: '削除する',
  more: (count: number) => `ほかの取りまとめも表示する（${count}件）`,
  hint: '各部局から集めたファイルをまとめるときは、「取りまとめを始める」を選びます。',
  renameTitle: '取りまとめの名前を変える',
  renameLabel: '取りまとめの名前',
  begun: (name: string) => `「${name}」を始めました。期限などを確かめて保存してください。`,
  nameOf: (name: string) => `取りまとめ「${name}」`,
  purgeBody:
    '届いたファイルの控え、点検の結果、メモ、記録が消え、元に戻せなくなります。フォルダーにある元のファイルはそのまま残ります。',
}

/** A consolidation on its way to the screen. */
export const consolidationScreenText = {
  loading: '取りまとめを読み込んでいます…',
  failedTitle: '取りまとめを開けませんでした',
  failed: '届いたファイルと記録は消していません。アプリを閉じて開き直し、もう一度試してください。',
  lockedTitle: 'この取りまとめは別の画面で開いています',
  locked:
    '同じ取りまとめを2つの画面で進めると、片方の変更が失われます。もう一方の画面を閉じてから開いてください。',
  goneTitle: '取りまとめが見つかりません',
  gone: 'すでに削除されています。ホームの「最近削除したもの」も確かめてください。',
  back: 'ホームに戻る',
}

/** Asking what a dropped folder or several dropped files are for. */
export const droppedText = {
  title: (count: number) => `${count}個のファイルをどうしますか`,
  folderTitle: (name: string, count: number) => `「${name}」の${count}個のファイルをどうしますか`,
  legend: '受け取り方',
  newOne: '新しい取りまとめを始める',
  newNote: '各部局から届いたファイルを点検し、一冊にまとめます。',
  into: (name: string) => `「${name}」に加える`,
  intoNote: (report: string, returned: number, expected: number | null) =>
    `${report}・提出 ${expected === null ? `${returned}部局` : `${returned} / ${expected}`}`,
  edit: '編集用に開く',
  editNote: 'それぞれを、このアプリで入力できる一覧表として取り込みます。',
  go: '進む',
  cancel: 'やめる',
  listing: 'フォルダーの中を調べています…',
  failedTitle: 'フォルダーを受け取れませんでした',
}
