import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type {
  FileToken,
  FileTrouble,
  OpenOutcome,
  SaveFormat,
  SaveOutcome,
  SaveRequest,
  Shell,
} from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { readFile } from './read-file.ts'
import type { KnownFile, RecentFiles } from './recent-files.ts'
import { writeAtomic } from './write-atomic.ts'

/** What the desk asks the user; null when they chose nothing. */
export interface FileDialogs {
  askOpen(): Promise<string | null>
  askSave(suggestedName: string, format: SaveFormat): Promise<string | null>
}

/** The window's verbs about files, over any dialogs: the system's in the app, scripted ones in tests. */
export type WorkbookDesk = Pick<Shell, 'openWorkbook' | 'saveWorkbook'>

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
    async saveWorkbook(request: SaveRequest): Promise<SaveOutcome> {
      const { suggestedName, bytes, token, format = 'xlsx' } = request
      const known = token === undefined ? undefined : recent.fileOf(token)
      if (token !== undefined && known !== undefined) return saveAgain(token, known, request)
      const path = await dialogs.askSave(fileName(suggestedName, format), format)
      return path === null ? { kind: 'cancelled' } : saveAs(withExtension(path, format), bytes)
    },
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Why a file may not simply be written over: somebody changed it, or that can't be told. One that is gone may. */
async function troubleThere(path: string, hash: string | null, disk: Disk): Promise<FileTrouble | null> {
  if (hash === null) return null
  const read = await readFile(path, undefined, disk)
  if (read.ok) return hashOf(read.bytes) === hash ? null : 'changed'
  if (read.trouble === 'too-large') return 'changed'
  return read.trouble === 'absent' ? null : read.trouble
}

/** A name that Windows takes too, and no path: what may not stand in a file name becomes a full-width dash. */
export function fileName(suggested: string, format: SaveFormat = 'xlsx'): string {
  // eslint-disable-next-line no-control-regex -- control characters are among what a name may not hold
  const clean = suggested.replace(/[\u0000-\u001f\\/:*?"<>|]/g, '－').replace(/^[. ]+|[. ]+$/g, '')
  return withExtension(clean === '' || clean.toLowerCase() === format ? '重点目標一覧表' : clean, format)
}

const withExtension = (path: string, format: SaveFormat): string =>
  extname(path).toLowerCase() === `.${format}` ? path : `${path}.${format}`
