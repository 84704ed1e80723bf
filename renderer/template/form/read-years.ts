import type { CellPlace } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import type { Layout, SideHeading } from '../layout.ts'
import { latestYear } from './shape-of.ts'

/** The cells of a copy that name a fiscal year, each with its latest. */
export type YearsAt = readonly (readonly [cell: CellPlace, year: number])[]

/**
 * A form's layout with the years of a copy: next year's paper has others in its headings. Null where its halves
 * have changed places, or where a heading has a year on one of them only.
 */
export function readYears(grid: Grid, layout: Layout, years: YearsAt, firstItem: number): Layout | null {
  const yearOf = ({ row, column }: CellPlace) =>
    years.find(([cell]) => cell.row === row && cell.column === column)?.[1] ?? null
  const headings = layout.headings.map((heading): SideHeading => ({
    ...heading,
    year: heading.year === null ? null : yearOf(heading.cell),
  }))
  const lost = headings.some((heading, i) => heading.year === null && layout.headings[i]?.year !== null)
  const [previous, current] = [yearFor(headings, 'previous'), yearFor(headings, 'current')]
  if (lost || (previous !== null && current !== null && previous >= current)) return null
  const { sheetName } = grid
  const fiscalYear = (headings.length > 1 ? current : null) ?? after(previous) ?? named()
  return { ...layout, sheetName, headings, fiscalYear }

  /** The latest year above the items, else in the worksheet's name. */
  function named(): number | null {
    const fields = [layout.department, ...layout.extra]
      .flatMap((field) => (field ? [field.cell] : []))
      .flatMap((cell) => latestYear(grid.text(cell.row, cell.column)) ?? [])
    const above = years.filter(([cell]) => cell.row < firstItem).map(([, year]) => year)
    const all = [...above, ...fields]
    return all.length > 0 ? Math.max(...all) : latestYear(sheetName)
  }
}

function yearFor(headings: readonly SideHeading[], side: SideHeading['side']): number | null {
  return headings.find((heading) => heading.side === side)?.year ?? null
}

function after(year: number | null): number | null {
  return year === null ? null : year + 1
}
