import { basename } from 'node:path'
import type {
  FolderListOutcome,
  FolderPurpose,
  FolderReadOutcome,
  FolderToken,
  Shell,
} from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { hearFolder } from './hear-folder.ts'
import type { KnownFolder, KnownFolders } from './known-folders.ts'
import { listEntries, type FolderEntries } from './list-entries.ts'
import { readWithin } from './read-within.ts'
import { clock as realClock, watchFolder, type Clock, type FolderWatch } from './watch-folder.ts'
import { writeWithin } from './write-within.ts'

/** What the desk asks the user; null when they chose nothing. */
export interface FolderDialogs {
  askFolder(purpose: FolderPurpose): Promise<string | null>
}

/** The window's verbs about folders, over any dialogs: the system's in the app, scripted ones in tests. */
export type FolderDesk = Pick<
  Shell,
  'chooseFolder' | 'listFolder' | 'readInFolder' | 'writeInFolder' | 'watchFolder' | 'unwatchFolder'
>

/** The parts of the outer world that tests replace. */
export interface FolderDeskParts {
  readonly disk: Disk
  readonly clock: Clock
  readonly hear: typeof hearFolder
}

const realParts: FolderDeskParts = { disk: realDisk, clock: realClock, hear: hearFolder }

/** Lists, reads, writes and watches folders that the user chose; `tell` hears of changes in watched ones. */
export function folderDesk(
  dialogs: FolderDialogs,
  folders: KnownFolders,
  tell: (token: FolderToken) => void,
  { disk, clock, hear }: FolderDeskParts = realParts,
): FolderDesk {
  const watches = new Map<FolderToken, FolderWatch>()
  const seen = new Map<FolderToken, string>()
  const folderFor = (token: FolderToken, purpose: FolderPurpose): KnownFolder | undefined => {
    const folder = folders.folderOf(token)
    return folder?.purpose === purpose ? folder : undefined
  }
  const watched = () => [...watches.keys()].flatMap((token) => folders.folderOf(token)?.path ?? [])
  return {
    async chooseFolder(purpose) {
      const path = await dialogs.askFolder(purpose)
      if (path === null) return { kind: 'cancelled' }
      return { kind: 'chosen', token: await folders.tokenFor({ path, purpose }), name: nameOf(path) }
    },
    async listFolder(token): Promise<FolderListOutcome> {
      const folder = folders.folderOf(token)
      if (folder === undefined) return { kind: 'trouble', trouble: 'absent', name: '' }
      const entries = await listEntries(folder.path)
      seen.set(token, looksOf(entries))
      watches.get(token)?.saw(looksOf(entries))
      return outcomeOf(nameOf(folder.path), entries)
    },
    async readInFolder(token, path): Promise<FolderReadOutcome> {
      const folder = folderFor(token, 'returns')
      if (folder === undefined) return { kind: 'trouble', trouble: 'absent' }
      const read = await readWithin(folder.path, path)
      if (!read.ok) return { kind: 'trouble', trouble: read.trouble }
      return { kind: 'read', bytes: read.bytes, modifiedAt: read.modifiedAt }
    },
    async writeInFolder(token, name, bytes, options = {}) {
      const folder = folderFor(token, 'output')
      if (folder === undefined) return { kind: 'trouble', trouble: 'absent', name }
      return writeWithin({ folder: folder.path, name, options, untouched: watched() }, bytes, disk)
    },
    async watchFolder(token) {
      const folder = folderFor(token, 'returns')
      if (folder === undefined || watches.has(token)) return
      const port = {
        look: async () => looksOf(await listEntries(folder.path)),
        hear: (hint: () => void) => hear(folder.path, hint),
        tell: () => tell(token),
        clock,
      }
      watches.set(token, watchFolder(port, seen.get(token)))
    },
    async unwatchFolder(token) {
      watches.get(token)?.stop()
      watches.delete(token)
    },
  }
}

/** A drive's root has no name but its path. */
const nameOf = (path: string): string => basename(path) || path

function outcomeOf(name: string, { files, unread }: FolderEntries): FolderListOutcome {
  const whole = unread.find(({ path }) => path === '')
  return whole === undefined
    ? { kind: 'listed', name, files, unread }
    : { kind: 'trouble', trouble: whole.trouble, name }
}

/** Excel's lock files come and go with every look into a workbook. */
const isLock = (path: string): boolean => path.slice(path.lastIndexOf('/') + 1).startsWith('~$')

/** A listing as text: the same for the same files in the same state, whatever lock files are there. */
function looksOf({ files, unread }: FolderEntries): string {
  const states = files.filter(({ path }) => !isLock(path))
  return JSON.stringify([
    states.map(({ path, size, modifiedAt }) => [path, size, modifiedAt]),
    unread.filter(({ path }) => !isLock(path)).map(({ path, trouble }) => [path, trouble]),
  ])
}
