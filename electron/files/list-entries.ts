import type { Stats } from 'node:fs'
import { lstat, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderFileEntry, FolderUnread } from '../ipc/contract.ts'
import { askMany } from './ask-many.ts'
import { listFolder } from './list-folder.ts'
import { liesWithin } from './path-within.ts'
import { codeOf, troubleOf } from './trouble-of.ts'

/** A folder's files with what tells one state of a file from another, by path, and what could not be looked into. */
export interface FolderEntries {
  readonly files: readonly FolderFileEntry[]
  readonly unread: readonly FolderUnread[]
}

/**
 * Lists a folder's files with its subfolders'; the path '' in `unread` stands for the folder itself. A file that went
 * away while the list was made is not in it; a link that leads out of the folder is unread.
 */
export async function listEntries(folder: string): Promise<FolderEntries> {
  const listing = await listFolder(folder)
  const paths = [...listing.files].sort()
  const files: FolderFileEntry[] = []
  const unread: FolderUnread[] = [...listing.unread]
  for (const entry of await askMany(paths, (path) => look(folder, path))) {
    if (entry === null) continue
    if ('trouble' in entry) unread.push(entry)
    else files.push(entry)
  }
  return { files, unread }
}

/** Null for a file that is gone. */
async function look(folder: string, path: string): Promise<FolderFileEntry | FolderUnread | null> {
  const place = join(folder, path)
  try {
    const own = await lstat(place)
    if (own.isSymbolicLink()) return await lookThrough(folder, path)
    return entryOf(path, own)
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : { path, trouble: troubleOf(error) }
  }
}

/** The file that a link leads to; one that leads nowhere is told, since the link is there. */
async function lookThrough(folder: string, path: string): Promise<FolderFileEntry | FolderUnread> {
  try {
    const real = await realpath(join(folder, path))
    if (!liesWithin(await realpath(folder), real)) return { path, trouble: 'denied' }
    return entryOf(path, await stat(real))
  } catch (error) {
    return { path, trouble: troubleOf(error) }
  }
}

const entryOf = (path: string, { size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): FolderFileEntry => ({
  path,
  size,
  modifiedAt: Math.trunc(mtimeMs),
})
