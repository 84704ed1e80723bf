import type { Outcome } from '../workbook/trouble.ts'
import type { Stopped } from '../worker/stopped.ts'
import { openLine, type CallOptions, type LineOptions, type LineWorker } from '../worker/worker-line.ts'
import type { ConsolidatorCall } from './answer-consolidator.ts'
import type { Consolidator } from './consolidator.ts'

/** Making ready may take reading all of last year's files. */
const readinessMs = 120_000

/** The consolidator over a worker of its own: the editor never waits for it. */
export function createConsolidator(startWorker: () => LineWorker, options: LineOptions = {}): Consolidator {
  const line = openLine(startWorker, options)

  /** The answer to a call is what its verb gives: the worker's end holds to the same contract. */
  async function ask<Value, Trouble = never>(
    verb: ConsolidatorCall['verb'],
    args: readonly unknown[],
    callOptions: CallOptions = {},
  ): Promise<Outcome<Value, Trouble | Stopped>> {
    const end = await line.call(verb, args, callOptions)
    if (end.kind === 'cancelled') throw new Error(`Nobody cancels ${verb}.`)
    return end.kind === 'done'
      ? (end.outcome as Outcome<Value, Trouble>)
      : { ok: false, trouble: end.trouble }
  }

  return {
    expect: (expectation) => {
      line.tell(expectation)
      return ask('readiness', [], { limitMs: readinessMs })
    },
    check: (file) => ask('check', [file]),
    lookAtTemplate: (bytes) => ask('lookAtTemplate', [bytes]),
    readRoster: (bytes) => ask('readRoster', [bytes]),
  }
}
