import type { StoredForm } from '../../drafts/stored-form.ts'
import { createConsolidationStore } from '../../drafts/consolidation-store.ts'
import { createDraftStore } from '../../drafts/draft-store.ts'
import type { Draft } from '../../drafts/draft.ts'
import { DraftsDatabase } from '../../drafts/drafts-database.ts'
import { createFormStore } from '../../drafts/form-store.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import { createVersionStore } from '../../drafts/version-store.ts'
import { versionOf } from '../../history/version.ts'
import { contentsOf } from '../../records/record.ts'
import { keptRecords } from '../../records/kept-records.ts'
import { bytesOf, makeRound } from '../../records/testing/make-records.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import type { BackupPorts } from '../make-backup.ts'
import type { RestorePorts } from '../restore-record.ts'

/** The time in a place of tests. */
export const now = 1_700_000_000_000

let count = 0

/** A PC's database of its own, with what makes backups of it and restores into it. */
export function makePlace() {
  const db = new DraftsDatabase(`backup-${(count += 1)}`)
  const stores = {
    drafts: createDraftStore(db),
    consolidations: createConsolidationStore(db),
    forms: createFormStore(db),
  }
  const versions = createVersionStore(db, () => now)
  let ids = 0
  const from: BackupPorts = {
    records: keptRecords(stores),
    versions,
    templates: () => stores.drafts.templates(),
    codec: fflateCodec,
    now: () => now,
    appVersion: '0.1.0',
  }
  const into: RestorePorts = {
    ...stores,
    versions,
    keepVersion: async ({ id, sheet, updatedAt }) => {
      const moment = { why: 'before-restore', at: now, file: null, name: null } as const
      await versions.keep(versionOf({ ...moment, draftId: id, sheet, updatedAt }))
    },
    newId: () => `fresh${(ids += 1)}`,
    now: () => now,
    besideName: (name) => `${name}（控え）`,
    here: keptRecords(stores),
    close: async () => {},
    changed: () => {},
  }
  return { db, stores, versions, from, into }
}

/** A PC's database, as `makePlace` makes it. */
export type Place = ReturnType<typeof makePlace>

/** Keeps a draft with its template. */
export async function addDraft(
  { stores: { drafts } }: Place,
  draft: Draft,
  template = '様式',
): Promise<void> {
  const bytes = bytesOf(template)
  await drafts.keepTemplate({ id: await templateIdOf(bytes), name: '様式.xlsx', bytes, addedAt: 1 })
  await drafts.create(draft)
}

/** Keeps a consolidation to which files of these texts came, as `makeRound` makes it. */
export async function addRound(
  { stores: { consolidations } }: Place,
  ...given: Parameters<typeof makeRound>
): Promise<void> {
  const { consolidation, returns, log, bytes } = await makeRound(...given)
  const { template } = consolidation.terms
  if (template) await consolidations.keepFile(template, bytesOf('様式'))
  await consolidations.keep(consolidation)
  const versions = returns.map((version) => {
    const own = bytes.get(version.print)
    return own ? { version, bytes: own } : { version }
  })
  await consolidations.add(consolidation.id, versions, log)
}

/** A form that knows nothing. */
export const makeForm = (id: string, name: string): StoredForm => ({
  id,
  name,
  sheets: [],
  fingerprints: [],
  madeFrom: '',
  addedAt: 1,
  usedAt: null,
})

/** Everything that a backup of a place promises to hold, as plain values. */
export async function everythingIn({ stores, versions, from }: Place) {
  const names = await from.records.list()
  const records = await Promise.all(names.map((name) => from.records.read(name)))
  const drafts = await stores.drafts.list()
  const kept = await Promise.all(drafts.map(({ id }) => versions.list(id)))
  const templates = (await stores.drafts.templates()).map(({ id, name, bytes }) => ({ id, name, bytes }))
  const prints = records.flatMap((found) => (found.ok ? contentsOf(found.record) : []))
  const contents = await Promise.all(prints.map(({ print }) => from.records.content(print)))
  return { names, records, versions: kept, templates, contents }
}
