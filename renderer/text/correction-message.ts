import { formatFiscalYear } from '../calendar/fiscal-year.ts'
import type { HealthCode, HealthDetails, HealthProblem } from '../consolidation/health/health-problem.ts'
import type { ReadTrouble } from '../template/read-workbook.ts'
import type { ForeignFormat } from '../workbook/trouble.ts'
import { codePoint, fields, lines, listed, outcomes, quoted, sides } from './problem-parts.ts'

/**
 * What is wrong and what to do, as it is said to the department that filled the sheet in. The cell is named beside it:
 * what `healthMessage` says is for the section that consolidates.
 */
export function correctionMessage(problem: HealthProblem): string {
  const say = messages[problem.code] as (problem: HealthProblem) => string
  return say(problem)
}

/** As `correctionMessage`, of a file that could not be read. */
export function rejectedMessage(trouble: ReadTrouble): string {
  const say = rejected[trouble.code] as (trouble: ReadTrouble) => string
  return say(trouble)
}

const files = (names: readonly string[]) => names.map((name) => `「${name}」`).join('')

const messages: { readonly [Code in HealthCode]: (details: HealthDetails[Code]) => string } = {
  'wrong-fiscal-year': ({ found, wanted }) =>
    `${formatFiscalYear(found)}の様式に記入されています。${formatFiscalYear(wanted)}の様式に記入してください。`,
  'nothing-filled-in': () => '何も記入されていないようです。記入してください。',
  formula: () => '数式が入っています。文字で入力し直してください。',
  'over-limits': ({ limit, count }) =>
    limit === 'characters'
      ? `${count.toLocaleString('ja-JP')}文字あります。Excelのセルに入る32,767文字までに短くしてください。`
      : `改行が${count}個あります。Excelのセルに入る253個までに減らしてください。`,
  'this-year-empty': () => '今年度の欄がすべて空です。記入もれでないかご確認ください。',
  'no-fiscal-year': () => '年度が読み取れませんでした。見出しに年度を書いてください。',
  'years-apart': ({ previous, current }) =>
    `見出しの年度が${formatFiscalYear(previous)}と${formatFiscalYear(current)}で、続いていません。年度をご確認ください。`,
  'wrong-phase': ({ found, wanted }) =>
    `「${found}」の様式のようです。「${wanted}」の様式に記入してください。`,
  'looks-like-formula': ({ begins }) =>
    `「${begins}」で始まっています。文字のまま扱いますので、数式のつもりでないかご確認ください。`,
  'external-link': ({ what }) =>
    `ほかのファイルへのリンク（${quoted(what)}）があります。必要なものかご確認ください。`,
  'dde-link': ({ what }) =>
    `ほかのプログラムを動かす数式やリンク（DDE：${quoted(what)}）があります。心当たりがあるかお知らせください。`,
  macro: ({ what }) => `マクロ（${quoted(what)}）が入っています。マクロのないファイルで提出してください。`,
  'embedded-object': ({ what }) =>
    `別のファイル（${quoted(what)}）が埋め込まれています。必要なものかご確認ください。`,
  'activex-control': ({ what }) =>
    `動くボタンなどの部品（ActiveX：${quoted(what)}）があります。取り除いて提出してください。`,
  'external-data': ({ what }) =>
    `外部のデータへの接続（${quoted(what)}）があります。必要なものかご確認ください。`,
  'external-picture': ({ what }) =>
    `ほかの場所から読み込む画像（${quoted(what)}）があります。画像を貼り付け直すか、取り除いてください。`,
  'outside-name': ({ what }) =>
    `ほかのファイルを指すか、開くと動くように定められた名前（${quoted(what)}）があります。取り除いて提出してください。`,
  hyperlink: ({ what }) =>
    `リンク（${quoted(what)}）があります。取りまとめでは文字だけを使うので、必要なことは文字で書いてください。`,
  'unknown-department': ({ written }) =>
    `${quoted(written)}は部局一覧にない名前です。部局名をご確認ください。`,
  'no-department': () => '担当部局名が空です。部局名を記入してください。',
  'department-differs': ({ written, inFileName }) =>
    `${quoted(written)}と記入されていますが、ファイル名は${quoted(inFileName)}です。どちらの部局のものかお知らせください。`,
  'several-files': ({ others }) =>
    `同じ部局から、ほかのファイルも届いています（${files(others)}）。どれを使えばよいかお知らせください。`,
  'other-layout': () =>
    '配布した様式と違う様式のようです。配布した様式に記入するか、この様式を使った理由をお知らせください。',
  'rows-moved': ({ from, lines: which }) =>
    `様式では${from}にあるものが、${lines[which]}の挿入か削除でここにずれています。もとに戻せるときは戻してください。`,
  'headings-changed': ({ from, to }) =>
    to === ''
      ? `様式の見出し${quoted(from)}がなくなっています。もとに戻してください。`
      : `様式の見出し${quoted(from)}が${quoted(to)}に変わっています。もとに戻してください。`,
  'merges-broken': ({ cells }) =>
    `結合されていたセルが分かれています（${listed(cells)}）。もとに戻し、分かれたセルに書いたものがないかご確認ください。`,
  'values-where-none-belong': ({ text }) =>
    `様式の欄ではないところに文字があります（${quoted(text)}）。必要なものかご確認ください。`,
  'repeated-number': ({ number }) => `重点目標の番号${number}が重なっています。番号をご確認ください。`,
  'repeated-goal': ({ number, first }) =>
    `重点目標${number}の内容が重点目標${first}とまったく同じです。写したままになっていないかご確認ください。`,
  'initiative-without-outcome': ({ number, side }) =>
    `重点目標${number}の${sides[side]}に取組項目がありますが、${outcomes[side]}が空です。記入もれでないかご確認ください。`,
  'outcome-without-initiative': ({ number, side }) =>
    `重点目標${number}の${sides[side]}に${outcomes[side]}がありますが、取組項目が空です。記入もれでないかご確認ください。`,
  'previous-differs': ({ number, field }) =>
    `重点目標${number}の前年度の${fields[field]}が、昨年度にご提出いただいたものと違います。変更した理由をお知らせください。`,
  'items-without-outcome': ({ items }) =>
    `取組項目${listed(items)}に当たる記載が見当たりません。記入もれでないかご確認ください。`,
  'outcomes-unpaired': ({ texts }) =>
    `${listed(texts.map(quoted))}は、どの取組項目のものか分かりませんでした。項目の番号をご確認ください。`,
  'markers-out-of-order': ({ items }) =>
    `項目の番号が続いていないか、重なっています（${listed(items)}）。番号をご確認ください。`,
  'likely-cut': ({ cells }) =>
    `行の高さが足りず、印刷すると文字が切れるおそれがあります（${listed(cells)}）。行の高さを広げてください。`,
  'private-use-characters': ({ characters }) =>
    `外字（${characters.map(codePoint).join('、')}）があります。ほかのパソコンでは表示されないことがあるので、置き換えられる字がないかご確認ください。`,
  'no-department-cell': () => '担当部局名の欄が見つかりませんでした。配布した様式かご確認ください。',
  'other-years-passed-over': ({ sheets }) =>
    `別の年度のシート（${files(sheets)}）は見ていません。提出するシートがどれかご確認ください。`,
  'same-file': ({ first }) =>
    `「${first}」と中身がまったく同じファイルです。送り間違いでないかご確認ください。`,
}

