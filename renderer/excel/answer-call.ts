import { assertNever } from '../sheet/assert-never.ts'
import { fillTemplate } from '../template/fill-template.ts'
import { readPapers } from '../template/read-workbook.ts'
import { setTemplateYear } from '../template/set-template-year.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import type { ExcelAnswer, ExcelCall } from './excel-call.ts'

/** Does what a call asks. Nothing is thrown: what was is told in the answer. */
export function answerCall(call: ExcelCall): ExcelAnswer {
  const { id } = call
  try {
    return { id, kind: 'done', outcome: outcomeOf(call) }
  } catch (error) {
    return { id, kind: 'thrown', message: String(error) }
  }
}

function outcomeOf(call: ExcelCall): unknown {
  switch (call.verb) {
    case 'read':
      return readPapers(call.args[0], fflateCodec)
    case 'fill': {
      const [bytes, sheet, options] = call.args
      return fillTemplate(bytes, sheet, fflateCodec, options)
    }
    case 'setYear':
      return setTemplateYear(...call.args, fflateCodec)
    default:
      return assertNever(call)
  }
}
