/**
 * What the window may ask of the shell: verbs, never channels or paths. The one file of electron/ that renderer/
 * may import, as types. Main's handlers and the preload's functions are both derived from `Shell`.
 */

/** Names a file that the user chose in one of the system's dialogs; the path behind it is known to main only. */
export type FileToken = string

/** A file the user chose, read whole. */
export interface OpenedFile {
  readonly name: string
  readonly token: FileToken
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Why a file could not be read or written. 'changed': somebody else wrote to it since we did. 'returns-folder': it
 * was to be written among the returned files, where nothing is ever written.
 */
export type FileTrouble =
  | 'absent'
  | 'busy'
  | 'denied'
  | 'no-space'
  | 'read-only'
  | 'too-large'
  | 'not-verified'
  | 'changed'
  | 'returns-folder'
  | 'failed'

/** The answer to opening: nothing chosen, a file, or why not. */
export type OpenOutcome =
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble; readonly name: string }

/** One of several files the user chose: read whole, or why not. `modifiedAt` is in ms since 1970. */
export type OpenedOfMany =
  | { readonly name: string; readonly modifiedAt: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly trouble: FileTrouble }

/** The answer to opening several: nothing chosen, or every file chosen, in the dialog's order. */
export type OpenManyOutcome =
  { readonly kind: 'opened'; readonly files: readonly OpenedOfMany[] } | { readonly kind: 'cancelled' }

/** The answer to opening a backup. It has no token: nothing is ever written over it. */
export type OpenBackupOutcome =
  | { readonly kind: 'opened'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble; readonly name: string }

/** Files that the app writes, by their extension: workbooks, forms (様式) for colleagues, tables, texts, pages, backups. */
export type SaveFormat = 'xlsx' | 'json' | 'csv' | 'jsonl' | 'txt' | 'pdf' | 'juten-backup'

/** What to write and where: `token` names a file saved before, without it the user is asked. */
export interface SaveRequest {
  readonly suggestedName: string
  /** What kind of file it is; a workbook where left out. */
  readonly format?: SaveFormat
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly token?: FileToken
  /** Write to the token's file although it answered 'changed': the user says so. */
  readonly overwrite?: true
}

/** The answer to saving. After `trouble` the file that stood there before is unharmed. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly token: FileToken }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble; readonly name: string }

/** The answer to printing: the saved PDF, or in a browser its print dialog, which tells nothing more. */
export type PrintOutcome = SaveOutcome | { readonly kind: 'printed' }

/** Names a folder the user chose; the path behind it is known to main only, and survives restarts. */
export type FolderToken = string

/** What a folder was chosen for: in one of 'returns' files are only ever read, in one for 'output' only written. */
export type FolderPurpose = 'returns' | 'output'

/** The answer to choosing a folder; 'unsupported' in a browser that can't open folders. */
export type ChooseFolderOutcome =
  | { readonly kind: 'chosen'; readonly token: FolderToken; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unsupported' }

/** A file within a folder: its path with '/' between the parts, its bytes, and when it was written (ms since 1970). */
export interface FolderFileEntry {
  readonly path: string
  readonly size: number
  readonly modifiedAt: number
}

/** A file or subfolder that could not be looked into. */
export interface FolderUnread {
  readonly path: string
  readonly trouble: FileTrouble
}

/** A folder's files by path, subfolders included, and what of it could not be looked into; or why none of it could. */
export type FolderListOutcome =
  | {
      readonly kind: 'listed'
      readonly name: string
      readonly files: readonly FolderFileEntry[]
      readonly unread: readonly FolderUnread[]
    }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble; readonly name: string }

/** A file of a folder, read whole, with when it was written (ms since 1970); or why not. */
export type FolderReadOutcome =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer>; readonly modifiedAt: number }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/** The answer to writing into a folder; `name` is the name that the file has there. */
export type FolderWriteOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'exists'; readonly name: string }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble; readonly name: string }

