import { describe, expect, it } from 'vitest'
import { translateFormula } from '../formula/translate-formula.ts'
import { moveFormula } from './move-formula.ts'

const shift = { at: 5, count: 3 }
const cell = { shift, sheetName: '表', own: true, relativeBy: null }

describe('a formula of the worksheet', () => {
  it.each([
    ['A4+A5', 'A4+A8'],
    ['$A$5', '$A$8'],
    ['A1:A4', 'A1:A4'],
    ['A1:A5', 'A1:A8'],
    ['A5:A9', 'A8:A12'],
    ['A9:A2', 'A12:A2'],
    ['2:6', '2:9'],
    ['5:5', '8:8'],
    ['A:A', 'A:A'],
    ['A1:A1048576', 'A1:A1048576'],
    ['A9:A1048576', 'A12:A1048576'],
    ['A1048576', '#REF!'],
    ['A1048574:A1048576', '#REF!'],
    ['表!A5+他!A5', '表!A8+他!A5'],
    ["'表'!A5", "'表'!A8"],
    ['"A5"&A5', '"A5"&A8'],
    ['A5_B', 'A5_B'],
    ['[1]表!A5', '[1]表!A5'],
    ['INDIRECT("A5")+INDIRECT("R5C1",FALSE)', 'INDIRECT("A5")+INDIRECT("R5C1",FALSE)'],
    ['売上[[#This Row],[A5]]+売上[#Totals]', '売上[[#This Row],[A5]]+売上[#Totals]'],
    ['表:他!A5', '表:他!A5'],
    ['表!A4:表!A6', '表!A4:表!A9'],
    ['SUM(A4:A5 A5:B9)', 'SUM(A4:A8 A8:B12)'],
    ['A5#', 'A8#'],
    ['LOG10(A5)', 'LOG10(A8)'],
  ])('%s becomes %s', (before, after) => {
    expect(moveFormula(before, cell)).toBe(after)
  })
})

describe('a formula of another worksheet', () => {
  it.each([
    ['A5', 'A5'],
    ['表!A5', '表!A8'],
    ['他!A5', '他!A5'],
  ])('%s becomes %s', (before, after) => {
    expect(moveFormula(before, { ...cell, own: false })).toBe(after)
  })

  it('names the worksheet in any case', () => {
    expect(moveFormula("SHEET1!A5+'Bob''s'!A5", { ...cell, sheetName: 'Sheet1', own: false })).toBe(
      "SHEET1!A8+'Bob''s'!A5",
    )
    expect(moveFormula("'Bob''s'!A5", { ...cell, sheetName: "Bob's", own: false })).toBe("'Bob''s'!A8")
  })
})

describe('a distance', () => {
  it('in a name stays, while fixed rows move', () => {
    const name = { ...cell, own: false, relativeBy: 0 }
    expect(moveFormula('表!A6+表!$A$6+表!$A6+表!A$6', name)).toBe('表!A6+表!$A$9+表!$A6+表!A$9')
    expect(moveFormula('表!A$2:A7', name)).toBe('表!A$2:A7')
  })

  it('in a rule for many rows goes with the first of them', () => {
    const rule = { ...cell, relativeBy: 3 }
    expect(moveFormula('B5<>B4', rule)).toBe('B8<>B7')
    expect(moveFormula('AND($C6>$D$5,他!A1=1)', rule)).toBe('AND($C9>$D$8,他!A1=1)')
  })
})

describe('a formula further on', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
    ['表!A1+1:1+A:A', 1, 1, '表!B2+2:2+B:B'],
    ['A1', -1, 0, 'A1048576'],
  ])('%s by %d rows and %d columns is %s', (formula, rows, columns, after) => {
    expect(translateFormula(formula, rows, columns, 'wrap')).toBe(after)
  })

  it('is broken where it is copied beyond the edge', () => {
    expect(translateFormula('A1+B9', -2, 0, 'break')).toBe('#REF!+B7')
  })
})
