import { dirname } from 'node:path'
import type { FileTrouble } from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { codeOf, troubleOf } from './trouble-of.ts'

/** Makes a folder where there is none, in one that is there; null, or why it could not. */
export async function makeFolder(path: string, disk: Disk = realDisk): Promise<FileTrouble | null> {
  try {
    await disk.mkdir(path)
    return null
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? null : troubleOf(error)
  }
}

/** Makes a folder and those above it where there are none; null, or why it could not. */
export async function makeFolders(path: string, disk: Disk = realDisk): Promise<FileTrouble | null> {
  const made = await makeFolder(path, disk)
  if (made !== 'absent' || dirname(path) === path) return made
  return (await makeFolders(dirname(path), disk)) ?? makeFolder(path, disk)
}
