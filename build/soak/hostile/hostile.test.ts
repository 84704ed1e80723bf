import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBaseWorkbooks } from './base-workbooks.ts'
import { mutate, mutations } from './mutate.ts'
import { quickCodec } from './quick-codec.ts'
import { Random } from './random.ts'
import { readSoundFiles } from './sound-files.ts'
import { tryFile, type Tried } from './try-file.ts'
import { writeDraft } from './write-draft.ts'

const workbooks = fileURLToPath(new URL('../../../e2e/workbooks', import.meta.url))
const bases = readBaseWorkbooks([workbooks, `${workbooks}/returns`])
const codecs = [quickCodec('command line'), quickCodec('window')] as const
const sound = readSoundFiles(workbooks, codecs[0])
const seed = 20_221_001

const tryPlace = (place: number) =>
  tryFile(mutate(bases, seed, place), sound, codecs[place % 2 === 0 ? 0 : 1])

const wrongIn = ({ place, mutations, crashes, slowest }: Tried) => [
  ...crashes.map(({ use, what }) => `${place} (${mutations.join(', ')}): ${use}: ${what}`),
  ...(slowest.milliseconds > 10_000 ? [`${place}: ${slowest.use} took ${slowest.milliseconds} ms`] : []),
]

const known = new Set([
  'damaged',
  'not-xlsx',
  'no-sheet-found',
  'doctype',
  'unsupported',
  'encrypted',
  'too-large',
  'old-xls',
])

describe('mutated workbooks', () => {
  it('are the same for the same seed and place', () => {
    const print = (place: number) =>
      createHash('sha256')
        .update(mutate(bases, seed, place).bytes)
        .digest('hex')
    for (let place = 0; place < 20; place++) expect(print(place)).toBe(print(place))
    expect(print(1)).not.toBe(print(2))
  })

  it('are refused plainly or read, whatever is done with them: 2,000', { timeout: 600_000 }, () => {
    const wrong: string[] = []
    const refused = new Map<string, number>()
    let read = 0
    for (let place = 0; place < 2_000; place++) {
      const tried = tryPlace(place)
      wrong.push(...wrongIn(tried))
      if (tried.refused === null) read++
      else refused.set(tried.refused, (refused.get(tried.refused) ?? 0) + 1)
    }
    expect(wrong).toEqual([])
    expect([...refused.keys()].filter((code) => !known.has(code))).toEqual([])
    // A run in which nothing is read, or nothing refused, tries nothing.
    expect(read).toBeGreaterThan(400)
    expect(2_000 - read).toBeGreaterThan(400)
  })
})

describe('each mutation', () => {
  it.each([...mutations])('%s changes one of the workbooks', (_, mutation) => {
    const changes = bases.some(({ parts }, i) => {
      const draft = { parts, keepsPacked: false, finish: [] }
      const changed = mutation(draft, new Random(seed, i))
      return changed !== null && !sameBytes(writeDraft(changed), writeDraft(draft))
    })
    expect(changes).toBe(true)
  })
})

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
