import type { Outcome } from '../workbook/trouble.ts'
import type { KeptRecord } from './record.ts'
import { recordSchema } from './record-schema.ts'

/** The shape of what is written. Raised when today's app could no longer be read by an older one. */
export const recordFormat = 1

/** Why bytes are no record. */
export type RecordTrouble =
  /** Cut, changed, or something else. */
  | { readonly code: 'damaged' }
  /** A later version of the app wrote it. */
  | { readonly code: 'newer' }

/** A record as UTF-8 JSON. */
export function encodeRecord(record: KeptRecord): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ format: recordFormat, record }))
}

/** Reads what this version or an earlier one has written. */
export function decodeRecord(bytes: Uint8Array): Outcome<KeptRecord, RecordTrouble> {
  const value = parse(bytes)
  if (value === null) return { ok: false, trouble: { code: 'damaged' } }
  if (typeof value.format === 'number' && value.format > recordFormat)
    return { ok: false, trouble: { code: 'newer' } }
  const read = recordSchema.safeParse(value.record)
  return read.success ? { ok: true, value: read.data } : { ok: false, trouble: { code: 'damaged' } }
}

function parse(bytes: Uint8Array): { readonly format?: unknown; readonly record?: unknown } | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
