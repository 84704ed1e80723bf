import type { ComingFile } from '../consolidation/consolidation-session.ts'
import { comingFile, isFolder, type Dropped } from './incoming-file.ts'

/** The files in what was dropped, folders looked through, and what of them could not be looked into. */
export interface ListedDrop {
  readonly files: readonly ComingFile[]
  /** Paths of folders and files that the browser would not give. */
  readonly unread: readonly string[]
}

/** Lists what was dropped; no file is read yet. Never rejects. */
export async function listDropped(dropped: readonly Dropped[]): Promise<ListedDrop> {
  const files: ComingFile[] = []
  const unread: string[] = []
  const list = async (entry: FileSystemEntry, path: string): Promise<void> => {
    try {
      if (isFolder(entry))
        for (const inner of await entriesOf(entry)) await list(inner, `${path}/${inner.name}`)
      else files.push(comingFile(await fileOf(entry as FileSystemFileEntry), path))
    } catch {
      unread.push(path)
    }
  }
  for (const one of dropped)
    if ('file' in one) files.push(comingFile(one.file))
    else await list(one.folder, one.folder.name)
  return { files, unread }
}

/** The browser gives a folder's entries in parts, an empty one at the end (W3C File and Directory Entries API, 7.3). */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return all
    all.push(...part)
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** Whether a file is named as a workbook that can be taken in; those that Excel leaves beside open ones are not. */
export function isWorkbookName({ file }: ComingFile): boolean {
  const name = file.split('/').at(-1) ?? file
  return /\.xlsx$/i.test(name) && !name.startsWith('~$')
}
