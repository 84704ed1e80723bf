import { randomUUID } from 'node:crypto'
import type { FileToken } from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { readFile } from './read-file.ts'
import { writeAtomic } from './write-atomic.ts'

/** A file as it was when we last read or wrote it. */
export interface KnownFile {
  readonly path: string
  /** SHA-256 of its bytes in hexadecimal; null where an older version of the app left none. */
  readonly hash: string | null
}

/** Which file stands behind a token. Paths stay here: the window only ever holds tokens. */
export interface RecentFiles {
  /**
   * The token of a file as it is now: the same path with the same content keeps its token, also after a restart.
   * Two drafts that wrote to one path have two, so that each notices the other.
   */
  tokenFor(path: string, hash: string): Promise<FileToken>
  /** Keeps what was just written to the token's file. */
  wrote(token: FileToken, hash: string): Promise<void>
  /** The file of a token given before, undefined for one never given or long out of use. */
  fileOf(token: FileToken): KnownFile | undefined
}

/** More files than anybody opens and saves in a year. */
const limit = 1000

type Entry = readonly [token: FileToken, path: string, hash: string | null]

/** Before there were hashes an entry was a token and a path. */
function entryOf(value: unknown): Entry | null {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return null
  const [token, path, hash = null] = value as unknown[]
  if (typeof token !== 'string' || typeof path !== 'string') return null
  return hash === null || typeof hash === 'string' ? [token, path, hash] : null
}

/**
 * Opens the list kept at `store`, a JSON file. A list that is there but can't be read or understood is set aside
 * under the name `….damaged`, not written over.
 */
export async function openRecentFiles(store: string, disk: Disk = realDisk): Promise<RecentFiles> {
  const entries = await load(store, disk)
  const files = new Map<FileToken, KnownFile>(entries.map(([token, path, hash]) => [token, { path, hash }]))
  let saving = Promise.resolve()
  const save = () => {
    saving = saving.then(async () => {
      const list = [...files].map(([token, { path, hash }]): Entry => [token, path, hash])
      // A list that can't be kept costs one question after the next start, so the work goes on.
      await writeAtomic(store, new TextEncoder().encode(JSON.stringify(list)), disk)
    })
    return saving
  }
  const keep = (token: FileToken, file: KnownFile) => {
    files.delete(token)
    files.set(token, file)
    for (const oldest of [...files.keys()].slice(0, -limit)) files.delete(oldest)
    return save()
  }
  return {
    async tokenFor(path, hash) {
      const known = [...files].find(([, file]) => file.path === path && file.hash === hash)
      const token = known?.[0] ?? randomUUID()
      await keep(token, { path, hash })
      return token
    },
    async wrote(token, hash) {
      const file = files.get(token)
      if (file !== undefined) await keep(token, { ...file, hash })
    },
    fileOf: (token) => files.get(token),
  }
}

async function load(store: string, disk: Disk): Promise<readonly Entry[]> {
  const read = await readFile(store, undefined, disk)
  if (!read.ok && read.trouble === 'absent') return []
  const entries = read.ok ? parse(new TextDecoder().decode(read.bytes)) : null
  if (entries) return entries
  await disk.rename(store, `${store}.damaged`).catch(() => undefined)
  return []
}

function parse(text: string): readonly Entry[] | null {
  try {
    const value: unknown = JSON.parse(text)
    const entries = Array.isArray(value) ? value.map(entryOf) : [null]
    return entries.every((entry) => entry !== null) ? entries : null
  } catch {
    return null
  }
}
