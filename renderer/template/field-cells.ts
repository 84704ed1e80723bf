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

/** Every cell that fields are written to, with the field's name; markers in columns of their own are their item's. */
export function fieldCells(layout: Layout): readonly FieldCell[] {
  const { department, extra, goals } = layout
  return [
    ...(department ? [{ goal: null, half: null, field: 'department', cell: department.cell } as const] : []),
    ...extra.map(({ label, cell }) => ({ goal: null, half: null, field: { label }, cell })),
    ...goals.flatMap(cellsOfGoal),
  ]
}

function cellsOfGoal(place: GoalPlace): readonly FieldCell[] {
  return [
    ...sideNames.flatMap((half) => {
      const side = place[half]
      return side ? cellsOfSide(side).map((one) => ({ goal: place.number, half, ...one })) : []
    }),
    ...place.extra.map(({ label, cell }) => ({ goal: place.number, half: null, field: { label }, cell })),
  ]
}

function cellsOfSide({ title, rows }: SidePlace): readonly Pick<FieldCell, 'field' | 'cell'>[] {
  return [
    { field: 'title', cell: title },
    ...rows.flatMap(({ marker, ...cells }) => [
      ...(marker ? [{ field: 'initiatives' as const, cell: marker }] : []),
      ...rowFields.flatMap((field) => {
        const cell = cells[field]
        return cell ? [{ field, cell }] : []
      }),
    ]),
  ]
}
