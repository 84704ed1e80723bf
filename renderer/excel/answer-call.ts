import { assertNever } from '../sheet/assert-never.ts'
import { fillTemplate } from '../template/fill-template.ts'
import { readPapers } from '../template/read-workbook.ts'
import { setTemplateYear } from '../template/set-template-year.ts'
import type { Codec } from '../workbook/codec.ts'
import { readPictures } from '../workbook/picture/read-picture.ts'
import type { ExcelAnswer, ExcelCall } from './excel-call.ts'

/** Does what a call asks. Nothing is thrown: what was is told in the answer. */
export function answerCall(call: ExcelCall, codec: Codec): ExcelAnswer {
  const { id } = call
  try {
    return { id, kind: 'done', outcome: outcomeOf(call, codec) }
  } catch (error) {
    return { id, kind: 'thrown', message: String(error) }
  }
}

function outcomeOf(call: ExcelCall, codec: Codec): unknown {
  switch (call.verb) {
    case 'read':
      return readPapers(call.args[0], codec)
    case 'fill': {
      const [bytes, sheet, options] = call.args
      return fillTemplate(bytes, sheet, codec, options)
    }
    case 'setYear':
      return setTemplateYear(...call.args, codec)
    case 'pictures':
      return readPictures(call.args[0], codec)
    default:
      return assertNever(call)
  }
}
