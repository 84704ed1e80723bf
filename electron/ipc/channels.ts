import type { Shell } from './contract.ts'

/** The channel of each verb: a verb added to `Shell` without one does not compile. */
export const channels = {
  openWorkbook: 'juten:open-workbook',
  saveWorkbook: 'juten:save-workbook',
  setUnsaved: 'juten:set-unsaved',
  openWorkbooks: 'juten:open-workbooks',
  openBackup: 'juten:open-backup',
  printPage: 'juten:print-page',
  chooseFolder: 'juten:choose-folder',
  listFolder: 'juten:list-folder',
  readInFolder: 'juten:read-in-folder',
  writeInFolder: 'juten:write-in-folder',
  watchFolder: 'juten:watch-folder',
  unwatchFolder: 'juten:unwatch-folder',
  copiesFolder: 'juten:copies-folder',
  listCopies: 'juten:list-copies',
  readCopy: 'juten:read-copy',
  writeCopy: 'juten:write-copy',
  setAsideCopy: 'juten:set-aside-copy',
  moveCopies: 'juten:move-copies',
  showCopies: 'juten:show-copies',
} as const satisfies { readonly [V in keyof Shell]: string }

/** What main says to the window, and the window's answer to a flush; a flush and its answer carry its number. */
export const signals = {
  flush: 'juten:flush',
  flushed: 'juten:flushed',
  menu: 'juten:menu',
  folderChanged: 'juten:folder-changed',
} as const
