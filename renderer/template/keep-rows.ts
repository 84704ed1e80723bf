/**
 * The rows of a text that has no markers to tell them by, after an edit: the rows before and behind it hold what
 * they held, and those between take the new lines. Null where no row stays.
 */
export function keepRows(rows: readonly string[], wanted: string): readonly string[] | null {
  const full = rows.flatMap((text, i) => (text.trim() === '' ? [] : [i]))
  const blocks = full.map((row) => (rows[row] ?? '').split('\n'))
  const lines = wanted.split('\n')
  const head = countKept(blocks, lines)
  const rest = lines.slice(head.lines)
  const tail = countKept(blocks.slice(head.rows).reverse().map(reversed), reversed(rest))
  if (head.rows + tail.rows === 0) return null
  const middle = rest.slice(0, rest.length - tail.lines)
  const slots = full.slice(head.rows, full.length - tail.rows)
  const kept = rows.map((text, i) => (slots.includes(i) ? '' : text))
  if (middle.length === 0) return kept
  if (middle.every((line) => line.trim() === '') || slots.length === 0)
    return beside(kept, full, head.rows, middle)
  const single = middle.length === slots.length && middle.every((line) => line.trim() !== '')
  slots.forEach((row, i) => {
    kept[row] = single ? (middle[i] ?? '') : i === 0 ? middle.join('\n') : ''
  })
  return kept
}

/** How many blocks the lines begin with, and how many lines those have. */
function countKept(
  blocks: readonly (readonly string[])[],
  lines: readonly string[],
): { readonly rows: number; readonly lines: number } {
  let at = 0
  const rows = blocks.findIndex((block) => {
    if (block.some((line, i) => lines[at + i] !== line)) return true
    at += block.length
    return false
  })
  return { rows: rows < 0 ? blocks.length : rows, lines: at }
}

/** New lines between two rows: in the empty row behind the last one, else with the row before them. */
function beside(
  rows: readonly string[],
  full: readonly number[],
  head: number,
  middle: readonly string[],
): readonly string[] {
  const before = full[head - 1]
  const text = middle.join('\n')
  if (before === undefined) return rows.map((row, i) => (i === full[0] ? `${text}\n${row}` : row))
  const free = before + 1
  if (head === full.length && text.trim() !== '' && rows[free] !== undefined)
    return rows.map((row, i) => (i === free ? text : row))
  return rows.map((row, i) => (i === before ? `${row}\n${text}` : row))
}

function reversed<T>(list: readonly T[]): readonly T[] {
  return [...list].reverse()
}
