import { assertNever } from '../../sheet/assert-never.ts'
import { cellKey, type CellPlace } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import type { Outcome } from '../../workbook/trouble.ts'
import { topLeft } from '../boxes.ts'
import { departmentLabel } from '../find-department.ts'
import type { Layout } from '../layout.ts'
import { findRepeat } from './find-repeat.ts'
import { cellOf, isSameField, markedFields, type TaughtField } from './taught-field.ts'
import { taughtLayout } from './taught-layout.ts'
import type { Teaching } from './teaching.ts'

/** Why a cell can't be a field. */
export type TeachTrouble =
  /** Another field lies there. */
  | { readonly code: 'claimed'; readonly by: TaughtField }
  /** It is below the row in which the second goal begins; only the first goal is marked. */
  | { readonly code: 'not-in-first-goal' }
  /** The second goal would begin above the first. */
  | { readonly code: 'next-not-below' }
  /** A label that is empty tells no field. */
  | { readonly code: 'no-label' }

/** A correction taken over, or why it was not. */
export type Taught = Outcome<Teaching, TeachTrouble>

/** Where every field lies by what was said so far, on all goals; null as long as that is not enough. */
export function layoutByTeaching(grid: Grid, teaching: Teaching): Layout | null {
  return taughtLayout(grid, teaching, findRepeat(grid, teaching))
}

/** Says that a field lies in the box of a cell. An extra field that lies there gives way; no other does. */
export function setField(grid: Grid, teaching: Teaching, field: TaughtField, cell: CellPlace): Taught {
  const place = topLeft(grid.box(cell.row, cell.column))
  const trouble = troubleAt(teaching, field, place)
  if (trouble) return { ok: false, trouble }
  return { ok: true, value: withField(grid, withoutExtraAt(teaching, field, place), field, place) }
}

/** Forgets where a field lies. */
export function clearField(teaching: Teaching, field: TaughtField): Teaching {
  switch (field.kind) {
    case 'department':
      return { ...teaching, department: null }
    case 'heading':
      return { ...teaching, headings: { ...teaching.headings, [field.side]: null } }
    case 'number':
      return { ...teaching, number: null }
    case 'text':
      return withText(teaching, field, null)
    case 'extra':
      return { ...teaching, extra: teaching.extra.filter((_, at) => at !== field.at) }
    case 'sheet-extra':
      return { ...teaching, sheetExtra: teaching.sheetExtra.filter((_, at) => at !== field.at) }
    case 'next':
      return { ...teaching, next: null, count: 1 }
    default:
      return assertNever(field)
  }
}

/** Adds a cell that the app has no name for: of each goal, or of the whole sheet. */
export function addExtra(
  grid: Grid,
  teaching: Teaching,
  whose: 'goal' | 'sheet',
  { label, cell }: { readonly label: string; readonly cell: CellPlace },
): Taught {
  if (label.trim() === '') return { ok: false, trouble: { code: 'no-label' } }
  const place = topLeft(grid.box(cell.row, cell.column))
  const field: TaughtField =
    whose === 'goal'
      ? { kind: 'extra', at: teaching.extra.length }
      : { kind: 'sheet-extra', at: teaching.sheetExtra.length }
  const trouble = troubleAt(teaching, field, place)
  if (trouble) return { ok: false, trouble }
  const extra = { label: label.trim(), cell: place }
  return {
    ok: true,
    value:
      whose === 'goal'
        ? { ...teaching, extra: [...teaching.extra, extra] }
        : { ...teaching, sheetExtra: [...teaching.sheetExtra, extra] },
  }
}

/** Calls an extra field something else. */
export function renameExtra(
  teaching: Teaching,
  field: Extract<TaughtField, { readonly kind: 'extra' | 'sheet-extra' }>,
  label: string,
): Taught {
  if (label.trim() === '') return { ok: false, trouble: { code: 'no-label' } }
  const renamed = (extras: Teaching['extra']) =>
    extras.map((extra, at) => (at === field.at ? { ...extra, label: label.trim() } : extra))
  return {
    ok: true,
    value:
      field.kind === 'extra'
        ? { ...teaching, extra: renamed(teaching.extra) }
        : { ...teaching, sheetExtra: renamed(teaching.sheetExtra) },
  }
}

/** Says whether each item has a row of its own. */
export function setRowAnItem(teaching: Teaching, rowAnItem: boolean): Teaching {
  return { ...teaching, rowAnItem }
}

function troubleAt(teaching: Teaching, field: TaughtField, place: CellPlace): TeachTrouble | null {
  const { next, sides } = teaching
  if (field.kind === 'next') {
    const rows = [sides.current.title, sides.current.initiatives].flatMap((cell) => cell?.row ?? [])
    return rows.some((row) => place.row <= row) ? { code: 'next-not-below' } : null
  }
  const isOfGoal = field.kind === 'text' || field.kind === 'number' || field.kind === 'extra'
  if (isOfGoal && next && place.row >= next.row) return { code: 'not-in-first-goal' }
  const by = markedFields(teaching).find((other) => {
    const cell = cellOf(teaching, other)
    return cell && cellKey(cell) === cellKey(place) && isRival(field, other)
  })
  return by ? { code: 'claimed', by } : null
}

/** A title may stand once for both halves; extra fields give way to others; where the next goal begins is no field. */
function isRival(field: TaughtField, other: TaughtField): boolean {
  if (isSameField(field, other) || other.kind === 'next') return false
  const isExtra = (one: TaughtField) => one.kind === 'extra' || one.kind === 'sheet-extra'
  if (isExtra(other) && !isExtra(field)) return false
  const isTitle = (one: TaughtField) => one.kind === 'text' && one.field === 'title'
  return !(isTitle(field) && isTitle(other))
}

function withoutExtraAt(teaching: Teaching, field: TaughtField, place: CellPlace): Teaching {
  if (field.kind === 'extra' || field.kind === 'sheet-extra' || field.kind === 'next') return teaching
  const isElsewhere = ({ cell }: { readonly cell: CellPlace }) => cellKey(cell) !== cellKey(place)
  return {
    ...teaching,
    extra: teaching.extra.filter(isElsewhere),
    sheetExtra: teaching.sheetExtra.filter(isElsewhere),
  }
}

function withField(grid: Grid, teaching: Teaching, field: TaughtField, place: CellPlace): Teaching {
  const moved = <Extra extends { readonly cell: CellPlace }>(extras: readonly Extra[], at: number) =>
    extras.map((extra, i) => (i === at ? { ...extra, cell: place } : extra))
  switch (field.kind) {
    case 'department': {
      const before = departmentLabel(grid.text(place.row, place.column)) ?? ''
      return { ...teaching, department: { cell: place, before } }
    }
    case 'heading':
      return { ...teaching, headings: { ...teaching.headings, [field.side]: place } }
    case 'number':
      return { ...teaching, number: place }
    case 'text':
      return withText(teaching, field, place)
    case 'extra':
      return { ...teaching, extra: moved(teaching.extra, field.at) }
    case 'sheet-extra':
      return { ...teaching, sheetExtra: moved(teaching.sheetExtra, field.at) }
    case 'next':
      return { ...teaching, next: place, count: Math.max(2, teaching.count) }
    default:
      return assertNever(field)
  }
}

function withText(
  teaching: Teaching,
  { side, field }: Extract<TaughtField, { readonly kind: 'text' }>,
  place: CellPlace | null,
): Teaching {
  return { ...teaching, sides: { ...teaching.sides, [side]: { ...teaching.sides[side], [field]: place } } }
}
