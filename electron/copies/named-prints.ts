import { join } from 'node:path'
import type { CopyKind, CopyName } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { isTempName } from '../files/temp-name.ts'
import { copyKinds } from './copy-name.ts'
import { copyNameOf, kindFolders } from './copy-path.ts'
import { readGeneration } from './read-generation.ts'

/** Thrown within this file where a record may name what can't be read of it. */
class Unread extends Error {}

/**
 * Every print (a SHA-256 in hexadecimal) that stands anywhere in the records of folders that are there, in both
 * generations; null where one of them, or what may be one, can't be read. Nothing is thrown.
 */
export async function namedPrints(
  folders: readonly string[],
  disk: Disk,
): Promise<ReadonlySet<string> | null> {
  const prints = new Set<string>()
  try {
    for (const folder of folders)
      for (const kind of await kindsIn(folder, disk)) await addPrints(prints, folder, kind, disk)
    return prints
  } catch {
    return null
  }
}

/** The folder says itself which there are: one that answers ENOENT has gone away and is not without records. */
async function kindsIn(folder: string, disk: Disk): Promise<readonly CopyKind[]> {
  const there = await disk.readdir(folder)
  return copyKinds.filter((kind) => kind !== 'content' && there.includes(kindFolders[kind]))
}

async function addPrints(prints: Set<string>, folder: string, kind: CopyKind, disk: Disk): Promise<void> {
  for (const file of await disk.readdir(join(folder, kindFolders[kind]))) {
    const name = copyNameOf(kind, file)
    if (name !== null) for (const print of await printsOf(folder, name, file, disk)) prints.add(print)
    // A copy that somebody gave another name, as cloud drives do, names files too.
    else if (file.includes('.juten') && !isTempName(file)) throw new Unread()
  }
}

async function printsOf(folder: string, name: CopyName, file: string, disk: Disk): Promise<Iterable<string>> {
  const generation = file.endsWith('-previous') ? 'previous' : 'present'
  const read = await readGeneration(folder, name, generation, disk)
  // It was listed: what is missing now went away.
  if (read.kind !== 'whole' || read.body === null) throw new Unread()
  return printsIn(read.body)
}

/** Wherever they stand: what a record means by its words only the window knows. */
function* printsIn(body: Uint8Array): Iterable<string> {
  const text = new TextDecoder('latin1').decode(body)
  for (const [, print = ''] of text.matchAll(/(?=([0-9a-f]{64}))/g)) yield print
}
