import type { FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { readFile } from '../files/read-file.ts'
import { writeAtomic } from '../files/write-atomic.ts'

/** What is remembered of the folder of the copies. */
export interface RememberedPlace {
  readonly path: string
  /** The folder that the last move read from or was to lead to. */
  readonly beside: string | null
}

/** The memory of the folder, or why there is none. */
export type Memory =
  | { readonly kind: 'known'; readonly place: RememberedPlace }
  /** Nothing was ever remembered. */
  | { readonly kind: 'none' }
  /** Something was, and nobody can tell what. */
  | { readonly kind: 'damaged' }
  /** Something may be, and can't be read now. */
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/** Where the same is written once more, for the day when the first is damaged or gone. */
const twinOf = (store: string): string => `${store}.twin`

/**
 * Remembers the place in the JSON file `store`, and in its twin where the path is not the one remembered before. After
 * trouble what was remembered before still is.
 */
export async function remember(
  store: string,
  { path, beside }: RememberedPlace,
  before: string | null,
  disk: Disk,
): Promise<FileTrouble | null> {
  const bytes = new TextEncoder().encode(JSON.stringify({ path, beside }))
  const kept = await writeAtomic(store, bytes, disk)
  if (!kept.ok) return kept.trouble
  if (path === before) return null
  const twin = await writeAtomic(twinOf(store), bytes, disk)
  // One that names the place before is worse than none.
  if (!twin.ok) await disk.unlink(twinOf(store)).catch(() => undefined)
  return null
}

/** What is remembered in the JSON file `store`. One that can't be read is never taken for none. */
export async function recall(store: string, disk: Disk): Promise<Memory> {
  const first = await read(store, disk)
  if (first.kind === 'known' || first.kind === 'trouble') return first
  const second = await read(twinOf(store), disk)
  return second.kind === 'none' ? first : second
}

async function read(file: string, disk: Disk): Promise<Memory> {
  const found = await readFile(file, undefined, disk)
  if (found.ok) return placeIn(new TextDecoder().decode(found.bytes))
  if (found.trouble === 'absent') return { kind: 'none' }
  const isForNow = found.trouble === 'busy' || found.trouble === 'denied'
  return isForNow ? { kind: 'trouble', trouble: found.trouble } : { kind: 'damaged' }
}

function placeIn(text: string): Memory {
  try {
    const { path, beside } = (JSON.parse(text) ?? {}) as Readonly<Record<string, unknown>>
    if (typeof path !== 'string') return { kind: 'damaged' }
    return { kind: 'known', place: { path, beside: typeof beside === 'string' ? beside : null } }
  } catch {
    return { kind: 'damaged' }
  }
}
