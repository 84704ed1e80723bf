import type { CopiesFound, CopyName } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { codeOf } from '../files/trouble-of.ts'
import { copyPath } from './copy-path.ts'
import { findCopy } from './find-copy.ts'
import { listCopies } from './list-copies.ts'
import { writeCopy } from './write-copy.ts'

/**
 * Brings the copies of the stand-in folder into the folder of the copies, where each is the newer one, and takes away
 * what has come. Gives the names that stayed. Throws what the system says of a stand-in that can't be listed.
 */
export async function bringHome(standIn: string, folder: string, disk: Disk): Promise<readonly CopyName[]> {
  const stayed: CopyName[] = []
  const found = await listIfThere(standIn, disk)
  for (const { name } of found.entries) {
    if (await bringOne(standIn, folder, name, disk)) await dropCopy(standIn, name, disk)
    else stayed.push(name)
  }
  return [...stayed, ...found.damaged, ...found.newer]
}

/** What is in a folder that is made only when it is needed. */
export async function listIfThere(folder: string, disk: Disk): Promise<CopiesFound> {
  try {
    return await listCopies(folder, disk)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { entries: [], damaged: [], newer: [] }
    throw error
  }
}

/**
 * Whether the copy is in `folder` now, as it was in `from` or newer. Where the last file can't be read the one before
 * comes, and both stay: what can't be read now may be another time.
 */
async function bringOne(from: string, folder: string, name: CopyName, disk: Disk): Promise<boolean> {
  const copy = await findCopy(from, name, disk)
  if (copy.kind !== 'found' || copy.body === null) return false
  const there = await findCopy(folder, name, disk)
  if (there.kind === 'found' && there.head.writtenAt > copy.head.writtenAt) return !copy.isPrevious
  const { about, writtenAt } = copy.head
  const written = await writeCopy(folder, { name, about, body: copy.body, writtenAt }, disk)
  return written.kind === 'written' && !copy.isPrevious
}

/** Takes a copy's files away, the one before first: what can't be taken away is brought again another time. */
export async function dropCopy(folder: string, name: CopyName, disk: Disk): Promise<void> {
  for (const generation of ['previous', 'present'] as const)
    await disk.unlink(copyPath(folder, name, generation)).catch(() => undefined)
}
