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
 * A list of areas (`A1 B2:D5`) after rows came in. What is no area stays as it is written; what would be pushed off
 * the sheet stays in its last row. With `copies`, what lies in copied rows covers their copies too.
 */
export function moveAreas(list: string, insertion: Insertion, copies: boolean): string {
  let changed = false
  const areas: Area[] = []
  const texts = list.split(' ').map((text) => {
    const area = parseArea(text)
    if (!area) return text
    areas.push(area)
    const moved = movedArea(insertion.shift, area) ?? lastRowOf(area)
    if (moved.top === area.top && moved.bottom === area.bottom) return text
    changed = true
    return areaText(moved)
  })
  if (!copies || !insertion.copied) return changed ? texts.join(' ') : list
  const wanted = areas.flatMap((area) => copiesOf(insertion, area, 'part'))
  if (wanted.length === 0) return changed ? texts.join(' ') : list
  const all = texts.flatMap((text) => parseArea(text) ?? [])
  for (const copy of wanted) addArea(all, copy)
  return all.map(areaText).join(' ')
}

function lastRowOf(area: Area): Area {
  return { ...area, top: excelLimits.rows, bottom: excelLimits.rows }
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
