import { Dexie } from 'dexie'
import { newId } from '../new-id.ts'
import { emptyHistory, type History, type Step } from '../sheet/history.ts'
import type { Draft, DraftChange, DraftText, StoredTemplate } from './draft.ts'
import type { DraftRow, DraftsDatabase, StepRow } from './drafts-database.ts'
import { numberSteps } from './number-steps.ts'
import { DraftGone } from './save-failure.ts'

/** A draft with everything that can be undone and redone in it. */
export interface OpenedDraft {
  readonly draft: Draft
  readonly history: History
}

/**
 * Where drafts live. Every promise settles after the transaction is on disk, or rejects with nothing changed;
 * `failureOf` says why. What can't be read rejects as well and is never taken for nothing.
 */
export interface DraftStore {
  /** All drafts, those in the list of deleted ones too; no order. */
  list(): Promise<readonly Draft[]>
  /** Null when there is no such draft. */
  open(id: string): Promise<OpenedDraft | null>
  /** Keeps a new draft; rejects when there is one of its id. */
  create(draft: Draft, history?: History): Promise<void>
  /** Keeps the draft's text and history as they stand, and leaves the rest as it is. `DraftGone` where there is none. */
  write(id: string, text: DraftText, history: History): Promise<void>
  /** Changes what is not text, and leaves text and history as they are. `DraftGone` where there is none. */
  amend(id: string, change: DraftChange): Promise<void>
  /** Removes for good, history and versions and all. */
  purge(id: string): Promise<void>
  templates(): Promise<readonly StoredTemplate[]>
  /** Null when the template is not there. */
  template(id: string): Promise<StoredTemplate | null>
  keepTemplate(template: StoredTemplate): Promise<void>
}

/** The steps that lie in the database, as far as the last transaction that was complete tells. */
interface Known {
  /** Of the draft's row: where it says another, somebody else has written since. */
  readonly stamp: string
  readonly seqOf: ReadonlyMap<Step, number>
}

const nothingKnown: Known = { stamp: '', seqOf: new Map() }

/** The drafts in IndexedDB. */
export function createDraftStore(db: DraftsDatabase): DraftStore {
  /** Of the draft that was last opened or written: one is edited at a time, others are written whole. */
  let known = nothingKnown

  const stepsOf = (id: string) =>
    db.steps.where('[draftId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey])

  async function change<T>(work: () => Promise<T>): Promise<T> {
    await db.ready()
    return db.transaction('rw', db.drafts, db.steps, work)
  }

  async function open(id: string): Promise<OpenedDraft | null> {
    await db.ready()
    const [row, steps] = await db.transaction('r', db.drafts, db.steps, () =>
      Promise.all([db.drafts.get(id), stepsOf(id).toArray()]),
    )
    if (row === undefined) return null
    known = { stamp: row.stamp, seqOf: new Map(steps.map(({ step, seq }) => [step, seq])) }
    return { draft: draftOf(row), history: historyOf(row, steps) }
  }

  async function create(draft: Draft, history: History = emptyHistory): Promise<void> {
    const next = { stamp: newId(), seqOf: numberSteps(timelineOf(history), nothingKnown.seqOf) }
    await change(async () => {
      await db.drafts.add({ ...draft, doneSeq: doneSeqOf(history, next.seqOf), stamp: next.stamp })
      await db.steps.bulkAdd(rowsOf(draft.id, next.seqOf))
    })
    known = next
  }

  /** Puts the steps that aren't there yet and removes those that are gone; the rows of all others stay untouched. */
  async function write(id: string, { sheet, updatedAt }: DraftText, history: History): Promise<void> {
    const stamp = newId()
    const seqOf = await change(async () => {
      const row = await db.drafts.get(id)
      if (row === undefined) throw new DraftGone(id)
      if (row.stamp !== known.stamp) await stepsOf(id).delete()
      const before = row.stamp === known.stamp ? known.seqOf : nothingKnown.seqOf
      const after = numberSteps(timelineOf(history), before)
      const stay = new Set(after.values())
      const gone = [...before.values()].filter((seq) => !stay.has(seq))
      await db.steps.bulkDelete(gone.map((seq): [string, number] => [id, seq]))
      await db.steps.bulkPut(rowsOf(id, after).filter(({ step, seq }) => before.get(step) !== seq))
      await db.drafts.put({ ...row, sheet, updatedAt, doneSeq: doneSeqOf(history, after), stamp })
      return after
    })
    known = { stamp, seqOf }
  }

  async function purge(id: string): Promise<void> {
    await db.ready()
    await db.transaction('rw', db.drafts, db.steps, db.versions, async () => {
      await db.drafts.delete(id)
      await stepsOf(id).delete()
      await db.versions.where('[draftId+at]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete()
    })
  }

  async function amend(id: string, given: DraftChange): Promise<void> {
    await change(async () => {
      const row = await db.drafts.get(id)
      if (row === undefined) throw new DraftGone(id)
      // One by one: a whole draft given must not bring its text along.
      const { exported = row.exported, imported = row.imported, deletedAt = row.deletedAt } = given
      await db.drafts.put({ ...row, exported, imported, deletedAt })
    })
  }

  async function list(): Promise<readonly Draft[]> {
    await db.ready()
    return (await db.drafts.toArray()).map(draftOf)
  }

  async function templates(): Promise<readonly StoredTemplate[]> {
    await db.ready()
    return db.templates.toArray()
  }

  async function template(id: string): Promise<StoredTemplate | null> {
    await db.ready()
    return (await db.templates.get(id)) ?? null
  }

  async function keepTemplate(template: StoredTemplate): Promise<void> {
    await db.ready()
    await db.templates.put(template)
  }

  return { list, open, create, write, amend, purge, templates, template, keepTemplate }
}

const draftOf = ({ doneSeq: _, stamp: __, ...draft }: DraftRow): Draft => draft

/** All steps in the order in which they are done; the future of a history begins at its end. */
const timelineOf = ({ past, future }: History): readonly Step[] => [...past, ...[...future].reverse()]

function historyOf({ doneSeq }: DraftRow, rows: readonly StepRow[]): History {
  const done = rows.filter(({ seq }) => seq <= doneSeq)
  const undone = rows.filter(({ seq }) => seq > doneSeq)
  return { past: done.map(({ step }) => step), future: undone.map(({ step }) => step).reverse() }
}

function doneSeqOf({ past }: History, seqOf: ReadonlyMap<Step, number>): number {
  const last = past.at(-1)
  return last === undefined ? 0 : (seqOf.get(last) ?? 0)
}

const rowsOf = (draftId: string, seqOf: ReadonlyMap<Step, number>): StepRow[] =>
  [...seqOf].map(([step, seq]) => ({ draftId, seq, step }))
