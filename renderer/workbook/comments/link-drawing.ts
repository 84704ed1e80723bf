import { appendToRoot } from '../author/append-to-root.ts'
import { encodeAttribute, XmlEdits } from '../xml-edits.ts'

/** The children of a worksheet behind the link to its legacy drawing (ECMA-376 18.3.1.99). */
const behindDrawing: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
])

/** A worksheet's XML with the link to its legacy drawing (18.3.1.54); one that is there is replaced. */
export function linkDrawing(xml: string, part: string, relation: string, namespace: string): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  let prefix = ''
  let place = -1
  let isPastCells = false
  const link = () => `<${prefix}legacyDrawing xmlns:r="${namespace}" r:id="${encodeAttribute(relation)}"/>`
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 1) prefix = scanner.prefix()
    if (scanner.depth !== 2) continue
    if (scanner.is('legacyDrawing')) {
      const start = scanner.tagStart
      scanner.skip()
      edits.splice(start, scanner.tagEnd, link())
      return edits.finish()
    }
    if (isPastCells && place < 0 && behindDrawing.has(scanner.local())) place = scanner.tagStart
    isPastCells ||= scanner.is('sheetData')
    scanner.skip()
  }
  if (place < 0) return appendToRoot(xml, part, link)
  edits.splice(place, place, link())
  return edits.finish()
}
