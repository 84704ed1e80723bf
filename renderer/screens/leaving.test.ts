import { expect, it } from 'vitest'
import { createLeaveGuard } from './leaving.ts'

it('lets go when nobody minds', async () => {
  expect(await createLeaveGuard().mayLeave()).toBe(true)
})

it('asks all who registered, until one says no, and no longer those who ended it', async () => {
  const guard = createLeaveGuard()
  const asked: string[] = []
  const says = (name: string, answer: boolean) => async () => {
    asked.push(name)
    return answer
  }
  guard.register(says('first', true))
  const end = guard.register(says('second', false))
  guard.register(says('third', true))
  expect(await guard.mayLeave()).toBe(false)
  expect(asked).toEqual(['first', 'second'])
  end()
  expect(await guard.mayLeave()).toBe(true)
  expect(asked).toEqual(['first', 'second', 'first', 'third'])
})

it('asks once where the question is put twice before it is answered', async () => {
  const guard = createLeaveGuard()
  let answer = (_: boolean): void => undefined
  let times = 0
  guard.register(() => {
    times += 1
    return new Promise((resolve) => {
      answer = resolve
    })
  })
  const both = [guard.mayLeave(), guard.mayLeave()]
  answer(false)
  expect(await Promise.all(both)).toEqual([false, false])
  expect(times).toBe(1)
  const again = guard.mayLeave()
  answer(true)
  expect(await again).toBe(true)
})
