import type { Codec } from '../workbook/codec.ts'
import { crc32 } from '../workbook/crc32.ts'
import { backupLimits } from './backup-limits.ts'
import { decodeManifest, manifestNames, type Manifest, type ManifestTrouble } from './manifest.ts'

const localSignature = 0x04034b50
const localLength = 30

/** A manifest, and where in the file the first one ends: every place in it counts from there. */
export interface FoundManifest {
  readonly manifest: Manifest
  readonly base: number
}

/**
 * Finds the manifest at the beginning of a backup, or its twin at the end where that is damaged or what is said of its
 * length leads elsewhere: a deflated manifest reads well when its entry claims too many bytes.
 */
export function findManifest(
  bytes: Uint8Array,
  codec: Codec,
): FoundManifest | ManifestTrouble | { readonly code: 'damaged' } {
  const first = manifestAt(bytes, 0, manifestNames.first, codec)
  if (first && 'code' in first && first.code === 'newer') return first
  const begun = first && 'manifest' in first ? { manifest: first.manifest, base: first.end } : null
  if (begun && isNamedAt(bytes, begun.base + begun.manifest.length, manifestNames.last)) return begun
  const at = lastEntryAt(bytes, manifestNames.last)
  const last = at === null ? null : manifestAt(bytes, at, manifestNames.last, codec)
  if (last && at !== null && 'manifest' in last && last.manifest.length <= at)
    return { manifest: last.manifest, base: at - last.manifest.length }
  // Its twin is cut off; and where it ends was not said wrongly, or nothing could be found behind it.
  if (begun) return begun
  if (last && 'code' in last && last.code === 'newer') return last
  return { code: at !== null || isNamedAt(bytes, 0, manifestNames.first) ? 'damaged' : 'not-ours' }
}

/** The manifest in the entry whose header begins here; null where there is no such entry, or it is damaged. */
function manifestAt(bytes: Uint8Array, at: number, name: string, codec: Codec) {
  if (!isNamedAt(bytes, at, name)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begin = at + localLength + name.length
  const end = begin + view.getUint32(at + 18, true)
  const content = codec.inflate(
    bytes.subarray(begin, end),
    view.getUint32(at + 22, true),
    backupLimits.manifestBytes,
  )
  if (typeof content === 'string' || crc32(content) !== view.getUint32(at + 14, true)) return null
  const manifest = decodeManifest(content)
  return 'code' in manifest ? manifest : { manifest, end }
}

function isNamedAt(bytes: Uint8Array, at: number, name: string): boolean {
  if (at + localLength + name.length > bytes.length) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(at, true) !== localSignature) return false
  const found = bytes.subarray(at + localLength, at + localLength + name.length)
  return found.every((byte, i) => byte === name.charCodeAt(i))
}

function lastEntryAt(bytes: Uint8Array, name: string): number | null {
  for (let at = bytes.length; at >= 0; at -= 1) {
    at = bytes.lastIndexOf(localSignature & 0xff, at)
    if (at < 0) return null
    if (isNamedAt(bytes, at, name)) return at
  }
  return null
}
