import { repeated } from '../../hostile-files.mjs'
import {
  pickPart,
  withFinish,
  withPart,
  withParts,
  type Draft,
  type EntryLies,
  type Mutation,
  type Mutations,
} from './draft.ts'
import type { Random } from './random.ts'

type Bytes = Uint8Array<ArrayBuffer>

const centralSignature = 0x02014b50

/** Harm to the zip around the parts. */
export const zipMutations: Mutations = {
  'wrong CRC': lying((random) => ({ crc: random.below(2 ** 32) })),
  'wrong size': lying((random) => ({ size: random.pick([0, 1, 10, 100_000, 2 ** 31, 2 ** 32 - 2]) })),
  'unknown method': lying((random) => ({ method: random.pick([1, 6, 9, 12, 14, 93, 99, 0xffff]) })),
  'stored said to be deflated': lying(() => ({ method: 8 })),
  'odd flags': lying((random) => ({ flags: random.below(0x10000) })),
  encrypted: lying(() => ({ flags: 1 })),
  'data descriptor': lying(() => ({ descriptor: true })),
  'odd extra field': lying((random) => ({ extra: random.bytes(random.below(40)) })),
  'zip64 field that lies': lying((random) => ({
    size: 0xffffffff,
    extra: Uint8Array.of(1, 0, random.pick([0, 4, 8, 24]), 0, ...random.bytes(24)),
  })),
  'two entries of one name': onPart((part) => [part, part]),
  'two entries that differ in case': onPart((part) => [part, { ...part, name: part.name.toUpperCase() }]),
  'name that leads outside': onPart((part, random) => [{ ...part, name: random.pick(outside) + part.name }]),
  'further entry that leads outside': onPart((part, random) => [
    part,
    { ...part, name: random.pick(outside) + part.name },
  ]),
  'odd name': onPart((part, random) => [part, { ...part, name: random.pick(oddNames) }]),
  'names swapped': swapNames,
  'entries in another order': (draft, random) => ({ ...draft, parts: shuffled(draft.parts, random) }),
  'no entries': (draft) => ({ ...draft, parts: [] }),
  'entries one over another': patched(centralSignature, (view, at, random) =>
    view.setUint32(at + 42, random.pick([0, 30, 100, 0xffffffff, 0xfffffffe, view.byteLength]), true),
  ),
  'directory entry that lies': patched(centralSignature, (view, at, random) => edge(view, at, 46, random)),
  'local header that lies': patched(0x04034b50, (view, at, random) => edge(view, at, 30, random)),
  'end of the directory that lies': patched(0x06054b50, (view, at, random) => edge(view, at, 22, random)),
  'comment of the archive': (draft, random) =>
    withFinish(draft, (bytes) =>
      commented(bytes, random.pick(['', 'x', 'PK\x05\x06'.repeat(20), 'x'.repeat(70_000)])),
    ),
  'everything deflated': (draft) => ({ ...draft, keepsPacked: true }),
}

/** Harm that costs seconds rather than milliseconds, so drawn seldom. */
export const largeZipMutations: Mutations = {
  'part that swells': bomb((random) =>
    random.pick(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']),
  ),
  'part that swells and nobody needs': bomb(() => 'xl/media/zeros.bin'),
  'thousands of entries': (draft, random) =>
    withParts(
      draft,
      ...Array.from({ length: random.pick([1_500, 2_100, 5_000]) }, (_, i) => ({
        name: `x/${i}`,
        content: '',
      })),
    ),
}

const outside = [
  '../',
  '../../../../',
  '/',
  '//server/share/',
  'C:\\',
  '..\\',
  './',
  'xl/../',
  'xl//',
  '%2e%2e/',
]

const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\0',
  '.',
  '..',
  '/',
  'あ'.repeat(400),
  'xl/',
  'CON',
  '[trash]/0000.dat',
]

function lying(lies: (random: Random) => EntryLies): Mutation {
  return (draft, random) =>
    withPart(draft, pickPart(draft, random), (part) => ({ ...part, lies: { ...part.lies, ...lies(random) } }))
}

function onPart(change: (part: Draft['parts'][number], random: Random) => Draft['parts']): Mutation {
  return (draft, random) => {
    const at = pickPart(draft, random)
    return { ...draft, parts: draft.parts.flatMap((part, i) => (i === at ? change(part, random) : [part])) }
  }
}

function swapNames(draft: Draft, random: Random): Draft {
  const [a, b] = [pickPart(draft, random), pickPart(draft, random)]
  const [nameOfA, nameOfB] = [draft.parts[a]?.name ?? '', draft.parts[b]?.name ?? '']
  const named = withPart(draft, a, (part) => ({ ...part, name: nameOfB }))
  return withPart(named, b, (part) => ({ ...part, name: nameOfA }))
}

function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  return list
    .map((one) => [random.fraction(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

/** A change of one of the records that begin with a signature. */
function patched(signature: number, patch: (view: DataView, at: number, random: Random) => void): Mutation {
  return (draft, random) =>
    withFinish(draft, (bytes) => {
      const changed = bytes.slice()
      const view = new DataView(changed.buffer)
      const places = placesOf(view, signature)
      if (places.length > 0) patch(view, random.pick(places), random)
      return changed
    })
}

function placesOf(view: DataView, signature: number): readonly number[] {
  const places: number[] = []
  for (let at = 0; at + 22 <= view.byteLength; at++)
    if (view.getUint32(at, true) === signature) places.push(at)
  return places
}

const edgeWords = [0, 1, 0x7fff, 0xfffe, 0xffff, 2_001]

/** A number at an edge in one of a record's 16-bit halves, or its noise. */
function edge(view: DataView, at: number, length: number, random: Random): void {
  const place = at + 4 + 2 * random.below((length - 4) / 2)
  if (place + 2 <= view.byteLength)
    view.setUint16(place, random.chance(0.7) ? random.pick(edgeWords) : random.below(0x10000), true)
}

function commented(bytes: Bytes, text: string): Bytes {
  const whole = new Uint8Array(Buffer.concat([bytes, Buffer.from(text, 'latin1')]))
  new DataView(whole.buffer).setUint16(Math.max(0, bytes.length - 2), text.length & 0xffff, true)
  return whole
}

let swollen: { packed: Uint8Array; size: number } | undefined

/** A part that inflates to 96 MB, made once. */
function bomb(name: (random: Random) => string): Mutation {
  return (draft, random) => {
    swollen ??= repeated('<a>', ' '.repeat(1 << 20), 96, '</a>')
    const { packed, size } = swollen
    const part = { name: name(random), content: '', packed: { bytes: packed, crc: 0, size } }
    const others = draft.parts.filter((one) => one.name !== part.name)
    return { ...draft, parts: [...others, { ...part, lies: { method: 8 } }] }
  }
}
