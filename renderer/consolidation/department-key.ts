/**
 * What two spellings of one department's name have in common: no widths, case, spaces or invisible characters, joined
 * kana as macOS takes them apart, a long-vowel sign for any dash behind katakana. Old and new forms of characters stay
 * apart: they may be two departments. A key is its own key.
 */
export function departmentKey(name: string): string {
  // Folding one thing may bring others together: ヶ and a voiced sound mark that stands apart are ゲ.
  const folded = fold(name)
  return folded === name ? name : departmentKey(folded)
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(ignored, '')
    .replace(dashes, '$1ー')
    .replace(/ヶ/g, 'ケ')
    .toLowerCase()
    .normalize('NFKC')
}

/** White space, what has no width, and the selectors of variants of one character. */
const ignored = /[\s\p{Default_Ignorable_Code_Point}]+/gu

const dashes = /([\p{Script=Katakana}ー])[\u2010-\u2015\u2212\u2500-]+/gu
