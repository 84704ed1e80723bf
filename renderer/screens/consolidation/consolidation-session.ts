import type { StoreApi } from 'zustand/vanilla'
import type { FileTrouble } from '../../../electron/ipc/contract.ts'
import type { TableFormat } from '../../consolidation/book/table-lines.ts'
import type { CorrectionRequest } from '../../consolidation/going-back/correction-request.ts'
import type { HealthProblem } from '../../consolidation/health/health-problem.ts'
import type { Board } from '../../consolidation/kept/board.ts'
import type { Consolidation, Terms } from '../../consolidation/kept/consolidation.ts'
import type { ConsolidationEvent, LoggedEvent } from '../../consolidation/kept/event.ts'
import type { Standing } from '../../consolidation/kept/standing.ts'
import type { KeptReturn } from '../../consolidation/kept/kept-return.ts'
import type { RejectTrouble } from '../../consolidation/checked-file.ts'
import type { Consolidator } from '../../consolidator/consolidator.ts'
import type { SaveFailure } from '../../drafts/save-failure.ts'
import type { Stopped } from '../../worker/stopped.ts'
import type { Sheet } from '../../sheet/sheet.ts'

/** What a session is doing beside waiting. */
export type Work =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'listing' | 'reading' | 'checking' | 'booking' | 'writing'
      /** The file or department in hand; '' between two. */
      readonly name: string
      readonly done: number
      readonly of: number
      /** Milliseconds that the rest will take as it goes so far; null while that can't be said. */
      readonly leftMs: number | null
    }

/** What stands in the way of the whole consolidation until somebody does something about it. */
export type SessionTrouble =
  | { readonly kind: 'folder'; readonly name: string; readonly trouble: FileTrouble }
  | { readonly kind: 'terms'; readonly name: string; readonly trouble: RejectTrouble | Stopped }
  | { readonly kind: 'keeping'; readonly failure: SaveFailure }

/** A consolidation while it is open. */
export interface ConsolidationState {
  readonly consolidation: Consolidation
  readonly returns: readonly KeptReturn[]
  readonly log: readonly LoggedEvent[]
  /** What the log comes to. */
  readonly standing: Standing
  readonly board: Board
  readonly work: Work
  readonly troubles: readonly SessionTrouble[]
  /** Files of the last taking in that were there already, byte for byte. */
  readonly known: readonly string[]
}

/** A file on its way in; its bytes are asked for when its turn comes. */
export interface ComingFile {
  /** Path within what was dropped, or name. */
  readonly file: string
  readonly read: () => Promise<
    | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer>; readonly modifiedAt: number | null }
    | { readonly kind: 'trouble'; readonly trouble: FileTrouble }
  >
}

/** Everything one does to a consolidation. Promises settle when the work is done or stopped; they never reject. */
export interface ConsolidationSession {
  readonly store: StoreApi<ConsolidationState>
  /** Takes files in, one after another; what was taken in until a stop is kept. */
  take(files: readonly ComingFile[]): Promise<void>
  /** Looks at the watched folder again. */
  lookAgain(): Promise<void>
  /** Ends the work in hand after the file in hand. */
  stop(): void
  /** Writes down what was decided; `undo` takes the last one given back. */
  decide(...events: readonly ConsolidationEvent[]): Promise<void>
  /** The events that undo these as things stand; kept by whoever offers 元に戻す. */
  opposites(events: readonly ConsolidationEvent[]): readonly ConsolidationEvent[]
  /** Changes name, terms, due date, sender or folder; files are checked again where that matters. */
  change(change: ConsolidationChange): Promise<void>
  /** What one version of a file says of one department; [] for what could not be read. */
  sheetsOf(version: KeptReturn, department: string): Promise<readonly Sheet[]>
  /**
   * The book of all that counts, as it stands. Where somebody takes them, each department's own file is handed over as it
   * is made.
   */
  makeBook(onFile: ((file: MadeFile) => void) | null): ReturnType<Consolidator['makeBook']>
  /** Every item, row by row. */
  makeTable(format: TableFormat): ReturnType<Consolidator['makeTable']>
  /** A version with problems as comments at their cells, in the section's name; null where its bytes are gone. */
  copyWithComments(
    version: KeptReturn,
    problems: readonly HealthProblem[],
    author: string,
  ): Promise<Awaited<ReturnType<Consolidator['copyWithComments']>> | null>
  /** A 修正依頼 as a workbook. */
  writeCorrection(request: CorrectionRequest): ReturnType<Consolidator['writeCorrection']>
  /** The bytes as they came; null where they are gone. */
  bytesOf(version: KeptReturn): Promise<Uint8Array<ArrayBuffer> | null>
}

/** A department's own file. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What can be changed of a consolidation; `files` are the bytes of files that the new terms name. */
export interface ConsolidationChange extends Partial<
  Pick<Consolidation, 'name' | 'due' | 'sender' | 'folder'>
> {
  readonly terms?: Partial<Terms>
}
