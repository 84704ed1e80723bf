import { describe, expect, it } from 'vitest'
import { blankTable, emptyGoal } from '../consolidation/testing/check-table.ts'
import { makeTable } from '../template/testing/make-table.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { makeWorkbook, sheetData } from '../workbook/testing/make-workbook.ts'
import { storedWorkbook } from '../workbook/testing/stored-workbook.ts'
import { lookAtTemplate } from './look-at-template.ts'

const look = (bytes: Uint8Array) => lookAtTemplate(bytes, fflateCodec)

describe('a look at a template', () => {
  it('gives its year and the goals that it has room for', () => {
    expect(look(makeTable(blankTable))).toEqual({
      ok: true,
      value: { fiscalYear: 2022, phase: null, goals: 2 },
    })
    const years = ['【令和6年度重点目標】', '【令和7年度重点目標】'] as const
    expect(look(makeTable({ goals: [emptyGoal], years }))).toMatchObject({
      value: { fiscalYear: 2025, goals: 1 },
    })
  })

  it.each(['side-by-side-r4-blank', 'stacked-r4-blank', 'graded-r4-blank', 'sheet-per-goal-r4-blank'])(
    'knows the year and the room of %s',
    (name) => {
      const facts = look(storedWorkbook(name))
      if (!facts.ok) throw new Error(facts.trouble.code)
      expect(facts.value.fiscalYear).toBe(2022)
      expect(facts.value.goals).toBeGreaterThan(1)
    },
  )

  it('says what is none, and what can not be read', () => {
    const list = makeWorkbook({ sheets: [{ name: '名簿', inside: sheetData({ A1: '総務部' }) }] })
    expect(look(list)).toMatchObject({ ok: false, trouble: { code: 'no-sheet-found' } })
    expect(look(storedWorkbook('truncated'))).toMatchObject({ ok: false, trouble: { code: 'damaged' } })
  })
})
