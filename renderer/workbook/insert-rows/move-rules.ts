import { parseSqref } from '../cell-address.ts'
import type { XmlEdits } from '../xml-edits.ts'
import type { Insertion } from './insertion.ts'
import { moveAreas } from './move-areas.ts'
import { moveFormula, type FormulaHome } from './move-formula.ts'
import { movedRow } from './row-shift.ts'

/**
 * At any open element of a worksheet: moves conditional formats, data validations and what an extension list holds of
 * both, sparklines too (ECMA-376 18.3.1.18, 18.3.1.32; [MS-XLSX] 2.6). `own` where the worksheet gets the rows.
 */
export function moveRules(edits: XmlEdits, insertion: Insertion, own: boolean): void {
  const { scanner } = edits
  switch (scanner.local()) {
    case 'conditionalFormatting':
    case 'dataValidation':
      return moveRule(edits, insertion, own)
    case 'f':
      // In an extension list: of a sparkline, its data.
      return edits.text((text) => moveFormula(text, cellHome(insertion, own)))
    case 'sqref':
      return own ? edits.text((text) => moveAreas(text, insertion, 'nothing')) : undefined
    default:
  }
}

function cellHome({ shift, sheetName }: Insertion, own: boolean): FormulaHome {
  return { shift, sheetName, own, relativeBy: null }
}

/** One format or validation with all its formulas; goes to its end. */
function moveRule(edits: XmlEdits, insertion: Insertion, own: boolean): void {
  const { scanner } = edits
  const home = ruleHome(edits, insertion, own)
  if (own) edits.attribute('sqref', (list) => moveAreas(list, insertion, 'look'))
  if (scanner.empty) return
  const outside = scanner.depth - 1
  const move = (text: string) => moveFormula(text, home)
  while (scanner.nextWithin(outside)) {
    switch (scanner.local()) {
      case 'formula':
      case 'f':
        edits.text(move)
        break
      case 'formula1':
      case 'formula2':
        // An extension wraps its formula once more.
        if (!holdsElements(edits)) edits.text(move)
        break
      case 'cfvo':
        edits.attribute('val', move)
        break
      case 'sqref':
        if (own) edits.text((list) => moveAreas(list, insertion, 'look'))
        break
      default:
    }
  }
}

/** A rule for several rows means distances from its first one; a rule for one row the cells it names. */
function ruleHome(edits: XmlEdits, insertion: Insertion, own: boolean): FormulaHome {
  const home = cellHome(insertion, own)
  const areas = parseSqref(edits.scanner.attribute('sqref') ?? followingSqref(edits))
  const [first] = areas
  if (!first || areas.every(({ top, bottom }) => top === first.top && bottom === first.top)) return home
  return { ...home, relativeBy: own ? movedRow(insertion.shift, first.top) - first.top : 0 }
}

/** What an extension's rule is for stands behind its formulas. */
function followingSqref({ scanner }: XmlEdits): string {
  const end = scanner.xml.indexOf(`</${scanner.prefix()}${scanner.local()}>`, scanner.tagEnd)
  const inside = end < 0 ? '' : scanner.xml.slice(scanner.tagEnd, end)
  return /<(?:[\w.-]+:)?sqref(?:\s[^>]*)?>([^<]*)</.exec(inside)?.[1] ?? ''
}

function holdsElements({ scanner }: XmlEdits): boolean {
  return /^\s*<(?![!/?])/.test(scanner.xml.slice(scanner.tagEnd, scanner.tagEnd + 200))
}
