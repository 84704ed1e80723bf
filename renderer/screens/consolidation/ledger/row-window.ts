/** A run of rows that are drawn or left out. */
export type RowRun =
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  /** So many rows in a line that are not drawn, and take their room all the same. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** Rows from `from` up to, and without, `to`. */
export interface RowWindow {
  readonly from: number
  readonly to: number
}

/** All rows from 0 to `count` as runs: those in the window and the one to keep are drawn. */
export function rowRuns(window: RowWindow, count: number, kept: number | null): readonly RowRun[] {
  const from = Math.min(Math.max(window.from, 0), count)
  const to = Math.min(Math.max(window.to, from), count)
  const drawn: RowWindow[] = [{ from, to }]
  if (kept !== null && kept >= 0 && kept < count && (kept < from || kept >= to))
    drawn.push({ from: kept, to: kept + 1 })
  drawn.sort((one, other) => one.from - other.from)
  const runs: RowRun[] = []
  let at = 0
  for (const run of drawn) {
    runs.push({ kind: 'gap', from: at, to: run.from }, { kind: 'rows', ...run })
    at = run.to
  }
  runs.push({ kind: 'gap', from: at, to: count })
  return runs.filter((run) => run.to > run.from)
}
