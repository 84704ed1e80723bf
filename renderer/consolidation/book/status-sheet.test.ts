import { describe, expect, it } from 'vitest'
import type { Ledger, LedgerRow, ReturnState } from '../ledger.ts'
import { statusSheet } from './status-sheet.ts'
import { plainWords } from './testing/plain-words.ts'

const row = (department: string, state: ReturnState, isOnRoster = true): LedgerRow => ({
  department,
  isOnRoster,
  state,
  files: [],
})

const ledgerOf = (rows: readonly LedgerRow[], rejected: readonly (string | null)[] = []): Ledger => ({
  fiscalYear: 2022,
  rows,
  missing: rows.filter(({ state }) => state === 'missing').map(({ department }) => department),
  rejected: rejected.map((department) => ({
    file: `${department ?? '無題'}.xls`,
    department,
    trouble: { code: 'old-xls' },
  })),
  ignored: [],
  isClean: false,
})

function textsOf(ledger: Ledger): readonly (readonly unknown[])[] {
  const facts = {
    receivedAt: () => null,
    memoOf: () => '',
    hasRoster: true,
    remarks: [],
    madeAt: new Date(2022, 5, 1),
  }
  const sheet = statusSheet(ledger, facts, { fiscalYear: 2022, phase: null }, plainWords)
  const textOf = (cell: unknown) =>
    typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell
  return [...sheet.rows].map(({ cells }) => cells.map(textOf))
}

describe('提出状況', () => {
  it('counts the departments that are waited for, and apart from them those that came beside', () => {
    const rows = [row('総務部', 'received'), row('財政部', 'missing'), row('支所', 'to-confirm', false)]
    expect(textsOf(ledgerOf(rows)).flat()).toContain('2 1 1 0')
  })

  it('says of a file that could not be read what a person has said of its department', () => {
    const rows = [row('総務部', 'sent-back'), row('財政部', 'to-confirm')]
    const states = textsOf(ledgerOf(rows, ['総務部', '財政部', null])).slice(-3)
    expect(states.map(([department, state, file]) => [department, state, file])).toEqual([
      ['総務部', 'sent-back', '総務部.xls'],
      ['財政部', 'must-fix', '財政部.xls'],
      ['', 'must-fix', '無題.xls'],
    ])
  })
})
