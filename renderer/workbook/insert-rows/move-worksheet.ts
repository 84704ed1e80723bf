import { parseArea, parseSqref, type Area } from '../cell-address.ts'
import { excelLimits } from '../limits.ts'
import { refuse } from '../trouble.ts'
import { XmlEdits } from '../xml-edits.ts'
import type { CalculatedColumn } from './calculated-columns.ts'
import { copiesApart, type Insertion } from './insertion.ts'
import { moveAnchor, type AnchorContext } from './move-anchor.ts'
import { areaText, moveAreas } from './move-areas.ts'
import { CellFormulaMover } from './move-cell-formulas.ts'
import { moveFormula } from './move-formula.ts'
import { moveHyperlinks } from './move-hyperlinks.ts'
import { RowMover } from './move-rows.ts'
import { moveRules } from './move-rules.ts'
import { moveView } from './move-view.ts'
import { movedArea, withoutExtending } from './row-shift.ts'
import type { SheetSurvey } from './survey-sheet.ts'

/** Attributes that hold places in the same worksheet, by element (ECMA-376 18.3.1). */
const places: ReadonlyMap<string, readonly string[]> = new Map([
  ['sheetPr', ['syncRef']],
  ['selection', ['activeCell', 'sqref']],
  ['scenarios', ['sqref']],
  ['inputCells', ['r']],
  ['autoFilter', ['ref']],
  ['sortState', ['ref']],
  ['sortCondition', ['ref']],
  ['cellWatch', ['r']],
  ['cellSmartTags', ['r']],
  ['webPublishItem', ['sourceRef']],
])

/** As `places`; what stands in copied rows is wanted in their copies too. */
const copiedPlaces: ReadonlyMap<string, readonly string[]> = new Map([
  ['protectedRange', ['sqref']],
  ['ignoredError', ['sqref']],
])

/** Attributes of controls and objects that hold formulas (18.3.1.20, 18.3.1.57). */
const formulaAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['controlPr', ['linkedCell', 'listFillRange']],
])

/** The worksheet's XML with the rows inserted. */
export function moveWorksheet(
  xml: string,
  part: string,
  survey: SheetSurvey,
  insertion: Insertion,
  anchors: AnchorContext,
  calculated: readonly CalculatedColumn[],
): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const formulas = new CellFormulaMover(insertion, true, survey.masters)
  const home = { shift: insertion.shift, sheetName: insertion.sheetName, own: true, relativeBy: null }
  const rows = new RowMover(edits, survey, insertion, formulas, calculated)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    const name = scanner.local()
    for (const attribute of places.get(name) ?? [])
      edits.attribute(attribute, (list) => moveAreas(list, insertion, 'nothing'))
    for (const attribute of copiedPlaces.get(name) ?? [])
      edits.attribute(attribute, (list) => moveAreas(list, insertion, 'copied'))
    for (const attribute of formulaAttributes.get(name) ?? [])
      edits.attribute(attribute, (formula) => moveFormula(formula, home))
    if (name === 'sheetData' && scanner.depth === 2) rows.run()
    else if (name === 'dimension') moveDimension(edits, insertion)
    else if (name === 'sheetView' || name === 'customSheetView') moveView(edits, insertion.shift)
    else if (name === 'mergeCells') moveMerges(edits, insertion)
    else if (name === 'hyperlinks') moveHyperlinks(edits, insertion)
    else if (name === 'rowBreaks') moveBreaks(edits, insertion)
    else if (name === 'anchor') moveAnchor(edits, controlPlacement(edits), anchors)
    else if (name === 'dataRef') moveDataRef(edits, insertion)
    else moveRules(edits, insertion, true)
  }
  return edits.finish()
}

/** 18.3.1.35; new rows at the end of what is used make it longer. */
function moveDimension(edits: XmlEdits, insertion: Insertion): void {
  const { shift, copied } = insertion
  edits.attribute('ref', (ref) => {
    const area = parseArea(ref)
    const moved = area && movedArea(shift, area)
    if (!moved || !area) return ref
    const bottom = copied && shift.at > area.bottom ? shift.at + shift.count - 1 : moved.bottom
    return areaText({ ...moved, bottom })
  })
}

/** An area that can't go over the edge of the sheet. */
function moveWhole(edits: XmlEdits, insertion: Insertion): void {
  edits.attribute('ref', (ref) => {
    const area = parseArea(ref)
    if (!area) return ref
    // A merge that ends in the midst of copied rows would cover what lies below it there.
    const { shift } = insertion
    const moved = movedArea(area.bottom === shift.at - 1 ? shift : withoutExtending(shift), area)
    if (!moved) refuse({ code: 'rows-blocked', sheet: insertion.sheetName, by: 'end-of-sheet', cells: null })
    return moved.top === area.top && moved.bottom === area.bottom ? ref : areaText(moved)
  })
}

/** 18.3.1.55. A merge within copied rows comes with each copy, where no merge that grew is in its place. */
function moveMerges(edits: XmlEdits, insertion: Insertion): void {
  const { scanner } = edits
  if (scanner.empty) return
  const outside = scanner.depth - 1
  const prefix = scanner.prefix()
  const countSpan = scanner.valueSpan('count')
  const areas: Area[] = []
  let count = 0
  while (scanner.nextWithin(outside)) {
    if (!scanner.is('mergeCell')) continue
    count++
    const area = parseArea(scanner.attribute('ref') ?? '')
    if (area) areas.push(area)
    moveWhole(edits, insertion)
  }
  const copies = copiesApart(insertion, areas)
  if (copies.length === 0) return
  const added = copies.map(([, copy]) => `<${prefix}mergeCell ref="${areaText(copy)}"/>`).join('')
  edits.splice(scanner.tagStart, scanner.tagStart, added)
  if (countSpan) edits.splice(countSpan[0], countSpan[1], String(count + copies.length))
}

/** 18.3.1.74: a break's `id` is the last row of its page. It goes with the row below it. */
function moveBreaks(edits: XmlEdits, { shift }: Insertion): void {
  const { scanner } = edits
  if (scanner.empty) return
  const outside = scanner.depth - 1
  while (scanner.nextWithin(outside)) {
    const id = Number(scanner.attribute('id') ?? NaN)
    const span = scanner.valueSpan('id')
    if (scanner.is('brk') && span && id + 1 >= shift.at)
      edits.splice(span[0], span[1], String(Math.min(id + shift.count, excelLimits.rows - 1)))
  }
}

/** 18.3.1.31: a source of consolidated data, of whichever sheet. */
function moveDataRef(edits: XmlEdits, insertion: Insertion): void {
  const { scanner } = edits
  const sheet = scanner.attribute('sheet')
  if (sheet?.toLowerCase() !== insertion.sheetName.toLowerCase()) return
  if (scanner.prefixedAttribute('id') !== null) return
  edits.attribute('ref', (ref) => (parseSqref(ref).length > 0 ? moveAreas(ref, insertion, 'nothing') : ref))
}

/** 18.3.1.1 */
function controlPlacement({ scanner }: XmlEdits) {
  const isOn = (name: string) => ['1', 'true'].includes(scanner.attribute(name) ?? '')
  if (!isOn('moveWithCells')) return 'stays'
  return isOn('sizeWithCells') ? 'moves-and-sizes' : 'moves'
}
