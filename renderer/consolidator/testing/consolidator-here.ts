import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { answerTo, isTold, type WorkerCall, type WorkerTold } from '../../worker/worker-message.ts'
import type { LineWorker } from '../../worker/worker-line.ts'
import { ConsolidatorEnd, type ConsolidatorCall } from '../answer-consolidator.ts'
import { createConsolidator } from '../consolidator-client.ts'
import type { Consolidator, Expectation } from '../consolidator.ts'

/** The consolidator with its worker's end in this thread. */
export function consolidatorHere(): Consolidator {
  return createConsolidator(() => new WorkerHere())
}

class WorkerHere extends EventTarget implements LineWorker {
  readonly #end = new ConsolidatorEnd(fflateCodec)
  postMessage(message: WorkerCall | WorkerTold): void {
    if (isTold(message)) return this.#end.know(message.told as Expectation)
    const answer = answerTo(message, () => this.#end.outcomeOf(message as ConsolidatorCall))
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: answer })))
  }
  terminate(): void {}
}
