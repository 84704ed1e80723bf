import type { Draft } from '../../drafts/draft.ts'
import type { EditableSide } from '../../sheet/editable-sheet.ts'
import { textMatcher } from './text-matcher.ts'

/** The drafts in whose department, file name or texts every word of the query occurs, whatever its width and case. */
export function searchDrafts(drafts: readonly Draft[], query: string): readonly Draft[] {
  if (query.trim() === '') return drafts
  const matches = textMatcher(query)
  return drafts.filter((draft) => matches(readableText(draft)))
}

/** An odd draft whose texts can't be had is still found by what the list shows of it. */
function readableText(draft: Draft): string {
  try {
    return textOf(draft)
  } catch {
    return [draft.sheet.department ?? '', draft.templateName].join('\n')
  }
}

function textOf({ sheet, templateName }: Draft): string {
  const texts = sheet.goals.flatMap(({ previous, current, extra }) => [
    ...sideTexts(previous),
    ...sideTexts(current),
    ...extra.map(({ text }) => text),
  ])
  return [sheet.department ?? '', templateName, ...texts, ...sheet.extra.map(({ text }) => text)].join('\n')
}

const sideTexts = (side: EditableSide | null): string[] =>
  side === null ? [] : [side.title, side.initiatives.text, side.outcome.text]
