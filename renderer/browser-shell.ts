import type { Desktop, OpenOutcome, SaveOutcome, SaveRequest } from '../electron/ipc/contract.ts'
import { chooseFile } from './choose-file.ts'
import { readChosenFile } from './read-chosen-file.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const
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
    openWorkbook,
    saveWorkbook,
    setUnsaved: async (unsaved) => {
      if (unsaved) window.addEventListener('beforeunload', guard)
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

async function saveWorkbook({ suggestedName, bytes, format = 'xlsx' }: SaveRequest): Promise<SaveOutcome> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: types[format] }))
  link.download = suggestedName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS)
  return { kind: 'saved', name: suggestedName, token: '' }
}
