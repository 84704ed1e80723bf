import { parseAddress } from '../cell-address.ts'
import { XmlEdits } from '../xml-edits.ts'
import type { Insertion } from './insertion.ts'
import { CellFormulaMover } from './move-cell-formulas.ts'
import { moveRules } from './move-rules.ts'
import type { SheetSurvey } from './survey-sheet.ts'

/** Another worksheet's XML after rows came in: whatever in it refers to the worksheet that got them. */
export function moveOtherWorksheet(
  xml: string,
  part: string,
  survey: SheetSurvey,
  insertion: Insertion,
): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const formulas = new CellFormulaMover(insertion, false, survey.masters)
  let [row, column] = [0, 0]
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 3 && scanner.is('row')) {
      row = Number(scanner.attribute('r') ?? row + 1)
      column = 0
    } else if (scanner.depth === 4 && scanner.is('c'))
      column = parseAddress(scanner.attribute('r') ?? '')?.column ?? column + 1
    else if (scanner.depth === 5 && scanner.is('f')) formulas.move(edits, row, column)
    else moveRules(edits, insertion, false)
  }
  return edits.finish()
}
