import { templateIdOf } from '../drafts/template-id.ts'
import type { Codec } from '../workbook/codec.ts'
import { crc32 } from '../workbook/crc32.ts'
import { entryOf, type PackedContent, type PackedEntry } from '../workbook/new-entry.ts'
import { mostEntries, newZip } from '../workbook/new-zip.ts'
import { createRests } from './create-rests.ts'
import { backupLimits } from './backup-limits.ts'
import { encodeManifest, manifestNames, type BackupEntry, type Manifest } from './manifest.ts'

const deflated = 8
const stored = 0
const localLength = 30
/** So much is counted into a checksum at a stretch. */
const stretch = 1024 * 1024

/** What is put into a backup. */
export interface Addition extends Pick<BackupEntry, 'kind' | 'id' | 'about'> {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Packs a backup entry by entry. What is text is deflated; files are zips already and stored as they are. */
export class BackupWriter {
  readonly #codec: Codec
  readonly #packed: PackedEntry[] = []
  readonly #entries: BackupEntry[] = []
  readonly #rest = createRests()
  #length = 0
  #unpacked = 0

  constructor(codec: Codec) {
    this.#codec = codec
  }

  get entries(): readonly BackupEntry[] {
    return this.#entries
  }

  /** False where it would be more than a backup may hold; then it was not added. */
  async add({ kind, id, about, bytes }: Addition): Promise<boolean> {
    const isDeflated = kind !== 'content'
    await this.#rest()
    const print = await templateIdOf(bytes)
    const name = isDeflated ? `${kind}s/${this.#entries.length + 1}.json` : `contents/${print}`
    const entry = entryOf(name, await this.#pack(bytes, isDeflated))
    const isFull =
      this.#length + entry.local.length > backupLimits.fileBytes ||
      this.#unpacked + bytes.length > backupLimits.unpackedBytes
    // The two manifests are entries as well.
    if (isFull || this.#entries.length + 2 >= mostEntries) return false
    const begin = localLength + new TextEncoder().encode(name).length
    const place = { at: this.#length + begin, packed: entry.local.length - begin, size: bytes.length }
    this.#entries.push({ kind, id, about, ...place, isDeflated, print })
    this.#packed.push(entry)
    this.#length += entry.local.length
    this.#unpacked += bytes.length
    return true
  }

  /** The file, a zip that begins and ends with its manifest. */
  async finish(said: Pick<Manifest, 'madeAt' | 'appVersion'>): Promise<Uint8Array<ArrayBuffer>> {
    const manifest = encodeManifest({ ...said, length: this.#length, entries: this.#entries })
    const packed = await this.#pack(manifest, true)
    const [first, last] = [entryOf(manifestNames.first, packed), entryOf(manifestNames.last, packed)]
    const pieces = newZip([first, ...this.#packed, last])
    // A blob joins them beside the window.
    return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer())
  }

  async #pack(bytes: Uint8Array, isDeflated: boolean): Promise<PackedContent> {
    await this.#rest()
    const packed = isDeflated ? this.#codec.deflate(bytes) : bytes
    const method = isDeflated ? deflated : stored
    let crc = 0
    for (let at = 0; at < bytes.length; at += stretch) {
      await this.#rest()
      crc = crc32(bytes.subarray(at, at + stretch), crc)
    }
    return { method, crc, size: bytes.length, packed }
  }
}
