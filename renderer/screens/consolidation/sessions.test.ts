import { afterEach, describe, expect, it } from 'vitest'
import { makeConsolidation } from '../../consolidation/kept/testing/make-kept.ts'
import { consolidatorHere } from '../../consolidator/testing/consolidator-here.ts'
import { OpenElsewhere } from '../../drafts/save-failure.ts'
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
  const held = new Set<string>()
  const elsewhere = new Set<string>()
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
    hold: async (id) => {
      if (elsewhere.has(id)) throw new OpenElsewhere(id)
      held.add(id)
      return () => held.delete(id)
    },
    printOf: async () => 'print',
  })
  opened.push(sessions)
  return { sessions, fake, folder, held, elsewhere, workers: () => workers }
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

  it('are held for this window from the beginning until they are closed', async () => {
    const { sessions, held } = started()
    await sessions.open('c')
    expect([...held]).toEqual(['c'])
    await sessions.closeAll()
    expect([...held]).toEqual([])
  })

  it('that another window has open are neither read nor watched, and may be opened later', async () => {
    const { sessions, folder, elsewhere, workers } = started()
    elsewhere.add('c')
    await expect(sessions.open('c')).rejects.toThrow(OpenElsewhere)
    expect([workers(), folder.watched]).toEqual([0, []])
    elsewhere.clear()
    expect(await sessions.open('c')).not.toBeNull()
  })

  it('of what is not there hold nothing', async () => {
    const { sessions, fake, held } = started()
    await sessions.open('other')
    fake.failing.set('open', new DOMException('closed', 'InvalidStateError'))
    await expect(sessions.open('c')).rejects.toThrow('closed')
    expect([...held]).toEqual([])
  })

  it('that are not open are closed without a word', async () => {
    const { sessions, workers } = started()
    await sessions.close('c')
    expect(workers()).toBe(0)
  })
})