const sendXlsx = 'Excelで開き、「Excelブック（.xlsx）」で保存し直してお送りください。'

const foreign: Readonly<Record<ForeignFormat, string>> = {
  empty: '中身のないファイル（0バイト）でした。お手元のファイルをもう一度お送りください。',
  text: `文字だけのファイル（CSVなど）のため、読み取れませんでした。${sendXlsx}`,
  html: `Webページのファイルのため、読み取れませんでした。${sendXlsx}`,
  zip: '圧縮ファイルのため、読み取れませんでした。中のExcelファイルをお送りください。',
  word: 'Wordの文書のため、読み取れませんでした。配布したExcelの様式に記入してお送りください。',
  powerpoint:
    'PowerPointのファイルのため、読み取れませんでした。配布したExcelの様式に記入してお送りください。',
  xlsb: `バイナリ形式（.xlsb）のため、読み取れませんでした。${sendXlsx}`,
  ods: `OpenDocument形式（.ods）のため、読み取れませんでした。${sendXlsx}`,
  unknown: 'Excelのファイルではないため、読み取れませんでした。配布したExcelの様式に記入してお送りください。',
}

const rejected: {
  readonly [Code in ReadTrouble['code']]: (trouble: Extract<ReadTrouble, { readonly code: Code }>) => string
} = {
  'not-xlsx': ({ looksLike }) => foreign[looksLike],
  damaged: () =>
    'ファイルが壊れているようで、開けませんでした。お手元のファイルがExcelで開けるか確かめ、保存し直してお送りください。',
  'old-xls': () => `古い形式（.xls）のため、読み取れませんでした。${sendXlsx}`,
  encrypted: () =>
    'パスワードで保護されていて、開けませんでした。パスワードを外して保存し直してお送りください。',
  'too-large': () =>
    'ファイルが大きすぎて、読み取れませんでした。重点目標一覧表のファイルかご確認のうえ、お送りください。',
  doctype: () => `Excelが作らない書き方を含むため、読み取れませんでした。${sendXlsx}`,
  unsupported: () => `読み取れない形で保存されています。${sendXlsx}`,
  'no-sheet-found': () => '重点目標一覧表が見つかりませんでした。配布した様式に記入してお送りください。',
}
