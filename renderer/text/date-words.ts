const time = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit' })
const dayOfYear = new Intl.DateTimeFormat('ja-JP', { month: 'long', day: 'numeric' })
const wholeDate = new Intl.DateTimeFormat('ja-JP', { year: 'numeric', month: 'long', day: 'numeric' })

/** When something was, seen from `now` (both in ms since 1970): 今日 14:02, 昨日, 11月20日, 2025年3月2日. */
export function dateWords(at: number, now: number): string {
  const then = new Date(at)
  const today = new Date(now)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (isSameDay(then, today)) return `今日 ${time.format(then)}`
  if (isSameDay(then, yesterday)) return '昨日'
  return (then.getFullYear() === today.getFullYear() ? dayOfYear : wholeDate).format(then)
}

/** The day of something: 今日, 昨日, 11月20日, 2025年3月2日. */
export function dayWords(at: number, now: number): string {
  return isSameDay(new Date(at), new Date(now)) ? '今日' : dateWords(at, now)
}

/** The time of day to the minute: 14:02. */
export const minuteTime = (at: number): string => time.format(new Date(at))

/** When something was today to the second, before that by its day: 14:02:31, 昨日, 11月20日. */
export function secondsOrDay(at: number, now: number): string {
  return isSameDay(new Date(at), new Date(now)) ? clockTime(at) : dateWords(at, now)
}

/** Day and time of something: 今日 14:02, 11月20日 9:15. */
export function dateTimeWords(at: number, now: number): string {
  const words = dateWords(at, now)
  return isSameDay(new Date(at), new Date(now)) ? words : `${words} ${time.format(new Date(at))}`
}

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString()

const clock = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit', second: '2-digit' })

/** The time of day, seconds included: 14:02:31. */
export const clockTime = (at: number): string => clock.format(new Date(at))

const dueDayOfYear = new Intl.DateTimeFormat('ja-JP', { month: 'long', day: 'numeric', weekday: 'short' })
const dueDate = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'full' })

/** A day as `2022-05-20` seen from `now`: 5月20日(金), in another year 2022年5月20日金曜日. */
export function dueDay(day: string, now: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const then = new Date(year, month - 1, date)
  return (then.getFullYear() === new Date(now).getFullYear() ? dueDayOfYear : dueDate).format(then)
}
