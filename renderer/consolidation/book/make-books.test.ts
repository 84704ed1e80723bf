import { describe, expect, it } from 'vitest'
import { makeTable } from '../../template/testing/make-table.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { addComments } from '../../workbook/comments/add-comments.ts'
import { readComments } from '../../workbook/comments/read-comments.ts'
import { openWorkbook } from '../../workbook/open-workbook.ts'
import { readShownSheets } from '../../workbook/read-shown-sheets.ts'
import { partTexts } from '../../workbook/testing/part-texts.ts'
import { checkFile } from '../check-file.ts'
import { LedgerBuilder } from '../ledger-builder.ts'
import { blankTable, contextOf, fineGoal } from '../testing/check-table.ts'
import { makeBooks, type BooksSource, type BookStep } from './make-books.ts'
import { mostSheets } from './most-sheets.ts'
import { ReturnShelf } from './return-shelf.ts'
import { plainWords } from './testing/plain-words.ts'

const context = contextOf({})
const blank = makeTable(blankTable)
const returnOf = (department: string) => makeTable({ department, goals: [fineGoal(department)] })

function sourceOf(departments: readonly string[], more: Partial<BooksSource> = {}): BooksSource {
  const builder = new LedgerBuilder(context)
  const shelf = new ReturnShelf()
  for (const [i, department] of departments.entries()) {
    const file = `${i}.xlsx`
    const checked = checkFile({ file, bytes: returnOf(department), print: file }, context)
    builder.add(checked)
    shelf.add(checked)
  }
  return {
    ledger: builder.ledger(),
    shelf,
    paper: { bytes: blank, isBlank: true },
    reference: null,
    separate: false,
    receivedAt: () => null,
    hasRoster: false,
    madeAt: new Date(2022, 5, 1),
    ...more,
  }
}

const tools = {
  words: plainWords,
  codec: fflateCodec,
  onFault: (_file: string, error: unknown) => {
    throw error
  },
}
const stepsOf = (source: BooksSource) => [...makeBooks(source, tools)]
const kinds = (steps: readonly BookStep[]) => steps.map(({ kind }) => kind)
const fileNames = (steps: readonly BookStep[]) =>
  steps.flatMap((step) => (step.kind === 'file' ? [step.name] : []))

function bookIn(steps: readonly BookStep[]): Uint8Array {
  const last = steps.at(-1)
  if (last?.kind !== 'book') throw new Error(JSON.stringify(last))
  return last.bytes
}
const tabsOf = (steps: readonly BookStep[]) =>
  openWorkbook(bookIn(steps), fflateCodec)
    .worksheets.filter(({ hidden }) => !hidden)
    .map(({ name }) => name)
const overviews = ['提出状況', '全庁一覧', '取組項目一覧', '確認事項']

describe('the books of a consolidation', () => {
  it('are one, with a sheet a department; how far it has come is said before each', () => {
    const steps = stepsOf(sourceOf(['総務部', '財政部']))
    expect(steps.slice(0, -1)).toEqual([
      { kind: 'department', department: '総務部', done: 0, all: 2 },
      { kind: 'department', department: '財政部', done: 1, all: 2 },
    ])
    expect(tabsOf(steps)).toEqual([...overviews, '総務部', '財政部'])
  })

  it('are a file for each department too where that is asked for', () => {
    const steps = stepsOf(sourceOf(['総務部', '財政部'], { separate: true }))
    expect(kinds(steps)).toEqual(['department', 'file', 'department', 'file', 'book'])
    expect(fileNames(steps)).toEqual(['総務部.xlsx', '財政部.xlsx'])
    expect(tabsOf(steps)).toEqual([...overviews, '総務部', '財政部'])
  })

  it('give files names that Windows takes, each once', () => {
    const names = ['a<b>|"c"', 'A<B>|"C"', '総務/部.', '..', '長'.repeat(40)]
    const steps = stepsOf(sourceOf(names, { separate: true }))
    const own = fileNames(steps)
    expect(own).toHaveLength(names.length)
    for (const name of own) expect(name).toMatch(/^[^<>:"/\\|?*.]+\.xlsx$/)
    expect(new Set(own.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it('are the overviews and files alone of more departments than a book holds', { timeout: 60_000 }, () => {
    const steps = stepsOf(sourceOf(Array.from({ length: mostSheets + 1 }, (_, i) => `部局${i}`)))
    expect(tabsOf(steps)).toEqual(overviews)
    expect(fileNames(steps)).toHaveLength(mostSheets + 1)
  })

  it('need no template: a return stands in for it, emptied', () => {
    const steps = stepsOf(sourceOf(['総務部'], { paper: { bytes: returnOf('財政部'), isBlank: false } }))
    expect(tabsOf(steps)).toEqual([...overviews, '総務部'])
    const read = readShownSheets(bookIn(steps), fflateCodec)
    const texts = read.ok ? read.value.flatMap(({ cells }) => [...cells.values()]).join('\n') : ''
    expect(texts).toContain('総務部の')
    expect(texts).not.toContain('財政部の')
    expect(tabsOf(stepsOf(sourceOf(['総務部'], { paper: null })))).toEqual(overviews)
  })

  it('take no comments over from the return that stands in for a template', () => {
    const returned = openWorkbook(returnOf('財政部'), fflateCodec)
    const comments = [{ row: 3, column: 1, text: '直してください。' }]
    const sentBack = addComments(
      returned,
      returned.worksheets.map((sheet) => ({ sheet, comments })),
      '企画課',
    )
    const steps = stepsOf(sourceOf(['総務部'], { paper: { bytes: sentBack.bytes, isBlank: false } }))
    expect(tabsOf(steps)).toEqual([...overviews, '総務部'])
    const book = openWorkbook(bookIn(steps), fflateCodec)
    expect(book.worksheets.flatMap((sheet) => readComments(book, sheet))).toEqual([])
    expect([...partTexts(bookIn(steps)).keys()].filter((part) => /comment|vml/.test(part))).toEqual([])
  })

  it('stop where nobody asks for more', () => {
    const steps = makeBooks(sourceOf(['総務部', '財政部']), tools)
    steps.next()
    steps.return(undefined)
    expect(steps.next().done).toBe(true)
  })
})
