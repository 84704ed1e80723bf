import { join } from 'node:path'
import type { CopiesFound, CopyEntry, CopyKind, CopyName } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { copyKinds } from './copy-name.ts'
import { copyNameOf, kindFolders } from './copy-path.ts'
import { findCopy, glanceAtCopy, type CopyFind } from './find-copy.ts'

/** Contents and versions are many and large: a list reads their heads, and reading one checks it whole. */
const finders: Readonly<Record<CopyKind, typeof findCopy>> = {
  sheet: findCopy,
  consolidation: findCopy,
  form: findCopy,
  content: glanceAtCopy,
  version: glanceAtCopy,
}

/** A network share answers many questions in the time of one. */
const asked = 16

/** Lists the copies in a folder that is there, by kind and id. Throws what the system says of a folder it can't read. */
export async function listCopies(folder: string, disk: Disk): Promise<CopiesFound> {
  const entries: CopyEntry[] = []
  const damaged: CopyName[] = []
  const newer: CopyName[] = []
  const names = await namesIn(folder, disk)
  for (let at = 0; at < names.length; at += asked) {
    const some = names.slice(at, at + asked)
    const finds = await Promise.all(some.map((name) => finders[name.kind](folder, name, disk)))
    for (const [i, name] of some.entries()) {
      const find = finds[i] ?? { kind: 'missing' }
      if (find.kind === 'found') entries.push(entryOf(name, find))
      else if (find.kind === 'newer') newer.push(name)
      // A file that went away meanwhile is not damaged: it is not there.
      else if (find.kind !== 'missing') damaged.push(name)
    }
  }
  return { entries, damaged, newer }
}

/** The copies of which a folder has files, by kind and id. Throws as `listCopies` does. */
export async function namesIn(folder: string, disk: Disk): Promise<readonly CopyName[]> {
  const names: CopyName[] = []
  const there = await disk.readdir(folder)
  for (const kind of copyKinds) {
    // A share that goes away between two looks leaves the folder absent, not without copies.
    if (!there.includes(kindFolders[kind])) continue
    const files = await disk.readdir(join(folder, kindFolders[kind]))
    const ids = files.flatMap((file) => copyNameOf(kind, file)?.id ?? [])
    names.push(...[...new Set(ids)].sort().map((id) => ({ kind, id })))
  }
  return names
}

const entryOf = (name: CopyName, { head, isPrevious }: Extract<CopyFind, { kind: 'found' }>): CopyEntry => ({
  name,
  about: head.about,
  size: head.length,
  writtenAt: head.writtenAt,
  isPrevious,
})
