import { z } from 'zod'
import { parseJson } from '../records/parse-json.ts'

// The page's policy lets no code be made of strings; zod would try.
z.config({ jitless: true })

/** What a backup calls itself, in `manifest.json`. */
export const backupFormat = 'juten-backup'
/** The version of what is written. */
export const backupVersion = 1
/** The least version that can read what is written: raised only when an older one would read it wrongly. */
const needed = 1

/** The first entry of a backup, and its twin behind all others: either of them is enough to read it. */
export const manifestNames = { first: 'manifest.json', last: 'manifest-copy.json' } as const

const entrySchema = z.object({
  /** What lies there; a later version's may be unknown here. */
  kind: z.string(),
  id: z.string(),
  /** A few words about it, so that a list needs no bodies. */
  about: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Where its bytes begin, counted from the end of the first manifest. */
  at: z.int().min(0),
  /** How many bytes lie there, and how many they are unpacked. */
  packed: z.int().min(0),
  size: z.int().min(0),
  isDeflated: z.boolean(),
  /** The SHA-256 of what is unpacked, in hexadecimal. */
  print: z.string(),
})
const headSchema = z.object({ format: z.literal(backupFormat), needs: z.int() })
const manifestSchema = headSchema.extend({
  version: z.int(),
  madeAt: z.number(),
  appVersion: z.string(),
  /** How many bytes lie between the two manifests. */
  length: z.int().min(0),
  entries: z.array(z.unknown()),
})

/** Something in a backup, and where it lies. */
export type BackupEntry = z.infer<typeof entrySchema>

/** What a backup says of itself. */
export interface Manifest {
  readonly madeAt: number
  readonly appVersion: string
  readonly length: number
  readonly entries: readonly BackupEntry[]
  /** How many entries are described in a way that this version doesn't know. */
  readonly unknown: number
}

/** Why a text is no manifest; 'newer' needs a later version of the app. */
export type ManifestTrouble =
  { readonly code: 'not-ours' } | { readonly code: 'newer'; readonly appVersion: string }

/** The manifest as UTF-8 JSON. */
export function encodeManifest(manifest: Omit<Manifest, 'unknown'>): Uint8Array<ArrayBuffer> {
  const head = { format: backupFormat, version: backupVersion, needs: needed }
  return new TextEncoder().encode(JSON.stringify({ ...head, ...manifest }))
}

/** Reads a manifest that this version or any other has written, as far as it is understood. */
export function decodeManifest(bytes: Uint8Array): Manifest | ManifestTrouble {
  const value = parseJson(bytes)
  const head = headSchema.safeParse(value)
  if (!head.success) return { code: 'not-ours' }
  if (head.data.needs > backupVersion) return { code: 'newer', appVersion: versionIn(value) }
  const read = manifestSchema.safeParse(value)
  if (!read.success) return { code: 'not-ours' }
  const { madeAt, appVersion, length } = read.data
  const entries = read.data.entries.flatMap((entry) => entrySchema.safeParse(entry).data ?? [])
  return { madeAt, appVersion, length, entries, unknown: read.data.entries.length - entries.length }
}

const versionIn = (value: unknown): string =>
  z.object({ appVersion: z.string() }).safeParse(value).data?.appVersion ?? ''
