/** Where a key leads from a row among `count`, `page` of them being in sight; null for keys that lead nowhere. */
export function movedTo(key: string, at: number, count: number, page: number): number | null {
  const move = moves[key]
  if (move === undefined || count === 0) return null
  return Math.min(Math.max(move(at, count, Math.max(page - 1, 1)), 0), count - 1)
}

const moves: Readonly<Record<string, (at: number, count: number, page: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  PageUp: (at, _, page) => at - page,
  PageDown: (at, _, page) => at + page,
  Home: () => 0,
  End: (_, count) => count - 1,
}
