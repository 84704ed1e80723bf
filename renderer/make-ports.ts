import builtInTemplateUrl from '../assets/templates/built-in.xlsx?url'
import type { Copies, Desktop } from '../electron/ipc/contract.ts'
import { version } from '../package.json'
import { createBackups, type BackupsPorts } from './backup/backups.ts'
import { createConsolidator } from './consolidator/consolidator-client.ts'
import { startConsolidatorWorker } from './consolidator/start-consolidator-worker.ts'
import { Copier } from './copies/copier.ts'
import { bringVersionsBack, copiedVersions } from './copies/copied-versions.ts'
import { holdSource } from './copies/held-source.ts'
import { copiedStores, followedDrafts, withHeld, type HeldDrafts } from './copies/copied-stores.ts'
import { createConsolidationStore } from './drafts/consolidation-store.ts'
import type { Draft } from './drafts/draft.ts'
import { createDraftStore } from './drafts/draft-store.ts'
import { DraftsDatabase } from './drafts/drafts-database.ts'
import { createFormStore } from './drafts/form-store.ts'
import { templateIdOf } from './drafts/template-id.ts'
import { Locks } from './drafts/locks.ts'
import type { UnsavedPlaces } from './drafts/unsaved.ts'
import { versionKeys } from './drafts/version-keys.ts'
import { createVersionStore } from './drafts/version-store.ts'
import { createExcel } from './excel/excel-client.ts'
import { startExcelWorker } from './excel/start-excel-worker.ts'
import { versionOf } from './history/version.ts'
import { Lifetime } from './lifetime.ts'
import { newId } from './new-id.ts'
import type { BringInPorts } from './records/bring-in.ts'
import { keptRecords, type Stores } from './records/kept-records.ts'
import { createSessions, type Sessions } from './screens/consolidation/sessions.ts'
import { afterForms, createKnownForms, type KnownForms } from './screens/form/known-forms.ts'
import type { Ports } from './screens/ports.ts'
import { Recovery } from './screens/recovery/recovery.ts'
import { watchWrites, type Watch } from './screens/watch-writes.ts'
import { restoreText } from './text/backup.ts'
import { newText } from './text/home.ts'
import { recoveryText } from './text/recovery.ts'
import { fflateCodec } from './workbook/fflate-codec.ts'

/** What the window has for good. */
export interface Window {
  readonly desktop: Desktop
  readonly unsaved: UnsavedPlaces
}

/** What the window stands on, and what tells of changes. */
export interface World {
  readonly ports: Ports
  readonly watch: Watch
  /**
   * Writes down what is not, as far as that is possible in some seconds, and ends it: it hears nothing more, holds no
   * lock, and neither writes copies nor tries to.
   */
  dispose(): Promise<void>
}

