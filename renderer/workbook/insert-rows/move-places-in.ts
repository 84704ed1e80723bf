import { parseSqref } from '../cell-address.ts'
import { XmlEdits } from '../xml-edits.ts'
import type { Insertion } from './insertion.ts'
import { moveAreas } from './move-areas.ts'

/** A part whose elements name cells of the worksheet in one attribute: comments (`ref`), mapped cells (`r`). */
export function movePlacesIn(
  xml: string,
  part: string,
  element: string,
  attribute: string,
  insertion: Insertion,
): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.is(element))
      edits.attribute(attribute, (text) =>
        parseSqref(text).length > 0 ? moveAreas(text, insertion, 'nothing') : text,
      )
  return edits.finish()
}
