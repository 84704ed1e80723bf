import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ofPlaywright, ofStatus, ofVitest, sum } from './tally.mjs'

const report = (value: unknown) => {
  const file = join(mkdtempSync(join(tmpdir(), 'tally-')), 'report.json')
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}

describe('a tally', () => {
  test('counts what the reports say', () => {
    expect(ofVitest(report(vitest), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
    const stats = { expected: 7, flaky: 1, unexpected: 2, skipped: 3 }
    expect(ofPlaywright(report({ stats }), 1)).toEqual({ passed: 8, failed: 2, skipped: 3 })
    expect([ofStatus(0), ofStatus(2)]).toEqual([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 0, failed: 1, skipped: 0 },
    ])
  })

  test('takes a test file that could not be loaded for a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(ofVitest(report({ ...vitest, testResults }), 1).failed).toBe(1)
  })

  test('never takes silence for success', () => {
    const none = { passed: 0, failed: 1, skipped: 0 }
    expect(ofVitest('/nowhere/report.json', 0)).toEqual(none)
    expect(ofPlaywright(report('{'), 0)).toEqual(none)
    expect(ofVitest(report(vitest), 1).failed).toBe(1)
    expect(
      ofPlaywright(report({ stats: { expected: 7, flaky: 0, unexpected: 0, skipped: 0 } }), 1).failed,
    ).toBe(1)
  })

  test('adds up', () => {
    expect(sum([ofStatus(0), ofStatus(1), { passed: 0, failed: 0, skipped: 4 }])).toEqual({
      passed: 1,
      failed: 1,
      skipped: 4,
    })
  })
})
