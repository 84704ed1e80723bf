import { basename } from 'node:path'
import type {
  FileToken,
  FileTrouble,
  OpenBackupOutcome,
  OpenedOfMany,
  OpenManyOutcome,
  OpenOutcome,
  SaveFormat,
  SaveOutcome,
  SaveRequest,
  Shell,
} from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { fileName, withExtension } from './file-name.ts'
import { hashOf } from './hash-of.ts'
import { readFile } from './read-file.ts'
import type { KnownFile, RecentFiles } from './recent-files.ts'
import { writeAtomic } from './write-atomic.ts'

/** What the desk asks the user; null when they chose nothing. */
export interface FileDialogs {
  askOpen(): Promise<string | null>
  askOpenMany(): Promise<readonly string[] | null>
  askOpenBackup(): Promise<string | null>
  askSave(suggestedName: string, format: SaveFormat): Promise<string | null>
}

/** The window's verbs about files, over any dialogs: the system's in the app, scripted ones in tests. */
export type WorkbookDesk = Pick<Shell, 'openWorkbook' | 'openWorkbooks' | 'openBackup' | 'saveWorkbook'>

/** What the window makes no larger: 512 MB. */
const backupLimit = 512 * 1024 * 1024

/** Opens and saves workbooks that the user chose, and gives tokens in the place of their paths. */
export function workbookDesk(dialogs: FileDialogs, recent: RecentFiles, disk: Disk = realDisk): WorkbookDesk {
  const saveAs = async (path: string, bytes: Uint8Array): Promise<SaveOutcome> => {
    const name = basename(path)
    const written = await writeAtomic(path, bytes, disk)
    if (!written.ok) return { kind: 'trouble', trouble: written.trouble, name }
    return { kind: 'saved', name, token: await recent.tokenFor(path, hashOf(bytes)) }
  }
  const saveAgain = async (
    token: FileToken,
    { path, hash }: KnownFile,
    { bytes, overwrite }: SaveRequest,
  ) => {
    const name = basename(path)
    const trouble = overwrite ? null : await troubleThere(path, hash, disk)
    if (trouble !== null) return { kind: 'trouble', trouble, name } as const
    const written = await writeAtomic(path, bytes, disk)
    if (!written.ok) return { kind: 'trouble', trouble: written.trouble, name } as const
    await recent.wrote(token, hashOf(bytes))
    return { kind: 'saved', name, token } as const
  }
  return {
    async openWorkbook(): Promise<OpenOutcome> {
      const path = await dialogs.askOpen()
      if (path === null) return { kind: 'cancelled' }
      const name = basename(path)
      const read = await readFile(path, undefined, disk)
      if (!read.ok) return { kind: 'trouble', trouble: read.trouble, name }
      const { bytes } = read
      return { kind: 'opened', file: { name, token: await recent.tokenFor(path, hashOf(bytes)), bytes } }
    },
    async openWorkbooks(): Promise<OpenManyOutcome> {
      const paths = await dialogs.askOpenMany()
      if (paths === null) return { kind: 'cancelled' }
      const files: OpenedOfMany[] = []
      for (const path of paths) files.push(await readOfMany(path, disk))
      return { kind: 'opened', files }
    },
    async openBackup(): Promise<OpenBackupOutcome> {
      const path = await dialogs.askOpenBackup()
      if (path === null) return { kind: 'cancelled' }
      const name = basename(path)
      const read = await readFile(path, backupLimit, disk)
      if (!read.ok) return { kind: 'trouble', trouble: read.trouble, name }
      return { kind: 'opened', name, bytes: read.bytes }
    },
    async saveWorkbook(request: SaveRequest): Promise<SaveOutcome> {
      const { suggestedName, bytes, token, format = 'xlsx' } = request
      const known = token === undefined ? undefined : recent.fileOf(token)
      if (token !== undefined && known !== undefined) return saveAgain(token, known, request)
      const path = await dialogs.askSave(fileName(suggestedName, format), format)
      return path === null ? { kind: 'cancelled' } : saveAs(withExtension(path, format), bytes)
    },
  }
}

async function readOfMany(path: string, disk: Disk): Promise<OpenedOfMany> {
  const name = basename(path)
  const read = await readFile(path, undefined, disk)
  if (!read.ok) return { name, trouble: read.trouble }
  return { name, modifiedAt: read.modifiedAt, bytes: read.bytes }
}

/** Why a file may not simply be written over: somebody changed it, or that can't be told. One that is gone may. */
async function troubleThere(path: string, hash: string | null, disk: Disk): Promise<FileTrouble | null> {
  if (hash === null) return null
  const read = await readFile(path, undefined, disk)
  if (read.ok) return hashOf(read.bytes) === hash ? null : 'changed'
  if (read.trouble === 'too-large') return 'changed'
  return read.trouble === 'absent' ? null : read.trouble
}
