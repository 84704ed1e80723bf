import { withFinish, type Draft, type Mutation, type Mutations } from './draft.ts'
import type { Random } from './random.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Harm to the file's bytes, whatever they say. */
export const byteMutations: Mutations = {
  'bits flipped': onBytes((bytes, random) => flip(bytes, random, 1 + random.below(8))),
  'bits flipped in the deflated': deflated((bytes, random) => flip(bytes, random, 1 + random.below(3))),
  'bytes put in': onBytes((bytes, random) => {
    const [before, behind] = cut(bytes, random, 0)
    return join(before, random.bytes(1 + random.below(64)), behind)
  }),
  'bytes taken out': onBytes((bytes, random) => join(...cut(bytes, random, 1 + random.below(64)))),
  'block of zeros': onBytes((bytes, random) => fill(bytes, random, 0)),
  'block of anything': onBytes((bytes, random) => fill(bytes, random, random.below(256))),
  'block doubled': onBytes((bytes, random) => {
    const [from, length] = [random.below(bytes.length), random.below(2_000)]
    return join(bytes.subarray(0, from + length), bytes.subarray(from))
  }),
  'cut off anywhere': onBytes((bytes, random) => bytes.slice(0, random.below(bytes.length))),
  'the last bytes gone': onBytes((bytes, random) => bytes.slice(0, -1 - random.below(30))),
  'bytes in front': onBytes((bytes, random) => join(random.bytes(1 + random.below(64)), bytes)),
  'bytes behind': onBytes((bytes, random) => join(bytes, random.bytes(1 + random.below(64)))),
  'nothing but noise': onBytes((bytes, random) => random.bytes(random.below(Math.min(bytes.length, 2_000)))),
  'noise behind a signature': onBytes((_, random) => {
    const [first = 0x50, ...rest] = random.pick(signatures)
    return join(Uint8Array.of(first, ...rest), random.bytes(random.below(300)))
  }),
  'two files in one': onBytes((bytes) => join(bytes, bytes)),
}

/** Of a zip, of a compound file, of text with its mark, of nothing. */
const signatures = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0xef, 0xbb, 0xbf],
  [0x3c],
  [0xff, 0xfe],
]

function onBytes(change: (bytes: Bytes, random: Random) => Bytes): Mutation {
  return (draft, random) => withFinish(draft, (bytes) => change(bytes, random))
}

function deflated(change: (bytes: Bytes, random: Random) => Bytes): Mutation {
  return (draft: Draft, random) =>
    withFinish({ ...draft, keepsPacked: true }, (bytes) => change(bytes, random))
}

function flip(bytes: Bytes, random: Random, count: number): Bytes {
  const flipped = bytes.slice()
  for (let i = 0; i < count && flipped.length > 0; i++) {
    const at = random.below(flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8))
  }
  return flipped
}

/** What stands before and behind a stretch somewhere. */
function cut(bytes: Bytes, random: Random, length: number): readonly [Bytes, Bytes] {
  const at = random.below(bytes.length)
  return [bytes.subarray(0, at), bytes.subarray(at + length)]
}

function fill(bytes: Bytes, random: Random, by: number): Bytes {
  const at = random.below(bytes.length)
  return bytes.slice().fill(by, at, at + random.below(512))
}

function join(...pieces: readonly Bytes[]): Bytes {
  return new Uint8Array(Buffer.concat(pieces))
}
