import { fflateCodec } from '../workbook/fflate-codec.ts'
import { PartMemory } from '../workbook/part-memory.ts'
import { answerCall } from './answer-call.ts'
import type { ExcelCall } from './excel-call.ts'

const codec = { ...fflateCodec, memory: new PartMemory() }

// A worker of its own: what a file makes it do, it does beside the window, and it can be ended from there.
addEventListener('message', ({ data }: MessageEvent<ExcelCall>) => postMessage(answerCall(data, codec)))
