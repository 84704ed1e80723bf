import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFiscalYears, formatFiscalYear, replaceYear } from './fiscal-year.ts'

const yearsOf = (text: string) => findFiscalYears(text).map((one) => one.year)

describe('findFiscalYears', () => {
  it.each([
    ['【令和3年度重点目標】', [2021]],
    ['令和４年度　組織重点目標（実績）', [2022]],
    ['令和元年度', [2019]],
    ['平成31年度', [2019]],
    ['令和四年度重点目標', [2022]],
    ['令和十一年度', [2029]],
    ['令和二十年度', [2038]],
    ['R4', [2022]],
    ['Ｒ４年度 重点目標', [2022]],
    ['Ｈ３０年度', [2018]],
    ['2022年度', [2022]],
    ['２０２２年度 重点目標', [2022]],
    ['４年度 重点目標', [2022]],
    ['令和3年度・4年度', [2021, 2022]],
    ['平成30年度及び令和元年度', [2018, 2019]],
    ['令和 4 年度', [2022]],
    ['令和4年 重点目標', [2022]],
  ])('reads %s', (text, years) => {
    expect(yearsOf(text)).toEqual(years)
  })

  it.each(['重点目標', '令和4年4月1日', '第3年度', '2022', 'R4.4.1', 'CR45', '12か年', '10回', ''])(
    'finds no fiscal year in %s',
    (text) => {
      expect(yearsOf(text)).toEqual([])
    },
  )

  it('takes no long text for a heading', () => {
    expect(yearsOf(`令和4年度${'あ'.repeat(200)}`)).toEqual([])
  })
})

describe('replaceYear', () => {
  it.each([
    ['【令和3年度重点目標】', 2025, '【令和7年度重点目標】'],
    ['令和４年度 重点目標', 2023, '令和５年度 重点目標'],
    ['平成30年度', 2019, '令和元年度'],
    ['令和元年度', 2018, '平成30年度'],
    ['Ｒ４年度', 2025, 'Ｒ７年度'],
    ['Ｈ３０', 2019, 'Ｒ１'],
    ['令和四年度', 2029, '令和十一年度'],
    ['2022年度', 2025, '2025年度'],
    ['２０２２年度', 2025, '２０２５年度'],
    ['令和3年度実績・4年度目標', 2026, '令和7年度実績・8年度目標'],
    ['重点目標', 2025, '重点目標'],
  ])('moves %s to %i', (text, year, moved) => {
    expect(replaceYear(text, year)).toBe(moved)
  })

  it('is read back as the year it was moved to, in whatever style', () => {
    const heading = fc.constantFrom(
      '【令和3年度重点目標】',
      'Ｒ４年度',
      'R4',
      '令和四年度',
      '2022年度',
      '４年度',
      '令４年度',
    )
    fc.assert(
      fc.property(heading, fc.integer({ min: 2019, max: 2060 }), (text, year) => {
        expect(yearsOf(replaceYear(text, year))).toEqual([year])
      }),
    )
  })
})

describe('formatFiscalYear', () => {
  it.each([
    [2018, '平成30年度'],
    [2019, '令和元年度'],
    [2022, '令和4年度'],
  ])('writes %i as %s', (year, text) => {
    expect(formatFiscalYear(year)).toBe(text)
  })
})
