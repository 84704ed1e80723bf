import type {
  Desktop,
  OpenBackupOutcome,
  OpenedOfMany,
  OpenManyOutcome,
  OpenOutcome,
  PrintOutcome,
  SaveFormat,
  SaveOutcome,
  SaveRequest,
} from '../electron/ipc/contract.ts'
import { backupLimits } from './backup/backup-limits.ts'
import { createBrowserFolders } from './browser-folders/browser-folders.ts'
import { chooseFile, chooseFiles } from './choose-file.ts'
import { readChosenFile } from './read-chosen-file.ts'

const types: Readonly<Record<SaveFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  txt: 'text/plain',
  pdf: 'application/pdf',
  'juten-backup': 'application/octet-stream',
}
/** A download reads its blob some time after the click; nothing tells when it has. */
const DOWNLOAD_MS = 60_000

/**
 * The shell's part where there is none: files come in by the browser's dialog and go out by download. Which name a
 * download got, and whether it came to an end, the browser doesn't tell.
 */
export function createBrowserShell(): Desktop {
  const guard = (event: BeforeUnloadEvent) => {
    event.preventDefault()
    // Chromium before 119 asks only where there is a value too.
    event.returnValue = true
  }
  return {
    ...createBrowserFolders(),
    openWorkbook,
    openWorkbooks,
    openBackup,
    saveWorkbook,
    printPage,
    setUnsaved: async (unsaved) => {
      if (unsaved !== null) window.addEventListener('beforeunload', guard)
      else window.removeEventListener('beforeunload', guard)
    },
    onFlush: (listener) => {
      const leaving = new AbortController()
      const flush = () => void listener()
      const hide = () => {
        if (document.visibilityState === 'hidden') flush()
      }
      window.addEventListener('pagehide', flush, { signal: leaving.signal })
      document.addEventListener('visibilitychange', hide, { signal: leaving.signal })
      return () => leaving.abort()
    },
    onMenu: () => () => {},
    copies: null,
  }
}

async function openWorkbook(): Promise<OpenOutcome> {
  const file = await chooseFile('.xlsx')
  if (file === null) return { kind: 'cancelled' }
  const { name } = file
  const read = await readChosenFile(file)
  if (!read.ok) return { kind: 'trouble', trouble: read.trouble, name }
  return { kind: 'opened', file: { name, token: '', bytes: read.bytes } }
}

async function openBackup(): Promise<OpenBackupOutcome> {
  const file = await chooseFile('.juten-backup')
  if (file === null) return { kind: 'cancelled' }
  const read = await readChosenFile(file, backupLimits.fileBytes)
  return read.ok
    ? { kind: 'opened', name: file.name, bytes: read.bytes }
    : { kind: 'trouble', trouble: read.trouble, name: file.name }
}

async function openWorkbooks(): Promise<OpenManyOutcome> {
  const chosen = await chooseFiles('.xlsx')
  if (chosen.length === 0) return { kind: 'cancelled' }
  const files: OpenedOfMany[] = []
  for (const file of chosen) files.push(await readOfMany(file))
  return { kind: 'opened', files }
}

async function readOfMany(file: File): Promise<OpenedOfMany> {
  const { name, lastModified } = file
  const read = await readChosenFile(file)
  return read.ok ? { name, modifiedAt: lastModified, bytes: read.bytes } : { name, trouble: read.trouble }
}

/** The browser's own dialog asks where to; what came of it, it doesn't tell. */
async function printPage(): Promise<PrintOutcome> {
  window.print()
  return { kind: 'printed' }
}

async function saveWorkbook({ suggestedName, bytes, format = 'xlsx' }: SaveRequest): Promise<SaveOutcome> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: types[format] }))
  link.download = suggestedName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS)
  return { kind: 'saved', name: suggestedName, token: '' }
}
