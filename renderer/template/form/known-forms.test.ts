import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { openTemplate } from '../open-template.ts'
import { readPapers } from '../read-workbook.ts'
import { compileForm, type CompiledForm } from './compile-form.ts'
import { makeForm } from './make-form.ts'

const folder = new URL('../../../e2e/workbooks/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }))

function formOf({ name, bytes }: (typeof files)[number]): CompiledForm | null {
  const papers = readPapers(bytes, fflateCodec)
  if (!papers.ok) return null
  const { tables } = openTemplate(bytes, fflateCodec)
  return compileForm(
    makeForm(
      name,
      name,
      tables.flatMap((table) => table.pages),
    ),
  )
}

const learned = new Map(files.map(({ bytes }) => [bytes, readPapers(bytes, fflateCodec)]))
const forms = files.flatMap((file) => formOf(file) ?? [])

/** What is read, without how it was found. */
function readingOf(read: ReturnType<typeof readPapers>) {
  if (!read.ok) return read
  return read.value.map(({ confidence: _, form: __, ...paper }) => paper)
}

describe.each(files)('$name is read alike', ({ bytes }) => {
  const expected = readingOf(learned.get(bytes) ?? readPapers(bytes, fflateCodec))

  it('with every form of this folder known', () => {
    expect(readingOf(readPapers(bytes, fflateCodec, forms))).toEqual(expected)
  })

  it('whichever form is asked first', () => {
    expect(readingOf(readPapers(bytes, fflateCodec, [...forms].reverse()))).toEqual(expected)
  })
})

describe('a known form', () => {
  const named = (name: string) =>
    files.find((file) => file.name === name) ?? { name, bytes: new Uint8Array() }
  const recognised = (name: string, by: string) => {
    const form = formOf(named(by))
    const read = readPapers(named(name).bytes, fflateCodec, form ? [form] : [])
    return read.ok && read.value.map((paper) => paper.form?.name ?? null)
  }

  it.each([
    ['side-by-side-r4-filled.xlsx', 'side-by-side-r4-blank.xlsx'],
    ['side-by-side-r4-blank.xlsx', 'side-by-side-r4-filled.xlsx'],
    ['side-by-side-r5-blank.xlsx', 'side-by-side-r4-filled.xlsx'],
    ['rich-libreoffice.xlsx', 'rich-excel.xlsx'],
    ['graded-r4-blank.xlsx', 'graded-r4-blank.xlsx'],
  ])('reads %s by %s', (name, by) => {
    expect(recognised(name, by)).toEqual([by])
  })

  it.each([
    // Its note stands in a row of its own, so everything else has moved.
    ['note-row-inserted.xlsx', 'side-by-side-r4-blank.xlsx'],
    ['headings-reworded.xlsx', 'side-by-side-r4-blank.xlsx'],
    ['graded-r4-filled.xlsx', 'graded-r4-blank.xlsx'],
  ])('leaves %s to learning, which is no copy of %s', (name, by) => {
    expect(recognised(name, by)).toEqual([null])
  })
})
