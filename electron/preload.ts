import { contextBridge, ipcRenderer } from 'electron'
import { channels, signals } from './ipc/channels.ts'
import type { Desktop, MenuCommand } from './ipc/contract.ts'

const flushers = new Set<() => Promise<void>>()

ipcRenderer.on(signals.flush, (_event, number: number) => {
  void Promise.allSettled([...flushers].map((flush) => flush())).then(() =>
    ipcRenderer.send(signals.flushed, number),
  )
})

const desktop = {
  openWorkbook: () => ipcRenderer.invoke(channels.openWorkbook),
  saveWorkbook: (request) => ipcRenderer.invoke(channels.saveWorkbook, request),
  setUnsaved: (unsaved) => ipcRenderer.invoke(channels.setUnsaved, unsaved),
  onFlush(listener) {
    flushers.add(listener)
    return () => flushers.delete(listener)
  },
  onMenu(listener) {
    const hear = (_event: unknown, command: MenuCommand) => listener(command)
    ipcRenderer.on(signals.menu, hear)
    return () => ipcRenderer.removeListener(signals.menu, hear)
  },
} satisfies Desktop

contextBridge.exposeInMainWorld('desktop', desktop)
