import { readMarker, type MarkerContext } from '../sheet/markers.ts'

/** The texts of one row of items; a marker of '' where it has no cell of its own or that cell is empty. */
export interface RowTexts {
  readonly marker: string
  readonly initiatives: string
  readonly outcome: string
}

/** The texts of a half that stand in rows. */
export interface JoinedTexts {
  readonly initiatives: string
  readonly outcome: string
}

/**
 * The texts of a goal whose items have a row each: the rows' texts in order, a line feed between them. A row's
 * marker goes before its item and before what stands beside it, where it isn't there. Rows without text add nothing.
 */
export function joinRows(rows: readonly RowTexts[]): JoinedTexts {
  const join = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').join('\n')
  return {
    initiatives: join(rows.map((row) => (isBareMarker(row) ? '' : marked(row.marker, row.initiatives)))),
    outcome: join(rows.map((row) => marked(rowMarker(row), row.outcome))),
  }
}

/** A row's marker: of a cell of its own, or the one that opens its item. */
export function rowMarker({ marker, initiatives }: RowTexts): string {
  return marker.trim() || openingMarker(initiatives)
}

/** The marker that opens a text, '' where none does. */
export function openingMarker(text: string): string {
  const start = text.length - text.trimStart().length
  const marker = readMarker(text, start, nothing)
  return marker && marker.kind !== 'note' ? marker.text : ''
}

/** Whether a text begins with the marker, and not only with its first sign: `10月` doesn't begin with `1`. */
export function opensWith(text: string, marker: string): boolean {
  const start = text.trimStart()
  if (!start.startsWith(marker)) return false
  const [last, next] = [marker.slice(-1), start.charAt(marker.length)]
  return !(isWordSign(last) && isWordSign(next))
}

/** A row that was prepared for an item with its marker alone has no item. */
function isBareMarker({ initiatives }: RowTexts): boolean {
  const text = initiatives.trim()
  return text !== '' && text === openingMarker(text)
}

function marked(marker: string, text: string): string {
  return marker === '' || text.trim() === '' || opensWith(text, marker) ? text : `${marker} ${text}`
}

function isWordSign(sign: string): boolean {
  return /^[\p{L}\p{Nd}]$/u.test(sign)
}

const nothing: MarkerContext = { reached: new Map(), bullets: new Set() }
