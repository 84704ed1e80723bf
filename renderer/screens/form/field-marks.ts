import type { TaughtField } from '../../template/form/taught-field.ts'
import { cellOf, markedFields } from '../../template/form/taught-field.ts'
import type { Teaching } from '../../template/form/teaching.ts'
import { sideNames, type GoalPlace, type Layout } from '../../template/layout.ts'
import { fieldNames } from '../../text/form.ts'
import { cellKey, type CellPlace } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import type { MarkTone, PaperMark } from '../paper/paper-mark.tsx'
import { fieldName } from './field-name.ts'

const tones: Readonly<
  Record<TaughtField['kind'] | 'title' | 'marker' | 'initiatives' | 'outcome', MarkTone>
> = {
  department: 'purple',
  heading: 'gray',
  number: 'gray',
  next: 'red',
  text: 'blue',
  title: 'blue',
  marker: 'gray',
  initiatives: 'green',
  outcome: 'orange',
  extra: 'purple',
  'sheet-extra': 'purple',
}

/**
 * The fields laid over the paper: what was marked, and in the goals that follow what comes of it. Of a cell with
 * several fields one mark.
 */
export function fieldMarks(
  grid: Grid,
  teaching: Teaching,
  layout: Layout | null,
  chosen: TaughtField | null,
): readonly PaperMark[] {
  const marks = new Map<number, PaperMark>()
  const add = (cell: CellPlace, mark: Omit<PaperMark, 'area'>) => {
    const key = cellKey(cell)
    if (!marks.has(key)) marks.set(key, { ...mark, area: grid.box(cell.row, cell.column) })
  }
  const fields = markedFields(teaching).filter(({ kind }) => kind !== 'next' || !layout)
  const first = chosen ? [chosen, ...fields] : fields
  for (const field of first) {
    const cell = cellOf(teaching, field)
    const tone = tones[field.kind === 'text' ? field.field : field.kind]
    if (cell)
      add(cell, { label: fieldName(teaching, field), tone, ...(field === chosen ? { chosen: true } : {}) })
  }
  for (const goal of layout?.goals ?? []) addGoal(goal, add)
  return [...marks.values()]
}

function addGoal(goal: GoalPlace, add: (cell: CellPlace, mark: Omit<PaperMark, 'area'>) => void): void {
  for (const name of sideNames) {
    const side = goal[name]
    if (!side) continue
    add(side.title, { label: `${fieldNames.title} ${goal.number}`, tone: tones.title })
    for (const { marker, initiatives, outcome } of side.rows) {
      if (marker) add(marker, { label: fieldNames.marker, tone: tones.marker })
      if (initiatives) add(initiatives, { label: fieldNames.initiatives, tone: tones.initiatives })
      if (outcome) add(outcome, { label: fieldNames.outcome[name], tone: tones.outcome })
    }
  }
  if (goal.numberCell) add(goal.numberCell, { label: fieldNames.number, tone: tones.number })
  for (const { label, cell } of goal.extra) add(cell, { label, tone: tones.extra })
}
