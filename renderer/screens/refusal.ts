import type { SaveFailure } from '../drafts/save-failure.ts'
import type { Stopped } from '../worker/stopped.ts'
import type { AnyTrouble } from '../text/trouble-message.ts'

/** Why a file was not taken in. */
export type Refusal =
  | AnyTrouble
  | Stopped
  /** A folder was dropped in which there is nothing to take in. */
  | { readonly code: 'empty-folder' }
  /** A folder was dropped that the browser would not let us look into. */
  | { readonly code: 'unread-folder' }
  /** Something was dragged in that turned out to be no file. */
  | { readonly code: 'nothing-dropped' }
  /** Excel's own file beside a workbook that is open: `~$04_財政部.xlsx`. */
  | { readonly code: 'owner-file' }
  /** A backup, which is not opened as a workbook is. */
  | { readonly code: 'backup' }
  /** Read, but the drafts could not be kept. */
  | { readonly code: 'not-kept'; readonly failure: SaveFailure }
  /** A fault of ours; `detail` is what was thrown. */
  | { readonly code: 'fault'; readonly detail: string }
