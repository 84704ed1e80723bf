import type { Sheet } from '../sheet/sheet.ts'
import { formatAddress } from '../workbook/cell-address.ts'
import type { Codec } from '../workbook/codec.ts'
import { firstDifference } from '../workbook/compare-grids.ts'
import { gridOf, openWorkbook, type Workbook } from '../workbook/open-workbook.ts'
import { attemptRead, attemptWrite, type Outcome } from '../workbook/trouble.ts'
import { writeCells } from '../workbook/write-cells.ts'
import { chooseTable } from './choose-table.ts'
import { continueRows } from './continue-rows.ts'
import type { FillOptions } from './fill-options.ts'
import type { FillTrouble, NoRoom } from './fill-trouble.ts'
import { fitPages, type PageFit, type TooHigh } from './fit-page.ts'
import type { CompiledForm } from './form/compile-form.ts'
import type { FilePage, GoalTable } from './goal-table.ts'
import type { Inserted } from './growing-paper.ts'
import { makeRoom, settleRoom, type Crowded, type Room } from './make-room.ts'
import { reopenTemplate } from './open-template.ts'
import type { NotPlaced } from './not-placed.ts'
import { planFill, type FillPlan, type PagePlan } from './plan-fill.ts'

/** A cell that was changed; '' where it was emptied. */
export interface FilledCell {
  readonly sheet: string
  readonly cell: string
  readonly text: string
}

/** The filled workbook and what changed in it. */
export interface Filled {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The worksheet that was filled, of several the first. */
  readonly sheetName: string
  readonly changed: readonly FilledCell[]
  /** What of the sheet the paper has no cell for. */
  readonly notPlaced: readonly NotPlaced[]
  /** Fields that can't be seen whole however high their rows are; looked for where rows may grow. */
  readonly tooHigh: readonly TooHigh[]
  /** Rows and worksheets that came in to make room. */
  readonly inserted: readonly Inserted[]
  /** Goals whose last items share a row, since no rows could come in for them. */
  readonly crowded: readonly Crowded[]
}

/**
 * Fills a sheet into a template and gives the new file, read back and compared. Only field cells whose text differs
 * change, with `growRows` the heights of their rows; everything else in the file keeps its bytes. A half, a department
 * or an extra field that the sheet doesn't speak of is left as it is on the paper; the fields of goals that the sheet
 * doesn't have are emptied.
 */
export function fillTemplate(
  bytes: Uint8Array,
  sheet: Sheet,
  codec: Codec,
  options: FillOptions = {},
  forms?: readonly CompiledForm[],
): Outcome<Filled, FillTrouble> {
  const opened = attemptRead(() => reopenTemplate(bytes, codec, forms))
  if (!opened.ok) return opened
  const chosen = chooseTable(opened.value, sheet, options)
  if (!chosen.ok) return chosen
  const made = attemptWrite(() => fillTable(opened.value.workbook, chosen.value, sheet, codec, options))
  if (!made.ok) return made
  if (!made.value.ok) return made.value
  const { bytes: written, room, plan, tooHigh } = made.value.value
  const differing = firstDifferentPage(written, plan.pages, codec)
  if (differing) return { ok: false, trouble: { code: 'not-verified', ...differing } }
  const changed = plan.pages.flatMap(({ page, cells }) =>
    cells.map((cell) => ({ sheet: page.entry.name, cell: formatAddress(cell), text: cell.text })),
  )
  const { inserted, crowded } = room
  const sheetName = room.table.pages[0].entry.name
  const { notPlaced } = plan
  return {
    ok: true,
    value: { bytes: written, sheetName, changed, notPlaced, tooHigh, inserted, crowded },
  }
}

interface FilledTable {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly room: Room
  readonly plan: FillPlan
  readonly tooHigh: readonly TooHigh[]
}

function fillTable(
  opened: Workbook,
  table: GoalTable<FilePage>,
  sheet: Sheet,
  codec: Codec,
  options: FillOptions,
): Outcome<FilledTable, NoRoom> {
  const made = makeRoom(opened, table, sheet, codec)
  if (!made.ok) return made
  const first = planRoom(made.value, options)
  const { room, plan, fits } = options.continueRows ? withFurtherRows(first, options, codec) : first
  const grown = options.growRows ? fits : []
  const changes = plan.pages.map(({ page, cells }, i) => ({
    sheet: page.entry,
    cells,
    heights: grown[i]?.heights ?? [],
  }))
  const tooHigh = grown.flatMap((fit) => fit.tooHigh)
  return { ok: true, value: { bytes: writeCells(room.workbook, changes), room, plan, tooHigh } }
}

/** What goes where in a room, and how the worksheets take it; by worksheet, and only where somebody asks. */
interface PlannedRoom {
  readonly room: Room
  readonly plan: FillPlan
  readonly fits: readonly PageFit[]
}

function planRoom(room: Room, { growRows, continueRows }: FillOptions): PlannedRoom {
  const plan = planFill(room)
  return { room, plan, fits: growRows || continueRows ? fitPages(room, plan.pages) : [] }
}

/** As it is where every text has a row that holds it, else with further rows for the others. */
function withFurtherRows(planned: PlannedRoom, options: FillOptions, codec: Codec): PlannedRoom {
  const lacking = planned.fits.flatMap((fit) => fit.lacking)
  if (lacking.length === 0) return planned
  return planRoom(settleRoom(planned.room, continueRows(planned.room, lacking, codec)), options)
}

interface Difference {
  readonly sheet: string
  readonly cell: string | null
}

/** Reads the written file again: the changed cells hold what was meant, and every other cell what it held before. */
function firstDifferentPage(bytes: Uint8Array, plans: readonly PagePlan[], codec: Codec): Difference | null {
  const [first] = plans
  const read = attemptRead(() => {
    const workbook = openWorkbook(bytes, codec)
    for (const plan of plans) {
      const entry = workbook.worksheets.find((one) => one.path === plan.page.entry.path)
      const cell = entry ? firstDifference(plan.page.grid, gridOf(workbook, entry), plan.cells) : null
      if (!entry || cell !== null) return { sheet: plan.page.entry.name, cell }
    }
    return null
  })
  return read.ok ? read.value : { sheet: first?.page.entry.name ?? '', cell: null }
}
