import { Dexie } from 'dexie'
import type { Consolidation, KeptFile, Tally } from '../consolidation/kept/consolidation.ts'
import type { LoggedEvent } from '../consolidation/kept/event.ts'
import type { KeptReturn } from '../consolidation/kept/kept-return.ts'
import type { DraftsDatabase } from './drafts-database.ts'
import { DraftGone } from './save-failure.ts'

/** A consolidation with everything that came and was decided. */
export interface OpenedConsolidation {
  readonly consolidation: Consolidation
  /** In the order in which they came. */
  readonly returns: readonly KeptReturn[]
  readonly log: readonly LoggedEvent[]
}

/** Texts of one department in one version, packed. */
export interface KeptTexts {
  readonly department: string | null
  readonly packed: Uint8Array
}

/** A version to be kept, with what lies beside it; what is left out stays as it was. */
export interface ReturnToKeep {
  readonly version: KeptReturn
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly texts?: readonly KeptTexts[]
}

/**
 * Where consolidations live. Every promise settles after the transaction is on disk, or rejects with nothing changed;
 * `failureOf` says why.
 */
export interface ConsolidationStore {
  /** All of them, deleted ones too; the one last changed first. */
  list(): Promise<readonly Consolidation[]>
  /** Null where there is none of this id. */
  open(id: string): Promise<OpenedConsolidation | null>
  /** How much came and was decided: versions and lines of the log together. */
  lengthOf(id: string): Promise<number>
  /** Keeps a consolidation in place of the one of its id; what came and was decided stays. */
  keep(consolidation: Consolidation): Promise<void>
  /** Changes how far it is, and nothing else. Nothing where it is gone. */
  count(id: string, tally: Tally): Promise<void>
  /** Keeps versions and writes events down, all or nothing. `DraftGone` where the consolidation is gone. */
  add(id: string, versions: readonly ReturnToKeep[], events: readonly LoggedEvent[]): Promise<void>
  /** Null where the version is not kept. */
  bytesOf(id: string, file: string, print: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** The bytes of any version of this print, of whichever consolidation; null where none is kept. */
  returned(print: string): Promise<Uint8Array<ArrayBuffer> | null>
  textsOf(id: string, file: string, print: string): Promise<readonly KeptTexts[]>
  /** Keeps a template or a sheet of last year's under its print. */
  keepFile(file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Null where it is not kept. */
  file(print: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Removes for good, with all that came. */
  purge(id: string): Promise<void>
}

/** The consolidations in IndexedDB. */
export function createConsolidationStore(db: DraftsDatabase): ConsolidationStore {
  async function opened<T>(work: () => Promise<T>): Promise<T> {
    await db.ready()
    return work()
  }
  const within = (id: string) => [[id], [id, Dexie.maxKey]] as const

  async function open(id: string): Promise<OpenedConsolidation | null> {
    return db.transaction('r', db.consolidations, db.returns, db.events, async () => {
      const consolidation = await db.consolidations.get(id)
      if (consolidation === undefined) return null
      const [from, to] = within(id)
      const rows = await db.returns.where('[consolidationId+file+print]').between(from, to).toArray()
      const events = await db.events.where('consolidationId').equals(id).sortBy('seq')
      return {
        consolidation,
        returns: rows.map(({ version }) => version).sort((a, b) => a.cameAt - b.cameAt),
        log: events.map(({ at, event }) => ({ at, event })),
      }
    })
  }

  async function add(
    id: string,
    versions: readonly ReturnToKeep[],
    events: readonly LoggedEvent[],
  ): Promise<void> {
    await db.transaction('rw', [db.consolidations, db.returns, db.returnContents, db.events], async () => {
      if ((await db.consolidations.get(id)) === undefined) throw new DraftGone(id)
      for (const { version, bytes, texts } of versions) {
        const key = { consolidationId: id, file: version.file, print: version.print }
        await db.returns.put({ ...key, version })
        if (bytes === undefined && texts === undefined) continue
        const before = await db.returnContents.get([id, version.file, version.print])
        const content = { bytes: bytes ?? before?.bytes ?? null, texts: texts ?? before?.texts ?? [] }
        await db.returnContents.put({ ...key, ...content })
      }
      await db.events.bulkAdd(events.map(({ at, event }) => ({ consolidationId: id, at, event })))
    })
  }

  async function purge(id: string): Promise<void> {
    await db.transaction('rw', [db.consolidations, db.returns, db.returnContents, db.events], async () => {
      const [from, to] = within(id)
      await db.returns.where('[consolidationId+file+print]').between(from, to).delete()
      await db.returnContents.where('[consolidationId+file+print]').between(from, to).delete()
      await db.events.where('consolidationId').equals(id).delete()
      await db.consolidations.delete(id)
    })
  }

  async function lengthOf(id: string): Promise<number> {
    const [from, to] = within(id)
    return db.transaction('r', db.returns, db.events, async () => {
      const versions = await db.returns.where('[consolidationId+file+print]').between(from, to).count()
      return versions + (await db.events.where('consolidationId').equals(id).count())
    })
  }

  const contentOf = (id: string, file: string, print: string) =>
    opened(() => db.returnContents.get([id, file, print]))

  return {
    list: () =>
      opened(async () => {
        const all = await db.consolidations.toArray()
        return all.sort((one, other) => other.updatedAt - one.updatedAt)
      }),
    open: (id) => opened(() => open(id)),
    lengthOf: (id) => opened(() => lengthOf(id)),
    returned: async (print) => {
      // Of several consolidations one may hold it without its bytes.
      const held = db.returnContents.where('print').equals(print)
      return (await opened(() => held.filter(({ bytes }) => bytes !== null).first()))?.bytes ?? null
    },
    keep: (consolidation) => opened(async () => void (await db.consolidations.put(consolidation))),
    count: (id, tally) => opened(async () => void (await db.consolidations.update(id, { tally }))),
    add: (...args) => opened(() => add(...args)),
    bytesOf: async (...args) => (await contentOf(...args))?.bytes ?? null,
    textsOf: async (...args) => (await contentOf(...args))?.texts ?? [],
    keepFile: ({ print, name }, bytes) =>
      opened(async () => void (await db.consolidationFiles.put({ print, name, bytes }))),
    file: async (print) => (await opened(() => db.consolidationFiles.get(print)))?.bytes ?? null,
    purge: (id) => opened(() => purge(id)),
  }
}
