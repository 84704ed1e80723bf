import { contextBridge, ipcRenderer } from 'electron'
import { channels, signals } from './ipc/channels.ts'
import type { Desktop, FolderToken, MenuCommand } from './ipc/contract.ts'

const flushers = new Set<() => Promise<void>>()

ipcRenderer.on(signals.flush, (_event, number: number) => {
  void Promise.allSettled([...flushers].map((flush) => flush())).then(() =>
    ipcRenderer.send(signals.flushed, number),
  )
})

function hear<Said>(signal: string, listener: (said: Said) => void): () => void {
  const pass = (_event: unknown, said: Said) => listener(said)
  ipcRenderer.on(signal, pass)
  return () => ipcRenderer.removeListener(signal, pass)
}

const desktop = {
  openWorkbook: () => ipcRenderer.invoke(channels.openWorkbook),
  saveWorkbook: (request) => ipcRenderer.invoke(channels.saveWorkbook, request),
  setUnsaved: (unsaved) => ipcRenderer.invoke(channels.setUnsaved, unsaved),
  openWorkbooks: () => ipcRenderer.invoke(channels.openWorkbooks),
  openBackup: () => ipcRenderer.invoke(channels.openBackup),
  printPage: (suggestedName) => ipcRenderer.invoke(channels.printPage, suggestedName),
  chooseFolder: (purpose) => ipcRenderer.invoke(channels.chooseFolder, purpose),
  listFolder: (token) => ipcRenderer.invoke(channels.listFolder, token),
  readInFolder: (token, path) => ipcRenderer.invoke(channels.readInFolder, token, path),
  writeInFolder: (token, name, bytes, options = {}) =>
    ipcRenderer.invoke(channels.writeInFolder, token, name, bytes, options),
  watchFolder: (token) => ipcRenderer.invoke(channels.watchFolder, token),
  unwatchFolder: (token) => ipcRenderer.invoke(channels.unwatchFolder, token),
  copies: {
    copiesFolder: () => ipcRenderer.invoke(channels.copiesFolder),
    listCopies: () => ipcRenderer.invoke(channels.listCopies),
    readCopy: (name) => ipcRenderer.invoke(channels.readCopy, name),
    writeCopy: (name, about, bytes) => ipcRenderer.invoke(channels.writeCopy, name, about, bytes),
    setAsideCopy: (name) => ipcRenderer.invoke(channels.setAsideCopy, name),
    moveCopies: () => ipcRenderer.invoke(channels.moveCopies),
    showCopies: () => ipcRenderer.invoke(channels.showCopies),
  },
  onFlush(listener) {
    flushers.add(listener)
    return () => flushers.delete(listener)
  },
  onMenu: (listener) => hear<MenuCommand>(signals.menu, listener),
  onFolderChange: (listener) => hear<FolderToken>(signals.folderChanged, listener),
} satisfies Desktop

contextBridge.exposeInMainWorld('desktop', desktop)
