import { describe, expect, it } from 'vitest'
import { scanReferences } from './scan-references.ts'

const found = (formula: string) =>
  scanReferences(formula).map(
    ({ start, end, sheet, foreign }) =>
      `${foreign ? '?' : sheet === null ? '' : `${sheet}|`}${formula.slice(start, end)}`,
  )

describe('references to cells', () => {
  it.each<[string, string[]]>([
    ['A1+$B$2*C$3-$D4', ['A1', '$B$2', 'C$3', '$D4']],
    ['SUM(A1:B3,D5)', ['A1:B3', 'D5']],
    ['a1:xfd1048576', ['a1:xfd1048576']],
    ['SUM(A:A,$B:$C,3:5,$3:$5)', ['A:A', '$B:$C', '3:5', '$3:$5']],
    ["'Bob''s'!A3", ["Bob's|A3"]],
    ['重点目標!$A$1', ['重点目標|$A$1']],
    ["'重点 目標'!A1:B2", ['重点 目標|A1:B2']],
    ['Sheet1!1:3', ['Sheet1|1:3']],
    ['A1_B2+A1.B2+_A1+A1あ', []],
    ['XFE1+A1048577+A0+ABCD1', []],
    ['LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
    ['"A1 ""B2"""&C3', ['C3']],
    ['{1,2;"A1",TRUE}', []],
    ['1E5+2.5+A1%', ['A1']],
    ['A1#+@B2', ['A1', 'B2']],
    ['#REF!+#N/A+#DIV/0!+A1', ['A1']],
    ['#REF!A1', ['?A1']],
    ['Sheet1!#REF!', []],
    ['[1]Sheet1!A1+B1', ['?A1', 'B1']],
    ["'[1]Sheet 1'!A1", ['?A1']],
    ["'C:\\tmp\\[Book.xlsx]S'!A1", ['?A1']],
    ['[0]!Name+A1', ['A1']],
    ['Sheet1:Sheet3!A1', ['?A1']],
    ["'一 月:三 月'!A1", ['?A1']],
    ['表1[[#This Row],[A1]]+A1', ['A1']],
    ["表1[A'[1]+[@B2]+A1", ['A1']],
    ['Sheet1!A1:Sheet1!B2', ['Sheet1|A1', 'Sheet1|B2']],
    ['A1:INDEX(B:B,3)', ['A1', 'B:B']],
    ['OFFSET(部局!$A$2,0,0,COUNTA(部局!$A:$A)-1,1)', ['部局|$A$2', '部局|$A:$A']],
    ['A1 B2', ['A1', 'B2']],
    ['(Sheet1!$A$1,Sheet1!$A$3)', ['Sheet1|$A$1', 'Sheet1|$A$3']],
    ['Sheet1!Name', []],
    ['IF(A1>=10,"○",IF(B1<>"",C1,""))', ['A1', 'B1', 'C1']],
    ['Ｓｈｅｅｔ１!A1', ['Ｓｈｅｅｔ１|A1']],
    ['', []],
    ['"', []],
    ["'", []],
    ['[', []],
    ['#', []],
    ['!', []],
    ['A1:', ['A1']],
  ])('%s', (formula, references) => {
    expect(found(formula)).toEqual(references)
  })
})
