import type {
  ChooseFolderOutcome,
  Desktop,
  FolderListOutcome,
  FolderPurpose,
  FolderReadOutcome,
  FolderToken,
  FolderWriteOutcome,
} from '../../electron/ipc/contract.ts'
import { newId } from '../new-id.ts'
import { listHandle } from './list-handle.ts'
import { pollListing } from './poll-listing.ts'
import { readHandle } from './read-handle.ts'
import { writeHandle } from './write-handle.ts'

declare global {
  interface Window {
    /** File System Access API: Chromium 86 and later, on pages of this machine or https. */
    showDirectoryPicker?(options: {
      readonly id: string
      readonly mode: 'read' | 'readwrite'
    }): Promise<FileSystemDirectoryHandle>
  }
}

/** The verbs about folders as a browser's page has them. */
export type BrowserFolders = Pick<
  Desktop,
  'chooseFolder' | 'listFolder' | 'readInFolder' | 'writeInFolder' | 'watchFolder' | 'unwatchFolder'
> &
  Pick<Desktop, 'onFolderChange'>

interface ChosenFolder {
  readonly handle: FileSystemDirectoryHandle
  readonly purpose: FolderPurpose
}

/** Folders over the File System Access API; their tokens live as long as the page. */
export function createBrowserFolders(): BrowserFolders {
  const folders = new Map<FolderToken, ChosenFolder>()
  const seen = new Map<FolderToken, string>()
  const watches = new Map<FolderToken, () => void>()
  const listeners = new Set<(token: FolderToken) => void>()
  const handleFor = (token: FolderToken, purpose: FolderPurpose) => {
    const folder = folders.get(token)
    return folder?.purpose === purpose ? folder.handle : undefined
  }
  const listFolder = async (token: FolderToken): Promise<FolderListOutcome> => {
    const handle = folders.get(token)?.handle
    return handle ? listHandle(handle) : { kind: 'trouble', trouble: 'absent', name: '' }
  }
  return {
    async chooseFolder(purpose): Promise<ChooseFolderOutcome> {
      const handle = await pick(purpose)
      if (handle === 'cancelled' || handle === 'unsupported') return { kind: handle }
      const token = newId()
      folders.set(token, { handle, purpose })
      return { kind: 'chosen', token, name: handle.name }
    },
    async listFolder(token) {
      const outcome = await listFolder(token)
      seen.set(token, looksOf(outcome))
      return outcome
    },
    async readInFolder(token, path): Promise<FolderReadOutcome> {
      const handle = handleFor(token, 'returns')
      return handle ? readHandle(handle, path) : { kind: 'trouble', trouble: 'absent' }
    },
    async writeInFolder(token, name, bytes, options = {}): Promise<FolderWriteOutcome> {
      const handle = handleFor(token, 'output')
      if (!handle) return { kind: 'trouble', trouble: 'absent', name }
      const watched = [...watches.keys()].flatMap((watch) => folders.get(watch)?.handle ?? [])
      if (await isAmong(handle, watched)) return { kind: 'trouble', trouble: 'returns-folder', name }
      return writeHandle(handle, name, bytes, options)
    },
    async watchFolder(token) {
      if (watches.has(token) || !handleFor(token, 'returns')) return
      const look = async () => looksOf(await listFolder(token))
      const tell = (looks: string) => {
        seen.set(token, looks)
        for (const listener of listeners) listener(token)
      }
      const known = () => seen.get(token)
      watches.set(token, pollListing(look, known, tell))
      if (!seen.has(token)) seen.set(token, await look())
    },
    async unwatchFolder(token) {
      watches.get(token)?.()
      watches.delete(token)
    },
    onFolderChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function pick(
  purpose: FolderPurpose,
): Promise<FileSystemDirectoryHandle | 'cancelled' | 'unsupported'> {
  if (!window.showDirectoryPicker) return 'unsupported'
  try {
    return await window.showDirectoryPicker({
      id: purpose,
      mode: purpose === 'output' ? 'readwrite' : 'read',
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    throw error
  }
}

async function isAmong(
  folder: FileSystemDirectoryHandle,
  others: readonly FileSystemDirectoryHandle[],
): Promise<boolean> {
  for (const other of others) if ((await other.resolve(folder)) !== null) return true
  return false
}

/** An outcome as text: the same for the same files in the same state, whatever lock files of Excel's are there. */
function looksOf(outcome: FolderListOutcome): string {
  return JSON.stringify(
    outcome.kind === 'listed' ? { ...outcome, files: outcome.files.filter(isNoLock) } : outcome,
  )
}

const isNoLock = ({ path }: { readonly path: string }): boolean => !/(^|\/)~\$[^/]*$/.test(path)
