import { templateIdOf } from '../drafts/template-id.ts'
import type { Codec } from '../workbook/codec.ts'
import { crc32 } from '../workbook/crc32.ts'
import { entryOf, type PackedEntry } from '../workbook/new-entry.ts'
import { mostEntries, newZip } from '../workbook/new-zip.ts'
import { backupLimits } from './backup-limits.ts'
import { encodeManifest, manifestNames, type BackupEntry, type Manifest } from './manifest.ts'

const deflated = 8
const stored = 0
const localLength = 30

/** What is put into a backup. */
export interface Addition extends Pick<BackupEntry, 'kind' | 'id' | 'about'> {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Packs a backup entry by entry. What is text is deflated; files are zips already and stored as they are. */
export class BackupWriter {
  readonly #codec: Codec
  readonly #packed: PackedEntry[] = []
  readonly #entries: BackupEntry[] = []
  #length = 0

  constructor(codec: Codec) {
    this.#codec = codec
  }

  get entries(): readonly BackupEntry[] {
    return this.#entries
  }

  /** False where it would be more than a backup may hold; then it was not added. */
  async add({ kind, id, about, bytes }: Addition): Promise<boolean> {
    const isDeflated = kind !== 'content'
    const print = await templateIdOf(bytes)
    const name = isDeflated ? `${kind}s/${this.#entries.length + 1}.json` : `contents/${print}`
    const entry = this.#pack(name, bytes, isDeflated)
    const isFull = this.#length + entry.local.length > backupLimits.fileBytes
    // The two manifests are entries as well.
    if (isFull || this.#entries.length + 2 >= mostEntries) return false
    const begin = localLength + new TextEncoder().encode(name).length
    const place = { at: this.#length + begin, packed: entry.local.length - begin, size: bytes.length }
    this.#entries.push({ kind, id, about, ...place, isDeflated, print })
    this.#packed.push(entry)
    this.#length += entry.local.length
    return true
  }

  /** The file, a zip that begins and ends with its manifest. */
  async finish(said: Pick<Manifest, 'madeAt' | 'appVersion'>): Promise<Uint8Array<ArrayBuffer>> {
    const manifest = encodeManifest({ ...said, length: this.#length, entries: this.#entries })
    const first = this.#pack(manifestNames.first, manifest, true)
    const last = this.#pack(manifestNames.last, manifest, true)
    const pieces = newZip([first, ...this.#packed, last])
    // A blob joins them beside the window.
    return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer())
  }

  #pack(name: string, bytes: Uint8Array, isDeflated: boolean): PackedEntry {
    const packed = isDeflated ? this.#codec.deflate(bytes) : bytes
    const method = isDeflated ? deflated : stored
    return entryOf(name, { method, crc: crc32(bytes), size: bytes.length, packed })
  }
}
