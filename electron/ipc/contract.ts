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

/** Why a file could not be read or written. 'changed': somebody else wrote to it since we did. */
export type FileTrouble =
  | 'absent'
  | 'busy'
  | 'denied'
  | 'no-space'
  | 'read-only'
  | 'too-large'
  | 'not-verified'
  | 'changed'
  | 'failed'

/** The answer to opening: nothing chosen, a file, or why not. */
export type OpenOutcome =
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: FileTrouble; readonly name: string }

/** Files that the app writes, by their extension: workbooks, and forms (様式) for colleagues. */
export type SaveFormat = 'xlsx' | 'json'

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

/** The window's verbs, one channel each. */
export interface Shell {
  /** Asks for an .xlsx with the system's dialog and reads it. */
  openWorkbook(): Promise<OpenOutcome>
  /** Writes by temp file, fsync, reading back and rename. */
  saveWorkbook(request: SaveRequest): Promise<SaveOutcome>
  /** Tells the shell whether closing now would lose something; main asks the window to flush before it closes. */
  setUnsaved(unsaved: boolean): Promise<void>
}

/** What the shell tells the window. */
export interface ShellEvents {
  /** The window is about to close: write everything down, then answer with `flushed`. */
  onFlush(listener: () => Promise<void>): () => void
  /** A command chosen in the menu. */
  onMenu(listener: (command: MenuCommand) => void): () => void
}

/** What the menu bar can ask of the window. */
export type MenuCommand = 'open' | 'save' | 'preview' | 'undo' | 'redo' | 'home'

/** `window.desktop` as the preload exposes it. */
export interface Desktop extends Shell, ShellEvents {}
