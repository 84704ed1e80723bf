import type { Stopped } from './stopped.ts'
import type { WorkerAnswer, WorkerCall, WorkerTold } from './worker-message.ts'

/** What is asked of a `Worker`. */
export interface LineWorker {
  postMessage(message: WorkerCall | WorkerTold): void
  terminate(): void
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void
}

/** How long a call may take, and the timer that tells. */
export interface LineOptions {
  readonly limitMs?: number
  /** Starts a timer and gives the function that stops it. */
  readonly after?: (milliseconds: number, run: () => void) => () => void
}

/** What a long call is watched by. */
export interface CallOptions {
  /** How long until the answer, or between two words of progress. */
  readonly limitMs?: number
  readonly onProgress?: (progress: unknown) => void
  /** Ends the call, and the worker with it where it is at work on it. */
  readonly signal?: AbortSignal
}

/** What became of a call. */
export type CallEnd =
  | { readonly kind: 'done'; readonly outcome: unknown }
  | { readonly kind: 'stopped'; readonly trouble: Stopped }
  | { readonly kind: 'cancelled' }

/** A way to call a worker: one call at a time, in order. */
export interface WorkerLine {
  /** Rejects with what was thrown, or where no worker can be started. */
  call(verb: string, args: readonly unknown[], options?: CallOptions): Promise<CallEnd>
  /** From now on the worker knows this and nothing that was told before; it hears of it with the next call. */
  tell(told: unknown): void
}

interface Job {
  readonly call: WorkerCall
  readonly options: CallOptions
  readonly resolve: (end: CallEnd) => void
  readonly reject: (error: unknown) => void
}

/**
 * A line to a worker, which is started with the first call and kept. A call that takes too long ends the worker and is
 * 'too-slow', one that the worker dies of 'gave-up'; those that wait go on in a fresh one, which is told the same.
 */
export function openLine(
  startWorker: () => LineWorker,
  { limitMs: usualMs = 10_000, after = afterTimeout }: LineOptions = {},
): WorkerLine {
  const waiting: Job[] = []
  let running: Job | null = null
  let worker: LineWorker | null = null
  let stopTimer = () => {}
  let lastId = 0
  let toTell: unknown
  /** What the worker has been told. */
  let told: unknown

  function startNext(): void {
    const job = running === null ? waiting.shift() : undefined
    if (job === undefined) return
    running = job
    startTimer(job)
    try {
      worker ??= hire()
      if (told !== toTell) send(worker, { told: toTell })
      told = toTell
      send(worker, job.call)
    } catch (error) {
      settle(() => job.reject(error))
    }
  }

  function startTimer({ options }: Job): void {
    stopTimer = after(options.limitMs ?? usualMs, () => dismiss({ kind: 'stopped', trouble: tooSlow }))
  }

  function send(to: LineWorker, message: WorkerCall | WorkerTold): void {
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
    to.postMessage(message)
  }

  function settle(tell: () => void): void {
    stopTimer()
    running = null
    tell()
    startNext()
  }

  function hire(): LineWorker {
    const hired = startWorker()
    told = undefined
    // What one that was sent away still has to say is for nobody.
    const whileHired = (hear: (event: Event) => void) => (event: Event) => {
      if (worker === hired) hear(event)
    }
    const died = whileHired((event) => {
      event.preventDefault()
      dismiss({ kind: 'stopped', trouble: gaveUp })
    })
    hired.addEventListener(
      'message',
      whileHired((event) => hear((event as MessageEvent<WorkerAnswer>).data)),
    )
    hired.addEventListener('error', died)
    hired.addEventListener('messageerror', died)
    return hired
  }

  function hear(answer: WorkerAnswer): void {
    const job = running
    if (job === null || job.call.id !== answer.id) return
    if (answer.kind === 'progress') {
      stopTimer()
      startTimer(job)
      job.options.onProgress?.(answer.progress)
    } else if (answer.kind === 'done') settle(() => job.resolve(answer))
    else settle(() => job.reject(new Error(answer.message)))
  }

  function dismiss(end: CallEnd): void {
    worker?.terminate()
    worker = null
    const job = running
    if (job !== null) settle(() => job.resolve(end))
  }

  function cancel(job: Job): void {
    const place = waiting.indexOf(job)
    if (place !== -1) waiting.splice(place, 1)
    if (running === job) dismiss({ kind: 'cancelled' })
    else job.resolve({ kind: 'cancelled' })
  }

  return {
    call(verb, args, options = {}) {
      if (options.signal?.aborted) return Promise.resolve({ kind: 'cancelled' })
      lastId += 1
      const call = { id: lastId, verb, args }
      const end = new Promise<CallEnd>((resolve, reject) => {
        const job: Job = { call, options, resolve, reject }
        waiting.push(job)
        options.signal?.addEventListener('abort', () => cancel(job), { once: true })
      })
      startNext()
      return end
    },
    tell: (known) => {
      toTell = known
    },
  }
}

const tooSlow: Stopped = { code: 'too-slow' }
const gaveUp: Stopped = { code: 'gave-up' }

function afterTimeout(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
