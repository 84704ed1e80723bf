import { Fragment, useState, type ReactNode } from 'react'

/** Draws a question; `answer` takes it away again and hands the answer to whoever asked. */
export type DrawQuestion<Answer> = (answer: (value: Answer) => void) => ReactNode

/** Asks the user something and waits for the answer. Who asks while another question stands waits for their turn. */
export type Ask = <Answer>(draw: DrawQuestion<Answer>) => Promise<Answer>

/** Questions in the order they were asked; the first is the one that stands. */
export interface QuestionQueue {
  readonly ask: Ask
}

/**
 * A queue of questions; `onChange` hears of what is to be shown. None replaces another: a promise that is never
 * settled would leave whoever waits for it waiting for ever.
 */
export function questionQueue(onChange: (shown: ReactNode) => void): QuestionQueue {
  let waiting: readonly { readonly id: number; readonly drawn: ReactNode }[] = []
  let last = 0
  const change = (next: typeof waiting) => {
    waiting = next
    const [first] = waiting
    onChange(first === undefined ? null : <Fragment key={first.id}>{first.drawn}</Fragment>)
  }
  return {
    ask: (draw) =>
      new Promise((resolve) => {
        last += 1
        const id = last
        const answer: Parameters<typeof draw>[0] = (value) => {
          change(waiting.filter((one) => one.id !== id))
          resolve(value)
        }
        change([...waiting, { id, drawn: draw(answer) }])
      }),
  }
}

/** Questions as a straight line of code: what is asked stands in `shown` until it is answered. */
export function useQuestion(): {
  readonly shown: ReactNode
  readonly ask: Ask
} {
  const [shown, setShown] = useState<ReactNode>(null)
  const [queue] = useState(() => questionQueue(setShown))
  return { shown, ask: queue.ask }
}
