import { renameInFormula, type NewNames } from '../formula/rename-in-formula.ts'
import { encodeAttribute, encodeText, XmlEdits } from '../xml-edits.ts'
import { XmlScanner } from '../xml-scanner.ts'

/** A sheet that comes into the list of a workbook behind another. */
export interface ListedCopy {
  /** The relationship by which the workbook knows the sheet that was copied. */
  readonly of: string
  readonly relation: string
  readonly name: string
  readonly names: NewNames
  /** Formulas are calculated anew when the file is opened. */
  readonly calculate: boolean
}

/** What the workbook part lists. */
interface Listed {
  readonly relations: readonly string[]
  readonly nextId: number
}

/**
 * The workbook part with a sheet more: its tab behind the copied one, the names that are that sheet's own once more
 * for it, and whatever counts tabs counts it (ECMA-376 18.2.5, 18.2.19, 18.2.30).
 */
export function listSheet(xml: string, part: string, copy: ListedCopy): string {
  const { relations, nextId } = readList(xml, part)
  const at = relations.indexOf(copy.of) + 1
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const moved = (index: string) => (Number(index) >= at ? String(Number(index) + 1) : index)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('workbookView'))
      for (const index of ['activeTab', 'firstSheet']) edits.attribute(index, moved)
    else if (scanner.is('sheet') && scanner.depth === 3) {
      if (scanner.prefixedAttribute('id') === copy.of) addSheet(edits, copy, nextId)
    } else if (scanner.is('definedName')) copyName(edits, at, copy.names, moved)
    else if (scanner.is('calcPr') && copy.calculate) {
      if (scanner.attribute('fullCalcOnLoad') === null) edits.addAttribute('fullCalcOnLoad', '1')
      else edits.attribute('fullCalcOnLoad', () => '1')
    }
  }
  return edits.finish()
}

function readList(xml: string, part: string): Listed {
  const scanner = new XmlScanner(xml, part)
  const relations: string[] = []
  let nextId = 1
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 3 || !scanner.is('sheet')) continue
    relations.push(scanner.prefixedAttribute('id') ?? '')
    nextId = Math.max(nextId, Number(scanner.attribute('sheetId')) + 1)
  }
  return { relations, nextId }
}

/** The tag of the copied sheet once more, with what is the copy's own. */
function addSheet(edits: XmlEdits, { of, relation, name }: ListedCopy, id: number): void {
  const { scanner } = edits
  const tag = scanner.xml.slice(scanner.tagStart, scanner.tagEnd)
  const own = new XmlEdits(tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`, '')
  own.scanner.next()
  own.attribute('name', () => name)
  own.attribute('sheetId', () => String(id))
  const fresh = own
    .finish()
    .replace(idAttribute(of), (_, before: string, quote: string) => `${before}${relation}${quote}`)
  scanner.skip()
  edits.splice(scanner.tagEnd, scanner.tagEnd, fresh)
}

function idAttribute(id: string): RegExp {
  const quoted = encodeAttribute(id).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(:id\\s*=\\s*["'])${quoted}(["'])`)
}

/**
 * A name of one sheet counts tabs. One of the copied sheet comes once more for the copy, and so does one for all sheets
 * that lies on it, as Excel does: formulas of the copy then mean the copy.
 */
function copyName(edits: XmlEdits, at: number, names: NewNames, moved: (index: string) => string): void {
  const { scanner } = edits
  const start = scanner.tagStart
  const head = scanner.xml.slice(start, scanner.tagEnd)
  const tag = scanner.prefix() + scanner.local()
  const own = scanner.attribute('localSheetId')
  const isBuiltIn = scanner.attribute('name')?.startsWith('_xlnm.') ?? false
  edits.attribute('localSheetId', moved)
  if (scanner.empty) return
  const text = scanner.text()
  const renamed = renameInFormula(text, names)
  const isWanted = own === null ? renamed !== text && !isBuiltIn : own === String(at - 1)
  if (!isWanted) return
  const index =
    own === null
      ? `${head.slice(0, -1)} localSheetId="${at}">`
      : head.replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${at}`)
  edits.splice(scanner.tagEnd, scanner.tagEnd, `${index}${encodeText(renamed)}</${tag}>`)
}
