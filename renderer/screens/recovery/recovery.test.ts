import { describe, expect, it, vi } from 'vitest'
import { aboutOf } from '../../records/record-about.ts'
import { MemoryCopies } from '../../copies/testing/memory-copies.ts'
import type { MissingPorts } from '../../copies/copy-missing.ts'
import { encodeRecord } from '../../records/record-file.ts'
import type { BringInPorts } from '../../records/bring-in.ts'
import { summaryOf, type RecordName, type RecordSummary } from '../../records/record.ts'
import { bytesOf, makeDraft } from '../../records/testing/make-records.ts'
import type { Draft } from '../../drafts/draft.ts'
import { openOf, Recovery } from './recovery.ts'

/** Copies of sheets of these ids, a database that holds what is given, and what was told to the copier. */
async function started(ids: readonly string[], here: readonly RecordSummary[] = []) {
  const disk = new MemoryCopies()
  const names: RecordName[] = []
  for (const id of ids) {
    const record = { kind: 'sheet', draft: await makeDraft(id, `控え ${id}`, { updatedAt: 5 }) } as const
    names.push({ kind: 'sheet', id })
    await disk.copies.writeCopy({ kind: 'sheet', id }, aboutOf(summaryOf(record)), encodeRecord(record))
    await disk.copies.writeCopy({ kind: 'content', id: record.draft.templateId }, {}, bytesOf('様式'))
  }
  const told: string[] = []
  const kept: Draft[] = []
  const full = new Set<string>()
  const into = {
    drafts: {
      template: async () => null,
      keepTemplate: async () => {},
      open: async () => null,
      create: async (draft: Draft) => {
        if (full.has(draft.id)) throw new Error('full')
        kept.push(draft)
      },
    },
    now: () => 9,
    here: { read: async () => ({ ok: false, trouble: { code: 'gone' } }) },
    close: async () => {},
    changed: ({ id }: RecordName) => void told.push(`brought ${id}`),
  } as unknown as BringInPorts
  const recovery = new Recovery({
    copies: disk.copies,
    copier: {
      changed: ({ id }) => void told.push(`changed ${id}`),
      during: (work) => work,
      guard: (guarded) => void told.push(...[...guarded].map(({ id }) => `guard ${id}`)),
      holds: (contents) => void told.push(`holds ${[...contents].length}`),
    },
    compared: () => {},
    records: { list: async () => here, read: async () => ({ ok: false, trouble: { code: 'gone' } }) },
    into,
    missing: {
      drafts: { list: async () => [] },
      versionKeys: async () => [],
      now: () => 9,
    } as unknown as MissingPorts,
    hold: (isHeld) => void told.push(isHeld ? 'held' : 'let go'),
    keepCopied: async ({ id, updatedAt }) => void told.push(`copy of ${id} from ${updatedAt}`),
    bringVersionsBack: async (id) => {
      told.push(`versions ${id}`)
      throw new Error('full')
    },
  })
  const known = () => {
    const state = recovery.state.getState()
    if (state.kind !== 'known') throw new Error('still looking')
    return state
  }
  return { recovery, names, told, kept, full, known }
}

const older = (id: string): RecordSummary => ({
  kind: 'sheet',
  id,
  title: '',
  fiscalYear: 2022,
  changedAt: 1,
  length: 0,
})

describe('recovery', () => {
  it('lets the app begin where nothing is lost, and has copied what is not', async () => {
    const { recovery, told, known } = await started([], [older('a')])
    expect(recovery.state.getState()).toEqual({ kind: 'looking' })
    await recovery.look()
    expect(known()).toMatchObject({ isPutOff: true, working: null })
    expect(told).toEqual(['holds 0', 'changed a'])
  })

  it('offers what is missing or older here, and guards its copies', async () => {
    const { recovery, told, known } = await started(['a', 'b'], [older('b')])
    await recovery.look()
    expect(known().isPutOff).toBe(false)
    expect(openOf(known()).map(({ standing }) => standing)).toEqual(['missing', 'newer'])
    expect(told).toEqual(['holds 1', 'guard a', 'guard b'])
  })

  it('brings back what is chosen; what could not be stays on offer with its reason', async () => {
    const { recovery, names, told, kept, full, known } = await started(['a', 'b', 'c'])
    await recovery.look()
    full.add('b')
    const done: unknown[] = []
    recovery.state.subscribe((state) => state.kind === 'known' && done.push(state.working?.done))
    await recovery.bringBack([...names, { kind: 'sheet', id: 'gone' }])
    expect(kept.map(({ id }) => id)).toEqual(['a', 'c'])
    const steps = ['held', 'brought a', 'versions a', 'brought c', 'versions c', 'let go']
    expect(told.slice(-steps.length)).toEqual(steps)
    expect(Object.fromEntries(known().outcomes)).toEqual({
      'sheet a': { kind: 'back', withoutFiles: [] },
      'sheet b': { kind: 'failed', why: 'not-kept' },
      'sheet c': { kind: 'back', withoutFiles: [] },
      'sheet gone': { kind: 'failed', why: 'gone' },
    })
    expect(recovery.open.map(({ offered }) => offered.id)).toEqual(['b'])
    expect(new Set(done)).toEqual(new Set([0, 1, 2, 3, undefined]))
    full.clear()
    await recovery.bringBack([{ kind: 'sheet', id: 'b' }])
    expect(recovery.open).toEqual([])
  })

  it('keeps the newer texts as versions where one begins without them', async () => {
    const { recovery, told } = await started(['a', 'b'], [older('b')])
    await recovery.look()
    recovery.putOff(true)
    await vi.waitFor(() => expect(told.at(-1)).toBe('copy of b from 5'))
    expect(told.filter((one) => one.startsWith('copy of'))).toHaveLength(1)
  })

  it('is put off and shown again as one wants', async () => {
    const { recovery, known } = await started(['a'])
    recovery.putOff(true)
    await recovery.look()
    recovery.putOff(true)
    expect(known().isPutOff).toBe(true)
    recovery.putOff(false)
    expect(known().isPutOff).toBe(false)
  })
})
