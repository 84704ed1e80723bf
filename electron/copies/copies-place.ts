import { dirname } from 'node:path'
import type { FileTrouble } from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from '../files/disk.ts'
import { makeFolder } from '../files/make-folder.ts'
import { readFile } from '../files/read-file.ts'
import { codeOf, troubleOf } from '../files/trouble-of.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import type { CopiesHome } from './copies-home.ts'
import { movedTo, noteWelcome } from './notes.ts'

/** Whether the folder of the copies can be reached; 'unmade' where nothing was ever written. */
export type Reach =
  | { readonly kind: 'there' }
  | { readonly kind: 'unmade' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/** Where the copies are. */
export interface CopiesPlace {
  path(): string
  reach(): Promise<Reach>
  /** Makes the folder where nothing was ever written, and remembers it. */
  make(): Promise<FileTrouble | null>
  /** The folder that the last move read from or was to lead to: where a writer that died may have left something. */
  beside(): string | null
  /** From now on the copies are at `path`, which may be where they are; after trouble they are where they were. */
  change(path: string, beside: string | null): Promise<FileTrouble | null>
}

/**
 * Opens the place that is remembered in the JSON file `store`, else the place by default, or where a note left there
 * leads. A folder that was once there is never made again: that it is gone is trouble, not a new beginning.
 */
export async function openPlace(
  { byDefault, store }: Pick<CopiesHome, 'byDefault' | 'store'>,
  disk: Disk = realDisk,
): Promise<CopiesPlace> {
  const remembered = await remember(store, disk)
  let path = remembered?.path ?? (await followed(byDefault, disk))
  let beside = remembered?.beside ?? null
  let isKnown = path !== byDefault || remembered !== null
  const change = async (to: string, other: string | null): Promise<FileTrouble | null> => {
    const text = JSON.stringify({ path: to, beside: other })
    const kept = await writeAtomic(store, new TextEncoder().encode(text), disk)
    if (!kept.ok) return kept.trouble
    path = to
    beside = other
    isKnown = true
    return null
  }
  return {
    path: () => path,
    beside: () => beside,
    async reach() {
      const code = await codeAt(path, disk)
      if (code === null) return { kind: 'there' }
      if (code !== 'ENOENT' || isKnown) return { kind: 'trouble', trouble: troubleOfCode(code) }
      const above = await codeAt(dirname(path), disk)
      return above === null ? { kind: 'unmade' } : { kind: 'trouble', trouble: troubleOfCode(above) }
    },
    async make() {
      const trouble = await makeFolder(path, disk)
      if (trouble !== null) return trouble
      await noteWelcome(path, disk)
      // What can't be remembered is found all the same: it is the place by default.
      await change(path, null)
      return null
    },
    change,
  }
}

/** Null for a file that is there. */
async function codeAt(path: string, disk: Disk): Promise<string | null> {
  try {
    await disk.stat(path)
    return null
  } catch (error) {
    return codeOf(error)
  }
}

const troubleOfCode = (code: string): FileTrouble => troubleOf(Object.assign(new Error(code), { code }))

interface Remembered {
  readonly path: string
  readonly beside: string | null
}

async function remember(store: string, disk: Disk): Promise<Remembered | null> {
  const read = await readFile(store, undefined, disk)
  if (!read.ok) return null
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(read.bytes))
    if (typeof kept !== 'object' || kept === null || !('path' in kept)) return null
    const { path, beside = null } = kept as Readonly<Record<string, unknown>>
    return typeof path === 'string' ? { path, beside: typeof beside === 'string' ? beside : null } : null
  } catch {
    return null
  }
}

/** Nobody moves the copies so often; a ring of notes ends too. */
const longestWay = 10

async function followed(folder: string, disk: Disk): Promise<string> {
  let place = folder
  for (let step = 0; step < longestWay; step++) {
    const next = await movedTo(place, disk)
    if (next === null) break
    place = next
  }
  return place
}
