import { copiedParts, type CopiedPart } from '../copy-sheet/copied-parts.ts'
import { copyPart, type CopyNames } from '../copy-sheet/copy-part.ts'
import { freshNames, takenTables, type TakenTables } from '../copy-sheet/fresh-names.ts'
import { copyRelations } from '../copy-sheet/list-parts.ts'
import { renameInFormula } from '../formula/rename-in-formula.ts'
import type { NewEntry } from '../new-entry.ts'
import { relationsPath } from '../open-package.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { encodePart } from '../part-text.ts'
import { packedBytes } from '../read-zip.ts'
import { refuse } from '../trouble.ts'
import { XmlScanner } from '../xml-scanner.ts'
import type { NewName, PartType, Tab } from './tab.ts'
import type { StringPool } from './string-pool.ts'

/** What sheets that come into one workbook share. */
export interface GatherTerms {
  /** Folded paths that parts have. */
  readonly paths: Set<string>
  readonly strings: StringPool
  /** Made when the first sheet with tables comes. */
  tables: TakenTables | null
}

/**
 * A worksheet of a file that was made from the workbook by filling cells, inserting rows and copying sheets, ready to
 * come into that workbook beside its own sheets, with everything that hangs on it. Below `attemptWrite` only.
 */
export function gatherSheet(sibling: Workbook, sheet: WorksheetEntry, name: string, terms: GatherTerms): Tab {
  const copied = copiedParts(sibling, sheet, terms.paths)
  if (copied.some(({ type }) => type === 'table')) terms.tables ??= takenTables(sibling, copied)
  const { names, tableIds } = freshNames(
    sibling,
    copied,
    { from: sheet.name, to: name },
    terms.tables ?? undefined,
  )
  const gathered: Gathered = { sibling, copied, names, tableIds, strings: terms.strings }
  return {
    name,
    path: copied[0]?.to ?? refuse({ code: 'damaged', part: sheet.path }),
    entries: copied.flatMap((part) => [contentOf(gathered, part), ...relationsOf(gathered, part)]),
    types: typesOf(sibling, copied),
    names: namesOf(sibling, sheet, names),
    calculates: /<(?:[\w.-]+:)?f[\s>]/.test(sibling.package.text(sheet.path).text),
  }
}

interface Gathered {
  readonly sibling: Workbook
  readonly copied: readonly CopiedPart[]
  readonly names: CopyNames
  readonly tableIds: ReadonlyMap<string, number>
  readonly strings: StringPool
}

function contentOf({ sibling, names, tableIds, strings }: Gathered, part: CopiedPart): NewEntry {
  const { path, type, to } = part
  const entry = sibling.package.entry(path) ?? refuse({ code: 'damaged', part: path })
  const packed = { method: entry.method, crc: entry.crc, size: entry.size }
  const asItIs = { name: to, packed: { ...packed, packed: packedBytes(sibling.package.zip, entry) } }
  if (!/\.xml$/i.test(path)) return asItIs
  const before = sibling.package.text(path)
  const own = type === 'worksheet' ? strings.moveStrings(before.text, path, stringsOf(sibling)) : before.text
  const text = copyPart(own, { path, type, tableId: tableIds.get(path) ?? 0 }, names)
  return text === before.text ? asItIs : { name: to, content: encodePart(before, text) }
}

function stringsOf(workbook: Workbook): readonly string[] {
  return workbook.sharedStringsPath === null ? [] : workbook.sharedStrings()
}

function relationsOf({ sibling, copied }: Gathered, part: CopiedPart): readonly NewEntry[] {
  const path = relationsPath(part.path)
  if (!sibling.package.entry(path)) return []
  const before = sibling.package.text(path)
  const text = copyRelations(before.text, path, sibling.package.relationships(part.path), (target) =>
    copied.find((one) => sibling.package.entry(one.path) === sibling.package.entry(target)),
  )
  return [{ name: relationsPath(part.to), content: encodePart(before, text) }]
}

/** Types that parts have by their names; others have theirs by their ending, in this file as in that. */
function typesOf({ package: opened }: Workbook, copied: readonly CopiedPart[]): readonly PartType[] {
  const list = '[Content_Types].xml'
  if (!opened.entry(list)) return []
  const byName = new Map(copied.map((part) => [`/${part.path}`.toLowerCase(), part]))
  const scanner = new XmlScanner(opened.text(list).text, list)
  const types: PartType[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('Override')) continue
    const part = byName.get((scanner.attribute('PartName') ?? '').replace(/\\/g, '/').toLowerCase())
    if (part) types.push({ path: part.to, type: scanner.attribute('ContentType') ?? '' })
  }
  return types
}

/** The sheet's own names, and those of all sheets that lie on it, which its formulas then mean (18.2.5). */
function namesOf(sibling: Workbook, sheet: WorksheetEntry, names: CopyNames): readonly NewName[] {
  const scanner = new XmlScanner(sibling.package.text(sibling.path).text, sibling.path)
  const found: NewName[] = []
  let tab = -1
  let own = -1
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('sheet') && scanner.depth === 3) {
      tab++
      if (scanner.attribute('sheetId') === sheet.sheetId) own = tab
    }
    if (!scanner.is('definedName') || scanner.empty) continue
    const [name, local] = [scanner.attribute('name') ?? '', scanner.attribute('localSheetId')]
    const isHidden = ['1', 'true'].includes(scanner.attribute('hidden') ?? '')
    const text = scanner.text()
    const formula = renameInFormula(text, names)
    const isWanted = local === null ? formula !== text && !name.startsWith('_xlnm.') : local === String(own)
    if (isWanted) found.push({ name, formula, isHidden })
  }
  return found
}
