import { excelLimits } from '../limits.ts'

/** A name for a copy that no other sheet has, upper and lower case being one, as Excel makes it: 様式 (2). */
export function copyName(name: string, taken: readonly string[]): string {
  for (let count = 2; ; count++) {
    const fresh = shortened(name, ` (${count})`)
    if (!isTaken(fresh, taken)) return fresh
  }
}

/** Whether a sheet of that name is there already: Excel tells names apart by more than their case. */
export function isTaken(name: string, taken: readonly string[]): boolean {
  const folded = name.toLowerCase()
  return taken.some((one) => one.toLowerCase() === folded)
}

/** A name with something behind it, cut so that Excel takes it; a surrogate pair is never cut in two. */
function shortened(name: string, ending: string): string {
  const most = excelLimits.sheetName - ending.length
  let end = Math.min(name.length, most)
  if (end < name.length && /[\ud800-\udbff]/.test(name[end - 1] ?? '')) end--
  return name.slice(0, end) + ending
}
