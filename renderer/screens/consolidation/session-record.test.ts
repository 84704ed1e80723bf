import { expect, it } from 'vitest'
import { makeConsolidation } from '../../consolidation/kept/testing/make-kept.ts'
import { SessionRecord } from './session-record.ts'
import { FakeStore } from './testing/fake-store.ts'

it('is newer with every change, also where the clock is set back', async () => {
  const { store, consolidation } = new FakeStore(makeConsolidation('c', { updatedAt: 1_000 }))
  const ports = { store, now: () => 500, after: () => () => undefined }
  const record = new SessionRecord({ consolidation, returns: [], log: [] }, ports)
  await record.change({ due: '2022-05-20' }, [])
  await record.change({ due: '2022-06-10' }, [])
  expect((await store.open('c'))?.consolidation).toMatchObject({ due: '2022-06-10', updatedAt: 1_002 })
})
