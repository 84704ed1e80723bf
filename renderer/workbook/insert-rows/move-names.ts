import { XmlEdits } from '../xml-edits.ts'
import type { Insertion } from './insertion.ts'
import { moveFormula } from './move-formula.ts'

/**
 * The workbook part after rows came in: defined names, print areas and titles among them, mean what they meant
 * (ECMA-376 18.2.5). With `calculate`, formulas are calculated anew when the file is opened (18.2.2).
 */
export function moveNames(xml: string, part: string, insertion: Insertion, calculate: boolean): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const home = { shift: insertion.shift, sheetName: insertion.sheetName, own: false, relativeBy: 0 }
  let calculation: 'none' | 'there' = 'none'
  let behind = 0
  let prefix = ''
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.is('definedName')) {
      // A print area or title means places, also where LibreOffice writes it without `$`.
      const isPlace = scanner.attribute('name')?.startsWith('_xlnm.') ?? false
      edits.text((text) => moveFormula(text, isPlace ? { ...home, relativeBy: null } : home))
    } else if (token === 'open' && scanner.is('calcPr') && calculate) {
      calculation = 'there'
      if (scanner.attribute('fullCalcOnLoad') === null) edits.addAttribute('fullCalcOnLoad', '1')
      else edits.attribute('fullCalcOnLoad', () => '1')
    }
    if (scanner.depth === (token === 'open' ? 2 : 1) && isBeforeCalculation(scanner.local())) {
      behind = scanner.tagEnd
      prefix = scanner.prefix()
    }
  }
  if (calculate && calculation === 'none' && behind > 0)
    edits.splice(behind, behind, `<${prefix}calcPr fullCalcOnLoad="1"/>`)
  return edits.finish()
}

/** What stands in front of `calcPr` in a workbook part (18.2.27). */
function isBeforeCalculation(local: string): boolean {
  return ['sheets', 'functionGroups', 'externalReferences', 'definedNames'].includes(local)
}
