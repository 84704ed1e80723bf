import type { SideName } from '../sheet/sheet.ts'
import type { TooHigh } from '../template/fit-page.ts'
import { editorText } from './editor.ts'

type Where = Pick<TooHigh, 'goal' | 'half'>
type Which = Pick<TooHigh, 'field' | 'half'>

const places: Readonly<Record<SideName, string>> = editorText.sides

/** The words for texts that no row of the paper is high enough for. */
export const fitText = {
  mark: (lines: number) => `紙に入りきりません。あと${lines}行分減らすか、行を足してください。`,
  place: ({ goal, half }: Where) =>
    goal === null ? editorText.sheetExtras : `重点目標${goal}${half === null ? '' : ` ${places[half]}`}`,
  field: ({ field, half }: Which) => {
    if (typeof field === 'object') return field.label
    if (field === 'department') return editorText.department
    return field === 'outcome' ? editorText.outcomes[half ?? 'current'] : editorText.fields[field]
  },
  one: (tooHigh: TooHigh) =>
    `${fitText.place(tooHigh)}の${fitText.field(tooHigh)}（${tooHigh.lines}行分はみ出します）`,
  title: '紙に入りきらない文があります',
  why: 'Excelの1行の高さには限りがあり、次の文は終わりまで表示されないおそれがあります。',
  canContinue: '下に行を足すと、同じ欄の続きとして終わりまで表示されます。',
  cannotContinue:
    'この様式には行を足せませんでした。シートの保護を解除した様式に保存するか、文を短くしてください。',
  continueRows: '行を足して保存',
  saveCut: 'このまま保存',
} as const
