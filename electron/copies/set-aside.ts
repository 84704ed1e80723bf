import { join } from 'node:path'
import type { CopyName, CopySetAsideOutcome, FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { makeFolder } from '../files/make-folder.ts'
import { patiently } from '../files/patiently.ts'
import { codeOf, troubleOf } from '../files/trouble-of.ts'
import { copyPath, kindFolders } from './copy-path.ts'
import { findCopy } from './find-copy.ts'
import { asideFolder } from './notes.ts'

const two = (count: number) => String(count).padStart(2, '0')

/** The name of the folder for what is set aside at a time (ms since 1970), by the clock on the wall. */
export function asideName(at: number): string {
  const time = new Date(at)
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(two).join('-')
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('-')}`
}

/** Where a folder of copies has what is set aside at a time. */
export const asideAt = (folder: string, at: number): string => join(folder, asideFolder, asideName(at))

/** Makes the folder in which a copy is set aside; null, or why it could not. */
export async function makeAside(
  folder: string,
  name: CopyName,
  at: number,
  disk: Disk,
): Promise<FileTrouble | null> {
  const aside = asideAt(folder, at)
  for (const path of [join(folder, asideFolder), aside, join(aside, kindFolders[name.kind])]) {
    const trouble = await makeFolder(path, disk)
    if (trouble !== null) return trouble
  }
  return null
}

/** Moves a copy's files into a folder beside, under the time. After trouble they can be read where they were. */
export async function setAside(
  folder: string,
  name: CopyName,
  at: number,
  disk: Disk,
): Promise<CopySetAsideOutcome> {
  const found = await findCopy(folder, name, disk)
  if (found.kind === 'newer' || found.kind === 'trouble' || found.kind === 'missing') return found
  const aside = asideAt(folder, at)
  const trouble = await makeAside(folder, name, at, disk)
  if (trouble !== null) return { kind: 'trouble', trouble }
  try {
    // The one before first: when the last can't be moved, it is still the one that is read.
    for (const generation of ['previous', 'present'] as const)
      await move(copyPath(folder, name, generation), copyPath(aside, name, generation), disk)
    // A share that went away meanwhile says 'absent' too.
    if (found.kind === 'found')
      await disk.stat(copyPath(aside, name, found.isPrevious ? 'previous' : 'present'))
    return { kind: 'set-aside' }
  } catch (error) {
    return { kind: 'trouble', trouble: troubleOf(error) }
  }
}

async function move(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await patiently(() => disk.rename(from, to), ['EBUSY', 'EPERM', 'EACCES'], disk)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
