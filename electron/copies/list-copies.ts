import { join } from 'node:path'
import type { CopiesFound, CopyEntry, CopyKind, CopyName } from '../ipc/contract.ts'
import { askMany } from '../files/ask-many.ts'
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

/** Lists the copies in a folder that is there, by kind and id. Throws what the system says of a folder it can't read. */
export async function listCopies(folder: string, disk: Disk): Promise<CopiesFound> {
  return foundIn(
    await askMany(await namesIn(folder, disk), (name) => look(folder, name, finders[name.kind], disk)),
  )
}

/** As `listCopies`, by the heads of all files alone: damage within a body is not seen. */
export const listHeads = async (folder: string, disk: Disk): Promise<CopiesFound> =>
  foundIn(await askMany(await namesIn(folder, disk), (name) => look(folder, name, glanceAtCopy, disk)))

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

interface Look {
  readonly name: CopyName
  readonly kind: CopyFind['kind']
  readonly entry: CopyEntry | null
}

/** Without its body: there may be many. */
async function look(folder: string, name: CopyName, finder: typeof findCopy, disk: Disk): Promise<Look> {
  const find = await finder(folder, name, disk)
  return { name, kind: find.kind, entry: find.kind === 'found' ? entryOf(name, find) : null }
}

function foundIn(looks: readonly Look[]): CopiesFound {
  const named = (isWanted: (look: Look) => boolean) => looks.filter(isWanted).map(({ name }) => name)
  return {
    entries: looks.flatMap(({ entry }) => entry ?? []),
    // A file that went away meanwhile is not damaged: it is not there.
    damaged: named(({ kind }) => !['found', 'newer', 'missing'].includes(kind)),
    busy: named(({ kind }) => kind === 'trouble'),
    newer: named(({ kind }) => kind === 'newer'),
  }
}

const entryOf = (name: CopyName, { head, isPrevious }: Extract<CopyFind, { kind: 'found' }>): CopyEntry => ({
  name,
  about: head.about,
  size: head.length,
  writtenAt: head.writtenAt,
  isPrevious,
})
