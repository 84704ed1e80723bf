import { describe, expect, it } from 'vitest'
import { fineGoal, fineTable, blankTable } from '../consolidation/testing/check-table.ts'
import { makeTable } from '../template/testing/make-table.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { Checker } from './checker.ts'
import type { Expectation } from './consolidator.ts'

const expectation: Expectation = {
  fiscalYear: 2022,
  phase: '中間',
  roster: ['総務部', '財政部'],
  settings: {},
  reference: { name: '様式.xlsx', bytes: makeTable(blankTable), isBlank: true },
  lastYear: [],
}
const checkerOf = (more: Partial<Expectation> = {}) => new Checker({ ...expectation, ...more }, fflateCodec)

function codesOf(checker: Checker): readonly string[] {
  const { facts } = checker.check({ file: 'a.xlsx', print: 'a', bytes: makeTable(fineTable) })
  if (facts.kind !== 'returned') throw new Error(facts.kind)
  return facts.returns.flatMap(({ problems }) => problems.map(({ code }) => code))
}

const lastYear = (...names: readonly string[]) => [
  {
    name: '昨年.xlsx',
    bytes: makeTable({
      department: '総務部',
      years: ['【令和2年度重点目標】', '【令和3年度重点目標】'],
      goals: names.map(fineGoal),
    }),
  },
]

describe('a checker', () => {
  it('takes the phase that is named for the reference’s own', () => {
    expect(checkerOf().context.reference?.phase).toBe('中間')
    expect(checkerOf({ reference: null }).context.reference).toBeNull()
  })

  it('has no roster where nobody is named: every department is its own', () => {
    expect(checkerOf({ roster: [] }).context.roster).toBeNull()
    expect(checkerOf().context.roster).not.toBeNull()
  })

  it('compares with last year only where files of it are named', () => {
    expect(codesOf(checkerOf())).not.toContain('previous-differs')
    expect(codesOf(checkerOf({ lastYear: lastYear('別', '他') }))).toContain('previous-differs')
  })

  it('compares with no reference that can not be read, and says why', () => {
    const bytes = new Uint8Array([1, 2, 3])
    const checker = checkerOf({ reference: { name: '様式.xlsx', bytes, isBlank: true } })
    expect(checker.trouble).not.toBeNull()
    expect(checker.context.reference).toBeNull()
    expect(codesOf(checker)).toEqual(codesOf(checkerOf({ reference: null })))
  })
})
