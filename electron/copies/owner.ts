import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { FileTrouble } from '../ipc/contract.ts'
import type { Disk } from '../files/disk.ts'
import { readFile } from '../files/read-file.ts'
import { writeAtomic } from '../files/write-atomic.ts'

/** Whose a folder of copies is: this installation's, another's, or one that nobody has marked. */
export type Owner =
  | { readonly kind: 'ours' | 'others' | 'nobodys' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/** In a folder of copies: which installation of the app writes there. */
export const ownerMark = '持ち主.json'

/** A mark is one line; nobody else's file is read whole. */
const markLimit = 4096

/** Tells whose a folder is by the mark in it. A mark that is not understood is another's. */
export async function ownerOf(folder: string, id: string, disk: Disk): Promise<Owner> {
  const read = await readFile(join(folder, ownerMark), markLimit, disk)
  if (read.ok) return { kind: idIn(read.bytes) === id ? 'ours' : 'others' }
  if (read.trouble === 'absent') return { kind: 'nobodys' }
  return read.trouble === 'too-large' ? { kind: 'others' } : { kind: 'trouble', trouble: read.trouble }
}

/** Marks a folder as this installation's; without the mark its copies are as good. */
export async function markOwner(folder: string, id: string, disk: Disk): Promise<void> {
  await writeAtomic(join(folder, ownerMark), markOf(id), disk)
}

/** The id of this installation, as it is kept in the file `store` or is from now on; another each time while it can't be kept. */
export async function installationId(store: string, disk: Disk): Promise<string> {
  const read = await readFile(store, markLimit, disk)
  const kept = read.ok ? idIn(read.bytes) : null
  if (kept !== null) return kept
  const id = randomUUID()
  // One that can't be read now is not written over: until it can, a question more is asked.
  if (read.ok || read.trouble === 'absent') await writeAtomic(store, markOf(id), disk)
  return id
}

const markOf = (id: string): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ juten: 'owner', id })}\n`)

function idIn(bytes: Uint8Array): string | null {
  try {
    const { juten, id } = (JSON.parse(new TextDecoder().decode(bytes)) ?? {}) as Readonly<
      Record<string, unknown>
    >
    return juten === 'owner' && typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
