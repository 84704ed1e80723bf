import { dirname } from 'node:path'
import type { FileToken } from '../ipc/contract.ts'
import type { Disk } from './disk.ts'
import { openTokenList, type TokenCodec } from './token-list.ts'

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
  /** The folders of the files, the last used first. */
  folders(): readonly string[]
  /** The file of a token given before, undefined for one never given or long out of use. */
  fileOf(token: FileToken): KnownFile | undefined
}

const codec: TokenCodec<KnownFile> = {
  write: ({ path, hash }) => [path, hash],
  read(entry) {
    // Before there were hashes an entry was a token and a path.
    const [path, hash = null] = entry
    if (entry.length > 2 || typeof path !== 'string') return null
    return hash === null || typeof hash === 'string' ? { path, hash } : null
  },
}

/** Opens the list of files kept at `store`, a JSON file. */
export async function openRecentFiles(store: string, disk?: Disk): Promise<RecentFiles> {
  const files = await openTokenList(store, codec, disk)
  return {
    tokenFor(path, hash) {
      const known = files.tokenOf((file) => file.path === path && file.hash === hash)
      return files.keep({ path, hash }, known)
    },
    async wrote(token, hash) {
      const file = files.valueOf(token)
      if (file !== undefined) await files.keep({ ...file, hash }, token)
    },
    folders: () => [
      ...new Set(
        files
          .values()
          .map(({ path }) => dirname(path))
          .reverse(),
      ),
    ],
    fileOf: (token) => files.valueOf(token),
  }
}
