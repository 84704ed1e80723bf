import { describe, expect, it } from 'vitest'
import { keptReturn, makeConsolidation, returnOf } from '../../consolidation/kept/testing/make-kept.ts'
import { KeepBatch } from './keep-batch.ts'
import { SessionRecord } from './session-record.ts'
import { FakeStore, noSpace } from './testing/fake-store.ts'

function started() {
  const fake = new FakeStore(makeConsolidation('c'))
  let time = 0
  const now = () => time
  const opened = { consolidation: fake.consolidation, returns: [], log: [] }
  const ports = { store: fake.store, now, after: () => () => undefined }
  const record = new SessionRecord(opened, ports)
  const batch = new KeepBatch(record, now)
  const add = (file: string) => batch.add([{ version: keptReturn(file, [returnOf('財政部')]) }], [])
  return { fake, record, batch, add, pass: (ms: number) => (time += ms) }
}

describe('versions on their way to the disk', () => {
  it('are known at once, and shown when they are there', async () => {
    const { fake, record, batch, add } = started()
    add('a.xlsx')
    expect(await batch.writeSome()).toBe(true)
    expect(batch.returns.map(({ file }) => file)).toEqual(['a.xlsx'])
    expect([record.returns, fake.returns.size]).toEqual([[], 0])
    expect(await batch.writeAll()).toBe(true)
    expect([...fake.returns.values()]).toEqual(record.returns)
    expect(record.returns).toHaveLength(1)
  })

  it('are written when many have come together, or after a while', async () => {
    const { fake, batch, add, pass } = started()
    for (let i = 0; i < 16; i += 1) add(`${i}.xlsx`)
    await batch.writeSome()
    expect(fake.returns.size).toBe(16)
    add('late.xlsx')
    pass(300)
    await batch.writeSome()
    expect(fake.returns.size).toBe(17)
  })

  it('are refused together where the disk is full, and no more are taken', async () => {
    const { fake, record, batch, add, pass } = started()
    fake.failing.set('add', noSpace())
    add('a.xlsx')
    pass(300)
    await batch.writeSome()
    add('b.xlsx')
    pass(300)
    expect(await batch.writeSome()).toBe(false)
    expect(await batch.writeAll()).toBe(false)
    expect(record.returns).toEqual([])
    expect(record.store.getState().troubles).toEqual([{ kind: 'keeping', failure: 'no-space' }])
  })

  it('are written in their order, one transaction after another', async () => {
    const { fake, batch, add, pass } = started()
    for (const file of ['a.xlsx', 'b.xlsx', 'c.xlsx']) {
      add(file)
      pass(300)
      expect(await batch.writeSome()).toBe(true)
    }
    expect(await batch.writeAll()).toBe(true)
    expect([...fake.returns.values()].map(({ file }) => file)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx'])
  })
})
