import type { FolderReadOutcome } from '../../electron/ipc/contract.ts'
import { fileTroubleOf, readChosenFile } from '../read-chosen-file.ts'

/**
 * Reads a file by its path within a browser's handle of a folder. Never rejects: the browser itself refuses '..' and
 * separators in a name, and that is trouble too.
 */
export async function readHandle(
  folder: FileSystemDirectoryHandle,
  path: string,
): Promise<FolderReadOutcome> {
  try {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    let handle = folder
    for (const part of parts) handle = await handle.getDirectoryHandle(part)
    const file = await (await handle.getFileHandle(name)).getFile()
    const chosen = await readChosenFile(file)
    if (!chosen.ok) return { kind: 'trouble', trouble: chosen.trouble }
    return { kind: 'read', bytes: chosen.bytes, modifiedAt: file.lastModified }
  } catch (error) {
    return { kind: 'trouble', trouble: fileTroubleOf(error) }
  }
}
