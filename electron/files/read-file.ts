import type { FileHandle } from 'node:fs/promises'
import type { FileTrouble } from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { patiently } from './patiently.ts'
import { troubleOf } from './trouble-of.ts'

/** A file's bytes and when they were written (ms since 1970), or why they could not be read. */
export type ReadOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly modifiedAt: number }
  | { readonly ok: false; readonly trouble: FileTrouble }

/** No workbook that a city circulates is near this: 20 MB. */
export const sizeLimit = 20 * 1024 * 1024

/** Reads a file whole, up to `limit` bytes counted as they are read. Nothing is thrown. */
export async function readFile(path: string, limit = sizeLimit, disk: Disk = realDisk): Promise<ReadOutcome> {
  try {
    const file = await patiently(() => disk.open(path, 'r'), ['EBUSY'], disk)
    try {
      return await readUpTo(file, limit)
    } finally {
      await file.close()
    }
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) }
  }
}

async function readUpTo(file: FileHandle, limit: number): Promise<ReadOutcome> {
  const { size, mtimeMs } = await file.stat()
  if (size > limit) return { ok: false, trouble: 'too-large' }
  // One byte more than it says: a file that grows while it is read shows itself.
  let room = new Uint8Array(size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(room, length, room.length - length)
    if (bytesRead === 0) return { ok: true, bytes: room.slice(0, length), modifiedAt: Math.trunc(mtimeMs) }
    length += bytesRead
    if (length > limit) return { ok: false, trouble: 'too-large' }
    if (length === room.length) room = grown(room, limit)
  }
}

function grown(room: Uint8Array<ArrayBuffer>, limit: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(room.length * 2, limit + 1))
  larger.set(room)
  return larger
}
