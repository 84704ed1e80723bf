import type { SideName } from '../../sheet/sheet.ts'
import type { CellPlace } from '../../workbook/cell-address.ts'
import type { DepartmentPlace, ExtraPlace, LayoutKind } from '../layout.ts'

/** Where one half of the first goal stands, as far as somebody has said. */
export interface TaughtSide {
  readonly title: CellPlace | null
  /** A column of the items' own markers. */
  readonly marker: CellPlace | null
  readonly initiatives: CellPlace | null
  readonly outcome: CellPlace | null
}

/**
 * What a person says of a worksheet: where the first goal's fields lie, and where the next goal begins. The other
 * goals follow the first. All cells are the top left ones of their boxes.
 */
export interface Teaching {
  readonly department: DepartmentPlace | null
  /** The headings that name the years of the halves. */
  readonly headings: Readonly<Record<SideName, CellPlace | null>>
  readonly number: CellPlace | null
  readonly sides: Readonly<Record<SideName, TaughtSide>>
  /** Labelled cells of the first goal that the app has no name for. */
  readonly extra: readonly ExtraPlace[]
  /** A cell of the row in which the second goal begins; null where the worksheet has one goal. */
  readonly next: CellPlace | null
  /** At least so many goals: a paper without labels or numbers does not say itself. */
  readonly count: number
  /** Each item has a row of its own. */
  readonly rowAnItem: boolean
  /** Labelled cells that belong to the sheet and to no goal. */
  readonly sheetExtra: readonly ExtraPlace[]
  /** How the paper was learned; null where it was not. */
  readonly kind: LayoutKind | null
}

const noSide: TaughtSide = { title: null, marker: null, initiatives: null, outcome: null }

/** What is known of a worksheet on which nothing was recognised. */
export const emptyTeaching: Teaching = {
  department: null,
  headings: { previous: null, current: null },
  number: null,
  sides: { previous: noSide, current: noSide },
  extra: [],
  next: null,
  count: 1,
  rowAnItem: false,
  sheetExtra: [],
  kind: null,
}
