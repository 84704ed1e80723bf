import { describe, expect, it } from 'vitest'
import type { SaveOutcome, SaveRequest } from '../../../electron/ipc/contract.ts'
import type { MadeBackup, MakeTrouble } from '../../backup/make-backup.ts'
import { Making, type MakingPorts } from './making.ts'

const made: MadeBackup = {
  bytes: new Uint8Array([1]),
  tally: { sheets: 1, consolidations: 0, forms: 0, versions: 0, contents: 1 },
  left: ['財政部'],
}
const at = new Date(2026, 10, 23, 14, 5).getTime()

/** Making with a backup, or why there is none, and these answers of the disk, one after the other. */
function started(backup: MadeBackup | MakeTrouble | Error, ...answers: readonly (SaveOutcome | Error)[]) {
  const saved: SaveRequest[] = []
  const ports: MakingPorts = {
    backups: {
      make: async (onStep, signal) => {
        onStep({ done: 0, of: 1, name: '財政部' })
        signal.throwIfAborted()
        if (backup instanceof Error) throw backup
        return backup
      },
    },
    desktop: {
      saveWorkbook: async (request) => {
        saved.push(request)
        const answer = answers[saved.length - 1] ?? { kind: 'cancelled' }
        if (answer instanceof Error) throw answer
        return answer
      },
    },
    now: () => at,
  }
  const making = new Making(ports)
  return { making, saved, state: () => making.state.getState() }
}

describe('making a backup', () => {
  it('saves it under a name with the day, and tells what is in it', async () => {
    const { making, saved, state } = started(made, { kind: 'saved', name: '一.juten-backup', token: 't' })
    const steps: unknown[] = []
    making.state.subscribe((one) => steps.push(one.kind === 'making' ? one.step?.name : one.kind))
    await making.run()
    expect(steps).toEqual(['財政部', 'saving', 'made'])
    expect(saved).toEqual([
      {
        suggestedName: '重点目標一覧表_バックアップ_2026-11-23.juten-backup',
        format: 'juten-backup',
        bytes: made.bytes,
      },
    ])
    const { tally, left } = made
    const backup = { tally, left }
    expect(state()).toEqual({ kind: 'made', name: '一.juten-backup', at, isDownload: false, backup })
  })

  it('saves it again where the disk refused, without making it again', async () => {
    const trouble = { kind: 'trouble', trouble: 'no-space', name: '一.juten-backup' } as const
    const { making, saved, state } = started(made, trouble, { kind: 'saved', name: '二', token: '' })
    await making.run()
    expect(state()).toEqual({ ...trouble, kind: 'not-saved' })
    await making.save()
    expect(saved).toHaveLength(2)
    expect(state()).toMatchObject({ kind: 'made', name: '二', isDownload: true })
  })

  it('offers another place again where no answer comes', async () => {
    const saved = { kind: 'saved', name: '二', token: 't' } as const
    const { making, state } = started(made, new Error('no shell'), new Error('no shell'), saved)
    for (const run of [() => making.run(), () => making.save()]) {
      await run()
      expect(state()).toMatchObject({ kind: 'not-saved', trouble: 'failed' })
    }
    await making.save()
    expect(state()).toMatchObject({ kind: 'made', name: '二' })
  })

  it('saves nothing where there is no backup', async () => {
    for (const [backup, why] of [
      ['not-verified', 'not-verified'],
      [new Error('?'), 'fault'],
    ] as const) {
      const { making, saved, state } = started(backup)
      await making.run()
      await making.save()
      expect([state(), saved]).toEqual([{ kind: 'failed', why }, []])
    }
  })

  it('is over where it is stopped, or no place is chosen', async () => {
    const stopped = started(made, { kind: 'saved', name: '一', token: 't' })
    stopped.making.stop()
    await stopped.making.run()
    expect([stopped.state().kind, stopped.saved]).toEqual(['stopped', []])
    const cancelled = started(made)
    await cancelled.making.run()
    expect(cancelled.state().kind).toBe('stopped')
  })
})
