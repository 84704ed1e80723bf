/** As many rows as one sheet takes: each may become two where it goes on, and Excel ends at 1,048,576. */
export const mostRows = 500_000

/**
 * Rows in portions of one sheet each, at least one; a portion is to be run through before the next is asked for, so
 * that no more than a row is held.
 */
export function* inSheets<Row>(rows: Iterable<Row>, most = mostRows): Generator<Iterable<Row>> {
  const source = rows[Symbol.iterator]()
  let next = source.next()
  function* portion(): Generator<Row> {
    for (let count = 0; count < most && !next.done; count++) {
      yield next.value
      next = source.next()
    }
  }
  do yield portion()
  while (!next.done)
}
