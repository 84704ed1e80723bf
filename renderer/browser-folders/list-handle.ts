import type { FolderFileEntry, FolderListOutcome, FolderUnread } from '../../electron/ipc/contract.ts'
import { fileTroubleOf } from '../read-chosen-file.ts'

/** Deeper folders are nobody's returns. */
const deepest = 16

/** Lists the files behind a browser's handle of a folder as the shell does, its subfolders' too. Never rejects. */
export async function listHandle(folder: FileSystemDirectoryHandle): Promise<FolderListOutcome> {
  const files: FolderFileEntry[] = []
  const unread: FolderUnread[] = []
  const walk = async (handle: FileSystemDirectoryHandle, within: string, depth: number): Promise<void> => {
    try {
      for await (const child of handle.values()) {
        const path = `${within}${child.name}`
        if (child.kind === 'file') await look(child, path)
        else if (depth < deepest) await walk(child, `${path}/`, depth + 1)
      }
    } catch (error) {
      unread.push({ path: within.slice(0, -1), trouble: fileTroubleOf(error) })
    }
  }
  const look = async (handle: FileSystemFileHandle, path: string): Promise<void> => {
    try {
      const { size, lastModified } = await handle.getFile()
      files.push({ path, size, modifiedAt: lastModified })
    } catch (error) {
      unread.push({ path, trouble: fileTroubleOf(error) })
    }
  }
  await walk(folder, '', 0)
  const whole = unread.find(({ path }) => path === '')
  if (whole) return { kind: 'trouble', trouble: whole.trouble, name: folder.name }
  return { kind: 'listed', name: folder.name, files: files.sort(byPath), unread: unread.sort(byPath) }
}

const byPath = (one: { readonly path: string }, other: { readonly path: string }): number =>
  one.path < other.path ? -1 : 1
