import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { readVisibleGrids } from '../workbook/open-workbook.ts'
import { makeWorkbook } from '../workbook/testing/make-workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { setTemplateYear } from './set-template-year.ts'
import { makeTable, namedGoal } from './testing/make-table.ts'

const builtIn = readFileSync(new URL('../../assets/templates/built-in.xlsx', import.meta.url))

function moved(bytes: Uint8Array, year: number): Uint8Array {
  const outcome = setTemplateYear(bytes, year, fflateCodec)
  if (!outcome.ok) throw new Error(outcome.trouble.code)
  return outcome.value
}

function texts(bytes: Uint8Array): string[] {
  const grids = readVisibleGrids(bytes, fflateCodec)
  return grids.ok ? grids.value.flatMap((grid) => grid.cells.map((cell) => cell.text)) : []
}

describe('setTemplateYear', () => {
  it('moves both headings of the built-in template', () => {
    const read = readWorkbook(moved(builtIn, 2022), fflateCodec)
    expect(read.ok && read.value[0]?.fiscalYear).toBe(2022)
    expect(texts(moved(builtIn, 2022))).toContain('【令和3年度重点目標】')
  })

  it('moves every year of the paper in its own style, and no text of a field', () => {
    const template = makeTable({
      goals: [namedGoal('令和3年度')],
      years: ['平成30年度 実績', 'Ｒ１年度 計画'],
      more: { F1: '2019年度', F2: 2019, A30: '令和4年度の記入例' },
    })
    const after = texts(moved(template, 2020))
    expect(after).toEqual(
      expect.arrayContaining(['令和元年度 実績', 'Ｒ２年度 計画', '2020年度', '2019', '令和4年度の記入例']),
    )
    expect(after.filter((text) => text.includes('令和3年度の'))).toHaveLength(6)
  })

  it('gives the same bytes for the year it has', () => {
    expect(Buffer.compare(moved(builtIn, 2026), builtIn)).toBe(0)
  })

  it('refuses a workbook without a goal table', () => {
    const outcome = setTemplateYear(
      makeWorkbook({ sheets: [{ name: '要領', inside: '' }] }),
      2022,
      fflateCodec,
    )
    expect(!outcome.ok && outcome.trouble.code).toBe('no-sheet-found')
  })
})
