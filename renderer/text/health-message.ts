import { formatFiscalYear } from '../calendar/fiscal-year.ts'
import type { HealthCode, HealthDetails, HealthProblem } from '../consolidation/health/health-problem.ts'
import { codePoint, fields, lines, listed, outcomes, quoted, sides } from './problem-parts.ts'

type Said<Code extends HealthCode> = HealthDetails[Code] & { readonly at: string }

/** What is named in front of a problem's words. */
export interface NamedInFront {
  readonly fileName?: string
  /** Where a file has several worksheets a cell alone says little. */
  readonly sheet?: boolean
}

/** What to look at in a returned file, in plain Japanese. */
export function healthMessage(problem: HealthProblem, named: NamedInFront = {}): string {
  const say = messages[problem.code] as (problem: HealthProblem & { readonly at: string }) => string
  const text = say({ ...problem, at: placeOf(problem) })
  const { sheet, cell } = problem
  const inFront = [
    ...(named.fileName === undefined ? [] : [`「${named.fileName}」`]),
    ...(named.sheet && sheet !== undefined && cell !== undefined ? [`シート「${sheet}」`] : []),
  ]
  return inFront.length === 0 ? text : `${inFront.join('の')}：${text}`
}

function placeOf({ sheet, cell }: HealthProblem): string {
  return cell ?? (sheet === undefined ? 'このファイル' : `シート「${sheet}」`)
}

