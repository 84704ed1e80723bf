const noteType = /\bObjectType\s*=\s*["']Note["']/
const noteRow = /(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/
/** Where a shape lies (ECMA-376 part 4, 19.4.2.2). */
export const anchorElement = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/

/** Whether a legacy drawing's shape is the note of a cell. */
export function isNote(data: string): boolean {
  return noteType.test(data)
}

/** The row of a note's cell, counted from 0, or null. */
export function noteRowOf(data: string): number | null {
  const row = noteRow.exec(data)?.[2]
  return row === undefined ? null : Number(row)
}

/** A note of a cell in one row as it is in another: both its edges go as far as the cell, so its size stays. */
export function noteInRow(data: string, from: number, to: number): string {
  if (from === to) return data
  return data
    .replace(noteRow, (_, open: string, __, close: string) => open + to + close)
    .replace(anchorElement, (whole, open: string, numbers: string, close: string) => {
      const places = anchorPlaces(numbers)
      if (!places) return whole
      const by = to - from
      return open + anchorText(places, Number(places[2]) + by, Number(places[6]) + by) + close
    })
}

/**
 * Left column and offset, top row and offset, right column and offset, bottom row and offset, as they are written;
 * null where they are no such numbers.
 */
export function anchorPlaces(numbers: string): string[] | null {
  const places = numbers.split(',')
  const fits = places.length === 8 && places.every((one) => /^\s*-?\d{1,7}\s*$/.test(one))
  return fits && Number(places[2]) < 1_048_576 && Number(places[6]) < 1_048_576 ? places : null
}

/** The places with other rows, and perhaps offsets in them; what stays the same stays as it is written. */
export function anchorText(
  places: readonly string[],
  top: number,
  bottom: number,
  topOffset = Number(places[3]),
  bottomOffset = Number(places[7]),
): string {
  const fresh = new Map([
    [2, top],
    [3, topOffset],
    [6, bottom],
    [7, bottomOffset],
  ])
  return places
    .map((text, i) => {
      const value = fresh.get(i)
      return value === undefined || value === Number(text) ? text : text.replace(/-?\d+/, String(value))
    })
    .join(',')
}
