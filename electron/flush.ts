import { ipcMain, type IpcMainEvent, type WebContents } from 'electron'
import { signals } from './ipc/channels.ts'
import { isOwnPage } from './own-page.ts'

let last = 0

/** Asks the window to write everything down; resolves when it has answered, or after `limit` milliseconds. */
export function flush(contents: WebContents, limit: number): Promise<void> {
  if (contents.isDestroyed() || contents.isCrashed()) return Promise.resolve()
  const number = ++last
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      ipcMain.removeListener(signals.flushed, hear)
      resolve()
    }
    const hear = (event: IpcMainEvent, answered: unknown) => {
      if (event.sender === contents && isOwnPage(event.senderFrame) && answered === number) done()
    }
    const timer = setTimeout(done, limit)
    ipcMain.on(signals.flushed, hear)
    contents.send(signals.flush, number)
  })
}
