/** A stretch of text to put something else in place of. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with every splice made; they come in order and don't overlap. All other characters stay. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = ''
  let from = 0
  for (const { start, end, text: replacement } of splices) {
    if (start < from) throw new Error(`splice at ${start} overlaps the one before`)
    result += text.slice(from, start) + replacement
    from = end
  }
  return result + text.slice(from)
}
