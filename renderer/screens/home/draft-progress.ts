import type { Draft } from '../../drafts/draft.ts'
import { goalState } from '../../sheet/goal-state.ts'

/** How far a draft has come, in goals. */
export interface DraftProgress {
  readonly goals: number
  readonly complete: number
  /** Goals with something to look at. */
  readonly check: number
}

/** Counts a draft's goals by their state. */
export function draftProgress({ sheet }: Pick<Draft, 'sheet'>): DraftProgress {
  const states = sheet.goals.map((goal) => goalState(goal).progress)
  const count = (wanted: string) => states.filter((progress) => progress === wanted).length
  return { goals: states.length, complete: count('complete'), check: count('check') }
}

/** As `draftProgress`, which pairs all outlines of a draft, once for each version of it. */
export function progressCounter(): (draft: Draft) => DraftProgress {
  const known = new Map<string, { readonly updatedAt: number; readonly progress: DraftProgress }>()
  return (draft) => {
    const last = known.get(draft.id)
    if (last?.updatedAt === draft.updatedAt) return last.progress
    const progress = draftProgress(draft)
    known.set(draft.id, { updatedAt: draft.updatedAt, progress })
    return progress
  }
}
