import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileTrouble } from '../ipc/contract.ts'
import { troubleOf } from './trouble-of.ts'

/** A folder's files, and what of it could not be looked into: a folder that can't be read is not an empty one. */
export interface FolderListing {
  /** Paths within the folder, with `/` between their parts, in no order. */
  readonly files: readonly string[]
  readonly unread: readonly { readonly path: string; readonly trouble: FileTrouble }[]
}

/** Deeper folders are a loop or nobody's returns. */
const deepest = 16

/** Lists a folder with its subfolders; links to folders are not followed. The path '' stands for the folder itself. */
export async function listFolder(folder: string): Promise<FolderListing> {
  const files: string[] = []
  const unread: { path: string; trouble: FileTrouble }[] = []
  await walk('', 0)
  return { files, unread }

  async function walk(within: string, depth: number): Promise<void> {
    try {
      for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
        const path = within === '' ? entry.name : `${within}/${entry.name}`
        if (entry.isDirectory() && depth < deepest) await walk(path, depth + 1)
        else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) files.push(path)
      }
    } catch (error) {
      unread.push({ path: within, trouble: troubleOf(error) })
    }
  }

  async function isFile(path: string): Promise<boolean> {
    try {
      return (await stat(join(folder, path))).isFile()
    } catch {
      // A link that leads nowhere is told when it is read.
      return true
    }
  }
}
