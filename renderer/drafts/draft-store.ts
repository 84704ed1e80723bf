import { Dexie } from 'dexie'
import type { History, Step } from '../sheet/history.ts'
import type { Draft, StoredTemplate } from './draft.ts'
import type { DraftRow, DraftsDatabase, StepRow } from './drafts-database.ts'

/** A draft with everything that can be undone and redone in it. */
export interface OpenedDraft {
  readonly draft: Draft
  readonly history: History
}

/** Where drafts live. Every promise settles after the transaction is on disk, or rejects with nothing changed. */
export interface DraftStore {
  /** All drafts, those in the list of deleted ones too; no order. */
  list(): Promise<readonly Draft[]>
  /** Null when there is no such draft. */
  open(id: string): Promise<OpenedDraft | null>
  /** Keeps the draft's text and its history as they stand, in one transaction. */
  write(draft: Draft, history: History): Promise<void>
  /** Changes what is not text (exported, deleted) without touching the history. */
  amend(id: string, change: Partial<Pick<Draft, 'exported' | 'imported' | 'deletedAt'>>): Promise<void>
  /** Removes for good, history and all. */
  purge(id: string): Promise<void>
  templates(): Promise<readonly StoredTemplate[]>
  /** Null when the template is not there. */
  template(id: string): Promise<StoredTemplate | null>
  keepTemplate(template: StoredTemplate): Promise<void>
}

const ofDraft = (db: DraftsDatabase, id: string) =>
  db.steps.where('[draftId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey])

const modelOf = ({ doneSeq: _, ...draft }: DraftRow): Draft => draft

/** The drafts in IndexedDB. */
export function createDraftStore(db: DraftsDatabase): DraftStore {
  /** A step never changes, so its object stands for its row: only steps not seen before are written. */
  const seqOf = new WeakMap<Step, number>()

  async function open(id: string): Promise<OpenedDraft | null> {
    const [row, steps] = await db.transaction('r', db.drafts, db.steps, () =>
      Promise.all([db.drafts.get(id), ofDraft(db, id).toArray()]),
    )
    if (row === undefined) return null
    for (const { step, seq } of steps) seqOf.set(step, seq)
    const past = steps.filter(({ seq }) => seq <= row.doneSeq)
    const future = steps.filter(({ seq }) => seq > row.doneSeq)
    return { draft: modelOf(row), history: { past: stepsOf(past), future: stepsOf(future) } }
  }

  async function write(draft: Draft, { past, future }: History): Promise<void> {
    await db.transaction('rw', db.drafts, db.steps, async () => {
      const present = new Set((await ofDraft(db, draft.id).primaryKeys()).map(([, seq]) => seq))
      const rows = numbered(draft.id, [...past, ...future], seqOf)
      const wanted = new Set(rows.map(({ seq }) => seq))
      const gone = [...present].filter((seq) => !wanted.has(seq))
      await db.steps.bulkDelete(gone.map((seq): [string, number] => [draft.id, seq]))
      await db.steps.bulkPut(rows.filter(({ seq }) => !present.has(seq)))
      await db.drafts.put({ ...draft, doneSeq: rows[past.length - 1]?.seq ?? 0 })
    })
  }

  return {
    open,
    write,
    list: async () => (await db.drafts.toArray()).map(modelOf),
    amend: async (id, change) => {
      await db.drafts.update(id, change)
    },
    purge: (id) =>
      db.transaction('rw', db.drafts, db.steps, async () => {
        await db.drafts.delete(id)
        await ofDraft(db, id).delete()
      }),
    templates: () => db.templates.toArray(),
    template: async (id) => (await db.templates.get(id)) ?? null,
    keepTemplate: async (template) => {
      await db.templates.put(template)
    },
  }
}

const stepsOf = (rows: readonly StepRow[]) => rows.map(({ step }) => step)

/** Rows in the order of the history, new steps numbered on from the last one that has a number. */
function numbered(draftId: string, steps: readonly Step[], seqOf: WeakMap<Step, number>): StepRow[] {
  let last = 0
  return steps.map((step) => {
    const seq = seqOf.get(step) ?? last + 1
    seqOf.set(step, seq)
    last = seq
    return { draftId, seq, step }
  })
}
