import { join } from 'node:path'
import type { CopyAbout, CopyName, FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { hashOf } from '../files/hash-of.ts'
import { makeFolder } from '../files/make-folder.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import { copyFile } from './copy-file.ts'
import { copyPath, kindFolders } from './copy-path.ts'
import { findCopy, type CopyFind } from './find-copy.ts'
import { copyLimit } from './read-generation.ts'

/** What is to be in a copy. */
export interface CopyText {
  readonly name: CopyName
  readonly about: CopyAbout
  readonly body: Uint8Array
  /** In ms since 1970; where the copy that is there is of that time or later, the least later time. */
  readonly writtenAt: number
}

/** The answer of one folder; 'newer' where a newer version of the app wrote the copy, which is left as it is. */
export type CopyWritten =
  | { readonly kind: 'written' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/**
 * Writes a copy into a folder that is there and keeps the one before, if it is whole, as the previous generation.
 * What is there already is not written again. After trouble a whole generation is where one was. Nothing is thrown.
 */
export async function writeCopy(folder: string, text: CopyText, disk: Disk): Promise<CopyWritten> {
  const { name, about, body } = text
  if (body.length > copyLimit) return { kind: 'trouble', trouble: 'too-large' }
  const found = await findCopy(folder, name, disk)
  if (found.kind === 'newer' || found.kind === 'trouble') return found
  if (isThere(found, text)) return { kind: 'written' }
  const writtenAt =
    found.kind === 'found' ? Math.max(text.writtenAt, found.head.writtenAt + 1) : text.writtenAt
  const trouble = await makeFolder(join(folder, kindFolders[name.kind]), disk)
  if (trouble !== null) return { kind: 'trouble', trouble }
  // A damaged file never takes the place of the whole one before it.
  const keeps = found.kind === 'found' && !found.isPrevious && name.kind !== 'content'
  const options = keeps ? { previous: copyPath(folder, name, 'previous') } : {}
  const written = await writeAtomic(
    copyPath(folder, name),
    copyFile(name, about, writtenAt, body),
    disk,
    options,
  )
  return written.ok ? { kind: 'written' } : { kind: 'trouble', trouble: written.trouble }
}

function isThere(found: CopyFind, { name, about, body }: CopyText): boolean {
  if (found.kind !== 'found' || found.isPrevious || found.head.sha256 !== hashOf(body)) return false
  return name.kind === 'content' || JSON.stringify(found.head.about) === JSON.stringify(about)
}
