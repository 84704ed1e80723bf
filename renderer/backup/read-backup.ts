import { summaryOfAbout } from '../records/record-about.ts'
import { templateIdOf } from '../drafts/template-id.ts'
import type { Version } from '../history/version.ts'
import { recordKey } from '../records/compare-records.ts'
import { summaryOf } from '../records/record.ts'
import { decodeRecord, decodeVersion } from '../records/record-file.ts'
import type { FoundRecord, RecordSource } from '../records/record-source.ts'
import type { Codec } from '../workbook/codec.ts'
import type { Outcome } from '../workbook/trouble.ts'
import { createRests } from './create-rests.ts'
import { backupLimits } from './backup-limits.ts'
import { entriesTrouble } from './entries-trouble.ts'
import { findManifest, type FoundManifest } from './find-manifest.ts'
import type { BackupEntry, ManifestTrouble } from './manifest.ts'
import { tallyOf, type Tally } from './tally.ts'

/** Why a file can't be read as a backup at all. */
export type BackupTrouble = ManifestTrouble | { readonly code: 'damaged' } | { readonly code: 'too-large' }

/** A template that was stored, besides those that sheets name. */
export interface BackedUpTemplate {
  readonly print: string
  readonly name: string
  readonly addedAt: number
}

/** A backup that was read; each thing in it was held against its checksum. */
export interface Backup {
  readonly madeAt: number
  readonly appVersion: string
  /** The records that are as they were written, with the files they name. */
  readonly records: RecordSource
  /** Earlier versions of a sheet, the oldest first; what of them can't be read is `lost`. */
  versionsOf(draftId: string): { readonly versions: readonly Version[]; readonly lost: number }
  readonly templates: readonly BackedUpTemplate[]
  /** How many things are as they were written. */
  readonly intact: number
  /** What of those. */
  readonly tally: Tally
  /** Things that are cut off or changed. */
  readonly damaged: readonly BackupEntry[]
  /** How many things of a later version of the app there are, that this one doesn't know. */
  readonly unknown: number
}

const kinds = ['sheet', 'consolidation', 'form', 'version', 'content']

/**
 * Reads a backup; what is damaged in it costs nothing else. Rejects with the signal's reason where that is aborted, and
 * never else.
 */
export async function readBackup(
  bytes: Uint8Array<ArrayBuffer>,
  codec: Codec,
  signal?: AbortSignal,
): Promise<Outcome<Backup, BackupTrouble>> {
  if (bytes.length > backupLimits.fileBytes) return { ok: false, trouble: { code: 'too-large' } }
  const rest = createRests()
  const found = findManifest(bytes, codec)
  if ('code' in found) return { ok: false, trouble: found }
  const reader = new Reader(bytes, found, codec)
  const known = found.manifest.entries.filter(({ kind }) => kinds.includes(kind))
  const trouble = entriesTrouble(known)
  if (trouble !== null) return { ok: false, trouble: { code: trouble } }
  const intact: BackupEntry[] = []
  const damaged: BackupEntry[] = []
  for (const entry of known) {
    await rest()
    signal?.throwIfAborted()
    const kept = (await reader.isIntact(entry)) ? intact : damaged
    kept.push(entry)
  }
  const { madeAt, appVersion, entries, unknown } = found.manifest
  const value = {
    madeAt,
    appVersion,
    ...contentOf(intact, reader),
    intact: intact.length,
    tally: tallyOf(intact),
    damaged,
    unknown: unknown + entries.length - known.length,
  }
  return { ok: true, value }
}

/** The bytes of entries, taken out of the file within limits. */
class Reader {
  readonly #bytes: Uint8Array<ArrayBuffer>
  readonly #base: number
  readonly #codec: Codec

  constructor(bytes: Uint8Array<ArrayBuffer>, { base }: FoundManifest, codec: Codec) {
    this.#bytes = bytes
    this.#base = base
    this.#codec = codec
  }

  /** Null where they don't lie there, or are more than they say. */
  read({ at, packed, size, isDeflated }: BackupEntry): Uint8Array<ArrayBuffer> | null {
    const begin = this.#base + at
    if (begin + packed > this.#bytes.length) return null
    const raw = this.#bytes.subarray(begin, begin + packed)
    if (!isDeflated) return raw.length === size ? raw.slice() : null
    const content = size > backupLimits.recordBytes ? 'too-large' : this.#codec.inflate(raw, size, size)
    return typeof content === 'string' ? null : Uint8Array.from(content)
  }

  async isIntact(entry: BackupEntry): Promise<boolean> {
    const content = this.read(entry)
    return content !== null && (await templateIdOf(content)) === entry.print
  }
}

function contentOf(
  entries: readonly BackupEntry[],
  reader: Reader,
): Pick<Backup, 'records' | 'versionsOf' | 'templates'> {
  const byName = new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]))
  const bytesOf = (kind: string, id: string) => {
    const entry = byName.get(`${kind} ${id}`)
    return entry ? reader.read(entry) : null
  }
  return {
    records: {
      list: async () => entries.flatMap((entry) => summaryOfAbout(entry, entry.about, 0) ?? []),
      read: async ({ kind, id }): Promise<FoundRecord> => {
        const bytes = bytesOf(kind, id)
        if (bytes === null) return { ok: false, trouble: { code: 'gone' } }
        const decoded = decodeRecord(bytes)
        if (!decoded.ok) return decoded
        const isIt = recordKey(summaryOf(decoded.value)) === recordKey({ kind, id })
        return isIt ? { ok: true, record: decoded.value } : { ok: false, trouble: { code: 'damaged' } }
      },
      content: async (print) => bytesOf('content', print),
    },
    versionsOf: (draftId) => versionsOf(draftId, entries, reader),
    templates: entries.flatMap(({ kind, id, about: { template, addedAt } }) =>
      kind === 'content' && typeof template === 'string' && typeof addedAt === 'number'
        ? [{ print: id, name: template, addedAt }]
        : [],
    ),
  }
}

function versionsOf(draftId: string, entries: readonly BackupEntry[], reader: Reader) {
  const own = entries.filter(({ kind, about }) => kind === 'version' && about['of'] === draftId)
  const versions = own.flatMap((entry) => {
    const bytes = reader.read(entry)
    const decoded = bytes && decodeVersion(bytes)
    return decoded?.ok === true && decoded.value.draftId === draftId ? [decoded.value] : []
  })
  return { versions: versions.sort((one, other) => one.at - other.at), lost: own.length - versions.length }
}
