import { fflateCodec } from '../workbook/fflate-codec.ts'
import { PartMemory } from '../workbook/part-memory.ts'
import { answerTo, isTold, type WorkerTold } from '../worker/worker-message.ts'
import { ConsolidatorEnd, type ConsolidatorCall } from './consolidator-end.ts'
import type { Expectation } from './consolidator.ts'

const end = new ConsolidatorEnd({ ...fflateCodec, memory: new PartMemory() })

// A worker of its own: what a file makes it do, it does beside the window, and it can be ended from there.
addEventListener('message', ({ data }: MessageEvent<ConsolidatorCall | WorkerTold<Expectation>>) => {
  if (isTold(data)) end.know(data.told)
  else postMessage(answerTo(data, (say) => end.outcomeOf(data, say), postMessage))
})
