import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { templateIdOf } from '../drafts/template-id.ts'
import { versionOf } from '../history/version.ts'
import { bytesOf, makeDraft } from '../records/testing/make-records.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { compareBackup } from './compare-backup.ts'
import { makeBackup } from './make-backup.ts'
import { readBackup, type Backup } from './read-backup.ts'
import { restoreRecord, restoreTemplates } from './restore-record.ts'
import {
  addDraft,
  addRound,
  everythingIn,
  makeForm,
  makePlace,
  now,
  type Place,
} from './testing/make-place.ts'

const opened: Place[] = []
afterEach(() => {
  for (const { db } of opened.splice(0)) db.close()
})

function place(): Place {
  const made = makePlace()
  opened.push(made)
  return made
}

interface Kept {
  readonly sheets: readonly {
    readonly text: string
    readonly past: readonly string[]
    readonly isDeleted: boolean
  }[]
  readonly rounds: readonly (readonly string[])[]
  readonly forms: readonly string[]
}

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const kept: fc.Arbitrary<Kept> = fc.record({
  sheets: fc.array(
    fc.record({ text, past: fc.uniqueArray(text, { maxLength: 4 }), isDeleted: fc.boolean() }),
    {
      maxLength: 3,
    },
  ),
  rounds: fc.array(fc.uniqueArray(text, { maxLength: 4 }), { maxLength: 2 }),
  forms: fc.array(text, { maxLength: 2 }),
})

async function fill(into: Place, { sheets, rounds, forms }: Kept): Promise<void> {
  for (const [i, { text, past, isDeleted }] of sheets.entries()) {
    const id = `sheet${i}`
    // As it lies on another PC: where it was saved is known to this one alone.
    const plain = { exported: null, deletedAt: isDeleted ? 7 : null }
    await addDraft(into, await makeDraft(id, text, plain))
    for (const [at, earlier] of past.entries()) {
      const { sheet } = await makeDraft(id, earlier)
      const moment = { why: 'named', file: null, name: `${at}` } as const
      await into.versions.keep(
        versionOf({ ...moment, draftId: id, at: now - at * 1_000, sheet, updatedAt: 1 }),
      )
    }
  }
  for (const [i, files] of rounds.entries()) await addRound(into, `round${i}`, files)
  for (const [i, name] of forms.entries()) await into.stores.forms.keep(makeForm(`form${i}`, name))
  const unused = bytesOf('どの一覧表のものでもない')
  await into.stores.drafts.keepTemplate({
    id: await templateIdOf(unused),
    name: '別の様式.xlsx',
    bytes: unused,
    addedAt: 3,
  })
}

async function backedUp(from: Place): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makeBackup(from.from, () => undefined, new AbortController().signal)
  if (typeof made === 'string') throw new Error(made)
  expect(made.left).toEqual([])
  return made.bytes
}

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Backup> {
  const found = await readBackup(bytes, fflateCodec)
  if (!found.ok) throw new Error(found.trouble.code)
  return found.value
}

describe('a backup', () => {
  it('gives everything that was kept to another PC, which then has nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(kept, async (given) => {
        const [one, other] = [place(), place()]
        await fill(one, given)
        const backup = await read(await backedUp(one))
        for (const { offered, standing, wishes } of await compareBackup(backup.records, other.from.records)) {
          expect([standing, wishes[0]]).toEqual(['missing', 'in-place'])
          expect(await restoreRecord(offered, 'in-place', backup, other.into)).toMatchObject({
            ok: true,
            withoutFiles: [],
            versionsLost: 0,
          })
        }
        await restoreTemplates(backup, other.into)
        expect(await everythingIn(other)).toEqual(await everythingIn(one))
        const again = await compareBackup(backup.records, other.from.records)
        expect(again.filter(({ standing }) => standing !== 'same')).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('with one byte changed loses at most one thing, and tells', async () => {
    const bytes = await damageable()
    const whole = await read(bytes)
    const at = fc.nat({ max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ flip
        const backup = await read(changed)
        expect(backup.damaged.length).toBeLessThanOrEqual(1)
        expect(backup.intact + backup.damaged.length).toBe(whole.intact)
      }),
      // The length that the first entry of the file claims, its least and its greatest byte.
      {
        numRuns: 400,
        examples: [
          [18, 1],
          [19, 4],
          [21, 4],
        ],
      },
    )
  })

  it('cut anywhere keeps what lies before, and tells what is cut off', async () => {
    const bytes = await damageable()
    const whole = await read(bytes)
    let reached = 0
    for (let length = 0; length <= bytes.length; length += 7) {
      const found = await readBackup(bytes.slice(0, length), fflateCodec)
      if (!found.ok) {
        expect(['damaged', 'not-ours']).toContain(found.trouble.code)
        expect(reached).toBe(0)
        continue
      }
      expect(found.value.intact + found.value.damaged.length).toBe(whole.intact)
      expect(found.value.intact).toBeGreaterThanOrEqual(reached)
      reached = found.value.intact
    }
    expect(reached).toBe(whole.intact)
  })

  it('is never more than a refusal where it is anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const found = await readBackup(Uint8Array.from(bytes), fflateCodec)
        expect(found).toEqual({ ok: false, trouble: { code: 'not-ours' } })
      }),
    )
  })
})

async function damageable(): Promise<Uint8Array<ArrayBuffer>> {
  const from = place()
  await fill(from, {
    sheets: [{ text: 'あ', past: ['い', 'う'], isDeleted: false }],
    rounds: [['一', '二']],
    forms: ['様式'],
  })
  return backedUp(from)
}
