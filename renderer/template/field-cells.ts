import type { SideName } from '../sheet/sheet.ts'
import type { CellPlace } from '../workbook/cell-address.ts'
import { rowFields, sideNames, type GoalPlace, type Layout, type SidePlace } from './layout.ts'

/** Which field of a sheet a cell belongs to. */
export interface FieldName {
  /** The goal's number; null for what belongs to the whole sheet. */
  readonly goal: number | null
  readonly half: SideName | null
  readonly field: 'title' | 'initiatives' | 'outcome' | 'department' | { readonly label: string }
}

/** A cell that a field is written to. */
export interface FieldCell extends FieldName {
  readonly cell: CellPlace
}

/**
 * Every cell that fields' texts are written to, with the field's name, in the order of the paper; markers' own cells are
 * left out. A goal has the number of its place, or another.
 */
export function fieldCells(
  layout: Layout,
  numberOf: (place: GoalPlace) => number = ({ number }) => number,
): readonly FieldCell[] {
  const { department, extra, goals } = layout
  return [
    ...(department ? [{ goal: null, half: null, field: 'department', cell: department.cell } as const] : []),
    ...extra.map(({ label, cell }) => ({ goal: null, half: null, field: { label }, cell })),
    ...goals.flatMap((place) => cellsOfGoal(place, numberOf(place))),
  ]
}

function cellsOfGoal(place: GoalPlace, goal: number): readonly FieldCell[] {
  return [
    ...sideNames.flatMap((half) => {
      const side = place[half]
      return side ? cellsOfSide(side).map((one) => ({ goal, half, ...one })) : []
    }),
    ...place.extra.map(({ label, cell }) => ({ goal, half: null, field: { label }, cell })),
  ]
}

function cellsOfSide({ title, rows }: SidePlace): readonly Pick<FieldCell, 'field' | 'cell'>[] {
  return [
    { field: 'title', cell: title },
    ...rows.flatMap((cells) =>
      rowFields.flatMap((field) => {
        const cell = cells[field]
        return cell ? [{ field, cell }] : []
      }),
    ),
  ]
}
