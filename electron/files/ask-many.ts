/** A network share answers many questions in the time of one. */
const atOnce = 16

/** Asks the same of each, some at once, and gives the answers in order. Rejects as soon as one question does. */
export async function askMany<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let at = 0; at < items.length; at += atOnce)
    answers.push(...(await Promise.all(items.slice(at, at + atOnce).map(ask))))
  return answers
}
