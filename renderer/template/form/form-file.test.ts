import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { openTemplate } from '../open-template.ts'
import { readFormFile, readFormSheets, writeFormFile } from './form-file.ts'
import { makeForm } from './make-form.ts'
import { findRepeat } from './find-repeat.ts'
import { taughtSheet } from './taught-sheet.ts'
import { teachingOf } from './teaching-of.ts'

function pagesOf(name: string) {
  const url = new URL(`../../../e2e/workbooks/${name}.xlsx`, import.meta.url)
  return openTemplate(new Uint8Array(readFileSync(url)), fflateCodec).tables.flatMap(({ pages }) => pages)
}

const names = [
  'side-by-side-r4-filled',
  'item-rows-r4-filled',
  'stacked-r4-filled',
  'graded-r4-filled',
  'sheet-per-goal-r4-filled',
  'rich-excel',
]
const form = makeForm('1', '重点目標一覧表', pagesOf('side-by-side-r4-filled'))
const written = writeFormFile(form)
const changed = (change: (json: Record<string, unknown>) => unknown) =>
  JSON.stringify(change(JSON.parse(written) as Record<string, unknown>))
const troubleOf = (content: string) => {
  const read = readFormFile(content)
  return read.ok ? null : read.trouble
}

describe('a form as a file', () => {
  it.each(names)('comes back as it was, learned: %s', (name) => {
    const { sheets } = makeForm('1', name, pagesOf(name))
    expect(readFormFile(writeFormFile({ name, sheets }))).toEqual({ ok: true, value: { name, sheets } })
    expect(readFormSheets(sheets)).toEqual(sheets)
  })

  it.each(names)('comes back as it was, taught: %s', (name) => {
    const sheets = pagesOf(name).flatMap(({ grid, layout }) => {
      const teaching = teachingOf(layout)
      return taughtSheet(grid, teaching, findRepeat(grid, teaching)) ?? []
    })
    expect(sheets.length).toBeGreaterThan(0)
    expect(readFormFile(writeFormFile({ name, sheets }))).toEqual({ ok: true, value: { name, sheets } })
  })

  it('holds nothing that people filled in', () => {
    const texts = pagesOf('side-by-side-r4-filled').flatMap(({ grid }) => grid.cells.map(({ text }) => text))
    const filledIn = texts.filter((text) => text.length > 40 && !text.includes('箇条書き'))
    expect(filledIn.length).toBeGreaterThan(10)
    expect(filledIn.filter((text) => written.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
    expect(written).not.toContain('政策企画部')
  })

  it('may begin with a mark that editors put there', () => {
    expect(readFormFile(`\uFEFF${written}`).ok).toBe(true)
  })
})

describe('what is no form', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', 'PK\u0003\u0004'],
    ['JSON cut off', written.slice(0, 500)],
    ['JSON of something else', '{"name":"x"}'],
    ['null', 'null'],
  ])('%s', (_, content) => {
    expect(troubleOf(content)).toEqual({ code: 'no-form' })
  })

  it('a form of a later version', () => {
    expect(troubleOf(changed((json) => ({ ...json, version: 2 })))).toEqual({
      code: 'form-newer',
      version: 2,
    })
  })

  it('one that is too large', () => {
    expect(troubleOf(`${written}${' '.repeat(5_000_000)}`)).toEqual({ code: 'form-too-large' })
  })

  it.each([
    ['no name', (json: object) => ({ ...json, name: ' ' }), 'name'],
    ['no sheets', (json: object) => ({ ...json, sheets: [] }), 'sheets'],
    ['a sheet of nothing', (json: object) => ({ ...json, sheets: [{}] }), 'sheets.0.shape'],
  ])('one with %s', (_, change, where) => {
    expect(troubleOf(changed(change))).toEqual({ code: 'form-damaged', where })
  })

  it('one with a cell beyond Excel’s sheet', () => {
    expect(troubleOf(written.replace('"row": 5', '"row": 1048577'))).toMatchObject({ code: 'form-damaged' })
  })

  it('kept data of another shape', () => {
    expect(readFormSheets([{ shape: 1 }])).toBeNull()
  })
})
