/** The fiscal year of a day (in ms since 1970): it begins in April. */
export function fiscalYearAt(at: number): number {
  const day = new Date(at)
  return day.getMonth() < 3 ? day.getFullYear() - 1 : day.getFullYear()
}
