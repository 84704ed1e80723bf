import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Copies, Desktop } from '../electron/ipc/contract.ts'
import { Copier } from './copies/copier.ts'
import { Lifetime } from './lifetime.ts'
import { makeDraft } from './screens/testing/make-draft.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function window() {
  const flushers = new Set<() => Promise<void>>()
  const folders = new Set<(token: string) => void>()
  const written: string[] = []
  let answer: () => ReturnType<Copies['writeCopy']> = async () => ({ kind: 'written' })
  const copies: Partial<Copies> = {
    writeCopy: (name) => {
      written.push(name.id)
      return answer()
    },
  }
  const hear =
    <Listener>(set: Set<Listener>) =>
    (listener: Listener) => {
      set.add(listener)
      return () => set.delete(listener)
    }
  const desktop: Partial<Desktop> = {
    onFlush: hear(flushers),
    onMenu: () => () => {},
    onFolderChange: hear(folders),
    copies: copies as Copies,
  }
  const failWith = (next: typeof answer) => {
    answer = next
  }
  return { flushers, folders, written, failWith, life: new Lifetime(desktop as Desktop) }
}

const nothing = async () => {}

test('what its screens heard they hear no more', async () => {
  const { life, flushers, folders } = window()
  life.desktop.onFlush(nothing)
  life.desktop.onFolderChange(() => {})
  const stop = life.desktop.onFlush(async () => {})
  stop()
  expect([flushers.size, folders.size]).toEqual([1, 1])
  await life.end(nothing)
  life.desktop.onFolderChange(() => {})
  expect([flushers.size, folders.size]).toEqual([0, 0])
})

test('what is not written down is, before anything ends; a disk that hangs is not waited for', async () => {
  const { life } = window()
  const done: string[] = []
  life.desktop.onFlush(async () => void done.push('flush'))
  await life.end(async () => void done.push('close'))
  expect(done).toEqual(['flush', 'close'])

  const hanging = window()
  hanging.life.desktop.onFlush(() => new Promise(() => {}))
  const ended = vi.fn()
  void hanging.life.end(nothing).then(ended)
  await vi.advanceTimersByTimeAsync(3_100)
  expect(ended).toHaveBeenCalledOnce()
})

test('workers end with it, and no others are hired', async () => {
  const { life } = window()
  const worker = { postMessage: vi.fn(), addEventListener: vi.fn(), terminate: vi.fn() }
  const hire = life.hiring(() => worker)
  hire()
  await life.end(nothing)
  expect(worker.terminate).toHaveBeenCalledOnce()
  expect(hire).toThrow('over')
})

describe('a copier', () => {
  const draft = makeDraft({ id: 'a' })
  const copierOf = ({ life }: ReturnType<typeof window>) => {
    const { copies } = life.desktop
    if (copies === null) throw new Error('no copies')
    const source = {
      read: async () => ({ ok: true as const, record: { kind: 'sheet' as const, draft } }),
      content: async () => null,
    }
    const copier = new Copier({ copies, source, after: life.after })
    life.desktop.onFlush(async () => void (await copier.flush()))
    return copier
  }

  test('that fails does not write what it holds over the copies of the next world', async () => {
    const one = window()
    one.failWith(async () => ({ kind: 'trouble', trouble: 'no-space' }))
    copierOf(one).changed({ kind: 'sheet', id: 'a' })
    const ended = one.life.end(nothing)
    await vi.advanceTimersByTimeAsync(3_100)
    await ended
    const tries = one.written.length
    expect(tries).toBeGreaterThan(0)
    one.failWith(async () => ({ kind: 'written' }))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.written.length).toBe(tries)
  })

  test('writes what waits before its world ends', async () => {
    const one = window()
    copierOf(one).changed({ kind: 'sheet', id: 'a' })
    const ended = one.life.end(nothing)
    await vi.advanceTimersByTimeAsync(100)
    await ended
    expect(one.written).toEqual(['a'])
  })
})
