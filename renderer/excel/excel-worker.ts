import { compileForm, type CompiledForm } from '../template/form/compile-form.ts'
import { FileMemory } from '../workbook/file-memory.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { PartMemory } from '../workbook/part-memory.ts'
import type { Form } from '../template/form/form.ts'
import { isTold, type WorkerTold } from '../worker/worker-message.ts'
import { answerCall } from './answer-call.ts'
import type { ExcelCall } from './excel-call.ts'

const codec = { ...fflateCodec, memory: new PartMemory(), lastFile: new FileMemory() }
let forms: readonly CompiledForm[] = []

// A worker of its own: what a file makes it do, it does beside the window, and it can be ended from there.
addEventListener('message', ({ data }: MessageEvent<ExcelCall | WorkerTold<readonly Form[]>>) => {
  if (isTold(data)) forms = data.told.map(compileForm)
  else postMessage(answerCall(data, codec, forms))
})
