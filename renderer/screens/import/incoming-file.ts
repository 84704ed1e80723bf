import type { OpenOutcome } from '../../../electron/ipc/contract.ts'
import { readChosenFile } from '../../read-chosen-file.ts'
import { diskTrouble } from '../../text/trouble-message.ts'
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
export type Dropped = { readonly folder: string } | { readonly file: File }

/** What was dropped; to be asked while the drop is being handled, since the browser forgets it right afterwards. */
export function droppedThings(transfer: DataTransfer): readonly Dropped[] {
  const items = Array.from(transfer.items).filter((item) => item.kind === 'file')
  return items.flatMap((item): Dropped[] => {
    const entry = item.webkitGetAsEntry()
    if (entry?.isDirectory === true) return [{ folder: entry.name }]
    const file = item.getAsFile()
    return file === null ? [] : [{ file }]
  })
}

/** Reads what was dropped; a file that can't be read carries the reason. */
export async function readDropped(dropped: Dropped): Promise<IncomingFile> {
  if ('folder' in dropped) return { name: dropped.folder, refusal: { code: 'folder' } }
  const { file } = dropped
  const read = await readChosenFile(file)
  return read.ok
    ? { name: file.name, bytes: read.bytes }
    : { name: file.name, refusal: diskTrouble(read.trouble) }
}
