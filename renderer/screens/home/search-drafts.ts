import type { Draft } from '../../drafts/draft.ts'
import type { EditableSide } from '../../sheet/editable-sheet.ts'

/** The drafts in whose department, file name or texts every word of the query occurs, whatever its width and case. */
export function searchDrafts(drafts: readonly Draft[], query: string): readonly Draft[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return drafts
  return drafts.filter((draft) => {
    const text = fold(textOf(draft))
    return words.every((word) => text.includes(word))
  })
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

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
