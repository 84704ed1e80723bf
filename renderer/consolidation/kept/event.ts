/** Names a problem of one version, so that it stays accepted when the file is checked again: its code and place. */
export type ProblemKey = string

/**
 * Something that happened or was decided in a consolidation. The log of these is the truth: how each department stands
 * is derived from it. Each says what holds from now on, so that its opposite undoes it.
 */
export type ConsolidationEvent =
  /** These bytes were seen for the first time under this name. */
  | { readonly kind: 'came'; readonly file: string; readonly print: string }
  /** The watched folder has other bytes under this name. */
  | { readonly kind: 'replaced'; readonly file: string; readonly print: string; readonly by: string }
  /** It is no longer in the watched folder (true), or there again. */
  | { readonly kind: 'gone'; readonly file: string; readonly print: string; readonly isGone: boolean }
  /** Whose it is was said by a person; null for as the file says again. */
  | {
      readonly kind: 'assigned'
      readonly file: string
      readonly print: string
      readonly department: string | null
    }
  /** It does not go into the consolidation, or does again. */
  | { readonly kind: 'left-out'; readonly file: string; readonly print: string; readonly isOut: boolean }
  /** Somebody looked at a problem and it may stay, or may not any more. */
  | {
      readonly kind: 'accepted'
      readonly department: string
      readonly file: string
      readonly print: string
      readonly problem: ProblemKey
      readonly isAccepted: boolean
    }
  /** These versions were sent back for correction; none: they were not after all. */
  | { readonly kind: 'sent-back'; readonly department: string; readonly prints: readonly string[] }
  /** These versions are the department's last word; none: they are not after all. */
  | { readonly kind: 'final'; readonly department: string; readonly prints: readonly string[] }
  | { readonly kind: 'noted'; readonly department: string; readonly text: string }
  /** The terms were changed, the roster say; the log names the consolidation as it was called then. */
  | { readonly kind: 'terms-changed'; readonly what: readonly TermsPart[] }

/** What of the terms can be changed. */
export type TermsPart =
  'name' | 'fiscalYear' | 'phase' | 'roster' | 'template' | 'lastYear' | 'settings' | 'folder'

/** An event with when it was; `at` in milliseconds since 1970. */
export interface LoggedEvent {
  readonly at: number
  readonly event: ConsolidationEvent
}