/** How to write into a folder: over a file of that name only where the user said so. */
export interface FolderWriteOptions {
  readonly overwrite?: true
}

/** What a copy is of; each kind has a folder of its own. */
export type CopyKind = 'sheet' | 'consolidation' | 'form' | 'content' | 'version'

/**
 * Names a copy. An id has 1 to 120 of `a-z`, `0-9`, `-`, `_` and `.`, and begins and ends with none of the three: no
 * capitals, which Windows takes for the same. A content's id is the SHA-256 of its bytes in hexadecimal.
 */
export interface CopyName {
  readonly kind: CopyKind
  readonly id: string
}

/**
 * A few words about what is in a copy, so that a list needs no bodies: at most 4 KB as JSON in UTF-8. A version says
 * in `of` the id of what it is a version of: without it the version is kept for ever. Of two writings of a copy that
 * know nothing of one another the one with the greater `length` holds more, or of one length that with the greater
 * `changedAt`; where these are missing the later one does.
 */
export type CopyAbout = Readonly<Record<string, string | number | null>>

/** A copy that can be read. */
export interface CopyEntry {
  readonly name: CopyName
  readonly about: CopyAbout
  /** Of its body, in bytes. */
  readonly size: number
  /** In ms since 1970; a later writing of the same copy always has a greater one. */
  readonly writtenAt: number
  /** The last file is damaged or gone, and the one before it stands in. */
  readonly isPrevious: boolean
}

/**
 * What was found among the copies: those that can be read; those that are there and can't be, in neither generation
 * (`readCopy` says why); and those that a newer version of the app wrote, which are left as they are.
 */
export interface CopiesFound {
  readonly entries: readonly CopyEntry[]
  readonly damaged: readonly CopyName[]
  /** Those of the damaged that another program holds, or that may not be opened: they may be whole. */
  readonly busy: readonly CopyName[]
  readonly newer: readonly CopyName[]
}

/** The list of the copies; with `trouble` the folder can't be read, and what was found is the stand-in folder's. */
export type CopyListOutcome =
  | ({ readonly kind: 'listed' } & CopiesFound)
  | ({ readonly kind: 'trouble'; readonly trouble: FileTrouble } & CopiesFound)

/** A copy whose body is as it was written; or why there is none. */
export type CopyReadOutcome =
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly about: CopyAbout
      readonly writtenAt: number
      readonly isPrevious: boolean
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/**
 * The answer to writing a copy. 'stood-in': the folder could not be written to (`trouble`), so the copy lies in the
 * app's own folder until it can. 'newer': a newer version of the app wrote this copy, and it was left as it is.
 */
export type CopyWriteOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'stood-in'; readonly trouble: FileTrouble }
  | { readonly kind: 'newer' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/** The answer to setting a copy aside; 'missing' where there was none. */
export type CopySetAsideOutcome =
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble }

/**
 * The answer to moving the copies. After 'trouble' they are where they were. `left` says why the old folder's copies
 * could not be brought along; then the new one holds only what the app itself still had.
 */
export type MoveCopiesOutcome =
  | { readonly kind: 'moved'; readonly path: string; readonly left: FileTrouble | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble; readonly path: string }

/** Where the copies are, for the eyes of the user, and why they can't be reached there. */
export interface CopiesFolder {
  readonly path: string
  readonly trouble: FileTrouble | null
}

