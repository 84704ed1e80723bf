import type { Sheet } from '../sheet/sheet.ts'
import { formatAddress, parseAddress } from '../workbook/cell-address.ts'
import type { Codec } from '../workbook/codec.ts'
import { firstMisplaced } from '../workbook/compare-grids.ts'
import { insertRows } from '../workbook/insert-rows/insert-rows.ts'
import { movedRow, type RowShift } from '../workbook/insert-rows/row-shift.ts'
import { gridOf, openWorkbook, type Workbook } from '../workbook/open-workbook.ts'
import { refuse } from '../workbook/trouble.ts'
import { writeCells, type CellChange } from '../workbook/write-cells.ts'
import { isSheetAGoal, type FilePage, type GoalTable } from './goal-table.ts'
import type { Layout, RowSpan } from './layout.ts'
import { moveLayout } from './move-layout.ts'
import { pageOf } from './open-template.ts'

/** What came in so that a sheet fits: rows of a worksheet as they lie in the finished file, or a whole worksheet. */
export type Inserted =
  | {
      readonly kind: 'rows'
      readonly of: 'goal' | 'items' | 'texts'
      /** The goal's number. */
      readonly goal: number
      readonly sheet: string
      readonly row: number
      readonly count: number
    }
  | { readonly kind: 'sheet'; readonly goal: number; readonly sheet: string; readonly copyOf: string }

/** A paper on its way to having room for a sheet. */
export interface GrowingPaper {
  readonly workbook: Workbook
  readonly table: GoalTable<FilePage>
  /** The sheet to be filled in; the cells it names go along with the rows. */
  readonly sheet: Sheet
  readonly inserted: readonly Inserted[]
}

/** Copies of some rows that come in below them. */
export interface RowCopies {
  readonly page: FilePage
  readonly block: RowSpan
  readonly count: number
  /** What ends with the copied rows and begins above them takes the copies in. */
  readonly extend: boolean
  /** What the copies are to hold instead of what was copied, by their rows in the file to come. */
  readonly cells: readonly CellChange[]
  /** Makes the places that the copies give, once everything else has moved. */
  readonly place: (moved: Layout) => Layout
  readonly inserted: readonly Inserted[]
}

/** How the rows of a worksheet move when the copies come in. */
export function shiftOf({ block: { top, bottom }, count }: Pick<RowCopies, 'block' | 'count'>): RowShift {
  return { at: bottom + 1, count: count * (bottom - top + 1) }
}

/** The paper with copies of rows; every cell that was there is found again. Below `attemptWrite` only. */
export function copyRows(paper: GrowingPaper, copies: RowCopies, codec: Codec): GrowingPaper {
  const { page, block, count, extend } = copies
  const shift = shiftOf(copies)
  const options = { copyRows: { from: block.top, to: block.bottom }, extend }
  const inserted = openWorkbook(insertRows(paper.workbook, page.entry, shift.at, count, options), codec)
  const workbook =
    copies.cells.length === 0
      ? inserted
      : openWorkbook(writeCells(inserted, [{ sheet: page.entry, cells: copies.cells }]), codec)
  const grid = gridOf(workbook, page.entry)
  const cell = firstMisplaced(page.grid, grid, shift)
  if (cell !== null) refuse({ code: 'not-verified', sheet: page.entry.name, cell })
  const layout = copies.place(moveLayout(page.layout, shift))
  const grown: FilePage = { ...page, grid, layout, ...pageOf(workbook, page.entry) }
  return {
    workbook,
    table: withPage(paper.table, page, grown),
    sheet: moveCells(paper, page, shift),
    inserted: [...paper.inserted.map((one) => moveInserted(one, page.entry.name, shift)), ...copies.inserted],
  }
}

/** A table with one of its worksheets in another state. */
export function withPage(table: GoalTable<FilePage>, page: FilePage, grown: FilePage): GoalTable<FilePage> {
  const [first, ...rest] = table.pages.map((one) => (one === page ? grown : one))
  return { pages: [first ?? grown, ...rest] }
}

function moveInserted(one: Inserted, sheet: string, shift: RowShift): Inserted {
  return one.kind === 'rows' && one.sheet === sheet ? { ...one, row: movedRow(shift, one.row) } : one
}

/** Extra fields are known by their cells where their labels are the same. */
function moveCells({ sheet, table }: GrowingPaper, page: FilePage, shift: RowShift): Sheet {
  const move = <F extends { readonly cell: string }>(field: F): F => {
    const place = parseAddress(field.cell)
    return place ? { ...field, cell: formatAddress({ ...place, row: movedRow(shift, place.row) }) } : field
  }
  const isHere = (name: string | undefined) => !isSheetAGoal(table) || name === page.entry.name
  return {
    ...sheet,
    extra: table.pages.length === 1 ? sheet.extra.map(move) : sheet.extra,
    goals: sheet.goals.map((goal) =>
      isHere(goal.sheetName) ? { ...goal, extra: goal.extra.map(move) } : goal,
    ),
  }
}
