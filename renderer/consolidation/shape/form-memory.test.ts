import { describe, expect, it } from 'vitest'
import { compileForm } from '../../template/form/compile-form.ts'
import { makeForm } from '../../template/form/make-form.ts'
import { openTemplate, type Template } from '../../template/open-template.ts'
import { readTable } from '../../template/read-table.ts'
import { makeTable } from '../../template/testing/make-table.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { fineGoal, fineTable } from '../testing/check-table.ts'
import { FormMemory } from './form-memory.ts'

const paper = makeTable(fineTable)
const copy = makeTable({ goals: [fineGoal('三'), fineGoal('四')], department: '財政部' })

/** Papers of one kind that differ in a heading. */
const reworded = (label: string) => makeTable({ ...fineTable, labels: { target: `期限（${label}）` } })

const isKnown = ({ tables }: Template) => tables.map(({ form }) => form !== null)

describe('FormMemory', () => {
  it('learns a paper once, and knows its copies by it', () => {
    const memory = new FormMemory(fflateCodec)
    expect([paper, copy, paper].map((bytes) => isKnown(memory.open(bytes)))).toEqual([
      [false],
      [true],
      [true],
    ])
  })

  it('reads from copies what is read where each is learned anew', () => {
    const memory = new FormMemory(fflateCodec)
    for (const bytes of [paper, reworded('月'), copy, reworded('月')])
      expect(memory.open(bytes).tables.map(readTable)).toEqual(
        openTemplate(bytes, fflateCodec).tables.map(readTable),
      )
  })

  it('knows the forms that it is given', () => {
    const pages = openTemplate(paper, fflateCodec).tables.flatMap((table) => table.pages)
    const given = compileForm(makeForm('sent', '様式', pages))
    const [table] = new FormMemory(fflateCodec, [given]).open(copy).tables
    expect(table?.form).toEqual({ id: 'sent', name: '様式' })
  })

  it('remembers so many papers and learns further ones each time', () => {
    const papers = Array.from('一二三四五六七八九', reworded)
    const memory = new FormMemory(fflateCodec)
    for (const bytes of papers) expect(isKnown(memory.open(bytes))).toEqual([false])
    expect(papers.map((bytes) => isKnown(memory.open(bytes))[0])).toEqual([
      ...Array<boolean>(8).fill(true),
      false,
    ])
  })
})
