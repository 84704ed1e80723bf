import { renameInFormula, type NewNames } from '../formula/rename-in-formula.ts'
import { XmlEdits } from '../xml-edits.ts'

/** Elements and attributes that hold formulas, in whichever part that hangs on a sheet. */
const formulaElements: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
])
const formulaAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['hyperlink', ['location']],
  ['cfvo', ['val']],
  ['controlPr', ['linkedCell', 'listFillRange']],
  ['sp', ['textlink']],
  ['cxnSp', ['textlink']],
  ['cameraTool', ['cellRange']],
  ['formControlPr', ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx', 'fmlaPict']],
])

/** What is called anew in the parts of a copied sheet. */
export interface CopyNames extends NewNames {
  /** Ids of threaded comments, which are each one's own. */
  readonly ids: ReadonlyMap<string, string>
}

/** A copied part: its formulas mean the copy where they named the sheet, and nothing in it bears a name twice. */
export function copyPart(
  xml: string,
  part: { readonly path: string; readonly type: string; readonly tableId: number },
  names: CopyNames,
): string {
  const edits = new XmlEdits(xml, part.path)
  const { scanner } = edits
  const rename = (formula: string) => renameInFormula(formula, names)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    const name = scanner.local()
    for (const attribute of formulaAttributes.get(name) ?? []) edits.attribute(attribute, rename)
    if (part.type === 'worksheet') changeSheet(edits, name)
    if (part.type === 'table' && scanner.depth === 1) changeTable(edits, names, part.tableId)
    if (part.type === 'threadedComment' || part.type === 'comments') changeIds(edits, names.ids)
    if (formulaElements.has(name) && !holdsElements(edits)) edits.text(rename)
  }
  return edits.finish()
}

/** One sheet of a workbook is the selected one; its name in code is its own (18.3.1.82, 18.3.1.87). */
function changeSheet(edits: XmlEdits, name: string): void {
  const { scanner } = edits
  if (name === 'sheetView') edits.attribute('tabSelected', () => '0')
  const span = name === 'sheetPr' && scanner.depth === 2 ? scanner.attributeSpan('codeName') : null
  if (span) edits.splice(span[0], span[1], '')
}

/** 18.5.1.2: a table's name and id are its own in the workbook. */
function changeTable(edits: XmlEdits, { tables }: CopyNames, id: number): void {
  edits.attribute('id', () => String(id))
  for (const attribute of ['name', 'displayName'])
    edits.attribute(attribute, (name) => tables.get(name.toLowerCase()) ?? name)
}

function changeIds(edits: XmlEdits, ids: ReadonlyMap<string, string>): void {
  for (const attribute of ['id', 'parentId']) edits.attribute(attribute, (id) => ids.get(id) ?? id)
  if (edits.scanner.is('author'))
    edits.text((author) =>
      author.startsWith('tc=') ? `tc=${ids.get(author.slice(3)) ?? author.slice(3)}` : author,
    )
}

function holdsElements({ scanner }: XmlEdits): boolean {
  return /^\s*<(?![!/?])/.test(scanner.xml.slice(scanner.tagEnd, scanner.tagEnd + 200))
}
