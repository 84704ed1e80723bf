import type { CopiesFound, CopyName } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { codeOf } from '../files/trouble-of.ts'
import { aheadBy } from './comes-after.ts'
import { copyPath } from './copy-path.ts'
import { findCopy } from './find-copy.ts'
import { listCopies } from './list-copies.ts'
import { makeWay } from './make-way.ts'
import { writeCopy } from './write-copy.ts'

/** What bringing home needs to know. */
export interface Homecoming {
  /** Whether what stands in was written by somebody who knew the copy at home. */
  descends(name: CopyName): boolean
  /** The time under which what must make way is put aside, in ms since 1970. */
  readonly at: number
}

/** What became of what stood in. What is in neither holds less than the copy at home, and waits to be compared. */
export interface BroughtHome {
  readonly came: readonly CopyName[]
  /** What could not come, and is brought another time. */
  readonly stayed: readonly CopyName[]
}

/**
 * Brings the copies of the stand-in folder into the folder of the copies, where each is the newer one, and takes away
 * what has come. Throws what the system says of a stand-in that can't be listed.
 */
export async function bringHome(
  standIn: string,
  folder: string,
  homecoming: Homecoming,
  disk: Disk,
): Promise<BroughtHome> {
  const came: CopyName[] = []
  const found = await listIfThere(standIn, disk)
  const stayed = [...found.damaged, ...found.newer]
  for (const { name } of found.entries) {
    const end = await bringOne(standIn, folder, name, homecoming, disk)
    if (end === 'came') await dropCopy(standIn, name, disk)
    if (end === 'came') came.push(name)
    if (end === 'stays') stayed.push(name)
  }
  return { came, stayed }
}

/** What is in a folder that is made only when it is needed. */
export async function listIfThere(folder: string, disk: Disk): Promise<CopiesFound> {
  try {
    return await listCopies(folder, disk)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { entries: [], damaged: [], busy: [], newer: [] }
    throw error
  }
}

/**
 * 'came' when the copy is in `folder` now, as it was in `from` or newer. Where the last file can't be read the one
 * before comes, and both stay: what can't be read now may be another time. 'waits' where what is there holds more.
 */
async function bringOne(
  from: string,
  folder: string,
  name: CopyName,
  { descends, at }: Homecoming,
  disk: Disk,
): Promise<'came' | 'stays' | 'waits'> {
  const copy = await findCopy(from, name, disk)
  if (copy.kind !== 'found' || copy.body === null) return 'stays'
  const end = copy.isPrevious ? 'stays' : 'came'
  const there = await findCopy(folder, name, disk)
  const isLater = there.kind === 'found' && there.head.writtenAt > copy.head.writtenAt
  if (isLater && (descends(name) || aheadBy(copy.head.about, there.head.about) <= 0)) return end
  const { about, writtenAt } = copy.head
  const text = { name, about, body: copy.body, writtenAt }
  const trouble = descends(name) ? null : await makeWay(folder, text, at, disk)
  if (trouble !== null) return trouble === 'changed' ? 'waits' : 'stays'
  return (await writeCopy(folder, text, disk)).kind === 'written' ? end : 'stays'
}

/** Takes a copy's files away, the one before first: what can't be taken away is brought again another time. */
export async function dropCopy(folder: string, name: CopyName, disk: Disk): Promise<void> {
  for (const generation of ['previous', 'present'] as const)
    await disk.unlink(copyPath(folder, name, generation)).catch(() => undefined)
}
