import { parseArea, type Area } from './cell-address.ts'
import { areaText } from './insert-rows/move-areas.ts'
import type { Workbook, WorksheetEntry } from './open-workbook.ts'
import { PartChanges } from './part-changes.ts'
import { writeZip } from './write-zip.ts'
import { XmlEdits } from './xml-edits.ts'

/** Which merged areas of a worksheet go, and which come in their place; those that come overlap none that stay. */
export interface MergeChange {
  readonly gone: readonly Area[]
  readonly added: readonly Area[]
}

/** The workbook with other merged areas on a worksheet; nothing else changes. Below `attemptWrite` only. */
export function changeMerges(
  workbook: Workbook,
  sheet: WorksheetEntry,
  change: MergeChange,
): Uint8Array<ArrayBuffer> {
  const parts = new PartChanges(workbook)
  parts.set(sheet.path, mergesChanged(parts.text(sheet.path), sheet.path, change))
  return writeZip(workbook.package.zip, parts.bytes(), workbook.package.codec)
}

/** What stands between the cells and the merges (ECMA-376 18.3.1.99). */
const beforeMerges = new Set([
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
])

/** A worksheet's XML with other merged areas. */
export function mergesChanged(xml: string, part: string, { gone, added }: MergeChange): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const refs = new Set(gone.map(areaText))
  let behind = 0
  let isDone = false
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2) continue
    if (scanner.is('mergeCells')) isDone = changeList(edits, refs, added) || isDone
    else if (beforeMerges.has(scanner.local())) {
      scanner.skip()
      behind = scanner.tagEnd
    }
  }
  if (!isDone && added.length > 0) {
    const p = /<([\w.-]+:)?worksheet\b/.exec(xml)?.[1] ?? ''
    edits.splice(
      behind,
      behind,
      `<${p}mergeCells count="${added.length}">${listOf(added, p)}</${p}mergeCells>`,
    )
  }
  return edits.finish()
}

/** At an open `mergeCells`; goes to its end. False where the list is an empty element, which holds nothing. */
function changeList(edits: XmlEdits, gone: ReadonlySet<string>, added: readonly Area[]): boolean {
  const { scanner } = edits
  if (scanner.empty) {
    edits.splice(scanner.tagStart, scanner.tagEnd, '')
    return false
  }
  const prefix = scanner.prefix()
  const count = scanner.valueSpan('count')
  let left = added.length
  while (scanner.nextWithin(1)) {
    const { tagStart } = scanner
    const area = parseArea(scanner.attribute('ref') ?? '')
    scanner.skip()
    if (area && gone.has(areaText(area))) edits.splice(tagStart, scanner.tagEnd, '')
    else left++
  }
  edits.splice(scanner.tagStart, scanner.tagStart, listOf(added, prefix))
  if (count) edits.splice(count[0], count[1], String(left))
  return true
}

function listOf(areas: readonly Area[], prefix: string): string {
  return areas.map((area) => `<${prefix}mergeCell ref="${areaText(area)}"/>`).join('')
}
