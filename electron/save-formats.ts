import type { SaveFormat } from './ipc/contract.ts'

/** How the dialogs speak of a kind of file. */
export interface SaveFormatWords {
  /** The title of the dialog that asks where to save one. */
  readonly title: string
  /** What the dialogs' list of kinds calls it. */
  readonly filter: string
}

/** Every kind of file that the app writes, by its extension. */
export const saveFormats: Readonly<Record<SaveFormat, SaveFormatWords>> = {
  xlsx: { title: 'Excelに保存', filter: 'Excelブック' },
  json: { title: '様式を書き出す', filter: '様式のファイル' },
  csv: { title: 'CSVに書き出す', filter: 'CSVファイル' },
  jsonl: { title: 'JSON Linesに書き出す', filter: 'JSON Linesファイル' },
  txt: { title: 'テキストに書き出す', filter: 'テキストファイル' },
  pdf: { title: 'PDFに保存', filter: 'PDFファイル' },
  'juten-backup': { title: 'バックアップを保存', filter: 'バックアップ' },
}

/** Whether an extension, without its dot and in small letters, is that of a file that the app writes. */
export const isSaveFormat = (extension: unknown): extension is SaveFormat =>
  typeof extension === 'string' && Object.keys(saveFormats).includes(extension)
