import type { Sheet } from '../sheet/sheet.ts'
import { formatAddress } from '../workbook/cell-address.ts'
import type { Codec } from '../workbook/codec.ts'
import { firstDifference } from '../workbook/compare-grids.ts'
import { gridOf, openWorkbook, type Workbook } from '../workbook/open-workbook.ts'
import { readLooks } from '../workbook/picture/read-looks.ts'
import { attemptRead, attemptWrite, type Outcome } from '../workbook/trouble.ts'
import { writeCells } from '../workbook/write-cells.ts'
import type { CompiledForm } from './form/compile-form.ts'
import type { FillOptions } from './fill-options.ts'
import type { FillTrouble } from './fill-trouble.ts'
import { fitPage, type PageFit, type TooHigh } from './fit-page.ts'
import { openTemplate } from './open-template.ts'
import type { NotPlaced } from './not-placed.ts'
import { planFill, type PagePlan } from './plan-fill.ts'

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
}

/**
 * Fills a sheet into a template and gives the new file, read back and compared. Only field cells whose text differs
 * change, with `growRows` the heights of their rows; everything else in the file keeps its bytes. A half, a department or an extra field that the sheet doesn't
 * speak of is left as it is on the paper; the fields of goals that the sheet doesn't have are emptied.
 */
export function fillTemplate(
  bytes: Uint8Array,
  sheet: Sheet,
  codec: Codec,
  options: FillOptions = {},
  forms?: readonly CompiledForm[],
): Outcome<Filled, FillTrouble> {
  const opened = attemptRead(() => openTemplate(bytes, codec, forms))
  if (!opened.ok) return opened
  const planned = attemptRead(() => planFill(opened.value, sheet, options))
  if (!planned.ok) return planned
  if (!planned.value.ok) return planned.value
  const { pages: plans, notPlaced } = planned.value.value
  const { workbook } = opened.value
  const fitted = attemptRead(() => (options.growRows ? fitPages(workbook, plans) : []))
  if (!fitted.ok) return fitted
  const written = attemptWrite(() =>
    writeCells(
      workbook,
      plans.map(({ page, cells }, i) => ({
        sheet: page.entry,
        cells,
        heights: fitted.value[i]?.heights ?? [],
      })),
    ),
  )
  if (!written.ok) return written
  const differing = firstDifferentPage(written.value, plans, codec)
  if (differing) return { ok: false, trouble: { code: 'not-verified', ...differing } }
  const changed = plans.flatMap(({ page, cells }) =>
    cells.map((cell) => ({ sheet: page.entry.name, cell: formatAddress(cell), text: cell.text })),
  )
  const sheetName = plans[0]?.page.entry.name ?? ''
  const tooHigh = fitted.value.flatMap((fit) => fit.tooHigh)
  return { ok: true, value: { bytes: written.value, sheetName, changed, notPlaced, tooHigh } }
}

/** How each worksheet takes its texts. */
function fitPages(workbook: Workbook, plans: readonly PagePlan[]): readonly PageFit[] {
  const looks = readLooks(workbook)
  return plans.map((plan) => fitPage(workbook, looks, plan))
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
