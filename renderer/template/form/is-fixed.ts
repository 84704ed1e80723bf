import { cellKey, type CellPlace } from '../../workbook/cell-address.ts'
import { Grid, type GridCell } from '../../workbook/grid.ts'
import type { Layout } from '../layout.ts'
import { fillableCells } from '../fillable-cells.ts'

/** Too long for a heading, and no two alike. */
const sampleText = (n: number) =>
  `この欄には、各部局がその年度に取り組もうとする内容と、その進み具合とを記入することとしています。${n}番目。`

/**
 * Whether the paper alone says where its fields lie: a copy with every field empty and one with every field filled
 * in are read alike.
 */
export function isFixed(grid: Grid, layout: Layout, read: (grid: Grid) => Layout | null): boolean {
  const expected = canonical(layout)
  return [emptied(grid, layout), filledIn(grid, layout)].every((copy) => {
    const found = read(copy)
    return found !== null && canonical(found) === expected
  })
}

/** A layout's fields as one text: equal for two layouts that put them in the same cells. */
export function canonical({ paper: _, ...fields }: Layout): string {
  return JSON.stringify(fields)
}

/** Without what people wrote, in fields and elsewhere. */
function emptied(grid: Grid, layout: Layout): Grid {
  const paper = new Set(layout.paper.map(cellKey))
  const before = layout.department?.before ?? ''
  const isDepartment = (cell: CellPlace) =>
    before !== '' && layout.department !== null && cellKey(cell) === cellKey(layout.department.cell)
  return withCells(
    grid,
    grid.cells.flatMap((cell) =>
      isDepartment(cell) ? [{ ...cell, text: before }] : paper.has(cellKey(cell)) ? [cell] : [],
    ),
  )
}

function filledIn(grid: Grid, layout: Layout): Grid {
  const paper = new Set(layout.paper.map(cellKey))
  const places = new Map(fillableCells(layout).map((place) => [cellKey(place), place]))
  const before = layout.department?.before ?? ''
  const samples = [...places.values()]
    .filter((place) => !paper.has(cellKey(place)))
    .map((place, n): GridCell => {
      const isDepartment = layout.department !== null && cellKey(place) === cellKey(layout.department.cell)
      const text = isDepartment ? `${before}政策企画部` : sampleText(n)
      return { ...place, text, isNumber: false, formula: false, type: 'text', style: 0 }
    })
  return withCells(grid, [
    ...grid.cells.filter((cell) => paper.has(cellKey(cell)) || !places.has(cellKey(cell))),
    ...samples,
  ])
}

function withCells(grid: Grid, cells: readonly GridCell[]): Grid {
  return new Grid(grid.sheetName, cells, grid.merges)
}
