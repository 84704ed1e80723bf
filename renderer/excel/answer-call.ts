import { assertNever } from '../sheet/assert-never.ts'
import { checkFit } from '../template/check-fit.ts'
import { fillTemplate } from '../template/fill-template.ts'
import type { CompiledForm } from '../template/form/compile-form.ts'
import { learnForm } from '../template/form/learn-form.ts'
import { lookAt } from '../template/form/look-at.ts'
import { previewPaper } from '../template/preview-paper.ts'
import { readPapers } from '../template/read-workbook.ts'
import { setTemplateYear } from '../template/set-template-year.ts'
import type { Codec } from '../workbook/codec.ts'
import { readPictures } from '../workbook/picture/read-picture.ts'
import { answerTo, type WorkerAnswer } from '../worker/worker-message.ts'
import type { ExcelCall } from './excel-call.ts'

/** Does what a call asks, by the forms that are known. Nothing is thrown: what was is told in the answer. */
export function answerCall(call: ExcelCall, codec: Codec, forms: readonly CompiledForm[] = []): WorkerAnswer {
  return answerTo(call, () => outcomeOf(call, codec, forms))
}

function outcomeOf(call: ExcelCall, codec: Codec, forms: readonly CompiledForm[]): unknown {
  switch (call.verb) {
    case 'read':
      return readPapers(call.args[0], codec, forms)
    case 'fill': {
      const [bytes, sheet, options] = call.args
      return fillTemplate(bytes, sheet, codec, options, forms)
    }
    case 'fit':
      return checkFit(...call.args, codec, forms)
    case 'setYear':
      return setTemplateYear(...call.args, codec, forms)
    case 'pictures':
      return readPictures(call.args[0], codec)
    case 'look':
      return lookAt(call.args[0], codec, forms)
    case 'learnForm': {
      const [bytes, name] = call.args
      return learnForm(bytes, codec, name)
    }
    case 'preview': {
      const [bytes, sheet, options] = call.args
      return previewPaper(bytes, sheet, codec, options, forms)
    }
    default:
      return assertNever(call)
  }
}
