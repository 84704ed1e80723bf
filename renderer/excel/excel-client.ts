import type { Form } from '../template/form/form.ts'
import type { Excel, FormedExcel, Stopped } from './excel.ts'
import type { ExcelAnswer, ExcelCall, KnownForms } from './excel-call.ts'

/** What is asked of a `Worker`. */
export interface ExcelWorker {
  postMessage(message: ExcelCall | KnownForms): void
  terminate(): void
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void
}

/** How long a call may take, and the timer that tells. */
export interface ExcelOptions {
  readonly limitMs?: number
  /** Starts a timer and gives the function that stops it. */
  readonly after?: (milliseconds: number, run: () => void) => () => void
}

/** What a fresh worker knows. */
const noForms: readonly Form[] = []

interface Job {
  readonly call: ExcelCall
  readonly resolve: (outcome: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * The Excel port over a worker, which is started with the first call and kept. A call that takes too long ends the
 * worker and is answered with 'too-slow', one that the worker dies of with 'gave-up'; those that wait go on in a
 * fresh one.
 */
export function createExcel(
  startWorker: () => ExcelWorker,
  { limitMs = 10_000, after = afterTimeout }: ExcelOptions = {},
): FormedExcel {
  const waiting: Job[] = []
  let running: Job | null = null
  let worker: ExcelWorker | null = null
  let stopTimer = () => {}
  let lastId = 0
  let forms = noForms
  /** What the worker has been told of them. */
  let told = noForms

  function startNext(): void {
    const job = running === null ? waiting.shift() : undefined
    if (job === undefined) return
    running = job
    stopTimer = after(limitMs, () => stop({ code: 'too-slow' }))
    try {
      worker ??= hire()
      if (told !== forms) send(worker, { verb: 'know', forms })
      told = forms
      send(worker, job.call)
    } catch (error) {
      settle(() => job.reject(error))
    }
  }

  function send(to: ExcelWorker, message: ExcelCall | KnownForms): void {
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
    to.postMessage(message)
  }

  function settle(tell: () => void): void {
    stopTimer()
    running = null
    tell()
    startNext()
  }

  function hire(): ExcelWorker {
    const hired = startWorker()
    told = noForms
    // What one that was sent away still has to say is for nobody.
    const whileHired = (hear: (event: Event) => void) => (event: Event) => {
      if (worker === hired) hear(event)
    }
    const died = whileHired((event) => {
      event.preventDefault()
      stop({ code: 'gave-up' })
    })
    hired.addEventListener(
      'message',
      whileHired((event) => hear((event as MessageEvent<ExcelAnswer>).data)),
    )
    hired.addEventListener('error', died)
    hired.addEventListener('messageerror', died)
    return hired
  }

  function hear(answer: ExcelAnswer): void {
    const job = running
    if (job === null || job.call.id !== answer.id) return
    if (answer.kind === 'done') settle(() => job.resolve(answer.outcome))
    else settle(() => job.reject(new Error(answer.message)))
  }

  function stop(trouble: Stopped): void {
    worker?.terminate()
    worker = null
    const job = running
    if (job !== null) settle(() => job.resolve({ ok: false, trouble }))
  }

  /** The answer to a call is what its verb gives: the worker's end holds to the same contract. */
  function ask<Verb extends keyof Excel>(
    verb: Verb,
    ...args: Parameters<Excel[Verb]>
  ): ReturnType<Excel[Verb]> {
    lastId += 1
    const call = { id: lastId, verb, args } as ExcelCall
    const answer = new Promise<unknown>((resolve, reject) => waiting.push({ call, resolve, reject }))
    startNext()
    return answer as ReturnType<Excel[Verb]>
  }

  return {
    read: (bytes) => ask('read', bytes),
    fill: (bytes, sheet, options) => ask('fill', bytes, sheet, options),
    fit: (bytes, sheet) => ask('fit', bytes, sheet),
    setYear: (bytes, fiscalYear) => ask('setYear', bytes, fiscalYear),
    pictures: (bytes) => ask('pictures', bytes),
    look: (bytes) => ask('look', bytes),
    learnForm: (bytes, name) => ask('learnForm', bytes, name),
    know: (known) => {
      forms = known
    },
    preview: (bytes, sheet, options) => ask('preview', bytes, sheet, options),
  }
}

function afterTimeout(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
