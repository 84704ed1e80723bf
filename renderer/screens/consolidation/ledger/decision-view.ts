import type { ConsolidationEvent } from '../../../consolidation/kept/event.ts'
import type { Decision } from './open-decisions.ts'

/** Decides something, says it and goes on with what is left. */
export type Settle = (text: string, events: readonly ConsolidationEvent[]) => void

/** What the view of a decision of some kind is given. */
export interface DecisionViewProps<Kind extends Decision['kind']> {
  readonly decision: Extract<Decision, { readonly kind: Kind }>
  /** The departments that are waited for. */
  readonly roster: readonly string[]
  readonly settle: Settle
  /** Shows what a department sent. */
  readonly onLook: (department: string) => void
  /** Adds a department to the roster. */
  readonly onEnlist: (department: string) => void
}
