import type { ExtraField, Goal, Sheet, Side } from '../../renderer/sheet/sheet.ts'

/** A sheet out of JSON, or the path of the first value that is not as it should be. */
export type ParsedSheet =
  { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly where: string | null }

/** The path of a value that is not what a sheet has there. */
class Wrong extends Error {}

type Json = Readonly<Record<string, unknown>>

/** Reads one element of the `sheets` that `read` prints. What a sheet doesn't have is passed over; an absent half is null. */
export function parseSheetJson(text: string): ParsedSheet {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { ok: false, where: null }
  }
  try {
    return { ok: true, sheet: readSheetValue(objectAt(value, 'sheet')) }
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, where: error.message }
    throw error
  }
}

function readSheetValue(json: Json): Sheet {
  return {
    sheetName: optional(json, 'sheetName', stringAt) ?? '',
    department: optional(json, 'department', stringAt),
    fiscalYear: optional(json, 'fiscalYear', wholeNumberAt),
    goals: listAt(json['goals'], 'goals').map((goal, i) => readGoalValue(goal, `goals[${i}]`)),
    extra: extraAt(json, ''),
  }
}

function readGoalValue(value: unknown, path: string): Goal {
  const json = objectAt(value, path)
  const sheetName = optional(json, 'sheetName', stringAt, path)
  return {
    number: wholeNumberAt(json['number'], `${path}.number`),
    ...(sheetName === null ? {} : { sheetName }),
    previous: optional(json, 'previous', sideAt, path),
    current: optional(json, 'current', sideAt, path),
    extra: extraAt(json, path),
  }
}

function sideAt(value: unknown, path: string): Side {
  const json = objectAt(value, path)
  const text = (key: string) => optional(json, key, stringAt, path) ?? ''
  return { title: text('title'), initiatives: text('initiatives'), outcome: text('outcome') }
}

function extraAt(json: Json, path: string): ExtraField[] {
  const list = optional(json, 'extra', listAt, path) ?? []
  return list.map((value, i) => {
    const at = `${path === '' ? '' : `${path}.`}extra[${i}]`
    const field = objectAt(value, at)
    return {
      label: stringAt(field['label'], `${at}.label`),
      text: stringAt(field['text'], `${at}.text`),
      cell: stringAt(field['cell'] ?? '', `${at}.cell`),
    }
  })
}

function optional<T>(
  json: Json,
  key: string,
  read: (value: unknown, path: string) => T,
  path = '',
): T | null {
  const value = json[key]
  return value === undefined || value === null ? null : read(value, path === '' ? key : `${path}.${key}`)
}

function objectAt(value: unknown, path: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Wrong(path)
  return value as Json
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Wrong(path)
  return value
}

function stringAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new Wrong(path)
  return value
}

function wholeNumberAt(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Wrong(path)
  return value
}
