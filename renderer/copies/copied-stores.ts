import type { ConsolidationStore } from '../drafts/consolidation-store.ts'
import type { Draft } from '../drafts/draft.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { FormStore } from '../drafts/form-store.ts'
import type { Stores } from '../records/kept-records.ts'
import type { RecordName } from '../records/record.ts'
import type { RecordSource } from '../records/record-source.ts'
import type { Copier } from './copier.ts'

/** Drafts that were opened or written, with the newest text, also where the database did not take it. */
export type HeldDrafts = Map<string, Draft>

/** What is told of changes. */
export type CopyPort = Pick<Copier, 'changed' | 'removed' | 'during'>

/** The records of a source, but of a draft the newest text that anybody typed. */
export function withHeld(source: RecordSource, held: HeldDrafts): RecordSource {
  return {
    ...source,
    read: async (name) => {
      const draft = name.kind === 'sheet' ? held.get(name.id) : undefined
      return draft ? { ok: true, record: { kind: 'sheet', draft } } : source.read(name)
    },
  }
}

/** Stores that tell of every change, so that it is copied. */
export function copiedStores(
  { drafts, consolidations, forms }: Stores,
  port: CopyPort,
  held: HeldDrafts,
): Stores {
  return {
    drafts: copiedDrafts(drafts, port, held),
    consolidations: copiedConsolidations(consolidations, port),
    forms: copiedForms(forms, port),
  }
}

const teller =
  (port: CopyPort, kind: RecordName['kind']) =>
  async <Value>(id: string, write: Promise<Value>): Promise<Value> => {
    const value = await port.during(write)
    port.changed({ kind, id })
    return value
  }

/**
 * Drafts into which others are brought. What is held follows once the database has taken it, and no sooner: a text that
 * nobody typed and that it refused is none. Tells of nothing.
 */
export function followedDrafts(store: DraftStore, held: HeldDrafts): DraftStore {
  return {
    ...store,
    write: async (id, text, history) => {
      await store.write(id, text, history)
      changeHeld(held, id, text)
    },
    amend: async (id, more) => {
      await store.amend(id, more)
      changeHeld(held, id, more)
    },
  }
}

function changeHeld(held: HeldDrafts, id: string, more: Partial<Draft>): void {
  const before = held.get(id)
  if (before) held.set(id, { ...before, ...more })
}

function copiedDrafts(store: DraftStore, port: CopyPort, held: HeldDrafts): DraftStore {
  const tell = teller(port, 'sheet')
  return {
    ...store,
    open: async (id) => {
      const opened = await store.open(id)
      if (opened && (held.get(id)?.updatedAt ?? 0) <= opened.draft.updatedAt) held.set(id, opened.draft)
      return opened
    },
    create: async (draft, history) => {
      await tell(draft.id, store.create(draft, history))
      held.set(draft.id, draft)
    },
    write: async (id, text, history) => {
      // Told before the write and whatever becomes of it: a text that the database refuses is copied all the more.
      changeHeld(held, id, text)
      port.changed({ kind: 'sheet', id })
      await port.during(store.write(id, text, history))
    },
    amend: async (id, more) => {
      await tell(id, store.amend(id, more))
      changeHeld(held, id, more)
    },
    purge: async (id) => {
      await port.during(store.purge(id))
      held.delete(id)
      port.removed({ kind: 'sheet', id })
    },
  }
}

function copiedConsolidations(store: ConsolidationStore, port: CopyPort): ConsolidationStore {
  const tell = teller(port, 'consolidation')
  return {
    ...store,
    keep: (consolidation) => tell(consolidation.id, store.keep(consolidation)),
    add: (id, versions, events) => {
      const added = store.add(id, versions, events)
      // A folder that is looked through without anything new changes nothing.
      return versions.length + events.length === 0 ? port.during(added) : tell(id, added)
    },
    purge: async (id) => {
      await port.during(store.purge(id))
      port.removed({ kind: 'consolidation', id })
    },
  }
}

function copiedForms(store: FormStore, port: CopyPort): FormStore {
  const tell = teller(port, 'form')
  return {
    ...store,
    keep: (form) => tell(form.id, store.keep(form)),
    rename: (id, name) => tell(id, store.rename(id, name)),
    remove: async (id) => {
      await port.during(store.remove(id))
      port.removed({ kind: 'form', id })
    },
  }
}