const messages: { readonly [Code in HealthCode]: (problem: Said<Code>) => string } = {
  'wrong-fiscal-year': ({ at, found, wanted }) =>
    `${at}の年度が${formatFiscalYear(found)}です。${formatFiscalYear(wanted)}の様式に記入し直してください。`,
  'nothing-filled-in': ({ at }) => `${at}に何も記入されていません。記入して提出し直してください。`,
  formula: ({ at }) => `${at}に数式が入っています。文字で入力し直してください。`,
  'over-limits': ({ at, limit, count }) =>
    limit === 'characters'
      ? `${at}が${count}文字あります。Excelのセルに入るのは32,767文字までです。短くしてください。`
      : `${at}に改行が${count}個あります。Excelのセルに入るのは253個までです。減らしてください。`,
  'this-year-empty': ({ at }) =>
    `${at}の今年度の欄がすべて空です。前年度の欄だけでよいか、担当部局に確かめてください。`,
  'no-fiscal-year': ({ at }) => `${at}から年度が読み取れません。年度の見出しを確かめてください。`,
  'years-apart': ({ at, previous, current }) =>
    `${at}の見出しの年度が${formatFiscalYear(previous)}と${formatFiscalYear(current)}で、続いていません。年度を確かめてください。`,
  'wrong-phase': ({ at, found, wanted }) =>
    `${at}の見出しが「${found}」の様式です。「${wanted}」の様式に記入されているはずなので、確かめてください。`,
  'looks-like-formula': ({ at, begins }) =>
    `${at}が「${begins}」と、数式のように始まっています。文字としてそのまま扱います。数式のつもりでないか確かめてください。`,
  'external-link': ({ at, what }) =>
    `${at}に、ほかのファイルへのリンク（${quoted(what)}）があります。まとめた表には持ち込みません。必要なものか確かめてください。`,
  'dde-link': ({ at, what }) =>
    `${at}に、ほかのプログラムを動かす数式やリンク（DDE）（${quoted(what)}）があります。動かさず、まとめた表には持ち込みません。開かずに担当部局に確かめてください。`,
  macro: ({ at, what }) =>
    `${at}に、マクロ（${quoted(what)}）があります。動かさず、まとめた表には持ち込みません。必要なものか確かめてください。`,
  'embedded-object': ({ at, what }) =>
    `${at}に、埋め込まれた別のファイル（${quoted(what)}）があります。まとめた表には持ち込みません。必要なものか確かめてください。`,
  'activex-control': ({ at, what }) =>
    `${at}に、動くボタンなどの部品（ActiveX）（${quoted(what)}）があります。動かさず、まとめた表には持ち込みません。必要なものか確かめてください。`,
  'external-data': ({ at, what }) =>
    `${at}に、外部のデータへの接続（${quoted(what)}）があります。接続せず、まとめた表には持ち込みません。必要なものか確かめてください。`,
  'external-picture': ({ at, what }) =>
    `${at}に、ほかの場所から読み込む画像（${quoted(what)}）があります。読み込まず、まとめた表には持ち込みません。必要なものか確かめてください。`,
  'outside-name': ({ at, what }) =>
    `${at}に、ほかのファイルを指すか、開くと動くように定められた名前（${quoted(what)}）があります。まとめた表には持ち込みません。必要なものか確かめてください。`,
  hyperlink: ({ at, what }) => `${at}に、リンク（${quoted(what)}）があります。文字だけを取り込みます。`,
  'unknown-department': ({ at, written, taken }) =>
    `${at}の「${written}」は部局一覧にありません。${taken === null ? '' : `ファイル名から「${taken}」の提出として扱っています。`}部局名を確かめてください。`,
  'no-department': ({ at, taken }) =>
    `${at}の担当部局名が空です。${taken === null ? '' : `ファイル名から「${taken}」の提出として扱っています。`}部局名を確かめてください。`,
  'department-differs': ({ at, written, inFileName }) =>
    `${at}は「${written}」ですが、ファイル名は「${inFileName}」です。どちらの提出か確かめてください。`,
  'several-files': ({ others }) =>
    `同じ部局のファイルがほかにもあります（${others.map((name) => `「${name}」`).join('')}）。どれを使うか決めてください。`,
  'other-layout': ({ at }) =>
    `${at}は、配布した様式と別の様式です。内容が正しく読み取れているか確かめてください。`,
  'rows-moved': ({ at, from, lines: which }) =>
    `様式の${from}が${at}にあり、${lines[which]}の挿入か削除でずれています。内容が正しく読み取れているか確かめてください。`,
  'headings-changed': ({ at, from, to }) =>
    to === ''
      ? `${at}にあるはずの見出し${quoted(from)}がありません。書き換えた理由を確かめてください。`
      : `${at}の見出しが${quoted(from)}から${quoted(to)}に変わっています。内容が正しく読み取れているか確かめてください。`,
  'merges-broken': ({ cells }) =>
    `結合されていたセルが分かれています（${listed(cells)}）。分かれたセルに書かれたものがないか確かめてください。`,
  'values-where-none-belong': ({ at, text }) =>
    `${at}に、様式にない文字があります（${quoted(text)}）。必要なものか確かめてください。`,
  'repeated-number': ({ at, number }) =>
    `${at}の重点目標の番号${number}が重なっています。番号を確かめてください。`,
  'repeated-goal': ({ at, number, first }) =>
    `重点目標${number}（${at}）の内容が重点目標${first}とまったく同じです。写したままになっていないか確かめてください。`,
  'initiative-without-outcome': ({ at, number, side }) =>
    `重点目標${number}の${sides[side]}に取組項目がありますが、${outcomes[side]}（${at}）が空です。記入もれでないか確かめてください。`,
  'outcome-without-initiative': ({ at, number, side }) =>
    `重点目標${number}の${sides[side]}に${outcomes[side]}がありますが、取組項目（${at}）が空です。記入もれでないか確かめてください。`,
  'previous-differs': ({ at, number, field }) =>
    `重点目標${number}の前年度の${fields[field]}（${at}）が、昨年度に提出されたものと違います。変更した理由を確かめてください。`,
  'items-without-outcome': ({ at, items }) =>
    `${at}に、取組項目${listed(items)}に当たる記載が見当たりません。記入もれでないか確かめてください。`,
  'outcomes-unpaired': ({ at, texts }) =>
    `${at}の${listed(texts.map(quoted))}は、どの取組項目のものか分かりません。項目の番号を確かめてください。`,
  'markers-out-of-order': ({ at, items }) =>
    `${at}の項目の番号が続いていないか、重なっています（${listed(items)}）。番号を確かめてください。`,
  'likely-cut': ({ cells }) =>
    `行の高さが足りず、印刷すると文字が切れるおそれがあります（${listed(cells)}）。行の高さを広げてください。`,
  'private-use-characters': ({ at, characters }) =>
    `${at}に外字（${characters.map(codePoint).join('、')}）があります。ほかのパソコンでは違う字になったり、表示されなかったりします。`,
  'no-department-cell': ({ at }) => `${at}に担当部局名の欄が見つかりません。`,
  'other-years-passed-over': ({ sheets }) =>
    `別の年度のシート（${sheets.map((name) => `「${name}」`).join('')}）は読んでいません。`,
  'same-file': ({ first }) => `「${first}」と中身がまったく同じファイルです。1つの提出として扱います。`,
}
