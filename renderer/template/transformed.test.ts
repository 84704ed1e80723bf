import { paperNames, paperRows, storedGrid, type PaperName } from './testing/stored-papers.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../workbook/grid.ts'
import { learnLayout } from './learn-layout.ts'
import { lexicon, type Role } from './lexicon.ts'
import { matchLabel } from './match-label.ts'
import { readPage } from './read-table.ts'
import {
  dropRows,
  insertColumns,
  insertRows,
  inTurn,
  moveColumns,
  repeatRows,
  reword,
} from './testing/transform-grid.ts'

/** What is read, without where it stood; labels of extra fields only where they are kept. */
function sheetOf(grid: Grid) {
  const learned = learnLayout(grid)
  if (!learned.ok) return learned.missing
  const { department, fiscalYear, goals } = readPage({
    grid,
    layout: learned.layout,
    shown: (cell) => cell.text,
  })
  return {
    department,
    fiscalYear,
    goals: goals.map(({ number, previous, current, extra }) => ({
      number,
      previous,
      current,
      extra: extra.map(({ text }) => text).filter((text) => text !== ''),
    })),
  }
}

const grids = new Map(paperNames.map((name) => [name, storedGrid(name)]))
const gridNamed = (name: PaperName) => grids.get(name) ?? storedGrid(name)

describe.each(paperNames)('%s gives the same sheet', (name) => {
  const grid = gridNamed(name)
  const before = sheetOf(grid)
  const note = '※記入上の注意：各部局で1枚に収めてください'

  it('as it is', () => {
    expect(before).toMatchObject({ department: '政策企画部', fiscalYear: 2022 })
  })

  it.each([
    ['at the top', 1, 1],
    ['below the title', 2, 2],
    ['above the table', paperRows[name].first - 1, 1],
  ])('with a note put in %s', (_, row, count) => {
    // Rows of headings merged over two rows stay together.
    expect(sheetOf(insertRows(row, count, note)(grid))).toEqual(before)
  })

  it('moved down and to the right', () => {
    expect(sheetOf(inTurn(insertRows(1, 7), insertColumns(4))(grid))).toEqual(before)
  })

  it('with its years in another style', () => {
    const style = (text: string) => text.replace(/令和(\d)年度/, 'Ｒ$1年度')
    const restyled = reword((text) => (text.length < 40 ? style(text) : null))(grid)
    expect(sheetOf(restyled)).toEqual(before)
  })

  it('with any of the headings that the lexicon knows', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const chosen = new Map<string, string | null>()
        const reworded = reword((text) => {
          if (!chosen.has(text)) chosen.set(text, synonym(text, Number(numbers.next().value)))
          return chosen.get(text) ?? null
        })(grid)
        expect(sheetOf(reworded)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})

const fields: readonly Role[] = ['department', 'number', 'title', 'initiatives', 'target', 'result']

/** Another whole heading that means the same and nothing else; null for what is no heading of a field. */
function synonym(text: string, n: number): string | null {
  const label = matchLabel(text)
  const [role] = label?.roles ?? []
  if (!label?.exact || label.roles.length > 1 || label.yielding.length > 0 || !role || !fields.includes(role))
    return null
  if (/\d/.test(text)) return null
  const words = lexicon
    .filter((entry) => entry.role === role && !entry.yields)
    .flatMap((entry) => [...entry.names, ...entry.words])
    .filter((word) => {
      const match = matchLabel(word)
      return match?.exact && match.roles.length === 1 && match.yielding.length === 0
    })
  return words[n % words.length] ?? null
}

describe('more and fewer goals', () => {
  const goalsOf = (grid: Grid) => {
    const sheet = sheetOf(grid)
    return 'goals' in sheet ? sheet.goals : []
  }

  it.each([
    'side-by-side-r4-filled',
    'item-rows-r4-filled',
    'stacked-r4-filled',
    'graded-r4-filled',
  ] as const)('%s', (name) => {
    const grid = gridNamed(name)
    const before = goalsOf(grid)
    const { first, last } = paperRows[name]
    expect(goalsOf(dropRows(last[0], last[1])(grid))).toEqual(before.slice(0, 4))
    const more = goalsOf(repeatRows(first, last[1], 5)(grid))
    expect(more).toEqual([...before, ...before.map((goal) => ({ ...goal, number: goal.number + 5 }))])
  })
})

describe('columns in another order', () => {
  it.each([
    ['graded-r4-filled', 3, [1, 2, 5, 3, 4, 6, 7]],
    ['graded-r4-filled', 3, [2, 1, 3, 4, 6, 5, 7]],
    ['graded-r4-filled', 3, [5, 1, 2, 4, 3, 7, 6]],
    ['stacked-r4-filled', 3, [1, 2, 4, 3, 5, 6]],
    ['stacked-r4-filled', 3, [4, 1, 2, 3, 6, 5]],
    ['item-rows-r4-filled', 4, [5, 6, 7, 8, 1, 2, 3, 4]],
    ['rich-excel', 4, [1, 6, 7, 8, 2, 3, 4, 5]],
  ] as const)('%s from row %i: %j', (name, from, order) => {
    const grid = gridNamed(name)
    const moved = sheetOf(moveColumns(from, order)(grid))
    const before = sheetOf(grid)
    const sorted = (sheet: typeof before) =>
      'goals' in sheet
        ? { ...sheet, goals: sheet.goals.map((goal) => ({ ...goal, extra: [...goal.extra].sort() })) }
        : sheet
    expect(sorted(moved)).toEqual(sorted(before))
  })

  it('halves that change places below their headings', () => {
    const grid = gridNamed('side-by-side-r4-filled')
    const headings = reword((text) =>
      text.replace(/^【令和(\d)年度/, (_, year) => `【令和${7 - Number(year)}年度`),
    )
    const mirrored = inTurn(moveColumns(5, [1, 5, 6, 7, 2, 3, 4]), headings)(grid)
    expect(mirrored.text(4, 1)).toBe('【令和4年度重点目標】')
    expect(sheetOf(mirrored)).toEqual(sheetOf(grid))
  })
})
