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
/** Sound marks that belong to the character before them. */
const soundMarks = /[\u3099\u309A\uFF9E\uFF9F]/
/** What each UTF-16 unit becomes that stands alone. */
const folds = new Map<string, string>()

/**
 * NFKC character by character (so that each has its place), one sign for each kind of dash, wave and arrow, and a long
 * vowel mark between digits as a dash. Circled and bracketed markers stay as they are.
 */
export function foldText(written: string): FoldedText {
  if (last?.written !== written) last = { written, folded: foldAnew(written) }
  return last.folded
}

/** Due dates and quantities are looked for in the same text one after the other. */
let last: { readonly written: string; readonly folded: FoldedText } | null = null

function foldAnew(written: string): FoldedText {
  const hasMarks = soundMarks.test(written)
  const starts: number[] = []
  let text = ''
  let kept = 0
  for (let at = 0; at < written.length;) {
    const code = written.charCodeAt(at)
    if (!hasMarks && isPlain(code)) {
      starts.push(at++)
      continue
    }
    const end = hasMarks || isSurrogate(code) ? clusterEnd(written, at) : at + 1
    const folded = end === at + 1 ? foldUnit(written.charAt(at)) : foldCluster(written.slice(at, end))
    for (let i = 0; i < folded.length; i++) starts.push(at)
    text += written.slice(kept, at) + folded
    kept = at = end
  }
  starts.push(written.length)
  text += written.slice(kept)
  if (text.includes('ー')) text = text.replace(/(?<=\d)ー(?=\d)/g, '-')
  return { text, place: (start, end) => placeOf(starts, start, end) }
}

/** Most of a text: what NFKC leaves as it is of ASCII, kana and 漢字. */
function isPlain(code: number): boolean {
  if (code > 0x9fff) return false
  return (
    code >= 0x4e00 ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    isAscii(code)
  )
}

function isAscii(code: number): boolean {
  return (code >= 0x20 && code <= 0x7e) || code === 0x0a
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** The end of one character with the sound mark that may follow it. */
function clusterEnd(written: string, at: number): number {
  const end = at + ((written.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  return soundMarks.test(written.charAt(end)) ? end + 1 : end
}

function foldUnit(unit: string): string {
  const known = folds.get(unit)
  if (known !== undefined) return known
  const folded = foldCluster(unit)
  folds.set(unit, folded)
  return folded
}

function foldCluster(one: string): string {
  return signs.get(one) ?? (marker.test(one) ? one : one.normalize('NFKC'))
}

/** A character written as one (㎡) is taken whole, however much of its folded form (m2) is meant. */
function placeOf(starts: readonly number[], start: number, end: number): Place {
  const offset = starts[start] ?? 0
  let after = end
  while (after < starts.length - 1 && starts[after] === starts[after - 1]) after += 1
  return { offset, length: (starts[after] ?? offset) - offset }
}
