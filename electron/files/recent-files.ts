import { randomUUID } from 'node:crypto'
import type { FileToken } from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { readFile } from './read-file.ts'
import { writeAtomic } from './write-atomic.ts'

/** Which path stands behind a token. Paths stay here: the window only ever holds tokens. */
export interface RecentFiles {
  /** The token of a path the user chose; the same path keeps its token, also after a restart. */
  tokenFor(path: string): Promise<FileToken>
  /** The path of a token given before, undefined for one never given or long out of use. */
  pathOf(token: FileToken): string | undefined
}

/** More files than anybody saves to in a year. */
const limit = 300

type Entry = readonly [token: FileToken, path: string]

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')

/**
 * Opens the list kept at `store`, a JSON file. A list that is there but can't be read or understood is set aside
 * under the name `….damaged`, not written over.
 */
export async function openRecentFiles(store: string, disk: Disk = realDisk): Promise<RecentFiles> {
  const paths = new Map<FileToken, string>(await load(store, disk))
  let saving = Promise.resolve()
  const save = () => {
    saving = saving.then(async () => {
      // A list that can't be kept costs one question after the next start, so the work goes on.
      await writeAtomic(store, new TextEncoder().encode(JSON.stringify([...paths])), disk)
    })
    return saving
  }
  return {
    async tokenFor(path) {
      const token = [...paths].find((entry) => entry[1] === path)?.[0] ?? randomUUID()
      paths.delete(token)
      paths.set(token, path)
      for (const oldest of [...paths.keys()].slice(0, -limit)) paths.delete(oldest)
      await save()
      return token
    },
    pathOf: (token) => paths.get(token),
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
    return Array.isArray(value) && value.every(isEntry) ? value : null
  } catch {
    return null
  }
}
