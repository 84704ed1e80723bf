import type { FolderWriteOptions, FolderWriteOutcome } from '../../electron/ipc/contract.ts'
import { fileTroubleOf } from '../read-chosen-file.ts'

/** What may not stand in a file name of Windows; the shell replaces the same. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** Writes a file into the folder behind a browser's handle; one of that name answers 'exists'. Never rejects. */
export async function writeHandle(
  folder: FileSystemDirectoryHandle,
  suggested: string,
  bytes: Uint8Array<ArrayBuffer>,
  { overwrite }: FolderWriteOptions,
): Promise<FolderWriteOutcome> {
  const name = suggested.replace(FORBIDDEN, '－')
  try {
    const wasThere = await isThere(folder, name)
    if (wasThere && !overwrite) return { kind: 'exists', name }
    await writeWhole(folder, name, bytes).catch(async (error: unknown) => {
      // The browser makes the file before anything is written to it.
      if (!wasThere) await folder.removeEntry(name).catch(() => undefined)
      throw error
    })
    return { kind: 'saved', name }
  } catch (error) {
    return { kind: 'trouble', trouble: fileTroubleOf(error), name }
  }
}

async function writeWhole(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true })
  // What is written takes the file's place only when it is closed.
  const writable = await file.createWritable()
  await writable.write(bytes)
  await writable.close()
}

async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false
    throw error
  }
}
