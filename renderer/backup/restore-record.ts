import type { VersionStore } from '../history/version-store.ts'
import { bringIn, type BringInPorts, type BroughtIn, type Manner } from '../records/bring-in.ts'
import type { RecordName } from '../records/record.ts'
import type { Backup } from './read-backup.ts'

/** What restoring needs of the world. */
export interface RestorePorts extends BringInPorts {
  readonly versions: Pick<VersionStore, 'keep'>
}

/** What became of something in a backup. */
export type Restored =
  | (Extract<BroughtIn, { readonly ok: true }> & {
      /** Earlier versions that could not be brought along. */
      readonly versionsLost: number
    })
  | Extract<BroughtIn, { readonly ok: false }>

/**
 * Brings something in from a backup, a sheet with its earlier versions, which are thinned as ever. Rejects where the
 * database does not take it.
 */
export async function restoreRecord(
  name: RecordName,
  manner: Manner,
  backup: Pick<Backup, 'records' | 'versionsOf'>,
  ports: RestorePorts,
): Promise<Restored> {
  const brought = await bringIn(name, manner, backup.records, ports)
  if (!brought.ok) return brought
  if (name.kind !== 'sheet') return { ...brought, versionsLost: 0 }
  const { versions, lost } = backup.versionsOf(name.id)
  let versionsLost = lost
  for (const version of versions)
    await ports.versions.keep({ ...version, draftId: brought.id }).catch(() => (versionsLost += 1))
  return { ...brought, versionsLost }
}

/** Keeps the templates of a backup that are not here, to begin other sheets from. */
export async function restoreTemplates(
  { templates, records }: Pick<Backup, 'templates' | 'records'>,
  { drafts }: Pick<BringInPorts, 'drafts'>,
): Promise<void> {
  for (const { print, name, addedAt } of templates) {
    if (await drafts.template(print)) continue
    const bytes = await records.content(print)
    if (bytes) await drafts.keepTemplate({ id: print, name, bytes, addedAt })
  }
}
