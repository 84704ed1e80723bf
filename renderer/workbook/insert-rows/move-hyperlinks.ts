import { parseArea, type Area } from '../cell-address.ts'
import { refuse } from '../trouble.ts'
import type { XmlEdits } from '../xml-edits.ts'
import { copyXml } from './copy-xml.ts'
import { copiesApart, type Insertion } from './insertion.ts'
import { areaText } from './move-areas.ts'
import { movedArea } from './row-shift.ts'

/**
 * At open `hyperlinks` (ECMA-376 18.3.1.48): links go with their cells, and those of copied rows come with each copy.
 * Where a link leads stays as it is written: Excel does not look into it either. Goes to the element's end.
 */
export function moveHyperlinks(edits: XmlEdits, insertion: Insertion): void {
  const { scanner } = edits
  if (scanner.empty) return
  const outside = scanner.depth - 1
  const links = new Map<Area, (copy: Area) => string>()
  while (scanner.nextWithin(outside)) {
    const area = parseArea(scanner.attribute('ref') ?? '')
    const span = scanner.valueSpan('ref')
    if (!area || !span) continue
    const moved = movedArea(insertion.shift, area)
    if (!moved) refuse({ code: 'rows-blocked', sheet: insertion.sheetName, by: 'end-of-sheet', cells: null })
    const { xml, tagStart, tagEnd, empty } = scanner
    links.set(area, (copy) => {
      const tag = copyXml(xml, tagStart, tagEnd, span, areaText(copy))
      return empty ? tag : `${tag.slice(0, -1)}/>`
    })
    if (moved.top !== area.top || moved.bottom !== area.bottom)
      edits.splice(span[0], span[1], areaText(moved))
  }
  const copies = copiesApart(insertion, [...links.keys()]).map(
    ([area, copy]) => links.get(area)?.(copy) ?? '',
  )
  edits.splice(scanner.tagStart, scanner.tagStart, copies.join(''))
}
