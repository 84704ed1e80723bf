import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { compileForm } from './compile-form.ts'
import { learnForm } from './learn-form.ts'
import { lookAt } from './look-at.ts'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}`, import.meta.url)))

describe('lookAt', () => {
  it('shows worksheets that are no goal tables too', () => {
    const looked = lookAt(bytesOf('no-goal-table.xlsx'), fflateCodec)
    expect(looked.ok && looked.value.map(({ sheetName, found }) => [sheetName, found])).toEqual([
      ['記入要領', null],
      ['備品台帳', null],
      ['一覧', null],
    ])
    expect(looked.ok && looked.value.every(({ cells }) => cells.length > 0)).toBe(true)
  })

  it('says where the fields lie and by which form', () => {
    const bytes = bytesOf('side-by-side-r4-filled.xlsx')
    const form = learnForm(bytesOf('side-by-side-r4-blank.xlsx'), fflateCodec, {
      id: 'f',
      name: '重点目標一覧表',
    })
    const forms = form.ok && form.value ? [compileForm(form.value)] : []
    const [learned, known] = [[], forms].map((by) => {
      const looked = lookAt(bytes, fflateCodec, by)
      return looked.ok ? looked.value[0]?.found : null
    })
    expect(learned?.form).toBeNull()
    expect(known?.form).toEqual({ id: 'f', name: '重点目標一覧表' })
    expect(known?.layout.goals).toEqual(learned?.layout.goals)
  })

  it('refuses what is no workbook', () => {
    const looked = lookAt(bytesOf('truncated.xlsx'), fflateCodec)
    expect(!looked.ok && looked.trouble.code).toBe('damaged')
  })
})

describe('learnForm', () => {
  const formOf = (name: string) => {
    const form = learnForm(bytesOf(name), fflateCodec, { id: 'f', name })
    return form.ok && form.value
  }

  it.each([
    'side-by-side-r4-blank.xlsx',
    'graded-r4-blank.xlsx',
    'rich-excel.xlsx',
    'sheet-per-goal-r4-blank.xlsx',
  ])('knows %s', (name) => {
    expect(formOf(name)).toMatchObject({ id: 'f', sheets: [{ taught: null }] })
  })

  it.each([
    // Each copy has rows of its own.
    'item-rows-r4-filled.xlsx',
    'no-goal-table.xlsx',
  ])('does not know %s', (name) => {
    expect(formOf(name)).toBeNull()
  })
})
