import { expect, it } from 'vitest'
import { renameInFormula } from './rename-in-formula.ts'

const names = {
  sheets: new Map([
    ['工程表3', "工程's 4"],
    ["bob's", '新'],
  ]),
  tables: new Map([['表1', '表2']]),
}

it.each([
  ['工程表3!$A$1', "'工程''s 4'!$A$1"],
  ["SUM('工程表3'!A1:B2,工程表3!C3)", "SUM('工程''s 4'!A1:B2,'工程''s 4'!C3)"],
  ["'Bob''s'!A3", "'新'!A3"],
  ['工程表3!名前', "'工程''s 4'!名前"],
  ['SUM(表1[列])+表1[[#All],[工程表3!]]', 'SUM(表2[列])+表2[[#All],[工程表3!]]'],
])('%s becomes %s', (formula, renamed) => {
  expect(renameInFormula(formula, names)).toBe(renamed)
})

it.each([
  '工程表2!A1',
  '工程表30!A1',
  '"工程表3!A1"',
  '[1]工程表3!A1',
  "'[他.xlsx]工程表3'!A1",
  '工程表1:工程表3!A1',
  "'工程表1:工程表3'!A1",
  '工程表3',
  '表1',
  'A1+B2',
])('%s stays', (formula) => {
  expect(renameInFormula(formula, names)).toBe(formula)
})
