import type { Version } from '../history/version.ts'
import type { Outcome } from '../workbook/trouble.ts'
import { parseJson } from './parse-json.ts'
import type { KeptRecord } from './record.ts'
import { recordSchema, versionSchema } from './record-schema.ts'

/** The shape of what is written. Raised when today's app could no longer be read by an older one. */
export const recordFormat = 1

/** Why bytes are no record. */
export type RecordTrouble =
  /** Cut, changed, or something else. */
  | { readonly code: 'damaged' }
  /** A later version of the app wrote it. */
  | { readonly code: 'newer' }

/** A record as UTF-8 JSON. */
export const encodeRecord = (record: KeptRecord): Uint8Array<ArrayBuffer> => encode({ record })

/** A version of a sheet as UTF-8 JSON. */
export const encodeVersion = (version: Version): Uint8Array<ArrayBuffer> => encode({ version })

const encode = (value: object): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify({ format: recordFormat, ...value }))

/** Reads what this version of the app or an earlier one has written. */
export const decodeRecord = (bytes: Uint8Array): Outcome<KeptRecord, RecordTrouble> =>
  decode(bytes, (value) => recordSchema.safeParse(value.record))

/** As `decodeRecord`, of a version of a sheet. */
export const decodeVersion = (bytes: Uint8Array): Outcome<Version, RecordTrouble> =>
  decode(bytes, (value) => versionSchema.safeParse(value.version))

interface Written {
  readonly format?: unknown
  readonly record?: unknown
  readonly version?: unknown
}

function decode<Value>(
  bytes: Uint8Array,
  read: (value: Written) => { readonly success: boolean; readonly data?: Value | undefined },
): Outcome<Value, RecordTrouble> {
  const value = parseJson(bytes) as Written | null
  if (typeof value !== 'object' || value === null) return damaged
  if (typeof value.format === 'number' && value.format > recordFormat)
    return { ok: false, trouble: { code: 'newer' } }
  const { data } = read(value)
  return data === undefined ? damaged : { ok: true, value: data }
}

const damaged = { ok: false, trouble: { code: 'damaged' } } as const
