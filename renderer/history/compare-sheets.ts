import type { EditableGoal, EditableSheet, EditableSide } from '../sheet/editable-sheet.ts'
import type { ExtraField, SideName } from '../sheet/sheet.ts'
import { compareTexts, type Run } from './compare-texts.ts'
import { matchGoals } from './match-goals.ts'
import { renumberLines } from './renumber-lines.ts'
import { pairsOf } from './same-text.ts'

/** A field of the paper: of a half, under a label of the paper's own, or 担当部局名. */
export type ComparedField =
  | { readonly kind: 'side'; readonly side: SideName; readonly field: 'title' | 'initiatives' | 'outcome' }
  | { readonly kind: 'extra'; readonly label: string }
  | { readonly kind: 'department' }

/** A field whose text differs. */
export interface FieldChange {
  readonly field: ComparedField
  /** A line of which only the number differs counts as one that stayed. */
  readonly runs: readonly Run[]
  /** Whether there are such lines. */
  readonly isRenumbered: boolean
}

/** A goal that differs in something. */
export interface GoalChange {
  readonly kind: 'changed' | 'added' | 'removed'
  /** As it is in the later sheet, where it was removed as it was in the earlier one. */
  readonly goal: EditableGoal
  /** Its number in the earlier sheet; null for an added one. */
  readonly numberBefore: number | null
  readonly moved: boolean
  readonly fields: readonly FieldChange[]
  /** The halves in which items and outcomes are paired otherwise. */
  readonly pairing: readonly SideName[]
}

/** How one sheet became another. */
export interface SheetComparison {
  /** Null where it is the same. */
  readonly fiscalYear: { readonly before: number | null; readonly after: number | null } | null
  /** Of the sheet as a whole. */
  readonly fields: readonly FieldChange[]
  /** In the later order, those that are gone where they stood. */
  readonly goals: readonly GoalChange[]
  /** How many goals differ in nothing. */
  readonly sameGoals: number
}

/** Everything in which two sheets differ, by goal and field; what is the same is only counted. */
export function compareSheets(before: EditableSheet, after: EditableSheet): SheetComparison {
  const pairs = matchGoals(before.goals, after.goals)
  const goals = pairs.flatMap((pair) => {
    const { before: was, after: is, moved } = pair
    return is === null ? removedGoal(was) : was === null ? addedGoal(is) : changedGoal(was, is, moved)
  })
  return {
    fiscalYear:
      before.fiscalYear === after.fiscalYear ? null : { before: before.fiscalYear, after: after.fiscalYear },
    fields: [
      ...fieldChange({ kind: 'department' }, before.department, after.department),
      ...extraChanges(before.extra, after.extra),
    ],
    goals,
    sameGoals: pairs.length - goals.length,
  }
}

/** How many characters two sheets differ in. */
export interface ChangeSize {
  readonly added: number
  readonly removed: number
}

/** How large a change is, in characters as people count them. */
export function sizeOf({ fields, goals }: SheetComparison): ChangeSize {
  const runs = [fields, ...goals.map((goal) => goal.fields)].flat().flatMap((field) => field.runs)
  const count = (kind: Run['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? [...run.text].length : 0), 0)
  return { added: count('added'), removed: count('removed') }
}

/** Whether nothing but numbers of lines differ. */
export const isOnlyRenumbered = ({ runs }: FieldChange): boolean => runs.every(({ kind }) => kind === 'same')

/** Whether two sheets differ in nothing at all. */
export const isNothing = ({ fiscalYear, fields, goals }: SheetComparison): boolean =>
  fiscalYear === null && fields.length + goals.length === 0

function removedGoal(goal: EditableGoal | null): readonly GoalChange[] {
  if (goal === null) return []
  const fields = goalFields(goal, null)
  return [{ kind: 'removed', goal, numberBefore: goal.number, moved: false, fields, pairing: [] }]
}

function addedGoal(goal: EditableGoal): readonly GoalChange[] {
  const fields = goalFields(null, goal)
  return [{ kind: 'added', goal, numberBefore: null, moved: false, fields, pairing: [] }]
}

function changedGoal(before: EditableGoal, after: EditableGoal, moved: boolean): readonly GoalChange[] {
  const fields = before === after ? [] : goalFields(before, after)
  const pairing = sides.filter((side) => isPairedAnew(before[side], after[side]))
  if (fields.length === 0 && pairing.length === 0 && !moved) return []
  return [{ kind: 'changed', goal: after, numberBefore: before.number, moved, fields, pairing }]
}

const sides: readonly SideName[] = ['previous', 'current']

function goalFields(before: EditableGoal | null, after: EditableGoal | null): readonly FieldChange[] {
  return [
    ...sides.flatMap((side) => sideFields(side, before?.[side] ?? null, after?.[side] ?? null)),
    ...extraChanges(before?.extra ?? [], after?.extra ?? []),
  ]
}

function sideFields(side: SideName, before: EditableSide | null, after: EditableSide | null) {
  const change = (field: SideText, numbered: typeof fieldChange = fieldChange) =>
    numbered({ kind: 'side', side, field }, textOf(before, field), textOf(after, field))
  const initiatives = change('initiatives', listChange)
  // Numbers of outcomes that follow their items are no news; those that changed by themselves stand for other items.
  const follows = initiatives.some(({ isRenumbered }) => isRenumbered)
  return [...change('title'), ...initiatives, ...change('outcome', follows ? listChange : fieldChange)]
}

type SideText = 'title' | 'initiatives' | 'outcome'

function textOf(side: EditableSide | null, field: SideText): string {
  if (side === null) return ''
  return field === 'title' ? side.title : side[field].text
}

/** Only where the text is the same: another text is paired anew as a matter of course. */
function isPairedAnew(before: EditableSide | null, after: EditableSide | null): boolean {
  if (before === null || after === null || before === after) return false
  const isSame =
    before.initiatives.text === after.initiatives.text && before.outcome.text === after.outcome.text
  return isSame && pairsOf(before).join() !== pairsOf(after).join()
}

/** Labels may come more than once: then their order tells them apart. */
function extraChanges(before: readonly ExtraField[], after: readonly ExtraField[]): readonly FieldChange[] {
  const was = labelled(before)
  const is = labelled(after)
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const label = (is.get(key) ?? was.get(key))?.label ?? ''
    return fieldChange({ kind: 'extra', label }, was.get(key)?.text ?? '', is.get(key)?.text ?? '')
  })
}

function labelled(fields: readonly ExtraField[]): ReadonlyMap<string, ExtraField> {
  const place = (field: ExtraField, at: number) =>
    fields.slice(0, at).filter(({ label }) => label === field.label).length
  return new Map(fields.map((field, at) => [`${place(field, at)} ${field.label}`, field]))
}

function fieldChange(field: ComparedField, before: string | null, after: string | null): FieldChange[] {
  const [was, is] = [before ?? '', after ?? '']
  return was === is ? [] : [{ field, runs: compareTexts(was, is), isRenumbered: false }]
}

/** Of a list of items: as if those that stayed had been numbered as they are now. */
function listChange(field: ComparedField, before: string | null, after: string | null): FieldChange[] {
  const [was, is] = [before ?? '', after ?? '']
  const renumbered = renumberLines(was, is)
  return was === is ? [] : [{ field, runs: compareTexts(renumbered, is), isRenumbered: renumbered !== was }]
}
