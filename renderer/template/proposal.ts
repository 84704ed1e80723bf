import type { CellPlace } from '../workbook/cell-address.ts'
import type { Label } from './find-labels.ts'
import type { SideColumns } from './find-sides.ts'
import type { GoalPlace, LayoutKind } from './layout.ts'

/** One way to read a worksheet, to be weighed against others. */
export interface Proposal {
  readonly kind: LayoutKind
  readonly sides: readonly SideColumns[]
  /** The rows that it explains, its heads among them. */
  readonly top: number
  readonly bottom: number
  readonly goals: readonly GoalPlace[]
  readonly rowAnItem: boolean
  /** The headings of its titles, items and outcomes. */
  readonly labels: readonly Label[]
  /** Cells that are the paper's. */
  readonly paper: readonly CellPlace[]
}
