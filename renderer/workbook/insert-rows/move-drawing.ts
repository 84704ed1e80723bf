import { XmlEdits } from '../xml-edits.ts'
import { moveAnchor, type AnchorContext, type Placement } from './move-anchor.ts'
import { moveFormula, type FormulaHome } from './move-formula.ts'

const placements: ReadonlyMap<string, Placement> = new Map([
  ['twoCell', 'moves-and-sizes'],
  ['oneCell', 'moves'],
  ['absolute', 'stays'],
])

/**
 * A drawing part after rows came in: anchors follow the cells as `editAs` says (ECMA-376 20.5.2.33), texts and pictures
 * that show cells refer to them still. `anchors` is null where the drawing lies on another sheet.
 */
export function moveDrawing(
  xml: string,
  part: string,
  home: FormulaHome,
  anchors: AnchorContext | null,
): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    for (const attribute of ['textlink', 'cellRange'])
      edits.attribute(attribute, (formula) => moveFormula(formula, home))
    if (!anchors) continue
    if (scanner.is('oneCellAnchor')) moveAnchor(edits, 'moves', anchors)
    else if (scanner.is('twoCellAnchor'))
      moveAnchor(edits, placements.get(scanner.attribute('editAs') ?? '') ?? 'moves-and-sizes', anchors)
  }
  return edits.finish()
}
