/** A day of Excel's calendar of 1900, in which 29 February 1900 exists (ECMA-376 18.17.4.1). */
export interface SerialDay {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  /** From Sunday, 0. */
  readonly weekday: number
}

/** The last day Excel knows: 31 December 9999. */
export const lastSerial = 2_958_465

/** The day of a whole serial number from 0 to `lastSerial`. */
export function dayOfSerial(serial: number): SerialDay {
  const weekday = (serial + 6) % 7
  if (serial === 0) return { year: 1900, month: 1, day: 0, weekday }
  if (serial === 60) return { year: 1900, month: 2, day: 29, weekday }
  const date = new Date(Date.UTC(1899, 11, 31 + serial - (serial > 60 ? 1 : 0)))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday }
}

/** The serial number of an ISO date and time as `<c t="d">` holds it; null where it is none. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text)
  if (!match) return null
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
  return (days <= 60 ? days - 1 : days) + time
}