/** The second copies of what the window keeps: checksummed files in a folder that the user can see and move. */
export interface Copies {
  copiesFolder(): Promise<CopiesFolder>
  /** Lists the copies. A folder that can't be read is trouble, never empty; one that was never made is empty. */
  listCopies(): Promise<CopyListOutcome>
  /** Reads a copy's newest whole generation. */
  readCopy(name: CopyName): Promise<CopyReadOutcome>
  /**
   * Writes a copy by temp file, fsync, reading back and rename, and keeps the one before as the previous generation.
   * What is there already with the same body and about is not written again.
   */
  writeCopy(name: CopyName, about: CopyAbout, bytes: Uint8Array<ArrayBuffer>): Promise<CopyWriteOutcome>
  /** Takes a copy out of the list because the user deleted its thing for good; its file is kept 30 days beside. */
  setAsideCopy(name: CopyName): Promise<CopySetAsideOutcome>
  /**
   * Asks for another folder, copies everything there, verifies it, and only then uses it. The old folder stays as it
   * is, with a note in it that says where the copies are now.
   */
  moveCopies(): Promise<MoveCopiesOutcome>
  /** Shows the folder in the system's file manager; what is shown is the stand-in's where it can't be reached. */
  showCopies(): Promise<void>
}

/**
 * What nothing has kept yet: what a person typed in a sheet, a department's note, the terms of a round or a form, or
 * what is on its way back from copies.
 */
export type Unsaved = 'text' | 'note' | 'terms' | 'form' | 'restoring'

/** The window's verbs, one channel each. */
export interface Shell extends Copies {
  /** Asks for an .xlsx with the system's dialog and reads it. */
  openWorkbook(): Promise<OpenOutcome>
  /** Writes by temp file, fsync, reading back and rename. */
  saveWorkbook(request: SaveRequest): Promise<SaveOutcome>
  /** Tells the shell what closing now would lose, null for nothing; main asks the window to flush before it closes. */
  setUnsaved(unsaved: Unsaved | null): Promise<void>
  /** Asks for workbooks with the system's dialog and reads them one after another. */
  openWorkbooks(): Promise<OpenManyOutcome>
  /** Asks for a backup with the system's dialog and reads it, up to 512 MB. */
  openBackup(): Promise<OpenBackupOutcome>
  /** Saves the window's present page, as it prints, as a PDF where the user says; a browser prints it itself. */
  printPage(suggestedName: string): Promise<PrintOutcome>
  /** Asks for a folder with the system's dialog. The same folder for the same purpose keeps its token. */
  chooseFolder(purpose: FolderPurpose): Promise<ChooseFolderOutcome>
  /** Lists a folder's files with its subfolders'; a folder that can't be read is trouble, never empty. */
  listFolder(token: FolderToken): Promise<FolderListOutcome>
  /**
   * Reads a file of a folder of returns by its path in the listing, and leaves nothing open. A path that leads out
   * of the folder rejects, a link that does answers 'denied'.
   */
  readInFolder(token: FolderToken, path: string): Promise<FolderReadOutcome>
  /**
   * Writes a file into a folder for output, by temp file, fsync, reading back and rename. `name` ends in the extension
   * of a `SaveFormat`; what may not stand in a file name is replaced. A file of that name answers 'exists'.
   */
  writeInFolder(
    token: FolderToken,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    options?: FolderWriteOptions,
  ): Promise<FolderWriteOutcome>
  /**
   * From now on tells by `onFolderChange` when the folder's listing differs from the one last given by `listFolder`
   * and has come to rest. Asked twice it watches once.
   */
  watchFolder(token: FolderToken): Promise<void>
  /** Ends what `watchFolder` began. */
  unwatchFolder(token: FolderToken): Promise<void>
}

/** What the shell tells the window. */
export interface ShellEvents {
  /** The window is about to close: write everything down, then answer with `flushed`. */
  onFlush(listener: () => Promise<void>): () => void
  /** A command chosen in the menu. */
  onMenu(listener: (command: MenuCommand) => void): () => void
  /** A watched folder's files are no longer those that were listed: list it again. */
  onFolderChange(listener: (token: FolderToken) => void): () => void
}

/** What the menu bar can ask of the window. */
export type MenuCommand = 'open' | 'save' | 'preview' | 'history' | 'undo' | 'redo' | 'home'

/** `window.desktop` as the preload exposes it. */
export interface Desktop extends Omit<Shell, keyof Copies>, ShellEvents {
  /** Null in a browser, which keeps no copies. */
  readonly copies: Copies | null
}
