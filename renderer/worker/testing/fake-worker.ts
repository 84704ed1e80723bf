import type { LineWorker } from '../worker-line.ts'
import { isTold, type WorkerAnswer, type WorkerCall, type WorkerTold } from '../worker-message.ts'

/** A worker that answers when the test says so. */
export class FakeWorker extends EventTarget implements LineWorker {
  readonly calls: WorkerCall[] = []
  /** Everything that it was told, in order: verbs, and 'told'. */
  readonly heard: string[] = []
  ended = false
  postMessage(message: WorkerCall | WorkerTold): void {
    this.heard.push(isTold(message) ? 'told' : message.verb)
    if (!isTold(message)) this.calls.push(message)
  }
  terminate(): void {
    this.ended = true
  }
  answer(answer: WorkerAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }))
  }
  /** Answers the newest call. */
  done(outcome: unknown): void {
    this.answer({ id: this.calls.at(-1)?.id ?? 0, kind: 'done', outcome })
  }
  progress(progress: unknown): void {
    this.answer({ id: this.calls.at(-1)?.id ?? 0, kind: 'progress', progress })
  }
}

/** Timers that run out when the test says so. */
export function fakeTimers() {
  const timers: { readonly run: () => void; readonly milliseconds: number; stopped: boolean }[] = []
  return {
    timers,
    after: (milliseconds: number, run: () => void) => {
      const timer = { run, milliseconds, stopped: false }
      timers.push(timer)
      return () => {
        timer.stopped = true
      }
    },
    runOut: () => timers.filter((timer) => !timer.stopped).forEach((timer) => timer.run()),
  }
}
