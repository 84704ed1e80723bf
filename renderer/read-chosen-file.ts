import type { FileTrouble } from '../electron/ipc/contract.ts'
import { limits } from './workbook/limits.ts'

/** A file's bytes, or why there are none. */
export type ChosenFile =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly trouble: FileTrouble }

/** The File API's names for what went wrong (W3C File API, 8). */
const troubles: ReadonlyMap<unknown, FileTrouble> = new Map([
  ['NotFoundError', 'absent'],
  ['NotReadableError', 'busy'],
  ['SecurityError', 'denied'],
  ['NotAllowedError', 'denied'],
])

/** Reads a file that the user chose or dropped, if it is no larger than the shell would read. Never rejects. */
export async function readChosenFile(file: File): Promise<ChosenFile> {
  if (file.size > limits.fileBytes) return { ok: false, trouble: 'too-large' }
  try {
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return { ok: false, trouble: troubles.get(name) ?? 'failed' }
  }
}
