import { openingMarker } from './join-rows.ts'

/** Rows that hold a line each, and after which of them how many more are needed for it. */
export interface ListedRows {
  readonly rows: readonly string[]
  readonly lacking: readonly number[]
}

/**
 * The rows of an edited text where every row holds one line and no line a marker: each line to a row of its own, those
 * that nobody edited where they were. Null where rows hold several lines, where none stays, and where a line would come
 * in above the first row.
 */
export function listRows(rows: readonly string[], wanted: string): ListedRows | null {
  const full = rows.flatMap((text, i) => (text.trim() === '' ? [] : [i]))
  const lines = wanted.split('\n')
  const isListed =
    full.every((row) => !(rows[row] ?? '').includes('\n')) &&
    lines.every((line) => line.trim() !== '' && openingMarker(line) === '')
  const texts = full.map((row) => rows[row] ?? '')
  const head = countSame(texts, lines)
  const tail = countSame(texts.slice(head).reverse(), lines.slice(head).reverse())
  if (!isListed || head + tail === 0) return null
  const middle = lines.slice(head, lines.length - tail)
  const before = full[head - 1] ?? -1
  const room = between(before, full[full.length - tail] ?? rows.length)
  const slots = full.slice(head, full.length - tail)
  const after = room.at(-1) ?? before
  if (after < 0) return middle.length === 0 ? { rows, lacking: rows.map(() => 0) } : null
  const used = slots.length === middle.length ? slots : room
  return {
    rows: rows.map((text, row) => (room.includes(row) ? (middle[used.indexOf(row)] ?? '') : text)),
    lacking: rows.map((_, row) => (row === after ? Math.max(0, middle.length - room.length) : 0)),
  }
}

function countSame(texts: readonly string[], lines: readonly string[]): number {
  const end = texts.findIndex((text, i) => lines[i] !== text)
  return end < 0 ? texts.length : end
}

function between(before: number, after: number): readonly number[] {
  return Array.from({ length: Math.max(0, after - before - 1) }, (_, i) => before + 1 + i)
}
