import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { openTemplate } from '../open-template.ts'
import { suggestName } from './suggest-name.ts'

describe('suggestName', () => {
  it.each([
    ['side-by-side-r4-blank.xlsx', '重点目標一覧表'],
    ['graded-r4-blank.xlsx', '重点目標進捗管理シート'],
    ['sheet-per-goal-r4-blank.xlsx', '工程表'],
    ['stacked-r4-blank.xlsx', '組織重点目標（実績）'],
  ])('calls %s %s', (name, expected) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}`, import.meta.url)))
    const [table] = openTemplate(bytes, fflateCodec).tables
    const page = table?.pages[0]
    expect(page && suggestName(page.grid, page.layout, name)).toBe(expected)
  })
})
