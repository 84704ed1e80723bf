import type { Draft } from '../../drafts/draft.ts'
import { editableOf } from '../../sheet/editable-of-sheet.ts'
import type { NewId } from '../../sheet/editable-sheet.ts'
import type { ExtraField, Goal, Sheet, Side } from '../../sheet/sheet.ts'
import type { PaperReading } from '../../template/sheet-reading.ts'
import { problemMessage } from '../../text/trouble-message.ts'

/** What a new draft needs besides its sheet. */
export interface Birth {
  readonly template: { readonly id: string; readonly name: string }
  readonly now: number
  readonly newId: NewId
}

/** A draft of a sheet as it was read, with all goals of the paper, the empty ones too, and what to look at. */
export function draftOfPaper(reading: PaperReading, birth: Birth): Draft {
  return {
    ...newDraft(sheetOn(reading, reading.paper), birth),
    imported: {
      unclaimed: reading.unclaimed,
      remarks: reading.problems.map(problemMessage),
      ...(reading.form ? { form: { id: reading.form.id, name: reading.form.name } } : {}),
      seen: false,
    },
  }
}

/** A draft that takes only the form from the paper: no goal has text. The department stays where none is given. */
export function draftOnBlank(
  reading: PaperReading,
  fiscalYear: number,
  department: string,
  birth: Birth,
): Draft {
  const sheet = sheetOn(reading, reading.paper.map(emptied))
  const given = department.trim() === '' ? sheet.department : department
  return newDraft({ ...sheet, fiscalYear, department: given, extra: sheet.extra.map(emptiedField) }, birth)
}

const sheetOn = (
  { sheetName, department, fiscalYear, extra }: PaperReading,
  goals: readonly Goal[],
): Sheet => ({ sheetName, department, fiscalYear, extra, goals })

function newDraft(sheet: Sheet, { template, now, newId }: Birth): Draft {
  return {
    id: newId(),
    sheet: editableOf(sheet, newId),
    templateId: template.id,
    templateName: template.name,
    imported: null,
    createdAt: now,
    updatedAt: now,
    exported: null,
    deletedAt: null,
  }
}

const emptied = (goal: Goal): Goal => ({
  ...goal,
  previous: emptiedSide(goal.previous),
  current: emptiedSide(goal.current),
  extra: goal.extra.map(emptiedField),
})

const emptiedSide = (side: Side | null): Side | null => side && { title: '', initiatives: '', outcome: '' }

const emptiedField = (field: ExtraField): ExtraField => ({ ...field, text: '' })
