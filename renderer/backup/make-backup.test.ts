import 'fake-indexeddb/auto'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { makeDraft } from '../records/testing/make-records.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { makeBackup, type BackupPorts, type BackupStep } from './make-backup.ts'
import { addDraft, addRound, makeForm, makePlace, now, type Place } from './testing/make-place.ts'

const opened: Place[] = []
afterEach(() => {
  for (const { db } of opened.splice(0)) db.close()
})

async function filled(): Promise<Place> {
  const made = makePlace()
  opened.push(made)
  await addDraft(made, await makeDraft('a', '一'))
  await addRound(made, 'r', ['甲', '乙'])
  await made.stores.forms.keep(makeForm('f', '令和4年度'))
  return made
}

const steps: BackupStep[] = []
const made = (ports: BackupPorts, signal = new AbortController().signal) => {
  steps.length = 0
  return makeBackup(ports, (step) => steps.push(step), signal)
}

describe('making a backup', () => {
  it('takes up one thing after the other, by name, and counts them', async () => {
    const { from } = await filled()
    expect(await made(from)).toMatchObject({
      tally: { sheets: 1, consolidations: 1, forms: 1, versions: 0, contents: 3 },
      left: [],
    })
    expect(steps.map(({ done, name }) => [done, name])).toEqual([
      [0, '財政部'],
      [1, '令和4年度 当初'],
      [2, '令和4年度'],
      [3, '様式.xlsx'],
      [4, '甲.xlsx'],
      [5, '乙.xlsx'],
    ])
    expect(steps.at(-1)?.of).toBe(6)
  })

  it('gives a zip that any program opens', async () => {
    const { from } = await filled()
    const backup = await made(from)
    if (typeof backup === 'string') throw new Error(backup)
    const names = Object.keys(unzipSync(backup.bytes))
    expect(names.map((name) => name.replace(/[0-9a-f]{64}/, '…'))).toEqual([
      'manifest.json',
      'sheets/1.json',
      'consolidations/2.json',
      'forms/3.json',
      'contents/…',
      'contents/…',
      'contents/…',
      'manifest-copy.json',
    ])
  })

  it('ends where it is aborted', async () => {
    const { from } = await filled()
    const stopping = new AbortController()
    const making = makeBackup(from, ({ done }) => done === 3 && stopping.abort(), stopping.signal)
    await expect(making).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('goes on without what can’t be read, and names it', async () => {
    const { from } = await filled()
    const records = {
      ...from.records,
      read: async (name: Parameters<typeof from.records.read>[0]) => {
        if (name.kind === 'sheet') throw new Error('unreadable')
        return from.records.read(name)
      },
      content: async () => null,
    }
    expect(await made({ ...from, records })).toMatchObject({
      tally: { sheets: 0, consolidations: 1, contents: 0 },
      left: ['財政部', '様式.xlsx', '甲.xlsx', '乙.xlsx'],
    })
  })

  it('names what it holds and can’t read again', async () => {
    const { from, versions } = await filled()
    await versions.keep({
      draftId: 'a',
      at: 1,
      reasons: [{ why: 'worked', at: 1, file: null }],
      name: null,
      sheet: { ...(await makeDraft('a', '一')).sheet, fiscalYear: 1 },
      updatedAt: 1,
    })
    const read = async (name: Parameters<typeof from.records.read>[0]) => {
      const found = await from.records.read(name)
      if (!found.ok || found.record.kind !== 'consolidation') return found
      const { record } = found
      return {
        ok: true,
        record: { ...record, log: [{ at: -1, event: { kind: 'came', file: '', print: '' } }] },
      } as const
    }
    expect(await made({ ...from, records: { ...from.records, read } })).toMatchObject({
      tally: { consolidations: 1 },
      left: ['財政部', '令和4年度 当初'],
    })
  })

  it('leaves out what was deleted for good meanwhile', async () => {
    const { from, stores } = await filled()
    const list = async () => {
      const all = await from.records.list()
      await stores.drafts.purge('a')
      return all
    }
    expect(await made({ ...from, records: { ...from.records, list } })).toMatchObject({
      tally: { sheets: 0 },
      left: [],
    })
  })

  it('makes none where nothing can be listed', async () => {
    const { from } = await filled()
    const fails = async () => Promise.reject(new Error('closed'))
    expect(await made({ ...from, records: { ...from.records, list: fails } })).toBe('unreadable')
    expect(await made({ ...from, templates: fails })).toBe('unreadable')
  })

  it('makes none that does not read back as what was meant', async () => {
    const { from } = await filled()
    // A deflater that forgets.
    const deflate = (bytes: Uint8Array) => fflateCodec.deflate(bytes.slice(0, bytes.length - 1))
    expect(await made({ ...from, codec: { ...fflateCodec, deflate } })).toBe('not-verified')
    expect(await made({ ...from, now: () => now })).not.toBe('not-verified')
  })
})
