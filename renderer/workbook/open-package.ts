import type { Codec, InflateFault } from './codec.ts'
import { crc32 } from './crc32.ts'
import { limits } from './limits.ts'
import { decodePart, type PartText } from './part-text.ts'
import type { PartReader } from './part-memory.ts'
import { packedBytes, readZip, type Zip, type ZipEntry } from './read-zip.ts'
import { sniffFormat } from './sniff-format.ts'
import { refuse, type LimitName } from './trouble.ts'
import { XmlScanner } from './xml-scanner.ts'

/** One relationship of a part; `target` is a part's path where it is not external. */
export interface Relationship {
  readonly id: string
  /** The last step of the type's address, the same in transitional and strict files: `worksheet`. */
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** An opened package: parts are inflated when they are asked for, checked, and counted against the limits. */
export interface Package {
  readonly zip: Zip
  readonly codec: Codec
  /** The entry at a part's path; writing of slashes and case are the zip's business. */
  entry(path: string): ZipEntry | undefined
  /** A part's text; a part that is not there is 'damaged'. */
  text(path: string): PartText
  /** What the reader makes of a part's text; a part that is not there is 'damaged'. */
  read<T>(path: string, reader: PartReader<T>): T
  /** The relationships of a part, of the package itself for ''. None where there is no such part. */
  relationships(path: string): readonly Relationship[]
}

const deflated = 8
const stored = 0

/** Opens the bytes of a file as a package. Below `attemptRead` only. */
export function openPackage(bytes: Uint8Array, codec: Codec): Package {
  if (bytes.length > limits.fileBytes) refuse({ code: 'too-large', limit: 'file' })
  const foreign = sniffFormat(bytes)
  if (foreign) refuse(foreign)
  const zip = readZip(bytes)
  const entries = indexEntries(zip)
  const texts = new Map<ZipEntry, PartText>()
  const inflate = countingInflater(zip, codec)
  const entry = (path: string) => entries.get(foldPath(path))
  const existing = (path: string) => entry(path) ?? refuse({ code: 'damaged', part: path })
  const text = (path: string) => {
    const found = existing(path)
    let decoded = texts.get(found)
    if (!decoded) texts.set(found, (decoded = decodePart(inflate(found), path, codec)))
    return decoded
  }
  const read = <T>(path: string, reader: PartReader<T>): T => {
    const readText = () => reader(text(path).text, path)
    if (!codec.memory) return readText()
    const found = existing(path)
    return codec.memory.read(found, packedBytes(zip, found), reader, readText)
  }
  const relationships = (path: string) => {
    const relations = relationsPath(path)
    return entry(relations) ? read(relations, readRelationships) : []
  }
  return { zip, codec, entry, text, read, relationships }
}

/** Where a part's relationships are kept: `xl/_rels/workbook.xml.rels`. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/')
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`
}

function indexEntries(zip: Zip): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  for (const entry of zip.entries) {
    const path = foldPath(entry.name)
    // Two parts of one name show one content to one program and another to the next.
    if (entries.has(path) && !path.endsWith('/')) refuse({ code: 'damaged', part: entry.name })
    entries.set(path, entry)
  }
  return entries
}

/** Part names compare without regard to case (ECMA-376 part 2, 6.2.2.3), and some writers use backslashes. */
function foldPath(path: string): string {
  const lower = path.toLowerCase()
  return lower.includes('\\') || lower.startsWith('/') ? lower.replace(/\\/g, '/').replace(/^\/+/, '') : lower
}

function countingInflater(zip: Zip, codec: Codec): (entry: ZipEntry) => Uint8Array {
  let left: number = limits.inflatedBytes
  return (entry) => {
    const packed = packedBytes(zip, entry)
    const content = unpack(packed, entry, Math.min(limits.partBytes, left), codec)
    if (content.length > limits.ratioFloor && content.length > packed.length * limits.ratio)
      refuse({ code: 'too-large', limit: 'ratio' })
    left -= content.length
    const crc = codec.crc32 ? codec.crc32(content) : crc32(content)
    if (crc !== entry.crc) refuse({ code: 'damaged', part: entry.name })
    return content
  }
}

function unpack(packed: Uint8Array, entry: ZipEntry, limit: number, codec: Codec): Uint8Array {
  if (entry.method !== stored && entry.method !== deflated)
    refuse({ code: 'unsupported', what: 'compression', part: entry.name })
  const content: Uint8Array | InflateFault =
    entry.method === stored
      ? packed.length > limit
        ? 'too-large'
        : packed
      : codec.inflate(packed, entry.size, Math.min(limit, ratioLimit(packed.length)))
  if (content === 'too-large') refuse({ code: 'too-large', limit: limitPassed(packed.length, limit) })
  if (content === 'damaged') refuse({ code: 'damaged', part: entry.name })
  return content
}

function limitPassed(packedLength: number, limit: number): LimitName {
  if (ratioLimit(packedLength) < limit) return 'ratio'
  return limit < limits.partBytes ? 'inflated' : 'part'
}

/** One byte more than the ratio allows: enough to see that it was passed. */
function ratioLimit(packedLength: number): number {
  return Math.max(limits.ratioFloor, packedLength * limits.ratio) + 1
}

/** `part` is the path that `relationsPath` gives, however the file writes it: targets start from its parent folder. */
function readRelationships(xml: string, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('_rels/'))
  const found: Relationship[] = []
  const scanner = new XmlScanner(xml, part)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('Relationship')) continue
    const type = scanner.attribute('Type') ?? ''
    const external = scanner.attribute('TargetMode') === 'External'
    const target = scanner.attribute('Target') ?? ''
    found.push({
      id: scanner.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolvePath(folder, target),
      external,
    })
  }
  return found
}

function resolvePath(folder: string, target: string): string {
  const plain = target.replace(/\\/g, '/')
  const steps: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
