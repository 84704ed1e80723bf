import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FileTrouble } from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { patiently } from './patiently.ts'
import { tempBeside } from './temp-name.ts'
import { codeOf, troubleOf } from './trouble-of.ts'

/** How a write ended. After trouble the file that stood at the path before is there, byte for byte. */
export type WriteOutcome = { readonly ok: true } | { readonly ok: false; readonly trouble: FileTrouble }

/** What is to be in a file: its bytes, or pieces of them as they come. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>

/** A step that ended without an error of the system's, and yet not as it should. */
class Refusal extends Error {
  readonly trouble: FileTrouble
  constructor(trouble: FileTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}

/** What the pieces themselves threw: none of the disk's trouble. */
class Passing extends Error {}

/** More than putting a file in its place. */
export interface WriteOptions {
  /** In the same folder: where the file that is replaced is kept, over what was kept there before. */
  readonly previous?: string
}

/**
 * Puts `content` at `path`: a temporary file in the same folder, written whole, synced, read back and compared, and
 * only then renamed over the old one, for some seconds again and again while another program holds it. A link
 * keeps pointing where it did, and the old file's mode is kept. Trouble of the disk is returned; nothing is thrown but
 * what pieces threw.
 */
export async function writeAtomic(
  path: string,
  content: FileContent,
  disk: Disk = realDisk,
  { previous }: WriteOptions = {},
): Promise<WriteOutcome> {
  let temp: string | undefined
  try {
    const target = await whereTo(path, disk)
    temp = tempBeside(target.path)
    const print = await writeWhole(temp, content, target.mode, disk)
    await verify(temp, print, disk)
    await replace(temp, target.path, previous, disk)
    return { ok: true }
  } catch (error) {
    if (temp !== undefined) await removeQuietly(temp, disk)
    if (error instanceof Passing) throw error.cause
    return { ok: false, trouble: error instanceof Refusal ? error.trouble : troubleOf(error) }
  }
}

/** The real place of a file that may be a link or not be there yet, and the mode it has or is to have. */
async function whereTo(path: string, disk: Disk): Promise<{ path: string; mode: number }> {
  try {
    const real = await disk.realpath(path)
    const mode = (await disk.stat(real)).mode & 0o777
    // A rename would take no notice of the mark that somebody set on purpose.
    if ((mode & 0o200) === 0) throw new Refusal('read-only')
    return { path: real, mode }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path, mode: 0o666 }
    throw error
  }
}

/** Gives the SHA-256 of what was written. */
async function writeWhole(temp: string, content: FileContent, mode: number, disk: Disk): Promise<string> {
  const print = createHash('sha256')
  const file = await patiently(() => disk.open(temp, 'wx', mode), ['EBUSY'], disk)
  try {
    for await (const piece of content instanceof Uint8Array ? [content] : passing(content)) {
      await writePiece(file, piece)
      print.update(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return print.digest('hex')
}

async function* passing(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (cause) {
    throw new Passing('', { cause })
  }
}

async function writePiece(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done)
    if (bytesWritten <= 0) throw new Refusal('no-space')
    done += bytesWritten
  }
}

async function verify(temp: string, print: string, disk: Disk): Promise<void> {
  const file = await patiently(() => disk.open(temp, 'r'), ['EBUSY', 'EPERM', 'EACCES'], disk)
  try {
    if ((await printOf(file)) !== print) throw new Refusal('not-verified')
  } finally {
    await file.close()
  }
}

/** A large file is not taken into memory once more to look at it. */
const readAtOnce = 1024 * 1024

async function printOf(file: FileHandle): Promise<string> {
  const print = createHash('sha256')
  const room = new Uint8Array(readAtOnce)
  for (;;) {
    const { bytesRead } = await file.read(room, 0, room.length)
    if (bytesRead === 0) return print.digest('hex')
    print.update(room.subarray(0, bytesRead))
  }
}

/** Here the folder has just taken our file: a refusal means that another program holds the old one. */
const heldBy = ['EBUSY', 'EPERM', 'EACCES']

async function replace(temp: string, path: string, previous: string | undefined, disk: Disk): Promise<void> {
  const isKept = previous !== undefined && (await keep(path, previous, disk))
  try {
    await renameHeld(temp, path, disk)
  } catch (error) {
    // Whoever looks now finds what was there before under its own name.
    if (isKept) await disk.rename(previous, path).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path), disk)
}

async function renameHeld(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await patiently(() => disk.rename(from, to), heldBy, disk)
  } catch (error) {
    throw heldBy.includes(codeOf(error)) ? new Refusal('busy') : error
  }
}

/** Whether there was a file to keep. */
async function keep(path: string, previous: string, disk: Disk): Promise<boolean> {
  try {
    await renameHeld(path, previous, disk)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Makes the rename itself last through a power cut. Windows and some shares can't: then the file's own sync must do. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file is in place and synced; nothing is left to undo.
  }
}

async function removeQuietly(temp: string, disk: Disk): Promise<void> {
  try {
    await disk.unlink(temp)
  } catch {
    // It was never made, or the share is gone: the trouble that brought us here is the one to tell.
  }
}
