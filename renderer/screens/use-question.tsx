import { useCallback, useState, type ReactNode } from 'react'

/** Draws a question; `answer` takes it away again and hands the answer to whoever asked. */
export type DrawQuestion<Answer> = (answer: (value: Answer) => void) => ReactNode

/** Asks the user something and waits for the answer. */
export type Ask = <Answer>(draw: DrawQuestion<Answer>) => Promise<Answer>

/** Questions as a straight line of code: what is asked stands in `shown` until it is answered. */
export function useQuestion(): {
  readonly shown: ReactNode
  readonly ask: Ask
} {
  const [shown, setShown] = useState<ReactNode>(null)
  const ask = useCallback<Ask>(
    (draw) =>
      new Promise((resolve) => {
        const answer: Parameters<typeof draw>[0] = (value) => {
          setShown(null)
          resolve(value)
        }
        setShown(draw(answer))
      }),
    [],
  )
  return { shown, ask }
}
