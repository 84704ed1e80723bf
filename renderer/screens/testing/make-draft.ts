import type { Draft } from '../../drafts/draft.ts'
import { editableOf } from '../../sheet/editable-of-sheet.ts'
import type { Goal, Side } from '../../sheet/sheet.ts'

let ids = 0
const nextId = () => `id-${(ids += 1)}`

/** A half with nothing in it. */
export const emptySide: Side = { title: '', initiatives: '', outcome: '' }

/** A goal whose half of this year is filled in, as much of it as is given. */
export function goalWith(number: number, current: Partial<Side> = {}): Goal {
  return { number, previous: emptySide, current: { ...emptySide, ...current }, extra: [] }
}

/** A draft for tests: what is not given is the plainest there is. */
export function makeDraft({
  department = '政策企画部',
  fiscalYear = 2022,
  goals = [],
  ...rest
}: Partial<Draft> & {
  readonly department?: string | null
  readonly fiscalYear?: number | null
  readonly goals?: readonly Goal[]
} = {}): Draft {
  return {
    id: nextId(),
    sheet: editableOf({ sheetName: '表', department, fiscalYear, goals, extra: [] }, nextId),
    templateId: 'template',
    templateName: '04_政策企画部.xlsx',
    imported: null,
    createdAt: 1,
    updatedAt: 1,
    exported: null,
    deletedAt: null,
    ...rest,
  }
}
