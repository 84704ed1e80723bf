/** Where the rows, or the columns, of the reference paper have come to lie on a copy. */
export interface LineMap {
  /** Of a row between two known ones that were moved differently both places are likely, the nearer one first. */
  candidates(line: number): readonly number[]
}

/** A map from known pairs of lines; null where they are no longer in their order, or one has gone to two places. */
export function makeLineMap(pairs: readonly (readonly [from: number, to: number])[]): LineMap | null {
  const known = new Map<number, number>()
  for (const [from, to] of pairs) {
    if ((known.get(from) ?? to) !== to) return null
    known.set(from, to)
  }
  const ordered = [...known].sort(([a], [b]) => a - b)
  const isInOrder = ordered.every(([, to], i) => i === 0 || to > (ordered[i - 1]?.[1] ?? 0))
  return isInOrder ? { candidates: (line) => candidatesOf(line, ordered) } : null
}

function candidatesOf(line: number, ordered: readonly (readonly [number, number])[]): readonly number[] {
  const after = ordered.findIndex(([from]) => from >= line)
  const next = after < 0 ? undefined : ordered[after]
  if (next?.[0] === line) return [next[1]]
  const before = ordered[(after < 0 ? ordered.length : after) - 1] ?? [0, 0]
  const shifts = [before, ...(next ? [next] : [])].map(([from, to]) => line + to - from)
  return [...new Set(shifts)]
}
