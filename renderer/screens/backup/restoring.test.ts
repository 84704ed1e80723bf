import { describe, expect, it } from 'vitest'
import type { Offer } from '../../backup/compare-backup.ts'
import type { Backup } from '../../backup/read-backup.ts'
import type { Restored } from '../../backup/restore-record.ts'
import { openOf, Restoring, type OfferedBackup } from './restoring.ts'

const offer = (id: string, standing: Offer['standing'], wishes: Offer['wishes']): Offer => ({
  offered: { kind: 'sheet', id, title: `部${id}`, fiscalYear: 2022, changedAt: 1, length: 0 },
  here: null,
  standing,
  wishes,
})
const offers = [
  offer('a', 'missing', ['in-place', 'leave']),
  offer('b', 'different', ['beside', 'in-place', 'leave']),
  offer('c', 'same', ['leave']),
  offer('d', 'different', ['beside', 'leave']),
]

/** A backup that offers these, of which some can't be kept; what was done is noted. */
function started(failing: Readonly<Record<string, Restored | Error>> = {}, broken = false) {
  const done: string[] = []
  const restoring = new Restoring({
    read: async () => ({ ok: true, value: { damaged: [] } as unknown as Backup }),
    compare: async () => (broken ? Promise.reject(new Error('closed')) : offers),
    restore: async ({ id }, manner) => {
      const answer = failing[id]
      if (answer instanceof Error) throw answer
      if (answer) return answer
      done.push(`${id} ${manner}`)
      return { ok: true, id, withoutFiles: [], versionsLost: 0 }
    },
    restoreTemplates: async () => void done.push('templates'),
  })
  const state = () => restoring.state.getState() as OfferedBackup
  return { restoring, done, state }
}

const bytes = new Uint8Array()
const outcomes = (state: OfferedBackup) =>
  [...state.outcomes].map(([key, outcome]) => [key, outcome.kind === 'in' ? 'in' : outcome.why])

describe('restoring', () => {
  it('brings in what is missing, both of what differs, and nothing else', async () => {
    const { restoring, done, state } = started()
    expect(restoring.state.getState()).toEqual({ kind: 'reading' })
    await restoring.read(bytes)
    expect(openOf(state()).map(({ offered }) => offered.id)).toEqual(['a', 'b', 'd'])
    await restoring.restore()
    expect(done).toEqual(['a in-place', 'b beside', 'd beside', 'templates'])
    expect(openOf(state())).toEqual([])
    expect(state().working).toBeNull()
  })

  it('puts in the place of what is here only what was chosen', async () => {
    const { restoring, done, state } = started()
    await restoring.read(bytes)
    const [a, b, , d] = state().offers
    if (!a || !b || !d) throw new Error('no offers')
    restoring.wish(a, 'leave')
    restoring.wish(b, 'in-place')
    restoring.wish(d, 'leave')
    await restoring.restore()
    expect(done).toEqual(['b in-place', 'templates'])
  })

  it('goes on where one can’t be had, and tells which and why; it may be tried again', async () => {
    const failing: Record<string, Restored | Error> = {
      a: { ok: false, trouble: { code: 'damaged' } },
      b: new Error('full'),
    }
    const { restoring, done, state } = started(failing)
    await restoring.read(bytes)
    await restoring.restore()
    expect(outcomes(state())).toEqual([
      ['sheet a', 'damaged'],
      ['sheet b', 'not-kept'],
      ['sheet d', 'in'],
    ])
    delete failing['b']
    await restoring.restore()
    expect(done).toEqual(['d beside', 'templates', 'b beside', 'templates'])
  })

  it('does nothing twice', async () => {
    const { restoring, done } = started()
    await restoring.read(bytes)
    await Promise.all([restoring.restore(), restoring.restore()])
    expect(done.filter((one) => one.startsWith('a'))).toHaveLength(1)
  })

  it('says nothing more once it is stopped, and reads and compares no further', async () => {
    const signals: AbortSignal[] = []
    const restoring = new Restoring({
      read: async (_, signal) => {
        signals.push(signal)
        signal.throwIfAborted()
        return { ok: true, value: { damaged: [] } as unknown as Backup }
      },
      compare: async (_, signal) => {
        signals.push(signal)
        restoring.stop()
        signal.throwIfAborted()
        return offers
      },
      restore: async () => ({ ok: false, trouble: { code: 'gone' } }),
      restoreTemplates: async () => undefined,
    })
    await restoring.read(bytes)
    await restoring.read(bytes)
    expect(restoring.state.getState()).toEqual({ kind: 'reading' })
    expect(signals).toHaveLength(3)
  })

  it('says so where nothing can be compared, or it is no backup', async () => {
    const broken = started({}, true)
    await broken.restoring.read(bytes)
    expect(broken.state()).toEqual({ kind: 'refused', trouble: { code: 'here' } })
    const trouble = { code: 'newer', appVersion: '9' } as const
    const refused = new Restoring({
      read: async () => ({ ok: false, trouble }),
      compare: async () => [],
      restore: async () => ({ ok: false, trouble: { code: 'gone' } }),
      restoreTemplates: async () => undefined,
    })
    await refused.read(bytes)
    await refused.restore()
    expect(refused.state.getState()).toEqual({ kind: 'refused', trouble })
  })
})
