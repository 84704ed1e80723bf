import { expect, it } from 'vitest'
import { plainTerms } from '../../../consolidation/kept/testing/make-kept.ts'
import { outName } from './out-name.ts'

it('says the year, the report and what it is', () => {
  expect(outName({ terms: plainTerms }, '取りまとめ', 'xlsx')).toBe(
    '令和4年度_当初_重点目標一覧表_取りまとめ.xlsx',
  )
})

it('says no report where none is named', () => {
  expect(outName({ terms: { ...plainTerms, phase: null } }, '取組項目', 'csv')).toBe(
    '令和4年度_重点目標一覧表_取組項目.csv',
  )
})
