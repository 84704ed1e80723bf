import { separators } from './lexicon.ts'

/** A heading longer than this, folded, is text. */
const longestLabel = 30

const leadingMarks = /^[※・●○■□◆◇▼▽►▶*＊◎☆★\-–—]+/
const bracketed = /[(（[［〔〈《][^()（）[\]［］〔〕〈〉《》]*[)）\]］〕〉》]/g
const brackets = /[()[\]{}<>【】「」『』〔〕〈〉《》]/g

/** A heading in the ways the lexicon compares it. */
export interface FoldedLabel {
  /** Without brackets. */
  readonly full: string
  /** Without brackets and what stands in them. */
  readonly bare: string
  /** `bare` in the parts between ・ and the like. */
  readonly parts: readonly string[]
}

/**
 * Folds a heading for comparison only: NFKC, lower case, no white space, bullets, brackets, separators or closing
 * 等. Null for what is too long to be a heading.
 */
export function foldLabel(text: string): FoldedLabel | null {
  if (text.length === 0 || text.length > longestLabel * 3) return null
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(leadingMarks, '')
  const full = trimmed(folded.replace(brackets, ''))
  const outside = folded.replace(bracketed, '').replace(brackets, '')
  const parts = outside
    .split(separators)
    .map(trimmed)
    .filter((part) => part !== '')
  const bare = parts.join('')
  if (full === '' || bare.length > longestLabel) return null
  return bare === '' ? { full, bare: full, parts: [full] } : { full, bare, parts }
}

function trimmed(text: string): string {
  return text.replace(/[:・,、/／\\|]|\.$/g, '').replace(/(等|など)$/, '')
}
