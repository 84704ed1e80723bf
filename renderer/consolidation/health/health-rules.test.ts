import { describe, expect, it } from 'vitest'
import { makeTable, tableSheet, type TableGoal } from '../../template/testing/make-table.ts'
import { makeWorkbook } from '../../workbook/testing/make-workbook.ts'
import { LastYearSheets } from '../last-year.ts'
import { makeRoster } from '../roster.ts'
import {
  blankTable,
  cellsOf,
  checkBytes,
  emptyGoal,
  fineGoal,
  fineTable,
  foundIn,
  problemsIn,
  referenceOf,
} from '../testing/check-table.ts'

/** A goal of which some of the six texts are others: last year's title, items, outcome, then this year's. */
function goalWith(change: Readonly<Record<number, string>>): TableGoal {
  const texts = fineGoal('一')
  const at = (i: number) => change[i] ?? texts[i] ?? ''
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

const withGoal = (change: Readonly<Record<number, string>>) => ({
  goals: [goalWith(change), fineGoal('二')],
})

it('finds nothing in a paper that was filled in well', () => {
  expect(foundIn({})).toEqual([])
  expect(foundIn({ goals: [fineGoal('一'), emptyGoal] })).toEqual([])
})

describe('the year', () => {
  const r3 = { years: ['【令和2年度重点目標】', '【令和3年度重点目標】'] as const }

  it('is told at the heading that names it', () => {
    expect(foundIn(r3)).toEqual(['wrong-fiscal-year E4'])
    expect(foundIn(r3, { fiscalYear: 2021 })).toEqual([])
    expect(foundIn(r3, { fiscalYear: null })).toEqual([])
  })

  it('of halves that do not follow each other is told', () => {
    const found = foundIn({ years: ['【令和2年度重点目標】', '【令和4年度重点目標】'] })
    expect(found).toEqual(['years-apart E4'])
  })

  it('of sheets of other years in the same book counts for nothing', () => {
    const old = tableSheet({ ...fineTable, ...r3, sheetName: 'R3' })
    const checked = checkBytes(makeWorkbook({ sheets: [old, tableSheet(fineTable)] }))
    expect(problemsIn(checked)).toEqual(['other-years-passed-over'])
    expect(checked).toMatchObject({ returns: [{ goals: 2, fiscalYear: 2022 }] })
  })
})

describe('filling in', () => {
  it('is missing altogether', () => {
    expect(foundIn({ goals: [emptyGoal, emptyGoal] })).toEqual(['nothing-filled-in'])
  })

  it('is missing for this year', () => {
    const goals = [goalWith({ 3: '', 4: '', 5: '' }), emptyGoal]
    expect(foundIn({ goals })).toEqual(['this-year-empty'])
  })

  it.each([
    ['items without outcome', { 5: ' ' }, 'initiative-without-outcome G7'],
    ['an outcome without items', { 1: '' }, 'outcome-without-initiative B7'],
    ['an item without outcome', { 4: '① 一\n② 二', 5: '① 3月' }, 'items-without-outcome G7'],
    ['an outcome of no item', { 5: '① 3月\n③ 9月\n④ 毎月' }, 'outcomes-unpaired G7'],
    ['numbers that repeat', { 4: '① 一\n② 二\n② 三', 5: '① a\n② b\n② c' }, 'markers-out-of-order E7'],
    ['numbers that leave one out', { 4: '① 一\n③ 三', 5: '① a\n③ c' }, 'markers-out-of-order E7'],
  ] as const)('tells %s', (_, change, found) => {
    expect(foundIn(withGoal(change))).toContain(found)
  })

  it('tells a goal that was copied whole, also across a goal between', () => {
    expect(foundIn({ goals: [fineGoal('一'), fineGoal('一')] })).toEqual(['repeated-goal C8'])
    const goals = [fineGoal('一'), fineGoal('二'), fineGoal('一')]
    expect(foundIn({ goals })).toEqual(['repeated-goal C11'])
  })
})

describe('texts', () => {
  it('that begin like a formula', () => {
    expect(foundIn(withGoal({ 5: '=1+2' }))).toContain('looks-like-formula G7')
    expect(foundIn(withGoal({ 5: '-会議\n-説明会' }))).not.toContain('looks-like-formula G7')
  })

  it('that Excel can not hold', () => {
    const [long, lines] = ['あ'.repeat(32_768), '①\n'.repeat(254)]
    expect(cellsOf('over-limits', foundIn(withGoal({ 4: long, 5: lines })))).toEqual(['E7', 'G7'])
    expect(cellsOf('over-limits', foundIn(withGoal({ 4: long.slice(1) })))).toEqual([])
  })

  it('with characters that other PCs do not have', () => {
    expect(foundIn(withGoal({ 3: '辻\ue000の整備\u{f0000}' }))).toEqual(['private-use-characters F5'])
    expect(foundIn(withGoal({ 3: '𠮷田﨑、葛󠄀城' }))).toEqual([])
  })

  it('in cells where none belong, those left out that the paper itself has', () => {
    const more = { I3: '※提出が遅れます' }
    expect(foundIn({ more })).toEqual(['values-where-none-belong I3'])
    const reference = referenceOf(makeTable({ ...blankTable, more }))
    expect(foundIn({ more }, { reference })).toEqual([])
  })
})

describe('the department', () => {
  it.each([
    ['on the roster', '総務部', '04_総務部.xlsx', []],
    ['not on the roster', '総務課', '04_総務部.xlsx', ['unknown-department C2']],
    ['empty', '', '04_総務部.xlsx', ['no-department C2']],
    ['another than in the file name', '総務部', '04_財政部.xlsx', ['department-differs C2']],
  ] as const)('is %s', (_, department, file, found) => {
    expect(foundIn({ department }, {}, file)).toEqual(found)
  })

  it('is whatever is written where there is no roster', () => {
    expect(foundIn({ department: '総務課' }, { roster: null })).toEqual([])
  })
})

describe('the paper', () => {
  it.each([
    ['rows put in', { rowsAbove: 1 }, ['rows-moved A2']],
    ['headings reworded', { labels: { department: '部局名' } }, ['headings-changed A2']],
    ['a heading reworded in each goal', { labels: { target: '期限' } }, ['headings-changed G6']],
    ['halves that changed places', { mirrored: true }, ['other-layout']],
  ] as const)('has %s', (_, shape, found) => {
    expect(foundIn(shape)).toEqual(found)
  })

  it('has boxes taken apart', () => {
    expect(foundIn({ unmerged: true })).toContain('merges-broken A2')
  })

  it('is of another report of the year', () => {
    const reference = referenceOf(makeTable({ ...blankTable, more: { G1: '（中間報告）' } }))
    expect(foundIn({ more: { G1: '（中間報告）' } }, { reference })).toEqual([])
    expect(foundIn({}, { reference })).toEqual([])
    expect(foundIn({ more: { G1: '（期末報告）' } }, { reference })).toContain('wrong-phase G1')
  })

  it('is compared with nothing where there is no reference', () => {
    expect(foundIn({ rowsAbove: 1, labels: { target: '期限' } }, { reference: null })).toEqual([])
  })
})

describe("last year's half", () => {
  const lastYear = new LastYearSheets()
  const side = (name: string) => ({
    title: `${name}の昨目標`,
    initiatives: `① ${name}の昨取組\n② 次`,
    outcome: '3月',
  })
  lastYear.add(
    '総務部',
    ['一', '二'].map((name, i) => ({ number: i + 1, previous: null, current: side(name), extra: [] })),
  )

  it('is what last year had', () => {
    expect(foundIn({}, { lastYear })).toEqual([])
    expect(foundIn({ goals: [fineGoal('二'), fineGoal('一')] }, { lastYear })).toEqual([])
  })

  it.each([
    ['a title', withGoal({ 0: '別の目標' }), ['previous-differs C5']],
    ['items', withGoal({ 1: '① 一の昨取組\n② 別' }), ['previous-differs B7']],
    ['a goal that there was not', { goals: ['一', '二', '三'].map(fineGoal) }, ['previous-differs C11']],
  ] as const)('differs in %s', (_, shape, found) => {
    expect(foundIn(shape, { lastYear })).toEqual(found)
  })

  it('of a department without a sheet last year is held to nothing', () => {
    expect(foundIn({ department: '財政部' }, { lastYear }, '財政部.xlsx')).toEqual([])
  })
})

it('counts spaces and outer forms of a name as the same department', () => {
  const roster = makeRoster(['財政部', '総務部'])
  const checked = checkBytes(makeTable({ ...fineTable, department: '　総 務 部 ' }), 'x.xlsx', { roster })
  expect(checked).toMatchObject({ returns: [{ department: '総務部', written: '総 務 部', problems: [] }] })
})
