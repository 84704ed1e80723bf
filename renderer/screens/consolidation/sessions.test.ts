import { afterEach, describe, expect, it } from 'vitest'
import { makeConsolidation } from '../../consolidation/kept/testing/make-kept.ts'
import { consolidatorHere } from '../../consolidator/testing/consolidator-here.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { FakeFolder } from './testing/fake-folder.ts'
import { FakeStore } from './testing/fake-store.ts'

const opened: Sessions[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close('c')
})

function started() {
  const folder = new FakeFolder()
  const fake = new FakeStore(makeConsolidation('c', { folder: { token: 'folder', name: '提出' } }))
  let workers = 0
  const sessions = createSessions({
    store: fake.store,
    shell: folder.shell,
    startConsolidator: () => {
      workers += 1
      return consolidatorHere()
    },
    now: () => 1,
    after: () => () => undefined,
    printOf: async () => 'print',
  })
  opened.push(sessions)
  return { sessions, fake, folder, workers: () => workers }
}

describe('sessions', () => {
  it('are each opened once, however often they are asked for at the same time', async () => {
    const { sessions, workers } = started()
    const [one, other] = await Promise.all([sessions.open('c'), sessions.open('c')])
    expect(one).not.toBeNull()
    expect(other).toBe(one)
    expect(await sessions.open('c')).toBe(one)
    expect(workers()).toBe(1)
  })

  it('of what is not there are null, and it is looked for anew', async () => {
    const { sessions, workers } = started()
    expect(await sessions.open('other')).toBeNull()
    expect(await sessions.open('other')).toBeNull()
    expect(workers()).toBe(0)
  })

  it('that could not be read are tried again', async () => {
    const { sessions, fake } = started()
    fake.failing.set('open', new DOMException('closed', 'InvalidStateError'))
    await expect(sessions.open('c')).rejects.toThrow('closed')
    fake.failing.clear()
    expect(await sessions.open('c')).not.toBeNull()
  })

  it('watch their folder until they are closed, and are opened anew after', async () => {
    const { sessions, folder } = started()
    const one = await sessions.open('c')
    await one?.lookAgain()
    expect(folder.watched).toEqual(['folder'])
    await sessions.close('c')
    expect(folder.watched).toEqual([])
    expect(await sessions.open('c')).not.toBe(one)
  })

  it('that are not open are closed without a word', async () => {
    const { sessions, workers } = started()
    await sessions.close('c')
    expect(workers()).toBe(0)
  })
})
