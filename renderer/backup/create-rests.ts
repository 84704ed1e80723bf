/** So long the window may be kept from other work at one stretch, in milliseconds. */
const STRETCH_MS = 12

/**
 * Gives what is awaited between two pieces of work: it lets the window do other things where the last time is too
 * long ago. A digest of a few bytes is no such chance; Chromium makes it at once.
 */
export function createRests(now: () => number = () => performance.now()): () => Promise<void> {
  let begun = now()
  return async () => {
    if (now() - begun < STRETCH_MS) return
    await new Promise<void>((resolve) => {
      setTimeout(resolve)
    })
    begun = now()
  }
}
