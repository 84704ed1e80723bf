/** Tells whether every word of the query occurs in a text, whatever their width and case; everything matches none. */
export function textMatcher(query: string): (text: string) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return (text) => {
    const folded = fold(text)
    return words.every((word) => folded.includes(word))
  }
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
