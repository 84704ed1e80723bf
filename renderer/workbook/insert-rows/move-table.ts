import { parseArea, type Area } from '../cell-address.ts'
import { refuse } from '../trouble.ts'
import { XmlEdits } from '../xml-edits.ts'
import type { Insertion } from './insertion.ts'
import { areaText, moveAreas } from './move-areas.ts'
import { moveFormula, type FormulaHome } from './move-formula.ts'
import { movedArea } from './row-shift.ts'

/**
 * A table part after rows came in (ECMA-376 18.5.1). A row before the totals row is one of the table, and of its
 * filter. `own` where the table lies on the worksheet that gets the rows; formulas may refer to it from anywhere.
 */
export function moveTable(
  xml: string,
  part: string,
  insertion: Insertion,
  home: FormulaHome,
  own: boolean,
): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  let filtered: Area | null = null
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('calculatedColumnFormula') || scanner.is('totalsRowFormula'))
      edits.text((text) => moveFormula(text, home))
    if (!own) continue
    if (scanner.depth === 1) filtered = moveTableArea(edits, insertion)
    else if (scanner.is('autoFilter') && scanner.depth === 2 && filtered) {
      const area = filtered
      edits.attribute('ref', () => areaText(area))
    } else if (['autoFilter', 'sortState', 'sortCondition'].some((name) => scanner.is(name)))
      edits.attribute('ref', (ref) => (parseArea(ref) ? moveAreas(ref, insertion, 'nothing') : ref))
  }
  return edits.finish()
}

/** Moves the table itself; gives what its filter covers: all but the totals row. */
function moveTableArea(edits: XmlEdits, { shift, sheetName }: Insertion): Area | null {
  const { scanner } = edits
  const area = parseArea(scanner.attribute('ref') ?? '')
  if (!area) return null
  const moved = movedArea(shift, area)
  if (!moved) return refuse({ code: 'rows-blocked', sheet: sheetName, by: 'end-of-sheet', cells: null })
  edits.attribute('ref', (ref) =>
    moved.top === area.top && moved.bottom === area.bottom ? ref : areaText(moved),
  )
  return { ...moved, bottom: moved.bottom - Number(scanner.attribute('totalsRowCount') ?? 0) }
}
