// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Unsaved } from '../../../../electron/ipc/contract.ts'
import { UnsavedPlaces } from '../../../drafts/unsaved.ts'
import type { Ports } from '../../ports.ts'
import { fakeSession } from '../testing/fake-session.ts'
import { termsFor } from '../testing/kept-returns.ts'
import { createNoteKeeper } from './note-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open() {
  const session = fakeSession({ returns: [], terms: termsFor(['財政部']) })
  const told: (Unsaved | null)[] = []
  const flushers = new Set<() => Promise<void>>()
  const desktop = {
    onFlush: (flush: () => Promise<void>) => {
      flushers.add(flush)
      return () => flushers.delete(flush)
    },
  } as Partial<Ports['desktop']> as Ports['desktop']
  let isBroken = false
  const decide: typeof session.decide = async (...events) => {
    if (!isBroken) await session.decide(...events)
  }
  const keeper = createNoteKeeper({ ...session, decide }, '財政部', {
    desktop,
    unsaved: new UnsavedPlaces((unsaved) => told.push(unsaved)),
    now: () => Date.now(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  const texts = () => session.decided.flat().map((event) => (event.kind === 'noted' ? event.text : ''))
  const breakDisk = (broken: boolean) => {
    isBroken = broken
  }
  return { keeper, told, flushers, texts, breakDisk }
}

test('keeps a note after a pause, letter for letter, and says so to the shell', async () => {
  const { keeper, told, texts } = open()
  keeper.changed('電話 ')
  expect(told).toEqual(['note'])
  await vi.advanceTimersByTimeAsync(500)
  expect([texts(), told]).toEqual([['電話 '], ['note', null]])
})

test('keeps a note that is typed on and on within two seconds', async () => {
  const { keeper, texts } = open()
  for (let typed = 1; typed <= 20; typed += 1) {
    keeper.changed('あ'.repeat(typed))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(texts().length).toBeGreaterThan(0)
})

test('keeps a note when the window closes, before any pause', async () => {
  const { keeper, told, flushers, texts } = open()
  keeper.changed('電話済み')
  await Promise.all([...flushers].map((flush) => flush()))
  expect([texts(), told]).toEqual([['電話済み'], ['note', null]])
})

test('tries on after one has left, and lets go once the note is kept', async () => {
  const { keeper, told, flushers, texts, breakDisk } = open()
  breakDisk(true)
  keeper.changed('電話済み')
  keeper.leave()
  await vi.advanceTimersByTimeAsync(10_000)
  expect([texts(), told, flushers.size]).toEqual([[], ['note'], 1])
  breakDisk(false)
  await vi.advanceTimersByTimeAsync(4_000)
  expect([texts(), told, flushers.size]).toEqual([['電話済み'], ['note', null], 0])
})

test('writes nothing where the text is the one that is kept', async () => {
  const { keeper, told, flushers, texts } = open()
  keeper.changed('電')
  keeper.changed('')
  keeper.leave()
  await vi.advanceTimersByTimeAsync(500)
  expect([texts(), told, flushers.size]).toEqual([[], ['note', null], 0])
})
