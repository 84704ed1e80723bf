import type { Inserted } from '../template/growing-paper.ts'
import type { Crowded } from '../template/make-room.ts'
import type { NotPlaced } from '../template/not-placed.ts'
import { editorText } from './editor.ts'

/** What came into the file to make room, in one line; '' where nothing did. */
export function insertedText(inserted: readonly Inserted[]): string {
  const rowsOf = (of: 'goal' | 'items' | 'texts') =>
    inserted.flatMap((one) => (one.kind === 'rows' && one.of === of ? [one.goal] : []))
  const goals = numbers(rowsOf('goal'))
  const items = numbers(rowsOf('items').filter((goal) => !goals.includes(goal)))
  const texts = numbers(rowsOf('texts'))
  const sheets = inserted.flatMap((one) => (one.kind === 'sheet' ? [`「${one.sheet}」`] : []))
  const parts = [
    ...(sheets.length > 0 ? [`シート${sheets.join('')}`] : []),
    ...(goals.length > 0 ? [`目標${goals.join('・')}の行`] : []),
    ...(items.length > 0 ? [`目標${items.join('・')}の項目の行`] : []),
    ...(texts.length > 0 ? [`目標${texts.join('・')}の文の続きの行`] : []),
  ]
  return parts.length === 0 ? '' : `${parts.join('と')}を増やしました。`
}

function numbers(goals: readonly number[]): readonly number[] {
  return [...new Set(goals)].sort((a, b) => a - b)
}

/** Where a text that the paper has no place for belongs: 目標2：達成率. */
export function notPlacedText({ goal, what }: NotPlaced): string {
  return goal === null ? whatText(what) : `目標${goal}：${whatText(what)}`
}

function whatText(what: NotPlaced['what']): string {
  switch (what) {
    case 'previous':
    case 'current':
      return `${editorText.sides[what]}の内容すべて`
    case 'department':
      return editorText.department
    default:
      return what.label
  }
}

const crowdedBy: Readonly<Record<Crowded['why'], string>> = {
  protected:
    'シートが保護されていて行を増やせないためです。行を分けるには、Excelの「校閲」タブでシートの保護を解除した様式に保存してください。',
  'rows-blocked':
    '様式に行を増やせない部分があるためです。行を分けるには、Excelで行を増やした様式に保存してください。',
}

/** Why items of some goals share the last row, and what to do; '' where none do. */
export function crowdedText(crowded: readonly Crowded[]): string {
  const [first] = crowded
  if (!first) return ''
  return `目標${numbers(crowded.map(({ goal }) => goal)).join('・')}は行が足りず、後の項目を前の項目と同じ行に書きました。${crowdedBy[first.why]}`
}
