import { expect, it } from 'vitest'
import { healthMessage } from './health-message.ts'
import { sampleProblems } from './testing/sample-problems.ts'

const [sheet, cell] = ['表', 'G7']
const at = { sheet, cell }

it.each(sampleProblems.map((problem) => [problem.code, problem] as const))('words %s', (_, problem) => {
  const message = healthMessage(problem)
  expect(message).toMatch(/(です|ます|ません|ください)。$/u)
  expect(message).not.toMatch(/undefined|NaN|\[object|null/)
  if (problem.cell !== undefined) expect(message).toContain(problem.cell)
})

it('names file and worksheet in front where that is asked for', () => {
  const [fileName, words] = ['04_総務部.xlsx', 'G7に数式が入っています。文字で入力し直してください。']
  const formula = { code: 'formula', level: 'must-fix', ...at } as const
  expect(healthMessage(formula, { fileName })).toBe(`「04_総務部.xlsx」：${words}`)
  expect(healthMessage(formula, { fileName, sheet: true })).toBe(`「04_総務部.xlsx」のシート「表」：${words}`)
  expect(healthMessage({ code: 'other-layout', level: 'confirm', sheet }, { sheet: true })).toMatch(
    /^シート「表」は/,
  )
})

it('shortens what is long', () => {
  const cells = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']
  expect(healthMessage({ code: 'likely-cut', level: 'note', ...at, cells })).toContain('A5ほか2か所')
  const text = 'あ'.repeat(100)
  expect(healthMessage({ code: 'values-where-none-belong', level: 'confirm', ...at, text })).toContain(
    `「${'あ'.repeat(30)}…」`,
  )
})
