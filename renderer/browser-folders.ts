import type {
  ChooseFolderOutcome,
  Desktop,
  FolderFileEntry,
  FolderListOutcome,
  FolderPurpose,
  FolderReadOutcome,
  FolderToken,
  FolderUnread,
  FolderWriteOptions,
  FolderWriteOutcome,
} from '../electron/ipc/contract.ts'
import { newId } from './new-id.ts'
import { fileTroubleOf, readChosenFile } from './read-chosen-file.ts'

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

/** Deeper folders are nobody's returns. */
const deepest = 16
/** A page is told nothing of what happens in a folder: it looks this often, and again before it tells. */
const POLL_MS = 20_000
const REST_MS = 2_000

/** Folders over the File System Access API; their tokens live as long as the page. */
export function createBrowserFolders(): BrowserFolders {
  const folders = new Map<FolderToken, ChosenFolder>()
  const seen = new Map<FolderToken, string>()
  const watches = new Map<FolderToken, { stop(): void }>()
  const listeners = new Set<(token: FolderToken) => void>()
  const handleFor = (token: FolderToken, purpose: FolderPurpose) => {
    const folder = folders.get(token)
    return folder?.purpose === purpose ? folder.handle : undefined
  }
  const listFolder = async (token: FolderToken): Promise<FolderListOutcome> => {
    const handle = folders.get(token)?.handle
    return handle ? list(handle) : { kind: 'trouble', trouble: 'absent', name: '' }
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
      seen.set(token, JSON.stringify(outcome))
      return outcome
    },
    async readInFolder(token, path): Promise<FolderReadOutcome> {
      const handle = handleFor(token, 'returns')
      return handle ? read(handle, path) : { kind: 'trouble', trouble: 'absent' }
    },
    async writeInFolder(token, name, bytes, options = {}): Promise<FolderWriteOutcome> {
      const handle = handleFor(token, 'output')
      return handle ? write(handle, name, bytes, options) : { kind: 'trouble', trouble: 'absent', name }
    },
    async watchFolder(token) {
      if (watches.has(token) || !handleFor(token, 'returns')) return
      const look = async () => JSON.stringify(await listFolder(token))
      const tell = (looks: string) => {
        seen.set(token, looks)
        for (const listener of listeners) listener(token)
      }
      if (!seen.has(token)) seen.set(token, await look())
      watches.set(
        token,
        poll(look, () => seen.get(token), tell),
      )
    },
    async unwatchFolder(token) {
      watches.get(token)?.stop()
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

async function list(folder: FileSystemDirectoryHandle): Promise<FolderListOutcome> {
  const files: FolderFileEntry[] = []
  const unread: FolderUnread[] = []
  const walk = async (handle: FileSystemDirectoryHandle, within: string, depth: number): Promise<void> => {
    try {
      for await (const child of handle.values()) {
        const path = `${within}${child.name}`
        if (child.kind === 'file') await look(child, path)
        else if (depth < deepest) await walk(child, `${path}/`, depth + 1)
      }
    } catch (error) {
      unread.push({ path: within.slice(0, -1), trouble: fileTroubleOf(error) })
    }
  }
  const look = async (handle: FileSystemFileHandle, path: string): Promise<void> => {
    try {
      const { size, lastModified } = await handle.getFile()
      files.push({ path, size, modifiedAt: lastModified })
    } catch (error) {
      unread.push({ path, trouble: fileTroubleOf(error) })
    }
  }
  await walk(folder, '', 0)
  const whole = unread.find(({ path }) => path === '')
  if (whole) return { kind: 'trouble', trouble: whole.trouble, name: folder.name }
  return { kind: 'listed', name: folder.name, files: files.sort(byPath), unread: unread.sort(byPath) }
}

const byPath = (one: { readonly path: string }, other: { readonly path: string }): number =>
  one.path < other.path ? -1 : 1

/** The API itself refuses '..' and separators in a name. */
async function read(folder: FileSystemDirectoryHandle, path: string): Promise<FolderReadOutcome> {
  try {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    let handle = folder
    for (const part of parts) handle = await handle.getDirectoryHandle(part)
    const file = await (await handle.getFileHandle(name)).getFile()
    const chosen = await readChosenFile(file)
    if (!chosen.ok) return { kind: 'trouble', trouble: chosen.trouble }
    return { kind: 'read', bytes: chosen.bytes, modifiedAt: file.lastModified }
  } catch (error) {
    return { kind: 'trouble', trouble: fileTroubleOf(error) }
  }
}

async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { overwrite }: FolderWriteOptions,
): Promise<FolderWriteOutcome> {
  try {
    if (!overwrite && (await isThere(folder, name))) return { kind: 'exists', name }
    const file = await folder.getFileHandle(name, { create: true })
    // What is written takes the file's place only when it is closed.
    const writable = await file.createWritable()
    await writable.write(bytes)
    await writable.close()
    return { kind: 'saved', name }
  } catch (error) {
    return { kind: 'trouble', trouble: fileTroubleOf(error), name }
  }
}

async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false
    throw error
  }
}

/** Looks every 20 s; tells of what differs from `known` when it is the same 2 s later. */
function poll(
  look: () => Promise<string>,
  known: () => string | undefined,
  tell: (looks: string) => void,
): { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const next = (ms: number, before?: string) => {
    timer = setTimeout(() => void step(before), ms)
  }
  const step = async (before: string | undefined) => {
    const now = await look()
    if (isStopped) return
    if (now === known()) next(POLL_MS)
    else if (now === before) {
      tell(now)
      next(POLL_MS)
    } else next(REST_MS, now)
  }
  next(POLL_MS)
  return {
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
