import { XmlEdits } from '../xml-edits.ts'

/** A part with something more at the end of its root; it is told the prefix that the root's name has. */
export function appendToRoot(xml: string, part: string, more: (prefix: string) => string): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  scanner.next()
  const [prefix, name, isEmpty] = [scanner.prefix(), scanner.local(), scanner.empty]
  const added = more(prefix)
  if (isEmpty) edits.splice(scanner.tagEnd - 2, scanner.tagEnd, `>${added}</${prefix}${name}>`)
  else {
    scanner.skip()
    edits.splice(scanner.tagStart, scanner.tagStart, added)
  }
  return edits.finish()
}
