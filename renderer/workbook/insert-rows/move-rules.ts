import { parseSqref, type Area } from '../cell-address.ts'
import { translateFormula } from '../formula/translate-formula.ts'
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
  const { home, further } = ruleHome(edits, insertion, own)
  if (own) edits.attribute('sqref', (list) => moveAreas(list, insertion, 'look'))
  if (scanner.empty) return
  const outside = scanner.depth - 1
  const move = (text: string) => translateFormula(moveFormula(text, home), further, 0, 'wrap')
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

/** How a rule's formulas move, and how many rows further on they are then read. */
interface RuleHome {
  readonly home: FormulaHome
  readonly further: number
}

/**
 * A rule for several rows means distances from its first one; a rule for one row the cells it names. Copies that come
 * in above a rule make their first row the rule's.
 */
function ruleHome(edits: XmlEdits, insertion: Insertion, own: boolean): RuleHome {
  const home = cellHome(insertion, own)
  const sqref = edits.scanner.attribute('sqref') ?? followingSqref(edits)
  const areas = parseSqref(sqref)
  const [first] = areas
  if (!first) return { home, further: 0 }
  const top = topOf(areas)
  const movedTop = own ? topOf(parseSqref(moveAreas(sqref, insertion, 'look'))) : top
  if (areas.every((area) => area.top === top && area.bottom === top))
    return { home, further: own ? movedTop - movedRow(insertion.shift, top) : 0 }
  return { home: { ...home, relativeBy: movedTop - top }, further: 0 }
}

function topOf(areas: readonly Area[]): number {
  return areas.reduce((least, { top }) => Math.min(least, top), Infinity)
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
