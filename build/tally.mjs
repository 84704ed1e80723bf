import { readFileSync } from 'node:fs'

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A run that ended badly without saying which test failed counts as one failure: silence is never success. */
const orOneFailure = (tally, status) => (status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally)

/** What a single check adds. */
export const ofStatus = (status) => ({
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
  skipped: 0,
})

/** What a run of vitest adds, from its JSON report and its exit status. */
export function ofVitest(file, status) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  // A file that can't be loaded has no tests and still is a failure.
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  )
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return orOneFailure(tally, status)
}

/** What a run of Playwright adds, from its JSON report and its exit status. */
export function ofPlaywright(file, status) {
  const stats = read(file)?.stats
  if (!stats) return { passed: 0, failed: 1, skipped: 0 }
  return orOneFailure(
    { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped },
    status,
  )
}

/** The sum of several. */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const tally of tallies) for (const key of Object.keys(total)) total[key] += tally[key]
  return total
}
