import { describe, expect, it } from 'vitest'
import type { KeptRecord } from './record.ts'
import { decodeRecord, encodeRecord } from './record-file.ts'
import { isSameRecord, isSameValue } from './same-record.ts'
import { makeDraft, makeRound } from './testing/make-records.ts'

const sheet = async (...given: Parameters<typeof makeDraft>): Promise<KeptRecord> => ({
  kind: 'sheet',
  draft: await makeDraft(...given),
})
const form = (name: string, usedAt: number | null = null): KeptRecord => ({
  kind: 'form',
  form: { id: 'f', name, sheets: [{ a: 1, b: 2 }], fingerprints: [], madeFrom: '', addedAt: 1, usedAt },
})

/** As it comes back from a file, where keys stand in another order. */
function written(record: KeptRecord): KeptRecord {
  const read = decodeRecord(encodeRecord(record))
  if (!read.ok) throw new Error(read.trouble.code)
  return read.value
}

it('takes no notice of the order of keys', () => {
  expect(isSameValue({ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] })).toBe(true)
  expect(isSameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
})

describe('two records', () => {
  it('are the same where one is read back from the other', async () => {
    const out = { kind: 'left-out', file: '一.xlsx', print: '', isOut: true } as const
    const { bytes: _, ...round } = await makeRound('r', ['一', '二'], [out])
    for (const record of [await sheet('a', '一'), round, form('様式')])
      expect(isSameRecord(record, written(record))).toBe(true)
  })

  it('are the same whenever they changed, whatever they were saved as and whichever folder is watched', async () => {
    const elsewhere = { updatedAt: 9, exported: null }
    expect(isSameRecord(await sheet('a', '一'), await sheet('b', '一', elsewhere))).toBe(true)
    expect(isSameRecord(form('様式', 1), form('様式', 2))).toBe(true)
    const round = await makeRound('r', ['一'])
    const folder = { token: 't', name: '回収' }
    const other = { ...round, consolidation: { ...round.consolidation, folder, updatedAt: 9 } }
    expect(isSameRecord(round, other)).toBe(true)
  })

  it('differ in text, template, name, what came, and whether they are deleted', async () => {
    const one = await sheet('a', '一')
    for (const other of [
      await sheet('a', '二'),
      await sheet('a', '一', { templateId: 'b'.repeat(64) }),
      await sheet('a', '一', { deletedAt: 3 }),
      form('一'),
    ])
      expect(isSameRecord(one, other)).toBe(false)
    expect(isSameRecord(form('一'), form('二'))).toBe(false)
    expect(isSameRecord(await makeRound('r', ['一']), await makeRound('r', ['一', '二']))).toBe(false)
  })
})
