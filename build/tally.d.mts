/** How many tests ended how. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}
/** What a single check adds. */
export function ofStatus(status: number | null): Tally
/** What a run of vitest adds, from its JSON report and its exit status. */
export function ofVitest(file: string, status: number | null): Tally
/** What a run of Playwright adds, from its JSON report and its exit status. */
export function ofPlaywright(file: string, status: number | null): Tally
/** The sum of several. */
export function sum(tallies: readonly Tally[]): Tally
