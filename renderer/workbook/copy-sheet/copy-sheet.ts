import { dropCalcChain } from '../drop-calc-chain.ts'
import type { NewEntry } from '../new-entry.ts'
import { relationsPath } from '../open-package.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { PartChanges } from '../part-changes.ts'
import { encodePart } from '../part-text.ts'
import { forbidsSheets } from '../read-protection.ts'
import { refuse } from '../trouble.ts'
import { isSigned } from '../write-cells.ts'
import { writeZip } from '../write-zip.ts'
import { XmlEdits } from '../xml-edits.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { copiedParts, type CopiedPart } from './copied-parts.ts'
import { copyPart, type CopyNames } from './copy-part.ts'
import { freshNames } from './fresh-names.ts'
import { listSheet } from './list-sheet.ts'
import { copyRelations, typeEntries } from './list-parts.ts'

/**
 * The workbook with a worksheet copied to the tab behind it, as Excel does: with drawings, charts, comments, controls,
 * tables, print settings and its own names; formulas that name the sheet mean the copy there. Nothing else changes.
 * `name` is one that no sheet has. A protected structure and a signed workbook are refused. Below `attemptWrite` only.
 */
export function copySheet(workbook: Workbook, sheet: WorksheetEntry, name: string): Uint8Array<ArrayBuffer> {
  if (isSigned(workbook)) refuse({ code: 'signed' })
  if (forbidsSheets(workbook)) refuse({ code: 'protected', sheet: sheet.name, against: 'copying' })
  const copied = copiedParts(workbook, sheet)
  const { names, tableIds } = freshNames(workbook, copied, { from: sheet.name, to: name })
  const parts = new PartChanges(workbook)
  const relation = addRelation(workbook, parts, sheet, copied)
  const types = '[Content_Types].xml'
  if (workbook.package.entry(types)) parts.set(types, typeEntries(parts.text(types), types, copied))
  const calculate = /<(?:[\w.-]+:)?f[\s>]/.test(parts.text(sheet.path))
  parts.set(
    workbook.path,
    listSheet(parts.text(workbook.path), workbook.path, { ...relation, name, names, calculate }),
  )
  dropCalcChain(workbook, parts)
  const added = copied.flatMap((part) => [
    copyOf(workbook, part, names, tableIds.get(part.path) ?? 0),
    ...relationsOf(workbook, part, copied),
  ])
  return writeZip(workbook.package.zip, parts.bytes(), workbook.package.codec, added)
}

/** XML is changed where it bears names; everything else comes as it is packed. */
function copyOf(workbook: Workbook, part: CopiedPart, names: CopyNames, tableId: number): NewEntry {
  const entry = workbook.package.entry(part.path) ?? refuse({ code: 'damaged', part: part.path })
  if (!/\.xml$/i.test(part.path)) return { name: part.to, copyOf: entry }
  const before = workbook.package.text(part.path)
  const text = copyPart(before.text, { path: part.path, type: part.type, tableId }, names)
  return text === before.text
    ? { name: part.to, copyOf: entry }
    : { name: part.to, content: encodePart(before, text) }
}

function relationsOf(
  workbook: Workbook,
  part: CopiedPart,
  copied: readonly CopiedPart[],
): readonly NewEntry[] {
  const path = relationsPath(part.path)
  if (!workbook.package.entry(path)) return []
  const before = workbook.package.text(path)
  const text = copyRelations(before.text, path, workbook.package.relationships(part.path), (target) =>
    copied.find((one) => workbook.package.entry(one.path) === workbook.package.entry(target)),
  )
  return [{ name: relationsPath(part.to), content: encodePart(before, text) }]
}

/** The workbook's relationship to the copy, written as the one to the copied sheet. */
function addRelation(
  workbook: Workbook,
  parts: PartChanges,
  sheet: WorksheetEntry,
  copied: readonly CopiedPart[],
): { readonly of: string; readonly relation: string } {
  const path = relationsPath(workbook.path)
  const own = workbook.package
    .relationships(workbook.path)
    .find(({ type, target }) => type === 'worksheet' && target === sheet.path)
  const to = copied[0]?.to
  if (!own || to === undefined) return refuse({ code: 'damaged', part: path })
  const xml = parts.text(path)
  const relation = freeId(xml, path)
  const scanner = new XmlScanner(xml, path)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('Relationship') || scanner.attribute('Id') !== own.id) continue
    const tag = new XmlEdits(xml.slice(scanner.tagStart, scanner.tagEnd).replace(/\s*\/?>$/, '/>'), path)
    tag.scanner.next()
    tag.attribute('Id', () => relation)
    tag.attribute('Target', (target) => besides(target, to))
    scanner.skip()
    parts.set(path, xml.slice(0, scanner.tagEnd) + tag.finish() + xml.slice(scanner.tagEnd))
    break
  }
  return { of: own.id, relation }
}

/** A path to a part, written as the path to its neighbour is. */
function besides(neighbour: string, path: string): string {
  const folder = neighbour.slice(0, Math.max(neighbour.lastIndexOf('/'), neighbour.lastIndexOf('\\')) + 1)
  return folder + path.slice(path.lastIndexOf('/') + 1)
}

function freeId(xml: string, part: string): string {
  const taken = new Set<string>()
  const scanner = new XmlScanner(xml, part)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open') taken.add(scanner.attribute('Id') ?? '')
  for (let number = taken.size; ; number++) if (!taken.has(`rId${number}`)) return `rId${number}`
}
