import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { departmentKey } from '../../../consolidation/department-key.ts'
import type { ReturnState } from '../../../consolidation/ledger.ts'

/** Which departments are shown. */
export type RowFilter = 'missing' | 'open' | 'sent-back' | 'all'

/** The states that a filter lets through; null for all. */
const states: Readonly<Record<RowFilter, readonly ReturnState[] | null>> = {
  missing: ['missing'],
  open: ['to-confirm', 'resubmitted'],
  'sent-back': ['sent-back'],
  all: null,
}

/** In the order of their tabs. */
export const rowFilters = Object.keys(states) as readonly RowFilter[]

/** The rows that a filter lets through and whose department holds the text, however spelled; in their order. */
export function filterRows(rows: readonly BoardRow[], filter: RowFilter, query: string): readonly BoardRow[] {
  const key = departmentKey(query)
  const passed = rows.filter((row) => passes(row, filter))
  return key === '' ? passed : passed.filter(({ department }) => departmentKey(department).includes(key))
}

/** How many rows each filter lets through. */
export function countRows(rows: readonly BoardRow[]): Readonly<Record<RowFilter, number>> {
  const count = (filter: RowFilter) => rows.filter((row) => passes(row, filter)).length
  return {
    missing: count('missing'),
    open: count('open'),
    'sent-back': count('sent-back'),
    all: rows.length,
  }
}

function passes({ state }: BoardRow, filter: RowFilter): boolean {
  return states[filter]?.includes(state) ?? true
}
