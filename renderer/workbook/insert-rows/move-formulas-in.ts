import { XmlEdits } from '../xml-edits.ts'
import { moveFormula, type FormulaHome } from './move-formula.ts'

/** Where a kind of part holds formulas: elements whose text is one, attributes of any element. */
export interface FormulaPlaces {
  readonly elements: readonly string[]
  readonly attributes: readonly string[]
}

/** Charts (ECMA-376 21.2.2.65; extensions name the elements alike). */
export const chartFormulas: FormulaPlaces = { elements: ['f', 'sqref'], attributes: ['textlink'] }
/** Properties of form controls ([MS-XLSX] 2.4.14). */
export const controlFormulas: FormulaPlaces = {
  elements: [],
  attributes: ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx', 'fmlaMacro', 'fmlaPict'],
}

/** A part with its formulas moved. */
export function moveFormulasIn(xml: string, part: string, places: FormulaPlaces, home: FormulaHome): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const move = (text: string) => moveFormula(text, home)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    for (const attribute of places.attributes) edits.attribute(attribute, move)
    if (places.elements.some((name) => scanner.is(name))) edits.text(move)
  }
  return edits.finish()
}
