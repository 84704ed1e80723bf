import identity from '../../identity.json' with { type: 'json' }
import type { CopyAbout, CopyKind, CopyName } from '../ipc/contract.ts'

const recordId = new RegExp(identity.recordId)
const ids: Readonly<Record<CopyKind, RegExp>> = {
  sheet: recordId,
  consolidation: recordId,
  form: recordId,
  version: recordId,
  content: /^[0-9a-f]{64}$/,
}

/** Every kind of copy, in the order in which they are listed. */
export const copyKinds = Object.keys(ids) as readonly CopyKind[]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)

/** Whether a value names a copy as the contract says. */
export function isCopyName(value: unknown): value is CopyName {
  if (!isRecord(value) || Object.keys(value).length !== 2) return false
  const kind = copyKinds.find((one) => one === value['kind'])
  return kind !== undefined && typeof value['id'] === 'string' && ids[kind].test(value['id'])
}

const aboutLimit = 4096

/** Whether a value says about a copy what the contract lets it: flat, and at most 4 KB as JSON. */
export const isCopyAbout = (value: unknown): value is CopyAbout =>
  isRecord(value) &&
  Object.values(value).every((one) => one === null || typeof one === 'string' || Number.isFinite(one)) &&
  Buffer.byteLength(JSON.stringify(value)) <= aboutLimit
