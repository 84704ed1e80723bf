import type { CopyName, FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { patiently } from '../files/patiently.ts'
import { readFile } from '../files/read-file.ts'
import { codeOf, troubleOf } from '../files/trouble-of.ts'
import { bodyOf, headLimit, readHead, type CopyHead } from './copy-file.ts'
import { copyPath, type Generation } from './copy-path.ts'

/** What one file of a copy is; `body` is null where only its head was asked for. */
export type GenerationRead =
  | { readonly kind: 'whole'; readonly head: CopyHead; readonly body: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/** A copy that can be written can be read: both end here, at 400 MB. */
export const copyLimit = 400 * 1024 * 1024

/** Reads one generation of a copy and checks it against its checksum. A file that the disk can't read is damaged. */
export async function readGeneration(
  folder: string,
  name: CopyName,
  generation: Generation,
  disk: Disk,
): Promise<GenerationRead> {
  const read = await readFile(copyPath(folder, name, generation), copyLimit + headLimit, disk)
  if (!read.ok) return ofTrouble(read.trouble)
  const look = readHead(read.bytes, name)
  if (look.kind !== 'head') return look
  const body = bodyOf(read.bytes, look.head)
  return body === null ? { kind: 'damaged' } : { kind: 'whole', head: look.head, body }
}

/** Reads the head of one generation and checks no more than the file's length: for lists of many. */
export async function lookAtGeneration(
  folder: string,
  name: CopyName,
  generation: Generation,
  disk: Disk,
): Promise<GenerationRead> {
  try {
    const file = await patiently(() => disk.open(copyPath(folder, name, generation), 'r'), ['EBUSY'], disk)
    try {
      const { size } = await file.stat()
      const { buffer, bytesRead } = await file.read(new Uint8Array(headLimit), 0, headLimit, 0)
      const look = readHead(buffer.subarray(0, bytesRead), name)
      if (look.kind !== 'head') return look
      const isLong = size === look.head.bodyAt + look.head.length
      return isLong ? { kind: 'whole', head: look.head, body: null } : { kind: 'damaged' }
    } finally {
      await file.close()
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { kind: 'missing' } : ofTrouble(troubleOf(error))
  }
}

function ofTrouble(trouble: FileTrouble): GenerationRead {
  if (trouble === 'absent') return { kind: 'missing' }
  return trouble === 'failed' ? { kind: 'damaged' } : { kind: 'trouble', trouble }
}
