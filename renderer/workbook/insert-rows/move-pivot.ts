import { parseArea } from '../cell-address.ts'
import { refuse } from '../trouble.ts'
import { XmlEdits } from '../xml-edits.ts'
import type { Insertion } from './insertion.ts'
import { areaText, moveAreas } from './move-areas.ts'

/** A pivot table's place (ECMA-376 18.10.1.49). Excel lets no rows come in within it. */
export function movePivotTable(xml: string, part: string, insertion: Insertion): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('location')) continue
    const area = parseArea(scanner.attribute('ref') ?? '')
    if (area && area.top < insertion.shift.at && insertion.shift.at <= area.bottom)
      refuse({ code: 'rows-blocked', sheet: insertion.sheetName, by: 'pivot-table', cells: areaText(area) })
    if (area) edits.attribute('ref', (ref) => moveAreas(ref, insertion, 'nothing'))
  }
  return edits.finish()
}

/** The source of a pivot table's data, if it lies on the worksheet (18.10.1.95, 18.10.1.79). */
export function movePivotCache(xml: string, part: string, insertion: Insertion): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const wanted = insertion.sheetName.toLowerCase()
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || (!scanner.is('worksheetSource') && !scanner.is('rangeSet'))) continue
    // One with a relationship lies in another file.
    if (scanner.attribute('sheet')?.toLowerCase() !== wanted || scanner.prefixedAttribute('id') !== null)
      continue
    edits.attribute('ref', (ref) => (parseArea(ref) ? moveAreas(ref, insertion, 'nothing') : ref))
  }
  return edits.finish()
}
