/** How many characters are written at once. */
const stretch = 256 * 1024

/** Rows as UTF-8 in pieces of some size, as they come, whatever their number. */
export async function* rowBytes(
  rows: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let waiting = ''
  for await (const row of rows) {
    waiting += row
    if (waiting.length < stretch) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  yield encoder.encode(waiting)
}
