import type { OpenOutcome } from '../../../electron/ipc/contract.ts'
import { readChosenFile } from '../../read-chosen-file.ts'
import { diskTrouble } from '../../text/trouble-message.ts'
import type { ComingFile } from '../consolidation/consolidation-session.ts'
import type { Refusal } from '../refusal.ts'

/** A file on its way in: its bytes, or why there are none. */
export type IncomingFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly refusal: Refusal }

/** What the shell's dialog gave; null where the user chose nothing. */
export function chosenFile(outcome: OpenOutcome): IncomingFile | null {
  switch (outcome.kind) {
    case 'cancelled':
      return null
    case 'opened':
      return outcome.file
    case 'trouble':
      return { name: outcome.name, refusal: diskTrouble(outcome.trouble) }
  }
}

/** One thing that was dropped on the window. */
export type Dropped = { readonly folder: FileSystemDirectoryEntry } | { readonly file: File }

/** What was dropped; to be asked while the drop is being handled, since the browser forgets it right afterwards. */
export function droppedThings(transfer: DataTransfer): readonly Dropped[] {
  const items = Array.from(transfer.items).filter((item) => item.kind === 'file')
  return items.flatMap((item): Dropped[] => {
    const entry = item.webkitGetAsEntry()
    if (entry !== null && isFolder(entry)) return [{ folder: entry }]
    const file = item.getAsFile()
    return file === null ? [] : [{ file }]
  })
}

/** Whether what was dropped is a folder. */
export function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** A file of the browser's whose bytes are read when its turn comes; `path` is within what was dropped. */
export function comingFile(file: File, path = file.name): ComingFile {
  return {
    file: path,
    read: async () => {
      const read = await readChosenFile(file)
      return read.ok
        ? { kind: 'read', bytes: read.bytes, modifiedAt: file.lastModified }
        : { kind: 'trouble', trouble: read.trouble }
    },
  }
}

/** Reads a file that comes, under the name that it has in its folder; one that can't be read carries the reason. */
export async function readComing({ file, read }: ComingFile): Promise<IncomingFile> {
  const name = file.split('/').at(-1) ?? file
  const answer = await read()
  return answer.kind === 'read'
    ? { name, bytes: answer.bytes }
    : { name, refusal: diskTrouble(answer.trouble) }
}
