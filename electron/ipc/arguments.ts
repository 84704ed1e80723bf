import type { SaveRequest, Shell } from './contract.ts'

type Arguments = readonly unknown[]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isSaveRequest = (value: unknown): value is SaveRequest =>
  isRecord(value) &&
  typeof value['suggestedName'] === 'string' &&
  value['suggestedName'].length <= 1000 &&
  (value['format'] === undefined || value['format'] === 'xlsx' || value['format'] === 'json') &&
  value['bytes'] instanceof Uint8Array &&
  (value['token'] === undefined || typeof value['token'] === 'string') &&
  (value['overwrite'] === undefined || value['overwrite'] === true)

/** For each verb, whether what came through the door is what the contract says. */
export const accepts: { readonly [V in keyof Shell]: (args: Arguments) => args is Parameters<Shell[V]> } = {
  openWorkbook: (args): args is [] => args.length === 0,
  saveWorkbook: (args): args is [SaveRequest] => args.length === 1 && isSaveRequest(args[0]),
  setUnsaved: (args): args is [boolean] => args.length === 1 && typeof args[0] === 'boolean',
}
