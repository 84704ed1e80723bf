/** What a sticky pattern matches in a text at a place, null for nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Everything that a global pattern matches in a text, in order; quicker than `matchAll`, which copies the pattern. */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

const wholes = new Map<string, RegExp>()

/** Whether a text is one of these words from its first letter to its last; the words are a pattern of a table. */
export function isWholly(words: string, text: string): boolean {
  let pattern = wholes.get(words)
  if (!pattern) wholes.set(words, (pattern = new RegExp(`^(?:${words})$`)))
  return pattern.test(text)
}
