import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Shell } from './contract.ts'
import { door } from './door.ts'

/** Answers the window's verbs; `trusts` decides by the frame that sent the message. */
export function handle(shell: Shell, trusts: (frame: IpcMainInvokeEvent['senderFrame']) => boolean): void {
  for (const [channel, listener] of door(shell, trusts)) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => listener(event.senderFrame, args))
  }
}
