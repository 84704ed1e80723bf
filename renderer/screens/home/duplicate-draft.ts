import type { Draft } from '../../drafts/draft.ts'

/** A draft with the same sheet on the same template, begun now: no Excel file is its, and nothing can be undone. */
export function duplicateDraft(draft: Draft, id: string, now: number): Draft {
  return { ...draft, id, createdAt: now, updatedAt: now, exported: null, deletedAt: null }
}
