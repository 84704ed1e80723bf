import { fflateCodec } from '../../workbook/fflate-codec.ts'
import {
  answerTo,
  isTold,
  type WorkerAnswer,
  type WorkerCall,
  type WorkerTold,
} from '../../worker/worker-message.ts'
import type { LineWorker } from '../../worker/worker-line.ts'
import { ConsolidatorEnd, type ConsolidatorCall } from '../consolidator-end.ts'
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
    const post = (data: WorkerAnswer) =>
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
    post(answerTo(message, (say) => this.#end.outcomeOf(message as ConsolidatorCall, say), post))
  }
  terminate(): void {}
}
