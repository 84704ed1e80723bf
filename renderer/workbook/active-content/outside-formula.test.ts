import { expect, it } from 'vitest'
import { outsideFormula } from './outside-formula.ts'

it.each([
  [`cmd|'/c calc'!A0`, 'dde-link'],
  [`Excel|'[b.xlsx]S'!R1C1`, 'dde-link'],
  ['[1]Sheet1!$A$1', 'external-link'],
  [`SUM('[2]令和 3 年度'!A1:B2)`, 'external-link'],
  ['[1]!名前', 'external-link'],
  ['_xlfn.WEBSERVICE("http://example.com/")', 'external-link'],
  ['SUM(A1:B2)', null],
  ['表1[[#This Row],[予算額]]*2', null],
  ['IF(A1="a|b!","[1]S!A1",Sheet2!A1)', null],
  ['', null],
])('%s: %s', (formula, expected) => {
  expect(outsideFormula(formula)).toBe(expected)
})
