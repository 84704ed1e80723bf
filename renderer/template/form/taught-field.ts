import { assertNever } from '../../sheet/assert-never.ts'
import type { SideName } from '../../sheet/sheet.ts'
import type { CellPlace } from '../../workbook/cell-address.ts'
import type { Teaching } from './teaching.ts'

/** A field of a worksheet as a person marks it; those of goals are the first goal's. */
export type TaughtField =
  | { readonly kind: 'department' }
  | { readonly kind: 'heading'; readonly side: SideName }
  | { readonly kind: 'number' }
  | { readonly kind: 'text'; readonly side: SideName; readonly field: TextField }
  | { readonly kind: 'extra'; readonly at: number }
  | { readonly kind: 'sheet-extra'; readonly at: number }
  | { readonly kind: 'next' }

/** The cells of a half. */
export type TextField = 'title' | 'marker' | 'initiatives' | 'outcome'

/** The cells of a half, in the order of the paper. */
export const textFields = ['title', 'marker', 'initiatives', 'outcome'] as const

/** The fields that every paper may have, in the order in which they are marked. */
const commonFields: readonly TaughtField[] = [
  { kind: 'department' },
  ...(['current', 'previous'] as const).flatMap((side): readonly TaughtField[] => [
    { kind: 'heading', side },
    ...textFields.map((field) => ({ kind: 'text', side, field }) as const),
  ]),
  { kind: 'number' },
  { kind: 'next' },
]

/** Where a field lies by what was said so far; null where it was not. */
export function cellOf(teaching: Teaching, field: TaughtField): CellPlace | null {
  switch (field.kind) {
    case 'department':
      return teaching.department?.cell ?? null
    case 'heading':
      return teaching.headings[field.side]
    case 'number':
      return teaching.number
    case 'text':
      return teaching.sides[field.side][field.field]
    case 'extra':
      return teaching.extra[field.at]?.cell ?? null
    case 'sheet-extra':
      return teaching.sheetExtra[field.at]?.cell ?? null
    case 'next':
      return teaching.next
    default:
      return assertNever(field)
  }
}

/** Every field that was marked. */
export function markedFields(teaching: Teaching): readonly TaughtField[] {
  const extra = teaching.extra.map((_, at) => ({ kind: 'extra', at }) as const)
  const sheetExtra = teaching.sheetExtra.map((_, at) => ({ kind: 'sheet-extra', at }) as const)
  return [...commonFields, ...extra, ...sheetExtra].filter((field) => cellOf(teaching, field) !== null)
}

/** Whether two fields are the same one. */
export function isSameField(one: TaughtField, other: TaughtField): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
