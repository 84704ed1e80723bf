import { assertNever } from '../../sheet/assert-never.ts'
import type { TaughtField } from '../../template/form/taught-field.ts'
import type { TeachTrouble } from '../../template/form/teach.ts'
import type { Teaching } from '../../template/form/teaching.ts'
import { fieldNames, formText, teachTroubleText } from '../../text/form.ts'

/** What a field is called among those of its own group. */
export function fieldName(teaching: Teaching, field: TaughtField): string {
  switch (field.kind) {
    case 'department':
    case 'heading':
    case 'number':
    case 'next':
      return fieldNames[field.kind]
    case 'text':
      return field.field === 'outcome' ? fieldNames.outcome[field.side] : fieldNames[field.field]
    case 'extra':
      return teaching.extra[field.at]?.label ?? formText.newExtra
    case 'sheet-extra':
      return teaching.sheetExtra[field.at]?.label ?? formText.newExtra
    default:
      return assertNever(field)
  }
}

/** What a field is called in a sentence: 前年度の重点目標. */
export function fullFieldName(teaching: Teaching, field: TaughtField): string {
  const name = fieldName(teaching, field)
  const isSided = field.kind === 'text' || field.kind === 'heading'
  return isSided ? `${fieldNames.side[field.side]}の${name}` : name
}

/** Why a press was not taken, in words. */
export function teachTroubleMessage(teaching: Teaching, trouble: TeachTrouble): string {
  return trouble.code === 'claimed'
    ? teachTroubleText.claimed(fullFieldName(teaching, trouble.by))
    : teachTroubleText[trouble.code]()
}
