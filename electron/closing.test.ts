import { expect, test } from 'vitest'
import { closing, type ClosingPort } from './closing.ts'

const run = (change: Partial<ClosingPort> = {}) => {
  const seen: string[] = []
  const port: ClosingPort = {
    flush: async () => void seen.push('flush'),
    isUnsaved: () => false,
    askWhetherToLose: async () => {
      seen.push('ask')
      return false
    },
    destroy: () => void seen.push('destroy'),
    ...change,
  }
  return { close: closing(port), seen }
}

test('flushes, then closes without a question when nothing would be lost', async () => {
  const { close, seen } = run()
  await close()
  expect(seen).toEqual(['flush', 'destroy'])
})

test('stays when something would be lost and the user wants to go back', async () => {
  const { close, seen } = run({ isUnsaved: () => true })
  await close()
  expect(seen).toEqual(['flush', 'ask'])
  await close()
  expect(seen).toEqual(['flush', 'ask', 'flush', 'ask'])
})

test('closes with a loss only when the user says so', async () => {
  const { close, seen } = run({ isUnsaved: () => true, askWhetherToLose: async () => true })
  await close()
  expect(seen).toEqual(['flush', 'destroy'])
})

test('looks at what is unsaved after the flush, not before', async () => {
  let unsaved = true
  const { close, seen } = run({
    flush: async () => {
      unsaved = false
    },
    isUnsaved: () => unsaved,
  })
  await close()
  expect(seen).toEqual(['destroy'])
})

test('asked twice at once, it closes once', async () => {
  const { close, seen } = run()
  await Promise.all([close(), close(), close()])
  expect(seen).toEqual(['flush', 'destroy'])
})
