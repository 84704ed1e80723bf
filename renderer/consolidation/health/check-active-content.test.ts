import { describe, expect, it } from 'vitest'
import { tableSheet } from '../../template/testing/make-table.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { activeTraces, withActiveContent } from '../../workbook/testing/active-workbook.ts'
import { makeWorkbook } from '../../workbook/testing/make-workbook.ts'
import { changedParts, partTexts } from '../../workbook/testing/part-texts.ts'
import { blankPaper } from '../book/blank-paper.ts'
import { makeBooks } from '../book/make-books.ts'
import { ReturnShelf } from '../book/return-shelf.ts'
import { plainWords } from '../book/testing/plain-words.ts'
import { returnCopy } from '../going-back/return-copy.ts'
import { plainWords as correctionWords } from '../going-back/testing/plain-words.ts'
import { LedgerBuilder } from '../ledger-builder.ts'
import {
  blankTable,
  checkBytes,
  contextOf,
  fineTable,
  problemsIn,
  referenceOf,
} from '../testing/check-table.ts'

const sheets = [tableSheet(fineTable)]
const active = makeWorkbook({ sheets, change: withActiveContent })
const blankSheets = [tableSheet(blankTable)]

/** Everything that stands in a file, whatever part it is in. */
const allText = (bytes: Uint8Array) => [...partTexts(bytes)].flat().join('\n')

function bookOf(bytes: Uint8Array, isTemplate: boolean): Uint8Array {
  const checked = checkBytes(bytes)
  const shelf = new ReturnShelf()
  const builder = new LedgerBuilder(contextOf())
  shelf.add(checked)
  builder.add(checked)
  const paper = isTemplate
    ? { bytes, isBlank: false }
    : { bytes: makeWorkbook({ sheets: blankSheets }), isBlank: true }
  const onFault = (_: string, error: unknown) => {
    throw error
  }
  const source = {
    ledger: builder.ledger(),
    shelf,
    paper,
    reference: null,
    separate: false,
    hasRoster: false,
    receivedAt: () => null,
    madeAt: new Date(0),
  }
  const last = [...makeBooks(source, { words: plainWords, codec: fflateCodec, onFault })].at(-1)
  if (last?.kind !== 'book') throw new Error(JSON.stringify(last))
  return last.bytes
}

describe('what is more than text and form in a return', () => {
  it('is announced, each kind by itself and at its cell', () => {
    expect(problemsIn(checkBytes(active))).toEqual(
      expect.arrayContaining([
        'external-link',
        'dde-link B200',
        'macro',
        'embedded-object',
        'activex-control',
        'external-data',
        'external-picture',
        'outside-name',
        'hyperlink C2',
      ]),
    )
  })

  it('is nothing to be mended before the file counts', () => {
    const checked = checkBytes(active)
    const levels = checked.kind === 'returned' ? checked.returns[0].problems.map(({ level }) => level) : []
    expect(levels).not.toContain('must-fix')
  })

  it('is the city’s own where the paper that was sent out has it too', () => {
    const reference = referenceOf(makeWorkbook({ sheets: blankSheets, change: withActiveContent }))
    const found = problemsIn(checkBytes(active, '04_総務部.xlsx', { reference }))
    expect(found.filter((one) => !one.startsWith('values-where'))).toEqual([])
  })

  it.each([
    ['on the template that was sent out', false],
    ['where a return would have to stand in for the template', true],
  ])('gets into no part of a book %s', (_, isTemplate) => {
    for (const trace of activeTraces) expect(allText(active)).toContain(trace)
    const book = bookOf(active, isTemplate)
    const inside = allText(book)
    const names = [...partTexts(book).keys()].join('\n')
    for (const trace of [
      'elsewhere.xlsx',
      'vbaProject',
      'oleObject',
      'activeX',
      'externalLink',
      'connections',
    ])
      expect(names).not.toContain(trace)
    expect(inside).not.toMatch(/TargetMode="External"|<definedName[^>]*Auto_Open|<f[ >]|<hyperlink/)
  })

  it('makes no blank paper', () => {
    expect(blankPaper(active, fflateCodec)).toBeNull()
  })

  it('stays as it is in the copy that goes back with comments', () => {
    const problems = [{ code: 'nothing-filled-in', level: 'must-fix', sheet: '表', cell: 'C2' }] as const
    const copied = returnCopy({ bytes: active, problems, author: '企画課' }, correctionWords, fflateCodec)
    if (!copied.ok) throw new Error(copied.trouble.code)
    const changed = changedParts(active, copied.value.bytes)
    for (const part of [
      'xl/vbaProject.bin',
      'xl/connections.xml',
      'xl/workbook.xml',
      'xl/embeddings/oleObject1.bin',
    ])
      expect(changed).not.toContain(part)
  })
})
