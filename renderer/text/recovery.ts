import type { FileTrouble } from '../../electron/ipc/contract.ts'

/** What a record is called in a list. */
const kinds = { sheet: '重点目標一覧表', consolidation: '取りまとめ', form: '様式' } as const

/** Bringing things back from their copies (控え). */
export const recoveryText = {
  kinds,
  looking: '控えを確かめています…',
  lookingLong:
    '控えのフォルダー（共有フォルダーなど）から、まだ返事がありません。待たずに始められます。確かめ終わるまで、控えを書き換えることはありません。',
  empty: {
    title: 'このパソコンのデータが空になっています',
    what: (count: number) => `控えのフォルダーに${count}件残っています。元に戻せます。`,
  },
  missing: {
    title: 'このパソコンにない内容が控えにあります',
    what: (count: number) => `控えのフォルダーにだけあるもの、控えのほうが新しいものが${count}件あります。`,
  },
  newerHere: {
    title: 'このパソコンのデータは、新しい版のアプリで保存されています',
    what: 'この版では開けません。データには何もしていません。新しい版のアプリを開いてください。急ぐときは、控えから続けられます。',
  },
  unread: {
    title: 'このパソコンのデータを読めません',
    what: 'データは消していません。控えから続けられます。元のデータはそのまま残します。',
  },
  back: {
    title: '控えから元に戻しました',
    what: (count: number) =>
      `${count}件を元に戻しました。次のものは、ファイルが控えになかったので、その分だけ足りません。`,
  },
  busyOnly: {
    title: '控えをいまは開けません',
    what: (count: number) =>
      `このパソコンのデータは空ですが、控え${count}件を確かめられません。ほかのソフト（ウイルス対策ソフトなど）が使っているか、開く許可がありません。少し待って、もう一度探してください。`,
  },
  damagedOnly: {
    title: '控えが壊れていて読めません',
    what: (count: number) =>
      `このパソコンのデータは空で、控え${count}件は読めません。控えのファイルには何もしていません。バックアップがあれば、始めたあとに「バックアップから戻す…」で戻せます。`,
  },
  nothingToGoOn: (isNewer: boolean, copiesPath: string | null) =>
    [
      isNewer
        ? 'この版では開けません。データには何もしていません。新しい版のアプリを開いてください。'
        : 'データは消していません。',
      copiesPath === null
        ? 'この版で読める控えはありません。'
        : `控えのフォルダー「${copiesPath}」も開けません。フォルダーのある場所（共有フォルダーなど）につながっているか確かめて、もう一度開いてください。`,
      '急ぐときは、空の一覧から始められます。元のデータと控えはそのまま残します。',
    ].join(''),
  unreached: {
    title: '控えのフォルダーを開けません',
    what: (path: string) =>
      `このパソコンのデータは空ですが、控えのフォルダー「${path}」を確かめられません。フォルダーのある場所（共有フォルダーなど）につながっているか確かめて、もう一度探してください。`,
  },
  onlyNewer: (count: number) =>
    `新しい版のアプリが書いた控えが${count}件あります。この版では読めません。新しい版のアプリを開いてください。`,
  damaged: (count: number) =>
    `読めない控えが${count}件あります。すぐには消しません（新しい控えを書くときは「削除済み」に移し、30日残します）。`,
  busy: (count: number) =>
    `いまは開けない控えが${count}件あります（ほかのソフトが使っているか、開く許可がありません）。次に起動したとき、もう一度確かめます。`,
  caption: '元に戻せるもの',
  pick: (title: string) => `「${title}」を選ぶ`,
  pickAll: 'すべて選ぶ',
  columns: { kind: '種類', title: '名前', year: '年度', changed: '控えの最終更新', here: 'いまのデータ' },
  noTitle: '（名前なし）',
  copiedVersion: '控えの内容',
  besideName: (name: string) => `${name}（控え）`,
  notHere: 'ありません',
  olderHere: (time: string) => `${time}（控えより古い）`,
  shorterHere: '控えより少ない',
  staysHere: '一覧表のいまの内容は「履歴」に残り、あとで戻せます。',
  bringBack: (count: number) => `選んだ${count}件を元に戻す`,
  later: 'いまは戻さずに始める',
  goOn: '控えから続ける',
  startEmpty: '空の一覧から始める',
  again: 'もう一度開く',
  details: '詳しい情報',
  lookAgain: 'もう一度探す',
  start: '控えを待たずに始める',
  startWithout: '控えを使わずに始める',
  show: '控えのフォルダーを開く',
  working: (done: number, of: number) => `元に戻しています…（${done}／${of}件）`,
  incomplete: '元に戻したが、ファイルが足りないもの',
  begin: '始める',
  without: (files: readonly string[]) => {
    const names = files.map((file) => file || 'もとの様式')
    return `控えになかったファイル：${names.slice(0, 3).join('、')}${names.length > 3 ? ` ほか${names.length - 3}件` : ''}`
  },
  failed: {
    damaged: 'この控えは壊れていて読めません。',
    newer: '新しい版のアプリが書いた控えです。この版では読めません。',
    gone: 'この控えはもうありません。',
    unreadable: '控えのフォルダーを読めません。つながっているか確かめて、もう一度試してください。',
    'not-kept':
      'このパソコンに保存できませんでした。空き容量を確かめて、もう一度試してください。控えはそのままです。',
  },
  banner: (count: number) => `このパソコンにないもの、古いものが控えに${count}件あります。`,
  bannerOpen: '確かめる',
  onRescue:
    '元のデータを読めないので、別に保存しながら続けています。元のデータはそのまま残してあります。読めるようになると、新しいほうを確かめられます。',
}

/** Where the copies are, and how they stand. */
export const copiesText = {
  heading: '控え',
  kept: (path: string) => `控えを自動で書いています：${path}`,
  show: 'フォルダーを開く',
  move: '場所を変える…',
  moved: (path: string) => `控えの場所を「${path}」に変えました。`,
  movedWithout: (path: string) =>
    `控えの場所を「${path}」に変えました。前のフォルダーは読めなかったので、このアプリにある分だけを書きました。`,
  notMoved: (path: string) => `「${path}」に控えを移せませんでした`,
  failing: (why: string) => `控えを書けていません（${why}）。入力はこのパソコンに保存しています。`,
  failingShort: (why: string) => `控えを書けていません（${why}）`,
  stoodIn: (why: string) =>
    `控えのフォルダーに書けないので（${why}）、このアプリの中に控えています。書けるようになると自動で移します。`,
  why: {
    absent: 'フォルダーが見つかりません',
    busy: 'ほかのソフトが使っています',
    denied: '書き込みが許可されていません',
    'no-space': '空き容量がありません',
    'read-only': '書き込みできない場所です',
    'too-large': '大きすぎます',
    'not-verified': '書いた内容が確かめられません',
    changed: 'フォルダーの控えのほうが新しいものがあります',
    'returns-folder': '提出ファイルのフォルダーの中です',
    failed: '原因不明のエラーです',
    newer: '新しい版のアプリの控えがあります',
    unreadable: 'データを読めません',
  } satisfies Record<FileTrouble | 'newer' | 'unreadable', string>,
}
