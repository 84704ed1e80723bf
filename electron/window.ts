import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import { closing } from './closing.ts'
import { askWhetherToLose, tellAboutCrash } from './dialogs.ts'
import { flush } from './flush.ts'
import type { Unsaved } from './ipc/contract.ts'
import { openSaves, type OpenSaves } from './open-saves.ts'
import { origin } from './own-page.ts'

/** How long a close waits for the window to write everything down. */
const flushLimit = 5000

/** The app's one window, and what it holds that is not on disk yet. */
export interface AppWindow {
  readonly browser: BrowserWindow
  readonly saves: OpenSaves
  setUnsaved(unsaved: Unsaved | null): void
}

/** Opens the window on the app's page; `preload` is the built preload's path. Shown when the page has painted. */
export function openWindow(preload: string): AppWindow {
  const browser = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 500,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  const saves = openSaves()
  let unsaved: Unsaved | null = null
  browser.once('ready-to-show', () => browser.show())
  closeCalmly(browser, saves, () => unsaved)
  reopenAfterCrash(browser, () => {
    const wasUnsaved = unsaved !== null
    // What it held is gone with its process, and the next page holds nothing yet.
    unsaved = null
    return wasUnsaved
  })
  void browser.loadURL(`${origin}/index.html`)
  return {
    browser,
    saves,
    setUnsaved(value) {
      unsaved = value
    },
  }
}

/** The path of the preload beside the bundle that calls this. */
export const preloadIn = (folder: string): string => join(folder, 'preload.cjs')

function closeCalmly(browser: BrowserWindow, saves: OpenSaves, unsaved: () => Unsaved | null): void {
  const close = closing({
    flush: () => flush(browser.webContents, flushLimit),
    saves,
    unsaved,
    askWhetherToLose: (loss) => askWhetherToLose(browser, loss),
    destroy: () => browser.destroy(),
  })
  browser.on('close', (event) => {
    event.preventDefault()
    void close()
  })
  // Windows ends the session in seconds whatever we answer: what counts is that the window starts writing now.
  const write = () => void flush(browser.webContents, flushLimit)
  browser.on('query-session-end', write)
  browser.on('session-end', write)
}

/** `takeUnsaved` says whether the page held what was not on disk, and forgets it. */
function reopenAfterCrash(browser: BrowserWindow, takeUnsaved: () => boolean): void {
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    void tellAboutCrash(browser, takeUnsaved()).then(() => {
      if (!browser.isDestroyed()) browser.webContents.reload()
    })
  })
}
