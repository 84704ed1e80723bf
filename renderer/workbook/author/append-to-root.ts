import { XmlEdits } from '../xml-edits.ts'

/** A part with something more at the end of its root; it is told the prefix that the root's name has. */
export function appendToRoot(xml: string, part: string, more: (prefix: string) => string): string {
  const edits = new XmlEdits(xml, part)
  edits.scanner.next()
  edits.append(more(edits.scanner.prefix()))
  return edits.finish()
}
