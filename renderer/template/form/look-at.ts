import type { Area } from '../../workbook/cell-address.ts'
import type { Codec } from '../../workbook/codec.ts'
import type { Grid, GridCell } from '../../workbook/grid.ts'
import { gridOf, openWorkbook } from '../../workbook/open-workbook.ts'
import { attemptRead, type Outcome, type WorkbookTrouble } from '../../workbook/trouble.ts'
import { learnLayout } from '../learn-layout.ts'
import type { Confidence, Layout } from '../layout.ts'
import type { CompiledForm } from './compile-form.ts'
import { recogniseForm } from './recognise-form.ts'
import type { Form } from './form.ts'

/** A worksheet as it is, and what is known of its fields: plain data, to be looked at and corrected elsewhere. */
export interface LookedSheet {
  readonly sheetName: string
  readonly cells: readonly GridCell[]
  readonly merges: readonly Area[]
  /** Null where it is no goal table that anybody knows. */
  readonly found: FoundFields | null
}

/** Where the fields of a worksheet lie, and how that is known. */
export interface FoundFields {
  readonly layout: Layout
  readonly confidence: Confidence
  /** The known form that it is a copy of. */
  readonly form: Pick<Form, 'id' | 'name'> | null
}

/** The visible worksheets of a workbook, goal tables or not, in the order of their tabs. */
export function lookAt(
  bytes: Uint8Array,
  codec: Codec,
  forms: readonly CompiledForm[] = [],
): Outcome<readonly LookedSheet[], WorkbookTrouble> {
  return attemptRead(() => {
    const workbook = openWorkbook(bytes, codec)
    return workbook.worksheets
      .filter(({ hidden }) => !hidden)
      .map((entry): LookedSheet => {
        const grid = gridOf(workbook, entry)
        const { sheetName, cells, merges } = grid
        return { sheetName, cells, merges, found: findFields(grid, forms) }
      })
  })
}

function findFields(grid: Grid, forms: readonly CompiledForm[]): FoundFields | null {
  const known = recogniseForm(grid, forms)
  const form = known && { id: known.form.id, name: known.form.name }
  if (known?.layout) return { layout: known.layout, confidence: known.sheet.confidence, form }
  const learned = learnLayout(grid)
  return learned.ok ? { layout: learned.layout, confidence: learned.confidence, form } : null
}
