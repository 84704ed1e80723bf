import type { IgnoredCode } from '../consolidation/file-kinds.ts'
import type { ReturnState } from '../consolidation/ledger.ts'
import type { ProblemLevel } from '../template/sheet-reading.ts'

/** How much a problem matters. */
export const levelWords: Readonly<Record<ProblemLevel, string>> = {
  'must-fix': '要修正',
  confirm: '確認',
  note: '参考',
}

/** How a department stands. */
export const stateWords: Readonly<Record<ReturnState, string>> = {
  missing: '未提出',
  received: '提出',
  'to-confirm': '要確認',
  'sent-back': '差戻し',
  resubmitted: '再提出',
  final: '確定',
}

/** Why a file in the folder was passed over. */
export const ignoredReasons: Readonly<Record<IgnoredCode, string>> = {
  'lock-file': 'Excelなどがファイルを開いている間だけ作る一時ファイルです。',
  'system-file': 'Windowsなどが自動で作るファイルです。',
  'hidden-file': '隠しファイルです。',
  document: '文書ファイルです。Excelのファイルだけを読み取ります。',
  slides: 'スライドのファイルです。Excelのファイルだけを読み取ります。',
  pdf: 'PDFなどのファイルです。Excelのファイルだけを読み取ります。',
  text: '文字だけのファイルです。Excelのファイルだけを読み取ります。',
  picture: '画像のファイルです。Excelのファイルだけを読み取ります。',
  archive: '圧縮ファイルです。中身を取りまとめるには、展開してください。',
  mail: 'メールのファイルです。添付のExcelファイルを取り出してください。',
  shortcut: 'ショートカットです。元のファイルをフォルダーに入れてください。',
  'macro-book': 'Excelのアドインです。提出ファイルではありません。',
  'not-a-workbook': 'Excelのファイルではありません。',
}

/** A list of departments that names none. */
export function emptyRosterMessage(fileName: string): string {
  return `「${fileName}」：部局名が見つかりません。1行に1つずつ部局名を書いてください。`
}
