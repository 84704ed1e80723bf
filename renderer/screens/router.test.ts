import { expect, it } from 'vitest'
import { createRouter, type Address } from './router.ts'

/** A browser's history of hashes; going back and setting tell of the change a moment later, as a browser does. */
function toyAddress(first: string) {
  const entries = [first]
  let at = 0
  const listeners = new Set<() => void>()
  const tell = () => queueMicrotask(() => listeners.forEach((listener) => listener()))
  const address: Address = {
    hash: () => entries[at] ?? '',
    setHash: (hash) => {
      at += 1
      entries.splice(at, Infinity, hash)
      tell()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const back = () => {
    at -= 1
    tell()
  }
  return { address, back, entries, listeners }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

function setUp(first: string, answers: boolean[]) {
  const toy = toyAddress(first)
  let asked = 0
  const guard = {
    mayLeave: async () => {
      asked += 1
      return answers.shift() ?? true
    },
  }
  const router = createRouter(toy.address, guard)
  const seen: string[] = []
  const end = router.subscribe(() => void seen.push(router.hash()))
  return { ...toy, router, seen, end, asked: () => asked }
}

it('follows a link after asking, and stays where it is until then', async () => {
  const { router, address, seen } = setUp('#/', [true])
  address.setHash('#/drafts/a')
  expect(router.hash()).toBe('#/')
  await settled()
  expect([router.hash(), seen]).toEqual(['#/drafts/a', ['#/drafts/a']])
})

it('puts the address back when the user stays, so that the next Back asks again', async () => {
  const { router, address, back, entries } = setUp('#/', [true, false, true])
  address.setHash('#/drafts/a')
  await settled()
  back()
  await settled()
  expect([router.hash(), address.hash(), entries]).toEqual(['#/drafts/a', '#/drafts/a', ['#/', '#/drafts/a']])
  back()
  await settled()
  expect([router.hash(), address.hash()]).toEqual(['#/', '#/'])
})

it('asks once on its own way, before the address changes', async () => {
  const { router, address, asked } = setUp('#/', [false, true])
  const to = { screen: 'draft', draftId: 'a' } as const
  expect(await router.goTo(to)).toBe(false)
  expect([router.hash(), address.hash()]).toEqual(['#/', '#/'])
  expect(await router.goTo(to)).toBe(true)
  await settled()
  expect([router.hash(), address.hash(), asked()]).toEqual(['#/drafts/a', '#/drafts/a', 2])
  expect(await router.goTo(to)).toBe(true)
  expect(asked()).toBe(2)
})

it('follows where the address is when the answer comes, not where it was when it asked', async () => {
  let answer = (_: boolean): void => undefined
  const { address } = toyAddress('#/drafts/a')
  const router = createRouter(address, { mayLeave: () => new Promise((resolve) => (answer = resolve)) })
  router.subscribe(() => undefined)
  address.setHash('#/')
  await settled()
  address.setHash('#/drafts/b')
  await settled()
  answer(true)
  await settled()
  expect(router.hash()).toBe('#/drafts/b')
})

it('stays, and says so, when asking itself fails', async () => {
  const { address } = toyAddress('#/drafts/a')
  const router = createRouter(address, { mayLeave: () => Promise.reject(new Error('fault')) })
  router.subscribe(() => undefined)
  await expect(router.goTo({ screen: 'home' })).rejects.toThrow('fault')
  expect(address.hash()).toBe('#/drafts/a')
})

it('watches the address only while somebody listens', () => {
  const { end, listeners } = setUp('#/', [])
  expect(listeners.size).toBe(1)
  end()
  expect(listeners.size).toBe(0)
})
