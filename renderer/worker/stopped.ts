/** The work took longer than any real workbook needs; it was stopped. */
export interface TooSlow {
  readonly code: 'too-slow'
}

/** The work ended by itself before it was done, as where memory runs out. */
export interface GaveUp {
  readonly code: 'gave-up'
}

/** Why a call has no answer of its own; another file may well be worked on. */
export type Stopped = TooSlow | GaveUp
