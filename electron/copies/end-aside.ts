import { join } from 'node:path'
import type { CopyEntry, CopyName } from '../ipc/contract.ts'
import { askMany } from '../files/ask-many.ts'
import { codeAtFolder } from '../files/code-at-folder.ts'
import type { Disk } from '../files/disk.ts'
import { dropCopy } from './bring-home.ts'
import { namesIn } from './list-copies.ts'
import { namedPrints } from './named-prints.ts'
import { asideFolder } from './notes.ts'
import { asideName } from './set-aside.ts'

/** A folder of what was set aside together. */
interface Aside {
  readonly path: string
  readonly isDue: boolean
}

/**
 * Takes away for good what was set aside before a time, with the versions and files that belonged to nothing else.
 * `entries` is what the folders hold. Where it can't be told what belongs to what, versions and files stay. Throws what
 * the system says of a folder it can't change.
 */
export async function endAside(
  folders: readonly string[],
  entries: readonly CopyEntry[],
  before: number,
  disk: Disk,
): Promise<void> {
  const asides = (await Promise.all(folders.map((folder) => asidesIn(folder, before, disk)))).flat()
  const due = asides.filter(({ isDue }) => isDue).map(({ path }) => path)
  if (due.length === 0) return
  const kept = [...folders, ...asides.filter(({ isDue }) => !isDue).map(({ path }) => path)]
  const named = await namedPrints(kept, disk)
  if (named !== null) {
    const gone = await goneWith(due, kept, disk)
    const isNobodys = ({ name, about }: CopyEntry) =>
      name.kind === 'version' ? gone.has(about['of']) : name.kind === 'content' && !named.has(name.id)
    await dropAll(
      folders,
      entries.filter((entry) => entry.writtenAt < before && isNobodys(entry)),
      disk,
    )
  }
  // Last: as long as it is there, the next start tries all of it again.
  for (const path of due) await dropTree(path, disk).catch(() => undefined)
}

async function asidesIn(folder: string, before: number, disk: Disk): Promise<readonly Aside[]> {
  const place = join(folder, asideFolder)
  const lastKept = asideName(before)
  // Times so written stand in the order of their letters; what is named otherwise is not ours.
  const isDue = (time: string) => /^\d{4}-\d\d-\d\d \d\d-\d\d-\d\d$/.test(time) && time < lastKept
  // The folder says itself whether there are any: a share that goes away answers ENOENT too.
  const times = (await disk.readdir(folder)).includes(asideFolder) ? await disk.readdir(place) : []
  const asides = times.map((time) => ({ path: join(place, time), isDue: isDue(time) }))
  const codes = await askMany(asides, ({ path }) => codeAtFolder(path, disk))
  return asides.filter((_, at) => codes[at] !== 'ENOTDIR')
}

/** Ids of the sheets that are in what goes and in nothing that stays. */
async function goneWith(
  due: readonly string[],
  kept: readonly string[],
  disk: Disk,
): Promise<ReadonlySet<unknown>> {
  const sheetsIn = async (folders: readonly string[]) => {
    const names: readonly CopyName[] = (await Promise.all(folders.map((one) => namesIn(one, disk)))).flat()
    return names.filter(({ kind }) => kind === 'sheet').map(({ id }) => id)
  }
  const alive = new Set(await sheetsIn(kept))
  return new Set((await sheetsIn(due)).filter((id) => !alive.has(id)))
}

async function dropAll(folders: readonly string[], gone: readonly CopyEntry[], disk: Disk): Promise<void> {
  for (const folder of folders) for (const { name } of gone) await dropCopy(folder, name, disk)
}

async function dropTree(folder: string, disk: Disk): Promise<void> {
  for (const kind of await disk.readdir(folder)) {
    const within = join(folder, kind)
    for (const file of await disk.readdir(within)) await disk.unlink(join(within, file))
    await disk.rmdir(within)
  }
  await disk.rmdir(folder)
}
