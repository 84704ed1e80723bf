import { cellKey } from '../workbook/cell-address.ts'
import type { GridCell } from '../workbook/grid.ts'
import { isNote } from './boxes.ts'
import { hasRole, type Label } from './find-labels.ts'
import { foldLabel } from './fold-label.ts'
import type { Role } from './lexicon.ts'

/** Headings that name no cell of their own. */
const nameless: readonly Role[] = ['paper', 'total', 'guide', 'previous', 'current']

/** Headings of fields that every goal has: one that is none of the paper's own is misread, not extra. */
const fields: readonly Role[] = ['title', 'initiatives']

/** What a cell may be besides a field: a label of the lexicon, a text short enough for one, or no label at all. */
export type Labelness = 'known' | 'possible' | 'none'

/** Whether a cell can be the label of an extra field. */
export function labelnessOf(cell: GridCell, labels: ReadonlyMap<number, Label>): Labelness {
  if (cell.isNumber || isNote(cell.text) || !foldLabel(cell.text)) return 'none'
  const label = labels.get(cellKey(cell))
  if (!label) return /[\p{L}]/u.test(cell.text) ? 'possible' : 'none'
  const isNameless = label.roles.every((role) => nameless.includes(role))
  const isField = label.exact && fields.some((role) => hasRole(label, role))
  if (isNameless || isField || (hasRole(label, 'department') && !label.yielding.includes('department')))
    return 'none'
  return label.exact ? 'known' : 'possible'
}
