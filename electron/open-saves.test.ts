import { expect, test } from 'vitest'
import type { SaveOutcome } from './ipc/contract.ts'
import { openSaves } from './open-saves.ts'

const saved: SaveOutcome = { kind: 'saved', name: 'a.xlsx', token: 't' }
const busy: SaveOutcome = { kind: 'trouble', trouble: 'busy', name: 'a.xlsx' }

function later() {
  let end = (_: SaveOutcome): void => undefined
  let fail = (_: Error): void => undefined
  const save = new Promise<SaveOutcome>((resolve, reject) => {
    end = resolve
    fail = reject
  })
  return { save, end: (outcome: SaveOutcome) => end(outcome), fail: (error: Error) => fail(error) }
}

test('waits until every save has ended, those begun meanwhile too', async () => {
  const saves = openSaves()
  const [first, second] = [later(), later()]
  const answer = saves.watch(first.save)
  let isSettled = false
  const settled = saves.settle(5_000).then(() => (isSettled = true))
  void saves.watch(second.save)
  first.end(saved)
  expect(await answer).toBe(saved)
  await new Promise((resolve) => setTimeout(resolve))
  expect([saves.isOpen(), isSettled]).toEqual([true, false])
  second.end(saved)
  await settled
  expect([saves.isOpen(), saves.troubles()]).toEqual([false, 0])
})

test('waits no longer than told', async () => {
  const saves = openSaves()
  void saves.watch(later().save)
  await saves.settle(5)
  expect(saves.isOpen()).toBe(true)
})

test('waits for a file written into a folder as well, and counts none that is there already', async () => {
  const saves = openSaves()
  const exists = { kind: 'exists', name: 'a.xlsx' } as const
  const answer = saves.watch(Promise.resolve(exists))
  expect(saves.isOpen()).toBe(true)
  expect(await answer).toBe(exists)
  expect([saves.isOpen(), saves.troubles()]).toEqual([false, 0])
})

test('counts what ended in trouble, and hands on what was thrown', async () => {
  const saves = openSaves()
  await saves.watch(Promise.resolve(busy))
  const broken = later()
  const watched = saves.watch(broken.save)
  broken.fail(new Error('fault'))
  await expect(watched).rejects.toThrow('fault')
  expect([saves.isOpen(), saves.troubles()]).toEqual([false, 2])
})
