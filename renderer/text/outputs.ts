/** What a consolidation gives: the book, departments' files, tables, letters. */
export const outputsText = {
  book: '取りまとめ',
  items: '取組項目',
  madeNothing: '一冊にまとめられませんでした',
  notWritten: '保存できませんでした',
  stopped: '中止しました。保存したファイルはありません。',
  stoppedAfter: (count: number) => `中止しました。それまでに${count}個のファイルを保存しました。`,
  saved: (name: string) => `「${name}」を保存しました。`,
  savedFiles: (count: number, folder: string, left: number) =>
    (count === 0
      ? `「${folder}」に保存したファイルはありません。`
      : `「${folder}」に${count}個のファイルを保存しました。`) +
    (left === 0 ? '' : `今ある${left}個のファイルは置き換えていません。`),
  noFolders: {
    title: 'フォルダーに書き出せません',
    body: 'この画面からはフォルダーを選べません。パソコンに入れたアプリで開くと、部局ごとのファイルをフォルダーに書き出せます。',
  },
  there: {
    title: '同じ名前のファイルがあります',
    body: (count: number, folder: string) =>
      `「${folder}」に、同じ名前のファイルが${count}個あります。置き換えると、今あるファイルの内容は戻せません。`,
    overwrite: '置き換える',
    leave: '置き換えない',
  },
  tooMany: {
    title: '部局の数が多いため、部局別のファイルに分けます',
    body: (most: number) =>
      `一冊に入れられる部局のシートは${most}までです。一覧だけの一冊と、部局ごとのファイルを作ります。先に、部局ごとのファイルを入れるフォルダーを選んでください。`,
    choose: 'フォルダーを選ぶ',
    cancel: 'やめる',
  },
  close: '閉じる',
}

/** 修正依頼: what a department is asked to correct. */
export const requestText = {
  title: (department: string) => `${department}への修正依頼`,
  none: 'この部局に修正をお願いすることはありません。',
  due: '再提出の期限',
  notes: '参考の指摘も含める',
  markBack: '差戻しにする',
  isBack: '差戻し中です',
  markedBack: (department: string) => `${department}を差戻しにしました。`,
  page: '修正依頼の用紙',
  pdf: 'PDFに保存',
  excel: 'Excelに保存',
  copies: '指摘をコメントで付けたファイルを保存',
  mail: 'メールの文をコピー',
  copied: 'メールの文をコピーしました。メールソフトに貼り付けてください。',
  notCopied: 'コピーできませんでした。下の文を選んでコピーしてください。',
  mailText: 'メールの文',
  fileName: '修正依頼',
  unplaced: (count: number) =>
    `${count}件の指摘は、セルにコメントを付けられませんでした。修正依頼には載っています。`,
  gone: (file: string) =>
    `「${file}」の中身がこのパソコンに残っていません。ファイルをもう一度追加してください。`,
  close: '閉じる',
}

/** 督促: to those who have sent nothing. */
export const reminderText = {
  title: '督促の文',
  to: '宛先',
  everyone: (count: number) => `未提出の${count}部局すべて`,
  none: '未提出の部局はありません。',
  copy: 'コピー',
  copied: '督促の文をコピーしました。メールソフトに貼り付けてください。',
  close: '閉じる',
}
