/**
 * Gives what `read` makes of each item, in order. While one is worked on the next ones are being read, `depth` of them
 * at most. `read` is not to reject.
 */
export async function* readAhead<Item, Value>(
  items: readonly Item[],
  depth: number,
  read: (item: Item) => Promise<Value>,
): AsyncGenerator<readonly [item: Item, value: Value]> {
  const waiting: Promise<Value>[] = []
  for (const [i, item] of items.entries()) {
    while (waiting.length < depth && i + waiting.length < items.length) {
      const next = items[i + waiting.length]
      if (next === undefined) break
      waiting.push(read(next))
    }
    const value = waiting.shift()
    if (value) yield [item, await value]
  }
}
