import { expect, test } from 'vitest'
import { askMany } from './ask-many.ts'

test('answers stand in the order of the questions, and no more than 16 are open at once', async () => {
  let open = 0
  let most = 0
  const items = Array.from({ length: 40 }, (_, at) => at)
  const answers = await askMany(items, async (item) => {
    open += 1
    most = Math.max(most, open)
    await new Promise((resolve) => setTimeout(resolve, (40 - item) % 5))
    open -= 1
    return item * 2
  })
  expect(answers).toEqual(items.map((item) => item * 2))
  expect(most).toBe(16)
})

test('one question that fails is not taken for an answer', async () => {
  const ask = async (item: number) => {
    if (item === 20) throw new Error('gone')
    return item
  }
  await expect(askMany([1, 20, 3], ask)).rejects.toThrow('gone')
})
