import { join } from 'node:path'
import type { CopyEntry } from '../ipc/contract.ts'
import { clearTemps } from '../files/clear-temps.ts'
import type { Disk } from '../files/disk.ts'
import { dropCopy } from './bring-home.ts'
import { kindFolders } from './copy-path.ts'
import { endAside } from './end-aside.ts'
import { listHeads } from './list-copies.ts'
import { asideFolder } from './notes.ts'

/** How long versions, and copies that were set aside, are kept. */
const keptMs = 30 * 24 * 60 * 60 * 1000

/**
 * Takes away from folders that are there and hold copies together: what was set aside 30 days ago with what belonged to it alone, and
 * versions that are older than that. Nothing is thrown; what can't be taken away now is another time.
 */
export async function tidyCopies(folders: readonly string[], now: number, disk: Disk): Promise<void> {
  try {
    const held = await Promise.all(folders.map((folder) => listHeads(folder, disk)))
    const entries = held.flatMap((found) => found.entries)
    // A clock may be years ahead: the days that count are those in which something was written too.
    const written = entries.reduce((last, { writtenAt }) => Math.max(last, writtenAt), 0)
    const before = Math.min(now, written) - keptMs
    await endAside(folders, entries, before, disk)
    for (const [at, folder] of folders.entries())
      for (const { name } of outlived(held[at]?.entries ?? [], before)) await dropCopy(folder, name, disk)
  } catch {
    // The share went away: the next start tidies.
  }
}

/** Takes away what dead writers left in a folder of copies, and in what was set aside there. Nothing is thrown. */
export async function clearCopyTemps(folder: string, now: number, disk: Disk): Promise<void> {
  const times = await disk.readdir(join(folder, asideFolder)).catch(() => [])
  const homes = [folder, ...times.map((time) => join(folder, asideFolder, time))]
  for (const home of homes)
    for (const one of ['', ...Object.values(kindFolders)]) await clearTemps(join(home, one), now, disk)
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
