import type { FileTrouble } from '../../electron/ipc/contract.ts'
import { formatFiscalYear } from '../calendar/fiscal-year.ts'
import type { Stopped } from '../worker/stopped.ts'
import type { FillTrouble } from '../template/fill-trouble.ts'
import type { Missing } from '../template/layout.ts'
import type { PassedOver } from '../template/read-workbook.ts'
import type { SheetProblem } from '../template/sheet-reading.ts'
import type { ForeignFormat, LimitName, RowsBlockedBy } from '../workbook/trouble.ts'
import { codePoint } from './problem-parts.ts'

/** Everything that can stop a file from being read or written, codes of the disk included. */
export type AnyTrouble = FillTrouble | Stopped | DiskTrouble | JsonTrouble

/** What the disk answered; 'too-large' and 'not-verified' are said in the words of the other troubles. */
export interface DiskTrouble {
  readonly code: Exclude<FileTrouble, 'too-large' | 'not-verified'>
  /** Set where a file was to be written: the same answer then means something else. */
  readonly writing?: true
}

/** A JSON file that is no sheet; `where` is the path of the first wrong value, null where it is no JSON at all. */
export interface JsonTrouble {
  readonly code: 'not-a-sheet'
  readonly where: string | null
}

/** The disk's answer among the troubles that have words, to reading a file or to writing one. */
export function diskTrouble(trouble: FileTrouble, to: 'read' | 'write' = 'read'): AnyTrouble {
  if (trouble === 'too-large') return { code: trouble, limit: 'file' }
  if (trouble === 'not-verified') return { code: trouble, sheet: '', cell: null }
  return to === 'write' ? { code: trouble, writing: true } : { code: trouble }
}

type Messages<Kind extends { readonly code: string }> = {
  readonly [Code in Kind['code']]: (trouble: Extract<Kind, { readonly code: Code }>) => string
}

/** What is wrong and what to do, in plain Japanese. `fileName` is named at the beginning where it is given. */
export function troubleMessage(trouble: AnyTrouble, fileName?: string): string {
  const say = troubleMessages[trouble.code] as (trouble: AnyTrouble) => string
  return fileName === undefined ? say(trouble) : `「${fileName}」：${say(trouble)}`
}

/** What to look at in a sheet that could be read, in plain Japanese. */
export function problemMessage(problem: SheetProblem): string {
  const say = problemMessages[problem.code] as (problem: SheetProblem) => string
  return say(problem)
}

const saveAsXlsx = 'Excelで開き、「Excelブック（.xlsx）」で保存し直してください。'
const askAgain = '送り主にもう一度送ってもらってください。'

const foreignFormats: Readonly<Record<ForeignFormat, string>> = {
  empty: `中身のないファイル（0バイト）です。${askAgain}`,
  text: `文字だけのファイル（CSVなど）です。${saveAsXlsx}`,
  html: `Webページのファイルです。${saveAsXlsx}`,
  zip: 'Excelのファイルではなく、圧縮ファイルです。展開して、中のExcelファイルを選んでください。',
  word: 'Wordの文書です。Excelのファイルを選んでください。',
  powerpoint: 'PowerPointのファイルです。Excelのファイルを選んでください。',
  xlsb: `バイナリ形式（.xlsb）のファイルです。${saveAsXlsx}`,
  ods: `OpenDocument形式（.ods）のファイルです。${saveAsXlsx}`,
  unknown: 'Excelのファイルではありません。ファイルを確かめてください。',
}

const limitMessages: Readonly<Record<LimitName, string>> = {
  file: 'ファイルが20MBを超えています。',
  entries: 'ファイルの中の部品が多すぎます。',
  inflated: '展開すると大きくなりすぎるファイルです。',
  part: '展開すると大きくなりすぎるファイルです。',
  ratio: '展開すると大きくなりすぎるファイルです。',
  sheets: 'シートの数が多すぎます。',
  cells: 'セルの数が多すぎます。',
  characters: 'セルの文字が多すぎます。',
  merges: '結合されたセルの数が多すぎます。',
  strings: '文字列の数が多すぎます。',
  headings: 'ひとつのシートに見出しが多すぎます。',
  fields: 'ひとつのシートに目標の欄が多すぎます。',
}

