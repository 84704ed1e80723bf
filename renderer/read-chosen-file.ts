import type { FileTrouble } from '../electron/ipc/contract.ts'
import { limits } from './workbook/limits.ts'

/** A file's bytes, or why there are none. */
export type ChosenFile =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly trouble: FileTrouble }

/** The names for what went wrong of the File API (W3C, 8) and of the File System Standard (WHATWG). */
const troubles: ReadonlyMap<unknown, FileTrouble> = new Map([
  ['NotFoundError', 'absent'],
  ['NotReadableError', 'busy'],
  ['SecurityError', 'denied'],
  ['NotAllowedError', 'denied'],
  ['NoModificationAllowedError', 'busy'],
  ['QuotaExceededError', 'no-space'],
  ['TypeMismatchError', 'absent'],
])

/** What an error of the browser's file interfaces means to the person at the screen. */
export const fileTroubleOf = (error: unknown): FileTrouble =>
  troubles.get(error instanceof Error ? error.name : '') ?? 'failed'

/** Reads a file that the user chose or dropped, if it is no larger than the shell would read. Never rejects. */
export async function readChosenFile(file: File, limit: number = limits.fileBytes): Promise<ChosenFile> {
  if (file.size > limit) return { ok: false, trouble: 'too-large' }
  try {
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    return { ok: false, trouble: fileTroubleOf(error) }
  }
}
