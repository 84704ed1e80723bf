import { excelLimits } from '../../workbook/limits.ts'
import type { SheetProblem } from '../../template/sheet-reading.ts'
import { cellOf } from './cell-of.ts'
import { textCells } from './each-text.ts'
import { formulaBeginning } from './formula-like.ts'
import type { Finding } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

/** What reading itself has found under a code. */
export function foundOnReading<Code extends SheetProblem['code']>(
  code: Code,
): Check<Extract<SheetProblem, { readonly code: Code }>> {
  return ({ sheet }) =>
    sheet.problems.filter(
      (problem): problem is Extract<SheetProblem, { readonly code: Code }> => problem.code === code,
    )
}

/** Texts that begin as a formula does. */
export const looksLikeFormula: Check<Finding<'looks-like-formula'>> = ({ table }) =>
  textCells(table).flatMap(({ page, cell }) => {
    const begins = cell.formula || cell.isNumber ? null : formulaBeginning(cell.text)
    return begins === null ? [] : [{ ...cellOf(page, cell), begins }]
  })

/** Texts that no cell of Excel can hold, though a file may. */
export const overLimits: Check<Finding<'over-limits'>> = ({ table }) =>
  textCells(table).flatMap(({ page, cell }): readonly Finding<'over-limits'>[] => {
    const { length } = cell.text
    const lines = length > excelLimits.cellLineFeeds ? cell.text.split('\n').length - 1 : 0
    if (length > excelLimits.cellCharacters)
      return [{ ...cellOf(page, cell), limit: 'characters', count: length }]
    if (lines > excelLimits.cellLineFeeds) return [{ ...cellOf(page, cell), limit: 'lines', count: lines }]
    return []
  })

const privateUse = /\p{Private_Use}/gu

/** Characters that only PCs with the same 外字 show. */
export const privateUseCharacters: Check<Finding<'private-use-characters'>> = ({ table }) =>
  textCells(table).flatMap(({ page, cell }) => {
    const characters = [...new Set(cell.text.match(privateUse))]
    return characters.length === 0 ? [] : [{ ...cellOf(page, cell), characters }]
  })
