import type { ExtraField } from '../sheet/sheet.ts'
import { formatAddress } from '../workbook/cell-address.ts'
import type { CellChange } from '../workbook/write-cells.ts'
import { extraChangeOf } from './change-of.ts'
import type { Page } from './goal-table.ts'
import type { ExtraPlace } from './layout.ts'

/** The cells that must change to hold the extra fields. Those that aren't named, and formulas that go, stay. */
export function fillExtra(
  page: Page,
  places: readonly ExtraPlace[],
  fields: readonly ExtraField[],
): readonly CellChange[] {
  const matched = matchExtra(places, fields)
  return places.flatMap((place) => {
    const field = matched.get(place)
    if (!field || (field.text === '' && page.grid.cell(place.cell.row, place.cell.column)?.formula)) return []
    return extraChangeOf(page, place.cell, field.text)
  })
}

/** Which field goes to which place: by label and cell, else by label in the order of the paper. */
export function matchExtra(
  places: readonly ExtraPlace[],
  fields: readonly ExtraField[],
): ReadonlyMap<ExtraPlace, ExtraField> {
  const matched = new Map<ExtraPlace, ExtraField>()
  const take = (field: ExtraField, fits: (place: ExtraPlace) => boolean) => {
    const place = places.find((one) => one.label === field.label && !matched.has(one) && fits(one))
    if (place) matched.set(place, field)
    return place !== undefined
  }
  const rest = fields.filter((field) => !take(field, ({ cell }) => formatAddress(cell) === field.cell))
  for (const field of rest) take(field, () => true)
  return matched
}
