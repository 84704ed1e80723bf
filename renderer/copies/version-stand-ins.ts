import type { Copies, CopyAbout, CopyEntry, CopyListOutcome } from '../../electron/ipc/contract.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Version } from '../history/version.ts'
import { decodeVersion } from '../records/record-file.ts'
import type { RecordName, RecordSummary } from '../records/record.ts'
import type { FoundRecord, RecordSource } from '../records/record-source.ts'
import { summaryOfAbout } from '../records/record-about.ts'

/** The print of a template that nobody knows any more: of no file. */
export const unknownTemplate = '0'.repeat(64)

/** Names a version among the copies. */
export const versionCopyId = ({ draftId, at }: Pick<Version, 'draftId' | 'at'>): string => `${draftId}.${at}`

/** What is noted on the copy of a version: enough to make a sheet of it where all else is lost. */
export function aboutOfVersion(
  { draftId, sheet }: Version,
  template: Pick<Draft, 'templateId' | 'templateName'> | null,
): CopyAbout {
  const about = {
    of: draftId,
    title: (sheet.department ?? '').trim().slice(0, 200),
    fiscalYear: sheet.fiscalYear,
  }
  return template
    ? { ...about, template: template.templateId, templateName: template.templateName.slice(0, 300) }
    : about
}

/** Sheets whose copies are damaged and that are not here, as the newest copy of a version of each says. */
export function standInSummaries(
  { entries, damaged, busy }: Pick<CopyListOutcome, 'entries' | 'damaged' | 'busy'>,
  here: readonly RecordName[],
): readonly RecordSummary[] {
  const known = new Set([...here, ...busy].map(({ kind, id }) => `${kind} ${id}`))
  return damaged.flatMap((name) => {
    if (name.kind !== 'sheet' || known.has(`sheet ${name.id}`)) return []
    const [newest] = versionsOf(name.id, entries)
    return newest ? (summaryOfAbout(name, newest.about, timeOf(newest)) ?? []) : []
  })
}

/** The records of a source, but of a sheet whose copy is damaged its newest version that is whole. */
export function withStandIns(
  source: RecordSource,
  copies: Pick<Copies, 'listCopies' | 'readCopy'>,
): RecordSource {
  return {
    ...source,
    read: async (name): Promise<FoundRecord> => {
      const found = await source.read(name)
      if (found.ok || name.kind !== 'sheet' || found.trouble.code !== 'damaged') return found
      return (await newestSheet(name.id, copies)) ?? found
    },
  }
}

async function newestSheet(
  id: string,
  copies: Pick<Copies, 'listCopies' | 'readCopy'>,
): Promise<FoundRecord | null> {
  const { entries } = await copies.listCopies()
  for (const { name, about } of versionsOf(id, entries)) {
    const copy = await copies.readCopy(name)
    const version = copy.kind === 'read' ? decodeVersion(copy.bytes) : null
    if (version?.ok && version.value.draftId === id)
      return { ok: true, record: { kind: 'sheet', draft: draftOf(version.value, about) } }
  }
  return null
}

function draftOf({ draftId, at, sheet, updatedAt }: Version, { template, templateName }: CopyAbout): Draft {
  return {
    id: draftId,
    sheet,
    templateId: typeof template === 'string' ? template : unknownTemplate,
    templateName: typeof templateName === 'string' ? templateName : '',
    imported: null,
    createdAt: at,
    updatedAt,
    exported: null,
    deletedAt: null,
  }
}

/** The newest first. */
const versionsOf = (id: string, entries: readonly CopyEntry[]): readonly CopyEntry[] =>
  entries
    .filter(({ name, about }) => name.kind === 'version' && about['of'] === id)
    .sort((one, other) => timeOf(other) - timeOf(one))

/** When the version was kept, as its name says; when it was written where it says something else. */
function timeOf({ name, writtenAt }: CopyEntry): number {
  const at = Number(name.id.slice(name.id.lastIndexOf('.') + 1))
  return Number.isSafeInteger(at) ? at : writtenAt
}
