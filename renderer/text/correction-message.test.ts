import { describe, expect, it } from 'vitest'
import type { ReadTrouble } from '../template/read-workbook.ts'
import { correctionMessage, rejectedMessage } from './correction-message.ts'
import { sampleProblems } from './testing/sample-problems.ts'

describe('what is said to a department', () => {
  it.each(sampleProblems.map((problem) => [problem.code, problem] as const))('words %s', (_, problem) => {
    const message = correctionMessage(problem)
    // What happened, and then what to do.
    expect(message).toMatch(/。.*(ください)。$/u)
    expect(message).not.toMatch(/undefined|NaN|\[object|null/)
    // The place stands beside it, and what our section has done with the file is no business of theirs.
    expect(message).not.toMatch(/^G7|扱っています|担当部局に/)
  })

  it('names what it found', () => {
    const at = { sheet: '表', cell: 'G7' }
    expect(
      correctionMessage({ code: 'wrong-fiscal-year', level: 'must-fix', ...at, found: 2021, wanted: 2022 }),
    ).toBe('令和3年度の様式に記入されています。令和4年度の様式に記入してください。')
    expect(
      correctionMessage({ code: 'several-files', level: 'confirm', others: ['a.xlsx', 'b.xlsx'] }),
    ).toContain('「a.xlsx」「b.xlsx」')
  })
})

describe('what is said of a file that could not be read', () => {
  const foreign = ['empty', 'text', 'html', 'zip', 'word', 'powerpoint', 'xlsb', 'ods', 'unknown'] as const
  const troubles: readonly ReadTrouble[] = [
    ...foreign.map((looksLike) => ({ code: 'not-xlsx', looksLike }) as const),
    { code: 'damaged', part: null },
    { code: 'old-xls' },
    { code: 'encrypted' },
    { code: 'too-large', limit: 'file' },
    { code: 'doctype', part: 'x' },
    { code: 'unsupported', what: 'encoding', part: 'x' },
    { code: 'no-sheet-found', passedOver: [] },
  ]

  it.each(troubles.map((trouble) => [JSON.stringify(trouble), trouble] as const))('%s', (_, trouble) => {
    expect(rejectedMessage(trouble)).toMatch(/(せんでした|でした|ています)。.*お送りください。$/u)
  })
})
