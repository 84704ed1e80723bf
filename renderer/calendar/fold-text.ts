/** A text made comparable, with the way back to the text as it was written. */
export interface FoldedText {
  readonly text: string
  /** The UTF-16 place, in the text as written, of what stands in the folded text from `start` up to `end`. */
  readonly place: (start: number, end: number) => Place
}

/** Where something stands in a text, in UTF-16 units. */
export interface Place {
  readonly offset: number
  readonly length: number
}

/** ①, ⒈, ⑴, ㈠, ❶: markers stay markers, they are no digits. */
const marker = /^[\u2460-\u24FF\u2776-\u2793\u3200-\u32BF]/
/** Spellings of one sign that NFKC keeps apart. */
const signs: ReadonlyMap<string, string> = new Map([
  ['〜', '~'],
  ['∼', '~'],
  ['‐', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['−', '-'],
  ['⇒', '→'],
  ['➡', '→'],
  ['➔', '→'],
  ['⇨', '→'],
  ['▶', '→'],
  ['\t', ' '],
])
/** One character with the sound mark that may follow it. */
const cluster = /[^][\u3099\u309A\uFF9E\uFF9F]?/gu

/**
 * NFKC character by character (so that each has its place), one sign for each kind of dash, wave and arrow, and a long
 * vowel mark between digits as a dash. Circled and bracketed markers stay as they are.
 */
export function foldText(written: string): FoldedText {
  const starts: number[] = []
  const pieces: string[] = []
  for (const { 0: one, index } of written.matchAll(cluster)) {
    const folded = foldCluster(one)
    pieces.push(folded)
    for (let at = 0; at < folded.length; at += 1) starts.push(index)
  }
  starts.push(written.length)
  const text = pieces.join('').replace(/(?<=\d)ー(?=\d)/g, '-')
  return { text, place: (start, end) => placeOf(starts, start, end) }
}

function foldCluster(one: string): string {
  if (/^[\u0020-\u007E\u4E00-\u9FFF]$/.test(one)) return one
  return signs.get(one) ?? (marker.test(one) ? one : one.normalize('NFKC'))
}

/** A character written as one (㎡) is taken whole, however much of its folded form (m2) is meant. */
function placeOf(starts: readonly number[], start: number, end: number): Place {
  const offset = starts[start] ?? 0
  let after = end
  while (after < starts.length - 1 && starts[after] === starts[after - 1]) after += 1
  return { offset, length: (starts[after] ?? offset) - offset }
}
