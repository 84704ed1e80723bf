import {
  addExtra,
  clearField,
  renameExtra,
  setField,
  setRowAnItem,
  type Taught,
  type TeachTrouble,
} from '../../template/form/teach.ts'
import { cellOf, isSameField, markedFields, type TaughtField } from '../../template/form/taught-field.ts'
import { suggestLabel } from '../../template/form/taught-paper.ts'
import type { Teaching } from '../../template/form/teaching.ts'
import type { CellPlace } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'

/** What is being said of one worksheet: now, before, and which field comes next. Plain and readonly. */
export interface TeachingSession {
  readonly teaching: Teaching
  readonly past: readonly Teaching[]
  readonly future: readonly Teaching[]
  /** The field whose cell is pressed next; an extra one beyond the last is new. */
  readonly chosen: TaughtField | null
  /** Why the last press was not taken. */
  readonly trouble: TeachTrouble | null
}

/** The fields that a goal must have, in the order in which they are asked for. */
export const neededFields = (['title', 'initiatives', 'outcome'] as const).map(
  (field) => ({ kind: 'text', side: 'current', field }) as const,
)

/** A session that begins with what is known; with nothing known the first field is asked for. */
export function beginSession(teaching: Teaching): TeachingSession {
  return { teaching, past: [], future: [], chosen: nextNeeded(teaching), trouble: null }
}

/** Whether anything was changed. */
export function isChanged({ past }: TeachingSession): boolean {
  return past.length > 0
}

/** Takes a field to be marked next; null takes none. */
export function chooseField(session: TeachingSession, chosen: TaughtField | null): TeachingSession {
  return { ...session, chosen, trouble: null }
}

/** A cell was pressed: it becomes the chosen field's, or, where none is chosen, its own field is chosen. */
export function pressCell(grid: Grid, session: TeachingSession, cell: CellPlace): TeachingSession {
  const { teaching, chosen } = session
  if (!chosen) return chooseField(session, fieldAt(grid, teaching, cell))
  const isNew =
    (chosen.kind === 'extra' && chosen.at >= teaching.extra.length) ||
    (chosen.kind === 'sheet-extra' && chosen.at >= teaching.sheetExtra.length)
  if (!isNew) return take(session, setField(grid, teaching, chosen, cell))
  const label = suggestLabel(grid, cell) || '欄'
  return take(session, addExtra(grid, teaching, chosen.kind === 'extra' ? 'goal' : 'sheet', { label, cell }))
}

/** Forgets a field's cell. */
export function clear(session: TeachingSession, field: TaughtField): TeachingSession {
  return { ...change(session, clearField(session.teaching, field)), chosen: null }
}

/** Calls an extra field something else. */
export function rename(
  session: TeachingSession,
  field: Extract<TaughtField, { readonly kind: 'extra' | 'sheet-extra' }>,
  label: string,
): TeachingSession {
  const renamed = renameExtra(session.teaching, field, label)
  return renamed.ok ? change(session, renamed.value) : { ...session, trouble: renamed.trouble }
}

/** Says whether each item has a row of its own. */
export function changeRowAnItem(session: TeachingSession, rowAnItem: boolean): TeachingSession {
  return change(session, setRowAnItem(session.teaching, rowAnItem))
}

/** One correction back. */
export function undoTeaching(session: TeachingSession): TeachingSession {
  const { teaching, past, future } = session
  const before = past.at(-1)
  if (!before) return session
  return {
    teaching: before,
    past: past.slice(0, -1),
    future: [teaching, ...future],
    chosen: null,
    trouble: null,
  }
}

/** One correction forward again. */
export function redoTeaching(session: TeachingSession): TeachingSession {
  const { teaching, past, future } = session
  const [after, ...rest] = future
  if (!after) return session
  return { teaching: after, past: [...past, teaching], future: rest, chosen: null, trouble: null }
}

/** Needed fields come one after another; a field that was moved stays chosen no longer. */
function take(session: TeachingSession, taught: Taught): TeachingSession {
  if (!taught.ok) return { ...session, trouble: taught.trouble }
  return { ...change(session, taught.value), chosen: nextNeeded(taught.value) }
}

function change(session: TeachingSession, teaching: Teaching): TeachingSession {
  const past = [...session.past, session.teaching]
  return { teaching, past, future: [], chosen: session.chosen, trouble: null }
}

function nextNeeded(teaching: Teaching): TaughtField | null {
  return neededFields.find((field) => cellOf(teaching, field) === null) ?? null
}

/** The field of the box at a cell. */
function fieldAt(grid: Grid, teaching: Teaching, cell: CellPlace): TaughtField | null {
  const box = grid.box(cell.row, cell.column)
  const found = markedFields(teaching).filter((field) => {
    const place = cellOf(teaching, field)
    return place?.row === box.top && place.column === box.left
  })
  return found.find((field) => !isSameField(field, { kind: 'next' })) ?? found[0] ?? null
}
