import { formatAddress, parseArea, type Area } from '../cell-address.ts'
import { excelLimits } from '../limits.ts'
import { copiesOf, type Insertion } from './insertion.ts'
import { movedArea } from './row-shift.ts'

/** `B2` or `B2:D5`. */
export function areaText({ top, left, bottom, right }: Area): string {
  const first = formatAddress({ row: top, column: left })
  return top === bottom && left === right
    ? first
    : `${first}:${formatAddress({ row: bottom, column: right })}`
}

/**
 * What of a row new rows take with them: nothing; as `copied`, what copied rows bring to their copies; as `look`, what
 * rows have with their look, conditional formats and validations: copies have that of their source alone, other new
 * rows that of the row above.
 */
export type Inherited = 'nothing' | 'copied' | 'look'

/**
 * A list of areas (`A1 B2:D5`) after rows came in. What is no area stays as it is written; what would be pushed off
 * the sheet stays in its last row.
 */
export function moveAreas(list: string, insertion: Insertion, inherited: Inherited): string {
  const texts = list.split(' ')
  const areas = texts.flatMap((text) => parseArea(text) ?? [])
  const copies = inherited === 'nothing' ? [] : areas.flatMap((area) => copiesOf(insertion, area, 'part'))
  const parts = (area: Area) =>
    inherited === 'look' ? movedLook(insertion, area) : [movedWhole(insertion, area)]
  if (copies.length === 0) return texts.map((text) => movedText(text, parts)).join(' ')
  const all: Area[] = []
  for (const area of [...areas.flatMap((area) => parts(area).slice(0, 1)), ...copies]) addArea(all, area)
  for (const area of areas.flatMap((area) => parts(area).slice(1))) addArea(all, area)
  // Formulas are written for the first area: it is the uppermost.
  return all
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(areaText)
    .join(' ')
}

/** What stays where it is stays as it is written. */
function movedText(text: string, parts: (area: Area) => Area[]): string {
  const area = parseArea(text)
  if (!area) return text
  const moved = parts(area)
  const stays = moved.length === 1 && moved[0]!.top === area.top && moved[0]!.bottom === area.bottom
  return stays ? text : moved.map(areaText).join(' ')
}

function movedWhole({ shift }: Insertion, area: Area): Area {
  return movedArea(shift, area) ?? { ...area, top: excelLimits.rows, bottom: excelLimits.rows }
}

/** Copies lie between the two parts of what they part; other rows continue what ends in the row above. */
function movedLook(insertion: Insertion, area: Area): Area[] {
  const { shift, copied } = insertion
  const moved = movedWhole(insertion, area)
  if (!copied) return [area.bottom === shift.at - 1 ? { ...moved, bottom: area.bottom + shift.count } : moved]
  if (area.top >= shift.at || area.bottom < shift.at) return [moved]
  const below = shift.at + shift.count
  const above = { ...area, bottom: shift.at - 1 }
  return below > moved.bottom ? [above] : [above, { ...moved, top: below }]
}

/** Adds an area that is not yet covered; one that follows another below makes it longer. */
function addArea(areas: Area[], area: Area): void {
  const covers = (one: Area) =>
    one.left <= area.left && area.right <= one.right && one.top <= area.top && area.bottom <= one.bottom
  if (areas.some(covers)) return
  const above = areas.findIndex(
    (one) =>
      one.left === area.left && one.right === area.right && one.top <= area.top && area.top <= one.bottom + 1,
  )
  if (above < 0) areas.push(area)
  else areas[above] = { ...area, top: areas[above]!.top }
}
