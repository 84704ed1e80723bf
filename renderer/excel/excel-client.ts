import type { Form } from '../template/form/form.ts'
import { openLine, type LineOptions, type LineWorker } from '../worker/worker-line.ts'
import type { Excel, FormedExcel } from './excel.ts'

/**
 * The Excel port over a worker. A call that takes too long ends the worker and is answered with 'too-slow', one that the
 * worker dies of with 'gave-up'; those that wait go on in a fresh one.
 */
export function createExcel(startWorker: () => LineWorker, options: LineOptions = {}): FormedExcel {
  const line = openLine(startWorker, options)

  /** The answer to a call is what its verb gives: the worker's end holds to the same contract. */
  async function ask<Verb extends keyof Excel>(
    verb: Verb,
    ...args: Parameters<Excel[Verb]>
  ): Promise<Awaited<ReturnType<Excel[Verb]>>> {
    const end = await line.call(verb, args)
    if (end.kind === 'cancelled') throw new Error('Nobody cancels a call of the Excel port.')
    const outcome = end.kind === 'done' ? end.outcome : { ok: false, trouble: end.trouble }
    return outcome as Awaited<ReturnType<Excel[Verb]>>
  }

  return {
    read: (bytes) => ask('read', bytes),
    fill: (bytes, sheet, fillOptions) => ask('fill', bytes, sheet, fillOptions),
    fit: (bytes, sheet) => ask('fit', bytes, sheet),
    setYear: (bytes, fiscalYear) => ask('setYear', bytes, fiscalYear),
    pictures: (bytes) => ask('pictures', bytes),
    look: (bytes) => ask('look', bytes),
    learnForm: (bytes, name) => ask('learnForm', bytes, name),
    know: (forms: readonly Form[]) => line.tell(forms),
    preview: (bytes, sheet, fillOptions) => ask('preview', bytes, sheet, fillOptions),
  }
}
