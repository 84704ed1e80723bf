import { describe, expect, it } from 'vitest'
import { openTemplate } from '../../template/open-template.ts'
import { makeTable, type TableShape } from '../../template/testing/make-table.ts'
import { blankTable, fineGoal, fineTable, referenceOf } from '../testing/check-table.ts'
import { differenceOf } from './difference-of.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'

const reference = referenceOf(makeTable(blankTable))

function differs(shape: Partial<TableShape>) {
  const [table] = openTemplate(makeTable({ ...fineTable, ...shape }), fflateCodec).tables
  if (!table) throw new Error('no table')
  return differenceOf(table.pages[0], reference.sheets)
}

const same = { kind: 'same', moved: null, headings: [], merges: [] }
const goals = (...names: readonly string[]) => ({ goals: names.map(fineGoal) })

describe('a copy of the reference paper', () => {
  it.each([
    ['that was filled in', {}],
    ['of another year', { years: ['【令和4年度重点目標】', '【令和5年度重点目標】'] }],
    ['with other widths of letters', { years: ['【令和３年度重点目標】', '【令和４年度　重点目標】'] }],
    ['with fewer goals', goals('一')],
    ['with more goals', goals('一', '二', '三', '四')],
    ['with other numbers', { numbers: ['①', '②'] }],
  ] as const)('%s is the same', (_, shape) => {
    expect(differs(shape)).toEqual(same)
  })

  it('with a row put in says what has moved where', () => {
    expect(differs({ rowsAbove: 2 })).toEqual({
      ...same,
      moved: { from: { row: 1, column: 1 }, to: { row: 3, column: 1 }, rows: true, columns: false },
    })
  })

  it('with a column put in', () => {
    expect(differs({ columnsBefore: 1 })).toMatchObject({ moved: { rows: false, columns: true } })
  })

  it('with reworded headings says which', () => {
    expect(differs({ labels: { target: '期限／目標値' } })).toEqual({
      ...same,
      headings: [6, 9].map((row) => ({
        cell: { row, column: 7 },
        from: '期限・数値目標等',
        to: '期限／目標値',
      })),
    })
  })

  it('with rows put in and reworded headings says both', () => {
    const difference = differs({ rowsAbove: 1, labels: { department: '部局名' } })
    expect(difference).toMatchObject({
      moved: { rows: true },
      headings: [{ cell: { row: 3, column: 1 }, from: '担当部局名', to: '部局名' }],
    })
  })

  it('whose boxes were taken apart says where', () => {
    const difference = differs({ unmerged: true, department: '' })
    expect(difference.kind === 'same' ? difference.merges.length : 0).toBeGreaterThan(5)
    expect(difference).toMatchObject({ headings: [] })
  })
})

it('takes halves that have changed places for another paper', () => {
  expect(differs({ mirrored: true })).toEqual({ kind: 'other' })
})
