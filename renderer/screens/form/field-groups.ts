import { textFields, type TaughtField } from '../../template/form/taught-field.ts'
import type { Teaching } from '../../template/form/teaching.ts'
import { formText } from '../../text/form.ts'

/** Fields under a title. */
export interface FieldGroup {
  readonly title: string
  readonly fields: readonly TaughtField[]
}

const sided = (side: 'previous' | 'current'): readonly TaughtField[] =>
  textFields.map((field) => ({ kind: 'text', side, field }))

const extras = (kind: 'extra' | 'sheet-extra', count: number): readonly TaughtField[] =>
  Array.from({ length: count }, (_, at) => ({ kind, at }))

/** The fields as they are listed: what every goal must have first. */
export function fieldGroups({ extra, sheetExtra }: Teaching): readonly FieldGroup[] {
  return [
    { title: formText.current, fields: sided('current') },
    { title: formText.previous, fields: sided('previous') },
    { title: formText.repeat, fields: [{ kind: 'number' }, { kind: 'next' }] },
    {
      title: formText.whole,
      fields: [
        { kind: 'department' },
        { kind: 'heading', side: 'previous' },
        { kind: 'heading', side: 'current' },
      ],
    },
    {
      title: formText.extra,
      fields: [...extras('extra', extra.length), ...extras('sheet-extra', sheetExtra.length)],
    },
  ]
}