const rowsBlocked: Readonly<Record<RowsBlockedBy, string>> = {
  'array-formula': '複数の行にまたがる配列数式があります。数式の外の行を選んでください。',
  'pivot-table': 'ピボットテーブルがあります。表の外の行を選んでください。',
  'end-of-sheet': 'シートの最後の行まで使われています。不要な行を削除してください。',
}

const missingWords: Readonly<Record<Missing, string>> = {
  title: '「重点目標」の見出し',
  initiatives: '「具体的な重点取組項目」の見出し',
  outcome: '「達成状況・達成度」「期限・数値目標等」の見出し',
  goals: '見出しのとおりに並んだ目標の欄',
}

function passedOverText({ sheet, missing }: PassedOver): string {
  return `シート「${sheet}」では、${missing.map((one) => missingWords[one]).join('、')}が見つかりません。`
}

const troubleMessages: Messages<AnyTrouble> = {
  'not-xlsx': ({ looksLike }) => foreignFormats[looksLike],
  damaged: () => `ファイルが壊れています。Excelで開けるか確かめ、開けないときは${askAgain}`,
  'old-xls': () => `古い形式（.xls）のファイルです。${saveAsXlsx}`,
  encrypted: () => 'パスワードで保護されています。Excelで開き、パスワードを外して保存し直してください。',
  'too-large': ({ limit }) => `${limitMessages[limit]}重点目標一覧表のファイルか確かめてください。`,
  doctype: () => `Excelが作らない書き方（DOCTYPE）を含むため、安全のため開きません。${saveAsXlsx}`,
  unsupported: ({ what }) =>
    `このアプリでは読めない${what === 'compression' ? '圧縮方法' : '文字コード'}が使われています。${saveAsXlsx}`,
  'no-sheet-found': ({ passedOver }) =>
    `重点目標一覧表が見つかりません。${passedOver.length === 0 ? '表示されているシートがありません。' : passedOver.map(passedOverText).join('')}様式を確かめてください。`,
  'no-room': ({ sheet, goals, room }) =>
    `シート「${sheet}」の様式には目標の欄が${room}個しかなく、${goals}個の目標が入りません。欄が同じ行に並んでいるため、このアプリでは増やせません。Excelで欄を増やした様式を使うか、目標を減らしてください。`,
  'wrong-fiscal-year': ({ sheet, template, wanted }) =>
    `シート「${sheet}」の様式は${formatFiscalYear(template)}用ですが、書き込む内容は${formatFiscalYear(wanted)}のものです。年度を確かめてください。`,
  'which-sheet': ({ sheets }) =>
    `様式に重点目標一覧表が複数あります（${sheets.map((name) => `「${name}」`).join('')}）。書き込むシートの名前を確かめてください。`,
  'not-verified': ({ sheet, cell }) =>
    `書き込んだ内容を読み直したところ、${sheet === '' ? '' : `シート「${sheet}」の`}${cell ?? '内容'}が一致しませんでした。ファイルは保存していません。`,
  signed: () =>
    'デジタル署名付きのファイルです。書き込むと署名が無効になるため、保存しません。署名のない様式を使ってください。',
  'no-such-sheet': ({ sheet, sheets }) =>
    `シート「${sheet}」がありません。このファイルにあるのは${sheets.map((name) => `「${name}」`).join('')}です。シートの名前を確かめてください。`,
  protected: ({ sheet, against }) =>
    against === 'copying'
      ? `このファイルはブックの構成が保護されていて、シート「${sheet}」を複製できません。Excelの「校閲」タブで「ブックの保護」を解除してから、もう一度試してください。`
      : `シート「${sheet}」は保護されていて、行を挿入できません。Excelの「校閲」タブでシートの保護を解除してから、もう一度試してください。`,
  'sheet-blocked': ({ sheet }) =>
    `シート「${sheet}」にはスライサーかタイムラインがあるため、このアプリでは複製できません。Excelでシートを複製した様式を使ってください。`,
  'rows-blocked': ({ sheet, by, cells }) =>
    `シート「${sheet}」のこの位置には行を挿入できません。${cells === null ? '' : `${cells}に、`}${rowsBlocked[by]}`,
  'cell-too-long': ({ sheet, cell, length }) =>
    `シート「${sheet}」の${cell}が${length}文字あります。Excelのセルに入るのは32,767文字までです。短くしてください。`,
  'too-many-lines': ({ sheet, cell, lineFeeds }) =>
    `シート「${sheet}」の${cell}に改行が${lineFeeds}個あります。Excelのセルに入るのは253個までです。減らしてください。`,
  'unwritable-character': ({ sheet, cell, character }) =>
    `シート「${sheet}」の${cell}に、Excelのファイルに書けない文字（${codePoint(character)}）があります。その文字を消してください。`,
  'formula-in-the-way': ({ sheet, cell }) =>
    `シート「${sheet}」の${cell}には、ほかのセルと共有している数式があるため書き込めません。Excelで数式を消してください。`,
  'too-slow': () =>
    '時間がかかりすぎるため中止しました。重点目標一覧表のファイルか確かめ、もう一度試してください。',
  'gave-up': () =>
    'このパソコンで扱うには大きすぎるか複雑すぎるため、途中で止まりました。ほかのソフトを閉じてから、もう一度試してください。',
  absent: ({ writing }) =>
    writing
      ? '保存先のフォルダーが見つかりません。共有フォルダーやUSBメモリーがつながっているか確かめるか、別の場所に保存してください。'
      : 'ファイルが見つかりません。移動や名前の変更がないか確かめてください。',
  busy: () =>
    'ほかのソフト（Excelなど）で開かれています。閉じてからもう一度試すか、別の名前で保存してください。',
  denied: ({ writing }) =>
    writing
      ? '保存先に書き込む権限がありません。別の場所に保存してください。'
      : 'ファイルを開く権限がありません。開いているソフトを閉じるか、別の場所を選んでください。',
  'no-space': () => '保存先の空き容量が足りません。空きを作るか、別の場所を選んでください。',
  'read-only': () => '読み取り専用の場所かファイルです。別の場所か名前で保存してください。',
  changed: () => 'ほかの人かほかのソフトが書き換えています。別の名前で保存するか、上書きしてください。',
  'returns-folder': () =>
    '提出されたファイルのフォルダーには書き出しません。別のフォルダーを選んでください。',
  failed: () => 'ファイルの読み書きに失敗しました。もう一度試し、続くときは別の場所を選んでください。',
  'not-a-sheet': ({ where }) =>
    where === null
      ? 'JSONとして読めません。readが出力したsheetsの要素を1つ渡してください。'
      : `「${where}」の値が正しくありません。readが出力したsheetsの要素を1つ渡してください。`,
}

const problemMessages: Messages<SheetProblem> = {
  formula: ({ cell }) => `${cell}に数式が入っています。文字で入力し直してください。`,
  'looks-like-formula': ({ cell }) =>
    `${cell}は「=」で始まっています。文字としてそのまま扱います。数式のつもりでないか確かめてください。`,
  'no-fiscal-year': () => '年度の見出しが読み取れません。年度を確かめてください。',
  'years-apart': ({ cell, previous, current }) =>
    `見出しの年度が${formatFiscalYear(previous)}と${formatFiscalYear(current)}で、続いていません（${cell}）。年度を確かめてください。`,
  'no-department-cell': () => '担当部局名の欄が見つかりません。',
  'repeated-number': ({ cell, number }) =>
    `重点目標の番号${number}が重なっています（${cell}）。番号を確かめてください。`,
}
