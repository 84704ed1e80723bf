import type { RuleSettings } from '../health/health-rules.ts'
import type { Phase } from '../phases.ts'

/** A file whose bytes are kept beside: the template that was sent out, a sheet of last year's. */
export interface KeptFile {
  readonly name: string
  /** Names its bytes in the store: their SHA-256 in hexadecimal. */
  readonly print: string
}

/** What the returns are held to. */
export interface Terms {
  readonly fiscalYear: number
  /** Null where it is not said which report of the year it is. */
  readonly phase: Phase | null
  /** The departments that are waited for, in their order; empty for whoever comes. */
  readonly roster: readonly string[]
  /** Null where the commonest among the returns is taken for it. */
  readonly template: KeptFile | null
  /** Last year's sheets, which this year's left halves are compared with. */
  readonly lastYear: readonly KeptFile[]
  /** What was decided about rules of the health check. */
  readonly settings: RuleSettings
}

/** A folder that is looked at again while the app is open. */
export interface WatchedFolder {
  /** Names it to the shell, which alone knows its path. */
  readonly token: string
  readonly name: string
}

/** What the home screen says of a consolidation without looking into it. */
export interface Tally {
  /** Departments that are waited for; null without a roster. */
  readonly expected: number | null
  readonly returned: number
  /** Departments with something that must be fixed or confirmed. */
  readonly open: number
}

/** A consolidation (取りまとめ) as it is kept: one round of returns of one fiscal year. Plain and readonly. */
export interface Consolidation {
  readonly id: string
  /** As the section calls it; never empty. */
  readonly name: string
  readonly terms: Terms
  /** Another one after each change of the terms: what was checked under another is checked again. */
  readonly termsId: string
  /** Until when the departments are asked to send: `2022-05-20`. */
  readonly due: string | null
  /** Who asks, as departments know them: 企画課. May be empty. */
  readonly sender: string
  readonly folder: WatchedFolder | null
  readonly tally: Tally
  /** Milliseconds since 1970, as all times here. */
  readonly createdAt: number
  readonly updatedAt: number
  /** Set while it waits among what was deleted. */
  readonly deletedAt: number | null
}
