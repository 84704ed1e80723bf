import { join } from 'node:path'
import type { CopyEntry } from '../ipc/contract.ts'
import { clearTemps } from '../files/clear-temps.ts'
import type { Disk } from '../files/disk.ts'
import { dropCopy } from './bring-home.ts'
import { kindFolders } from './copy-path.ts'
import { listCopies } from './list-copies.ts'
import { asideFolder } from './notes.ts'
import { asideName } from './set-aside.ts'

/** How long versions, and copies that were set aside, are kept. */
const keptMs = 30 * 24 * 60 * 60 * 1000

/**
 * Takes away from a folder of copies: temporary files of dead writers, what was set aside 30 days ago, and versions
 * that are older than that. Nothing is thrown; what can't be taken away now is another time.
 */
export async function tidyCopies(folder: string, now: number, disk: Disk): Promise<void> {
  await clearCopyTemps(folder, now, disk)
  await Promise.allSettled([dropAside(folder, now, disk), dropVersions(folder, now, disk)])
}

/** Takes away what dead writers left in a folder of copies, and in what was set aside there. Nothing is thrown. */
export async function clearCopyTemps(folder: string, now: number, disk: Disk): Promise<void> {
  const times = await disk.readdir(join(folder, asideFolder)).catch(() => [])
  const homes = [folder, ...times.map((time) => join(folder, asideFolder, time))]
  for (const home of homes)
    for (const one of ['', ...Object.values(kindFolders)]) await clearTemps(join(home, one), now, disk)
}

async function dropAside(folder: string, now: number, disk: Disk): Promise<void> {
  const lastKept = asideName(now - keptMs)
  for (const time of await disk.readdir(join(folder, asideFolder))) {
    // Times so written stand in the order of their letters; what is named otherwise is not ours.
    if (/^\d{4}-\d\d-\d\d \d\d-\d\d-\d\d$/.test(time) && time < lastKept)
      await dropTree(join(folder, asideFolder, time), disk).catch(() => undefined)
  }
}

async function dropTree(folder: string, disk: Disk): Promise<void> {
  for (const kind of await disk.readdir(folder)) {
    const within = join(folder, kind)
    for (const file of await disk.readdir(within)) await disk.unlink(join(within, file))
    await disk.rmdir(within)
  }
  await disk.rmdir(folder)
}

async function dropVersions(folder: string, now: number, disk: Disk): Promise<void> {
  const { entries } = await listCopies(folder, disk)
  for (const { name } of outlived(entries, now - keptMs)) await dropCopy(folder, name, disk)
}

/** The versions from before a time, without those that may be the only copy of what they are a version of. */
export function outlived(entries: readonly CopyEntry[], before: number): readonly CopyEntry[] {
  const alive = new Set(entries.filter(({ name }) => name.kind !== 'version').map(({ name }) => name.id))
  const versions = entries.filter(({ name }) => name.kind === 'version')
  const last = new Map<unknown, CopyEntry>()
  for (const version of versions) {
    const other = last.get(version.about['of'])
    if (other === undefined || other.writtenAt < version.writtenAt) last.set(version.about['of'], version)
  }
  return versions.filter((version) => {
    const of = version.about['of']
    if (typeof of !== 'string' || version.writtenAt >= before) return false
    return alive.has(of) || last.get(of) !== version
  })
}
