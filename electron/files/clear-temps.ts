import { join } from 'node:path'
import type { Disk } from './disk.ts'
import { isTempName } from './temp-name.ts'

/** No writer takes so long for one file, on this machine or on another that shares the folder. */
const deadMs = 10 * 60 * 1000

/** Removes the temporary files that writers left in a folder when they died. Nothing is thrown. */
export async function clearTemps(folder: string, now: number, disk: Disk): Promise<void> {
  try {
    const temps = (await disk.readdir(folder)).filter(isTempName).map((file) => join(folder, file))
    for (const temp of temps) if ((await disk.stat(temp)).mtimeMs < now - deadMs) await disk.unlink(temp)
  } catch {
    // Litter is no trouble to tell anybody: another start tries again.
  }
}

/** A start looks where somebody lately worked, not into every share of the year. */
const mostFolders = 20

/** Removes them in the first of some folders, one after another: a share that is gone holds up one thread of the disk's. */
export async function clearTempsIn(folders: readonly string[], now: number, disk: Disk): Promise<void> {
  for (const folder of folders.slice(0, mostFolders)) await clearTemps(folder, now, disk)
}
