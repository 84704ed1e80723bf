import type { FolderPurpose, FolderToken } from '../ipc/contract.ts'
import type { Disk } from './disk.ts'
import { openTokenList, type TokenCodec } from './token-list.ts'

/** A folder the user chose, and what for. */
export interface KnownFolder {
  readonly path: string
  readonly purpose: FolderPurpose
}

/** Which folder stands behind a token. Paths stay here: the window only ever holds tokens. */
export interface KnownFolders {
  /** The token of a folder: the same path for the same purpose keeps its token, also after a restart. */
  tokenFor(folder: KnownFolder): Promise<FolderToken>
  /** The folders that are written to, the last chosen first. */
  outputs(): readonly string[]
  /** The folder of a token given before, undefined for one never given or long out of use. */
  folderOf(token: FolderToken): KnownFolder | undefined
}

const codec: TokenCodec<KnownFolder> = {
  write: ({ path, purpose }) => [path, purpose],
  read(entry) {
    const [path, purpose] = entry
    if (entry.length !== 2 || typeof path !== 'string') return null
    return purpose === 'returns' || purpose === 'output' ? { path, purpose } : null
  },
}

/** Opens the list of folders kept at `store`, a JSON file. */
export async function openKnownFolders(store: string, disk?: Disk): Promise<KnownFolders> {
  const folders = await openTokenList(store, codec, disk)
  return {
    tokenFor({ path, purpose }) {
      const known = folders.tokenOf((folder) => folder.path === path && folder.purpose === purpose)
      return folders.keep({ path, purpose }, known)
    },
    outputs: () =>
      folders
        .values()
        .filter(({ purpose }) => purpose === 'output')
        .map(({ path }) => path)
        .reverse(),
    folderOf: (token) => folders.valueOf(token),
  }
}
