import { isValidElement, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import { questionQueue } from './use-question.tsx'

/** A queue, and the key of what it shows. */
function setUp() {
  let shown: ReactNode = null
  const queue = questionQueue((now) => {
    shown = now
  })
  const answers: ((value: string) => void)[] = []
  const ask = (text: string) =>
    queue.ask<string>((answer) => {
      answers.push(answer)
      return text
    })
  const words = () => (isValidElement<{ children: ReactNode }>(shown) ? shown.props.children : null)
  return { ask, answers, words }
}

it('shows one question after the other, and settles each', async () => {
  const { ask, answers, words } = setUp()
  const both = [ask('一'), ask('二')]
  expect(words()).toBe('一')
  answers[0]?.('はい')
  expect(words()).toBe('二')
  answers[1]?.('いいえ')
  expect(words()).toBeNull()
  expect(await Promise.all(both)).toEqual(['はい', 'いいえ'])
})

it('takes an answer once, and never away from the next question', async () => {
  const { ask, answers, words } = setUp()
  const both = [ask('一'), ask('二')]
  answers[0]?.('はい')
  answers[0]?.('いいえ')
  expect(words()).toBe('二')
  answers[1]?.('二つ目')
  expect(await Promise.all(both)).toEqual(['はい', '二つ目'])
})
