import { basename, extname } from 'node:path'
import type { OpenOutcome, SaveOutcome, SaveRequest, Shell } from '../ipc/contract.ts'
import { disk as realDisk, type Disk } from './disk.ts'
import { readFile } from './read-file.ts'
import type { RecentFiles } from './recent-files.ts'
import { writeAtomic } from './write-atomic.ts'

/** What the desk asks the user; null when they chose nothing. */
export interface FileDialogs {
  askOpen(): Promise<string | null>
  askSave(suggestedName: string): Promise<string | null>
}

/** The window's verbs about files, over any dialogs: the system's in the app, scripted ones in tests. */
export type WorkbookDesk = Pick<Shell, 'openWorkbook' | 'saveWorkbook'>

/** Opens and saves workbooks that the user chose, and gives tokens in the place of their paths. */
export function workbookDesk(dialogs: FileDialogs, recent: RecentFiles, disk: Disk = realDisk): WorkbookDesk {
  const writeTo = async (path: string, bytes: Uint8Array): Promise<SaveOutcome> => {
    const name = basename(path)
    const written = await writeAtomic(path, bytes, disk)
    if (!written.ok) return { kind: 'trouble', trouble: written.trouble, name }
    return { kind: 'saved', name, token: await recent.tokenFor(path) }
  }
  return {
    async openWorkbook(): Promise<OpenOutcome> {
      const path = await dialogs.askOpen()
      if (path === null) return { kind: 'cancelled' }
      const name = basename(path)
      const read = await readFile(path, undefined, disk)
      if (!read.ok) return { kind: 'trouble', trouble: read.trouble, name }
      return { kind: 'opened', file: { name, token: await recent.tokenFor(path), bytes: read.bytes } }
    },
    async saveWorkbook({ suggestedName, bytes, token }: SaveRequest): Promise<SaveOutcome> {
      const known = token === undefined ? undefined : recent.pathOf(token)
      if (known !== undefined) return writeTo(known, bytes)
      const path = await dialogs.askSave(fileName(suggestedName))
      return path === null ? { kind: 'cancelled' } : writeTo(withExtension(path), bytes)
    },
  }
}

/** A name that Windows takes too, and no path: what may not stand in a file name becomes a full-width dash. */
export function fileName(suggested: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are among what a name may not hold
  const clean = suggested.replace(/[\u0000-\u001f\\/:*?"<>|]/g, '－').replace(/^[. ]+|[. ]+$/g, '')
  return withExtension(clean === '' || clean.toLowerCase() === 'xlsx' ? '重点目標一覧表' : clean)
}

const withExtension = (path: string): string =>
  extname(path).toLowerCase() === '.xlsx' ? path : `${path}.xlsx`
