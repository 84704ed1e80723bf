/** Characters that begin no line (行頭禁則) and that end none (行末禁則): Word's and Excel's list, the strict one. */
const startsNoLine = new Set(
  '!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕ぁぃぅぇぉっゃゅょゎ゛゜ゝゞァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ￠',
)
const endsNoLine = new Set('$([\\{£¥‘“〈《「『【〔＄（［｛｢￡￥')

/** What a UTF-16 unit is to a line's breaks; bits of what `breakClassOf` gives. */
export const breaks = { startsNone: 1, endsNone: 2, ofWord: 4, joins: 8, space: 16 } as const
const known = 32
const classes = new Uint8Array(0x10000)

/** The bits of `breaks` that a UTF-16 unit has; `joins` for what may be one grapheme with a neighbour. */
export function breakClassOf(code: number): number {
  const found = classes[code] ?? 0
  return found === 0 ? (classes[code] = classify(code)) : found
}

function classify(code: number): number {
  const unit = String.fromCharCode(code)
  return (
    known |
    (startsNoLine.has(unit) ? breaks.startsNone : 0) |
    (endsNoLine.has(unit) ? breaks.endsNone : 0) |
    (isOfWord(unit) ? breaks.ofWord : 0) |
    (joins.test(unit) ? breaks.joins : 0) |
    (unit === ' ' ? breaks.space : 0)
  )
}

/** Whether a line may break between two UTF-16 units of these classes, neither of which joins, the second no space. */
export function mayBreakBetween(before: number, after: number): boolean {
  if (before & breaks.space) return true
  if (after & breaks.startsNone || before & breaks.endsNone) return false
  return (before & after & breaks.ofWord) === 0
}

/** Text that stays together on a line, and the spaces behind it, which may hang over the line's end. */
export interface Chunk {
  readonly graphemes: readonly string[]
  readonly spaces: string
}

/** Made when it is first needed: that takes longer than to start, and few texts need it. */
let segmenter: Intl.Segmenter | null = null
/** Marks, joiners, surrogates, half-width voiced marks, Hangul: without them each UTF-16 unit is a grapheme. */
const joins = /\p{M}|\p{Cf}|\p{Cs}|[\u{10000}-\u{10ffff}]|[\uff9e\uff9f]|\p{Script=Hangul}/u

/** A text's graphemes, as a reader counts characters. */
export function graphemesOf(text: string): readonly string[] {
  if (!joins.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), (one) => one.segment)
}

/**
 * A line of text in chunks between which it may break: between any two characters of Japanese but where one may not
 * stand (禁則), and in Latin and numbers at spaces.
 */
export function chunksOf(line: string): readonly Chunk[] {
  const chunks: { graphemes: string[]; spaces: string }[] = []
  let before: string | null = null
  for (const grapheme of graphemesOf(line)) {
    let chunk = chunks.at(-1)
    if (!chunk || (grapheme !== ' ' && before !== null && mayBreak(before, grapheme)))
      chunks.push((chunk = { graphemes: [], spaces: '' }))
    if (grapheme === ' ') chunk.spaces += grapheme
    else chunk.graphemes.push(grapheme)
    before = grapheme
  }
  return chunks
}

function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return true
  if (startsNoLine.has(after) || endsNoLine.has(before)) return false
  return !(isOfWord(before) && isOfWord(after))
}

/** Of a word that only spaces end: Latin letters, digits and their signs. */
function isOfWord(grapheme: string): boolean {
  return grapheme.charCodeAt(0) < 0x250
}