/** Opens a database, its copies and workers of its own. */
export function makePorts(databaseName: string, { desktop: shell, unsaved }: Window): World {
  const life = new Lifetime(shell)
  const { desktop } = life
  const locks = new Locks()
  const database = new DraftsDatabase(databaseName)
  const { telling, watch } = watchWrites()
  const kept: Stores = {
    drafts: createDraftStore(database),
    consolidations: createConsolidationStore(database),
    forms: createFormStore(database),
  }
  const copied = desktop.copies && copyAll(kept, desktop.copies, life)
  const stores = copied?.stores ?? kept
  const newest = copied?.newest ?? keptRecords(kept)
  const tellingDrafts = (store: Stores['drafts']) => telling(store, ['create', 'write', 'amend', 'purge'])
  const drafts = tellingDrafts(stores.drafts)
  const tellingRounds = (store: Stores['consolidations']) => telling(store, ['keep', 'count', 'purge'])
  const consolidations = tellingRounds(stores.consolidations)
  const worker = createExcel(life.hiring(startExcelWorker))
  const forms = createKnownForms(stores.forms, worker, Date.now)
  const startConsolidator = () => createConsolidator(life.hiring(startConsolidatorWorker))
  const sessions = createSessions({
    store: consolidations,
    startConsolidator,
    shell: desktop,
    now: Date.now,
    after: life.after,
    hold: (id) => locks.hold(`consolidation ${id}`),
    printOf: templateIdOf,
  })
  const keptVersions = createVersionStore(database, Date.now)
  const versions = copied ? copiedVersions(keptVersions, copied) : keptVersions
  const keepVersion = async ({ id, sheet, updatedAt }: Draft, at: number, name: string | null) => {
    const moment = { why: 'before-restore', at, file: null, name } as const
    await versions.keep(versionOf({ ...moment, draftId: id, sheet, updatedAt }))
  }
  const into: BringInPorts = {
    // What comes in comes by many writes, any of which may fail: its copy is told of the last.
    drafts: tellingDrafts(copied ? followedDrafts(kept.drafts, copied.held) : kept.drafts),
    consolidations: tellingRounds(kept.consolidations),
    forms: knowingForms(stores.forms, forms),
    here: newest,
    close: async ({ kind, id }) => {
      if (kind === 'consolidation') await sessions.close(id)
    },
    changed: (name) => copied?.copier.changed(name),
    keepVersion: (draft) => keepVersion(draft, Date.now(), null),
    newId,
    now: Date.now,
    besideName: recoveryText.besideName,
  }
  const recovery =
    copied &&
    new Recovery({
      ...copied,
      keepCopied: (draft) => keepVersion(draft, draft.updatedAt, recoveryText.copiedVersion),
      bringVersionsBack: (draftId) => bringVersionsBack(draftId, copied.copies, keptVersions),
      into,
      missing: {
        ...kept,
        ...copied,
        versions: keptVersions,
        versionKeys: () => versionKeys(database),
        now: Date.now,
      },
      compared: copied.open,
      hold: unsaved.place('restoring'),
    })
  void recovery?.look()
  const backups = createBackups({
    from: {
      records: newest,
      versions,
      templates: drafts.templates,
      codec: fflateCodec,
      now: Date.now,
      appVersion: version,
    },
    into: { ...into, versions, besideName: restoreText.besideName },
    alone: aloneWith(sessions, locks),
  })
  const ports: Ports = {
    drafts,
    excel: afterForms(worker, forms.ready),
    forms,
    consolidations,
    sessions,
    consolidator: startConsolidator(),
    desktop,
    unsaved,
    locks,
    builtInTemplate,
    versions,
    recovery,
    backups,
    copier: copied?.copier ?? null,
  }
  const dispose = async () => {
    await life.end(() => sessions.closeAll())
    locks.releaseAll()
  }
  return { ports, watch, dispose }
}

/** Has every change copied, from what the stores hold or what was typed and they refused. */
function copyAll(kept: Stores, copies: Copies, { desktop, after }: Lifetime) {
  const texts: HeldDrafts = new Map()
  const records = keptRecords(kept)
  const newest = withHeld(records, texts)
  const held = holdSource(newest)
  const copier = new Copier({ copies, source: held.source, after })
  desktop.onFlush(async () => void (held.isOpen() && (await copier.flush())))
  const draftOf = async (id: string): Promise<Draft | null> => {
    const found = await newest.read({ kind: 'sheet', id }).catch(() => null)
    return found?.ok && found.record.kind === 'sheet' ? found.record.draft : null
  }
  const copied = copiedStores(kept, copier, texts)
  return { copies, copier, held: texts, open: held.open, records, newest, draftOf, stores: copied }
}

/** What is open in another window is not replaced: its next save would undo that. */
const aloneWith =
  (sessions: Sessions, locks: Locks): BackupsPorts['alone'] =>
  async ({ kind, id }, work) => {
    if (kind === 'form') return work()
    if (kind === 'sheet') return locks.during(`draft ${id}`, work)
    await sessions.close(id)
    return locks.during(`consolidation ${id}`, work)
  }

/** A form that is brought in is read by at once. */
const knowingForms = (store: Stores['forms'], forms: KnownForms): Stores['forms'] => ({
  ...store,
  keep: (form) => forms.restore(form),
})

async function builtInTemplate(): ReturnType<Ports['builtInTemplate']> {
  const answer = await fetch(builtInTemplateUrl)
  if (!answer.ok) throw new Error(`built-in.xlsx: ${answer.status}`)
  return { name: newText.builtInFile, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
