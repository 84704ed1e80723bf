import { describe, expect, it } from 'vitest'
import type { GoalPlace, Layout } from '../../template/layout.ts'
import { formatAddress, parseAddress } from '../../workbook/cell-address.ts'
import { departmentPair, goalPairs, type CellPair } from './field-pairs.ts'

function at(address: string) {
  const place = parseAddress(address)
  if (!place) throw new Error(address)
  return place
}

/** A goal in some row: its number in A, its title in B, and items with outcomes in C and D of that row and the next. */
function goalAt(row: number): GoalPlace {
  const items = [row, row + 1].map((one) => ({
    marker: null,
    initiatives: at(`C${one}`),
    outcome: at(`D${one}`),
  }))
  return {
    spans: [{ top: row, bottom: row + 1 }],
    number: 1,
    numberCell: at(`A${row}`),
    previous: null,
    current: { title: at(`B${row}`), rows: items },
    extra: [],
  }
}

function layout(more: Partial<Layout>): Layout {
  return {
    kind: 'table',
    sheetName: '表',
    department: null,
    fiscalYear: null,
    headings: [],
    goals: [],
    rowAnItem: false,
    extra: [],
    paper: [],
    ...more,
  }
}

const addresses = (pairs: readonly CellPair[]) =>
  pairs.map(({ from, to }) => `${formatAddress(from)} ${formatAddress(to)}`)

describe('goalPairs', () => {
  it('pairs the goals that both papers have in their order, each by its first row of items', () => {
    const reference = layout({ goals: [goalAt(3), goalAt(5)] })
    const copy = layout({ goals: [goalAt(4), goalAt(9), goalAt(12)] })
    expect(addresses(goalPairs(reference, copy))).toEqual([
      'A3 A4',
      'B3 B4',
      'C3 C4',
      'D3 D4',
      'A5 A9',
      'B5 B9',
      'C5 C9',
      'D5 D9',
    ])
  })

  it('pairs the first goal alone where each item has a row of its own', () => {
    const reference = layout({ rowAnItem: true, goals: [goalAt(3), goalAt(5)] })
    const copy = layout({ rowAnItem: true, goals: [goalAt(3), goalAt(8)] })
    expect(addresses(goalPairs(reference, copy))).toEqual(['A3 A3', 'B3 B3', 'C3 C3', 'D3 D3'])
  })

  it('pairs headings by their half, whatever their order', () => {
    const previous = (cell: string) => ({ cell: at(cell), side: 'previous', year: 2021 }) as const
    const current = (cell: string) => ({ cell: at(cell), side: 'current', year: null }) as const
    const reference = layout({ headings: [previous('A1'), current('E1')] })
    const copy = layout({ headings: [current('B1'), previous('F1')] })
    expect(addresses(goalPairs(reference, copy))).toEqual(['A1 F1', 'E1 B1'])
  })

  it('leaves out what one of them lacks', () => {
    const goal = goalAt(3)
    const bare = { ...goal, numberCell: null, current: { title: at('B7'), rows: [] } }
    expect(addresses(goalPairs(layout({ goals: [goal] }), layout({ goals: [bare] })))).toEqual(['B3 B7'])
    expect(goalPairs(layout({ goals: [goal] }), layout({}))).toEqual([])
  })
})

describe('departmentPair', () => {
  const department = (cell: string) => layout({ department: { cell: at(cell), before: '' } })

  it('pairs the cells of the department where both have one', () => {
    expect(addresses(departmentPair(department('B2'), department('C3')))).toEqual(['B2 C3'])
    expect(departmentPair(department('B2'), layout({}))).toEqual([])
    expect(departmentPair(layout({}), department('B2'))).toEqual([])
  })
})
