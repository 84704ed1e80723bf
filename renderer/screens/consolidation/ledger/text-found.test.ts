import { expect, it } from 'vitest'
import type { HealthProblem } from '../../../consolidation/health/health-problem.ts'
import type { Sheet } from '../../../sheet/sheet.ts'
import { textFound } from './text-found.ts'

const side = (name: string) => ({ title: `${name}の目標`, initiatives: `① ${name}の項目`, outcome: '' })
const sheet = (sheetName: string): Sheet => ({
  sheetName,
  department: '総務部',
  fiscalYear: 2022,
  goals: [
    { number: 1, previous: side(`${sheetName}前年度`), current: side(`${sheetName}今年度`), extra: [] },
  ],
  extra: [],
})
const sheets = [sheet('一'), sheet('二')]
const differs = (sheet: string): HealthProblem => ({
  code: 'previous-differs',
  level: 'confirm',
  sheet,
  cell: 'B5',
  number: 1,
  field: 'title',
})

it('gives the text of the goal and half that a problem is about, on its own worksheet', () => {
  expect(textFound(differs('二'), sheets)).toBe('二前年度の目標')
  expect(textFound({ ...differs('一'), field: 'initiatives' } as HealthProblem, sheets)).toBe(
    '① 一前年度の項目',
  )
  expect(
    textFound(
      {
        code: 'initiative-without-outcome',
        level: 'confirm',
        sheet: '一',
        cell: 'E5',
        number: 1,
        side: 'current',
      },
      sheets,
    ),
  ).toBe('① 一今年度の項目')
})

it('gives what the problem itself carries', () => {
  expect(
    textFound(
      { code: 'values-where-none-belong', level: 'confirm', sheet: '一', cell: 'H2', text: '至急' },
      [],
    ),
  ).toBe('至急')
})

it('gives nothing where nothing is written, or no sheet is at hand', () => {
  expect(
    textFound(
      {
        code: 'outcome-without-initiative',
        level: 'confirm',
        sheet: '一',
        cell: 'B7',
        number: 1,
        side: 'previous',
      },
      sheets,
    ),
  ).toBeNull()
  expect(textFound(differs('一'), [])).toBeNull()
  expect(textFound({ code: 'formula', level: 'must-fix', sheet: '一', cell: 'B7' }, sheets)).toBeNull()
})
