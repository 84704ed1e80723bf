import { expect, test } from 'vitest'
import { closing, type ClosingPort } from './closing.ts'

const run = (change: Partial<ClosingPort> = {}) => {
  const seen: string[] = []
  const port: ClosingPort = {
    flush: async () => void seen.push('flush'),
    saves: { isOpen: () => false, troubles: () => 0, settle: async () => void seen.push('settle') },
    unsaved: () => null,
    askWhetherToLose: async (loss) => {
      seen.push(`ask about ${loss}`)
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
  const { close, seen } = run({ unsaved: () => 'text' })
  await close()
  expect(seen).toEqual(['flush', 'ask about text'])
  await close()
  expect(seen).toEqual(['flush', 'ask about text', 'flush', 'ask about text'])
})

test('closes with a loss only when the user says so', async () => {
  const { close, seen } = run({ unsaved: () => 'text', askWhetherToLose: async () => true })
  await close()
  expect(seen).toEqual(['flush', 'destroy'])
})

test('looks at what is unsaved after the flush, not before', async () => {
  let unsaved = true
  const { close, seen } = run({
    flush: async () => {
      unsaved = false
    },
    unsaved: () => (unsaved ? 'text' : null),
  })
  await close()
  expect(seen).toEqual(['destroy'])
})

test('asked twice at once, it closes once', async () => {
  const { close, seen } = run()
  await Promise.all([close(), close(), close()])
  expect(seen).toEqual(['flush', 'destroy'])
})

test('waits for a save that is under way, and has the window note it', async () => {
  let isOpen = true
  const seen: string[] = []
  const { close } = run({
    flush: async () => void seen.push('flush'),
    saves: {
      isOpen: () => isOpen,
      troubles: () => 0,
      settle: async () => {
        seen.push('settle')
        isOpen = false
      },
    },
    destroy: () => void seen.push('destroy'),
  })
  await close()
  expect(seen).toEqual(['flush', 'settle', 'flush', 'destroy'])
})

test('asks about the file when a save does not come to an end', async () => {
  const { close, seen } = run({ saves: { isOpen: () => true, troubles: () => 0, settle: async () => {} } })
  await close()
  expect(seen).toEqual(['flush', 'flush', 'ask about file'])
})

test('stays when a save met trouble meanwhile: the window shows it', async () => {
  let troubles = 3
  const { close, seen } = run({
    flush: async () => {
      troubles += 1
    },
    saves: { isOpen: () => false, troubles: () => troubles, settle: async () => {} },
  })
  await close()
  expect(seen).toEqual([])
})
