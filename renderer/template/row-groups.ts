import { parseOutline } from '../sheet/parse-outline.ts'
import { opensWith } from './join-rows.ts'

/** Lines of a cell that belong together: a marked line and what follows until the next of its kind. */
export interface RowGroup {
  /** '' for lines before any marker. */
  readonly marker: string
  readonly text: string
}

/**
 * Splits a goal's text at the lines that open a row: those with a marker of the rows' own kind, or, where no row's
 * marker occurs in the text, of the kind that comes first in it.
 */
export function rowGroups(text: string, rowMarkers: readonly string[]): readonly RowGroup[] {
  if (text === '') return []
  const marked = parseOutline(text).nodes.filter((node) => node.place === 0 && node.marker !== '')
  const known = marked.filter((node) => rowMarkers.includes(node.marker))
  const families = new Set((known.length > 0 ? known : marked.slice(0, 1)).map((node) => node.family))
  const openers = new Map(
    marked.filter((node) => families.has(node.family)).map((node) => [node.line, node.marker]),
  )
  const own = rowMarkers.filter((marker) => marker !== '')
  const groups: { marker: string; lines: string[] }[] = []
  text.split('\n').forEach((line, at) => {
    const marker = own.find((one) => opensWith(line, one)) ?? openers.get(at)
    const last = groups.at(-1)
    if (marker === undefined && last) last.lines.push(line)
    else groups.push({ marker: marker ?? '', lines: [line] })
  })
  return groups.map(({ marker, lines }) => ({ marker, text: lines.join('\n') }))
}
