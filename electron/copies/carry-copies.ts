import { join } from 'node:path'
import type { CopyName, FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { makeFolder } from '../files/make-folder.ts'
import { readFile } from '../files/read-file.ts'
import { codeOf } from '../files/trouble-of.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import { copyPath, kindFolders } from './copy-path.ts'
import { findCopy } from './find-copy.ts'
import { namesIn } from './list-copies.ts'
import { asideFolder } from './notes.ts'
import { copyLimit } from './read-generation.ts'

/**
 * Carries every copy with its generations, and what was set aside, from one folder into another, verified. Where the
 * other has the same or a later one that stays. After trouble, returned, no new file is left there. Throws what the
 * system says of a folder it can't list.
 */
export async function carryCopies(from: string, to: string, disk: Disk): Promise<FileTrouble | null> {
  const made: string[] = []
  const trouble = await carryAll(from, to, made, disk)
  if (trouble !== null) for (const path of made.reverse()) await disk.unlink(path).catch(() => undefined)
  return trouble
}

async function carryAll(from: string, to: string, made: string[], disk: Disk): Promise<FileTrouble | null> {
  const own = await carryFolder(from, to, made, disk)
  if (own !== null) return own
  if (!(await disk.readdir(from)).includes(asideFolder)) return null
  for (const time of await disk.readdir(join(from, asideFolder))) {
    const [aside, there] = [from, to].map((folder) => join(folder, asideFolder, time)) as [string, string]
    const trouble =
      (await makeFolder(join(to, asideFolder), disk)) ??
      (await makeFolder(there, disk)) ??
      (await carryFolder(aside, there, made, disk))
    if (trouble !== null) return trouble
  }
  return null
}

async function carryFolder(
  from: string,
  to: string,
  made: string[],
  disk: Disk,
): Promise<FileTrouble | null> {
  for (const name of await namesIn(from, disk)) {
    const trouble = await carryOne(from, to, name, made, disk)
    if (trouble !== null) return trouble
  }
  return null
}

async function carryOne(
  from: string,
  to: string,
  name: CopyName,
  made: string[],
  disk: Disk,
): Promise<FileTrouble | null> {
  if (await isCarried(from, to, name, disk)) return null
  const folder = await makeFolder(join(to, kindFolders[name.kind]), disk)
  if (folder !== null) return folder
  for (const generation of ['previous', 'present'] as const) {
    const read = await readFile(copyPath(from, name, generation), copyLimit, disk)
    if (!read.ok && read.trouble === 'absent') continue
    if (!read.ok) return read.trouble
    const path = copyPath(to, name, generation)
    const isNew = await isFree(path, disk)
    const written = await writeAtomic(path, read.bytes, disk)
    if (!written.ok) return written.trouble
    if (isNew) made.push(path)
  }
  return (await isCarried(from, to, name, disk)) ? null : 'not-verified'
}

const isFree = (path: string, disk: Disk): Promise<boolean> =>
  disk.stat(path).then(
    () => false,
    (error: unknown) => codeOf(error) === 'ENOENT',
  )

/** Whether a copy is in `to` as it is in `from` or later. One that is damaged has nothing to carry. */
async function isCarried(from: string, to: string, name: CopyName, disk: Disk): Promise<boolean> {
  const first = await findCopy(from, name, disk)
  // What can't be read for a moment is not damaged.
  const here = first.kind === 'damaged' ? await findCopy(from, name, disk) : first
  if (here.kind === 'damaged') return true
  const there = await findCopy(to, name, disk)
  if (there.kind === 'newer') return here.kind === 'newer' || here.kind === 'found'
  return here.kind === 'found' && there.kind === 'found' && there.head.writtenAt >= here.head.writtenAt
}
