import { formatAddress, parseAddress } from '../cell-address.ts'
import { XmlEdits } from '../xml-edits.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { copyXml } from './copy-xml.ts'
import { copiesOf, type Insertion } from './insertion.ts'
import { moveAreas } from './move-areas.ts'

/** A comments part after rows came in (ECMA-376 18.7.3): comments go with their cells, notes of copied rows come too. */
export function moveComments(xml: string, part: string, insertion: Insertion): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  const copied = new Set(copiedNotes(xml, part, insertion))
  let copies = ''
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'close' && scanner.is('commentList'))
      edits.splice(scanner.tagStart, scanner.tagStart, copies)
    if (token !== 'open' || !scanner.is('comment')) continue
    const place = parseAddress(scanner.attribute('ref') ?? '')
    const span = scanner.valueSpan('ref')
    if (!place || !span) continue
    edits.attribute('ref', (ref) => moveAreas(ref, insertion, 'nothing'))
    const { tagStart } = scanner
    scanner.skip()
    if (!copied.has(formatAddress(place))) continue
    const area = { top: place.row, bottom: place.row, left: place.column, right: place.column }
    for (const { top } of copiesOf(insertion, area, 'whole'))
      copies += copyXml(xml, tagStart, scanner.tagEnd, span, formatAddress({ ...place, row: top }))
  }
  return edits.finish()
}

/**
 * The cells of the copied rows whose notes come with them: `B4`. A conversation between people ([MS-XLSX] 2.6.205) is
 * held once; the comment that stands for it where a program knows no conversations says so by its author.
 */
export function copiedNotes(xml: string, part: string, insertion: Insertion): string[] {
  if (!insertion.copied) return []
  const scanner = new XmlScanner(xml, part)
  const authors: string[] = []
  const cells: string[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('author')) authors.push(scanner.text())
    else if (scanner.is('comment')) {
      const place = parseAddress(scanner.attribute('ref') ?? '')
      const isConversation = authors[Number(scanner.attribute('authorId') ?? -1)]?.startsWith('tc={')
      const { from, to } = insertion.copied
      if (place && !isConversation && from <= place.row && place.row <= to) cells.push(formatAddress(place))
    }
  }
  return cells
}
