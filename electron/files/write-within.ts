import { extname, join } from 'node:path'
import type { FileTrouble, FolderWriteOptions, FolderWriteOutcome, SaveFormat } from '../ipc/contract.ts'
import type { Disk } from './disk.ts'
import { fileName } from './file-name.ts'
import { liesWithin } from './path-within.ts'
import { codeOf, troubleOf } from './trouble-of.ts'
import { writeAtomic } from './write-atomic.ts'

/** Where and how a file is to be written. */
export interface WriteWithin {
  readonly folder: string
  /** With the extension of a `SaveFormat`; what may not stand in a file name is replaced. */
  readonly name: string
  readonly options: FolderWriteOptions
  /** Folders where nothing is written, nor in folders of theirs. */
  readonly untouched: readonly string[]
}

/**
 * Writes a file into a folder. A file of that name answers 'exists' unless it may be overwritten; a folder that is
 * to be left untouched answers 'returns-folder'. Nothing is thrown.
 */
export async function writeWithin(
  { folder, name, options, untouched }: WriteWithin,
  bytes: Uint8Array,
  disk: Disk,
): Promise<FolderWriteOutcome> {
  const given = fileName(name, extname(name).slice(1).toLowerCase() as SaveFormat)
  const inTrouble = (trouble: FileTrouble) => ({ kind: 'trouble', trouble, name: given }) as const
  try {
    const real = await disk.realpath(folder)
    if (await isAmong(real, untouched, disk)) return inTrouble('returns-folder')
    const place = join(real, given)
    const there = await realPlace(place, disk)
    if (there !== null && options.overwrite !== true) return { kind: 'exists', name: given }
    // Writing follows a link: this one leads to a file that is not this folder's.
    if (there !== null && !liesWithin(real, there)) return inTrouble('denied')
    const written = await writeAtomic(place, bytes, disk)
    return written.ok ? { kind: 'saved', name: given } : inTrouble(written.trouble)
  } catch (error) {
    return inTrouble(troubleOf(error))
  }
}

/** Null where nothing is. */
async function realPlace(path: string, disk: Disk): Promise<string | null> {
  try {
    return await disk.realpath(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function isAmong(real: string, folders: readonly string[], disk: Disk): Promise<boolean> {
  for (const folder of folders) {
    const other = await realPlace(folder, disk)
    if (other !== null && liesWithin(other, real)) return true
  }
  return false
}
