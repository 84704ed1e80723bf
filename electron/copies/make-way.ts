import type { CopyName, FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { hashOf } from '../files/hash-of.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import { aheadBy } from './comes-after.ts'
import { copyFile } from './copy-file.ts'
import { copyPath } from './copy-path.ts'
import { findCopy, type CopyFind } from './find-copy.ts'
import { asideAt, makeAside } from './set-aside.ts'
import type { CopyText } from './write-copy.ts'

/**
 * Makes way in a folder for a text that may know nothing of the copy there: of one that says something else the last
 * generation is put aside too, under the time. Null when it may be written over; 'changed' where it holds more, and
 * stays to be compared.
 */
export async function makeWay(
  folder: string,
  text: CopyText,
  at: number,
  disk: Disk,
): Promise<FileTrouble | null> {
  const there = await findCopy(folder, text.name, disk)
  if (there.kind !== 'found' || there.head.sha256 === hashOf(text.body)) return null
  if (aheadBy(there.head.about, text.about) > 0) return 'changed'
  return putAside(folder, text.name, there, at, disk)
}

async function putAside(
  folder: string,
  name: CopyName,
  { head, body }: Extract<CopyFind, { kind: 'found' }>,
  at: number,
  disk: Disk,
): Promise<FileTrouble | null> {
  if (body === null) return 'failed'
  const trouble = await makeAside(folder, name, at, disk)
  if (trouble !== null) return trouble
  const file = copyFile(name, head.about, head.writtenAt, body)
  const written = await writeAtomic(copyPath(asideAt(folder, at), name), file, disk)
  return written.ok ? null : written.trouble
}
