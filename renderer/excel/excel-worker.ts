import { compileForm, type CompiledForm } from '../template/form/compile-form.ts'
import { FileMemory } from '../workbook/file-memory.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { PartMemory } from '../workbook/part-memory.ts'
import { answerCall } from './answer-call.ts'
import type { ExcelCall, KnownForms } from './excel-call.ts'

const codec = { ...fflateCodec, memory: new PartMemory(), lastFile: new FileMemory() }
let forms: readonly CompiledForm[] = []

// A worker of its own: what a file makes it do, it does beside the window, and it can be ended from there.
addEventListener('message', ({ data }: MessageEvent<ExcelCall | KnownForms>) => {
  if (data.verb === 'know') forms = data.forms.map(compileForm)
  else postMessage(answerCall(data, codec, forms))
})
