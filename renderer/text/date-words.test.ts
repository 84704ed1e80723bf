import { describe, expect, it } from 'vitest'
import { dateTimeWords, dateWords, dayWords, dueDay, minuteTime, secondsOrDay } from './date-words.ts'

const at = (...parts: [number, number, number, number?, number?]) => {
  const [year, month, day, hour = 12, minute = 0] = parts
  return new Date(year, month - 1, day, hour, minute).getTime()
}

describe('dateWords', () => {
  const now = at(2026, 11, 23, 14, 30)
  it.each([
    [at(2026, 11, 23, 14, 2), '今日 14:02'],
    [at(2026, 11, 23, 0, 5), '今日 0:05'],
    [at(2026, 11, 22, 23, 59), '昨日'],
    [at(2026, 11, 21), '11月21日'],
    [at(2026, 1, 1), '1月1日'],
    [at(2025, 12, 31), '2025年12月31日'],
  ])('says %d as %s', (then, words) => {
    expect(dateWords(then, now)).toBe(words)
  })

  it('knows yesterday over the turn of the year and of a month', () => {
    expect(dateWords(at(2025, 12, 31, 23), at(2026, 1, 1, 1))).toBe('昨日')
    expect(dateWords(at(2026, 2, 28), at(2026, 3, 1))).toBe('昨日')
  })
})

describe('a day and a time apart', () => {
  it('are said as dateWords says them', () => {
    const now = at(2026, 11, 23, 14, 30)
    const days = [at(2026, 11, 23, 0, 5), at(2026, 11, 22), at(2026, 11, 20), at(2025, 3, 2)]
    expect(days.map((day) => dayWords(day, now))).toEqual(['今日', '昨日', '11月20日', '2025年3月2日'])
    expect(minuteTime(at(2026, 11, 22, 9, 5))).toBe('9:05')
  })
})

describe('a time that may be long ago', () => {
  const now = at(2026, 11, 23, 14, 30)
  it.each([
    [at(2026, 11, 23, 9, 5), '9:05:00', '今日 9:05'],
    [at(2026, 11, 22, 17, 12), '昨日', '昨日 17:12'],
    [at(2026, 11, 20, 17, 12), '11月20日', '11月20日 17:12'],
  ])('%d is not taken for one of today', (then, short, long) => {
    expect(secondsOrDay(then, now)).toBe(short)
    expect(dateTimeWords(then, now)).toBe(long)
  })
})

describe('dueDay', () => {
  it('says the day with its weekday, the year where it is another one', () => {
    expect(dueDay('2026-11-27', at(2026, 11, 23))).toBe('11月27日(金)')
    expect(dueDay('2022-05-20', at(2026, 11, 23))).toBe('2022年5月20日金曜日')
  })
})
