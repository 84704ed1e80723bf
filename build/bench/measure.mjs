/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

/**
 * Milliseconds a call of each contestant, by name: medians of `rounds` warm calls, taken in turns so that whatever
 * else the machine does meets all of them alike.
 */
export async function inTurns(contestants, rounds) {
  const times = new Map(Object.keys(contestants).map((name) => [name, []]))
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++)
    for (const [name, run] of Object.entries(contestants)) {
      const start = performance.now()
      await run()
      const took = performance.now() - start
      if (round >= 0) times.get(name).push(took)
    }
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}
