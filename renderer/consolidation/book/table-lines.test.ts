import { describe, expect, it } from 'vitest'
import { makeTable } from '../../template/testing/make-table.ts'
import { checkFile } from '../check-file.ts'
import { LedgerBuilder } from '../ledger-builder.ts'
import { contextOf, fineGoal } from '../testing/check-table.ts'
import { bookReturns } from './book-rows.ts'
import { ReturnShelf } from './return-shelf.ts'
import { tableLines, type TableFormat } from './table-lines.ts'
import { plainWords } from './testing/plain-words.ts'

function linesOf(departments: readonly string[], format: TableFormat): readonly string[] {
  const context = contextOf({})
  const builder = new LedgerBuilder(context)
  const shelf = new ReturnShelf()
  for (const department of departments) {
    const file = `${department}.xlsx`
    const bytes = makeTable({ department, goals: [fineGoal(department), fineGoal('次')] })
    const checked = checkFile({ file, bytes, print: file }, context)
    builder.add(checked)
    shelf.add(checked)
  }
  return [...tableLines(bookReturns(builder.ledger(), shelf, plainWords), format, plainWords)]
}

/** Two goals with two halves of two items each. */
const itemsEach = 2 * 2 * 2

describe('a table of items', () => {
  it('as JSON Lines has a line an item, department by department', () => {
    const items = linesOf(['総務部', '財政部'], 'jsonl').map((line) => JSON.parse(line) as unknown)
    expect(items).toHaveLength(2 * itemsEach)
    expect(items[0]).toMatchObject({ department: '総務部', goal: 1, side: 'previous', path: '①' })
    expect(items.at(-1)).toMatchObject({ department: '財政部', goal: 2, side: 'current', path: '②' })
  })

  it('as CSV has the headings first, behind the mark that tells Excel of UTF-8', () => {
    const lines = linesOf(['総務部'], 'csv')
    expect(lines).toHaveLength(1 + itemsEach)
    expect(lines[0]?.startsWith('\ufeffdepartment,')).toBe(true)
    expect(lines.slice(1).join('')).not.toContain('\ufeff')
  })

  it('says the same in both formats', () => {
    const fromJson = linesOf(['総務部'], 'jsonl').map((line) => (JSON.parse(line) as { text: string }).text)
    const lines = linesOf(['総務部'], 'csv').slice(1)
    expect(lines.map((line, i) => line.includes(`,${fromJson[i]},`))).toEqual(fromJson.map(() => true))
  })

  it('of nothing has its headings alone', () => {
    expect(linesOf([], 'csv')).toHaveLength(1)
    expect(linesOf([], 'jsonl')).toEqual([])
  })
})
