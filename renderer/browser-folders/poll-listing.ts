/** A page is told nothing of what happens in a folder: it looks this often, and again before it tells. */
const POLL_MS = 20_000
const REST_MS = 2_000

/** Looks every 20 s, and tells of what differs from `known` when it is the same 2 s later; gives how to stop. */
export function pollListing(
  look: () => Promise<string>,
  known: () => string | undefined,
  tell: (looks: string) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const next = (ms: number, before?: string) => {
    timer = setTimeout(() => void step(before), ms)
  }
  const step = async (before: string | undefined) => {
    const now = await look()
    if (isStopped) return
    if (now === known()) next(POLL_MS)
    else if (now === before) {
      tell(now)
      next(POLL_MS)
    } else next(REST_MS, now)
  }
  next(POLL_MS)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
