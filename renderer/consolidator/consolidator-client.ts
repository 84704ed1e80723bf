import type { Outcome } from '../workbook/trouble.ts'
import type { Stopped } from '../worker/stopped.ts'
import { openLine, type CallOptions, type LineOptions, type LineWorker } from '../worker/worker-line.ts'
import type { BookWatch, Cancelled, Consolidator } from './consolidator.ts'
import type { ConsolidatorCall } from './consolidator-end.ts'

/** Work over many files: making ready reads all of last year's, and a book's sheets are put together at its end. */
const longMs = 120_000

/** The consolidator over a worker of its own: the editor never waits for it. */
export function createConsolidator(startWorker: () => LineWorker, options: LineOptions = {}): Consolidator {
  const line = openLine(startWorker, options)

  /** The answer to a call is what its verb gives: the worker's end holds to the same contract. */
  async function ask<Value, Trouble = never>(
    verb: ConsolidatorCall['verb'],
    args: readonly unknown[],
    callOptions: CallOptions = {},
  ): Promise<Outcome<Value, Trouble | Stopped | Cancelled>> {
    const end = await line.call(verb, args, callOptions)
    if (end.kind === 'done') return end.outcome as Outcome<Value, Trouble>
    return { ok: false, trouble: end.kind === 'cancelled' ? { code: 'cancelled' } : end.trouble }
  }

  /** For a call that nothing cancels. */
  async function get<Value, Trouble = never>(
    verb: ConsolidatorCall['verb'],
    args: readonly unknown[],
    callOptions: Omit<CallOptions, 'signal'> = {},
  ): Promise<Outcome<Value, Trouble | Stopped>> {
    return (await ask<Value, Trouble>(verb, args, callOptions)) as Outcome<Value, Trouble | Stopped>
  }

  return {
    expect: (expectation) => {
      line.tell(expectation)
      return get('readiness', [], { limitMs: longMs })
    },
    check: (file) => get('check', [file]),
    lookAtTemplate: (bytes) => get('lookAtTemplate', [bytes]),
    readRoster: (bytes) => get('readRoster', [bytes]),
    makeBook: (request, { onStep, signal }) =>
      ask('makeBook', [request], {
        limitMs: longMs,
        signal,
        onProgress: (step) => onStep(step as Parameters<BookWatch['onStep']>[0]),
      }),
    makeTable: (request, format) => get('makeTable', [request, format], { limitMs: longMs }),
    copyWithComments: (source) => get('copyWithComments', [source]),
    writeCorrection: (request) => get('writeCorrection', [request]),
  }
}
