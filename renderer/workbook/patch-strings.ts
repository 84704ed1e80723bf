import { textElement } from './patch-sheet.ts'
import { plainString } from './plain-xml.ts'
import { applySplices, type Splice } from './splice.ts'
import { XmlScanner } from './xml-scanner.ts'

/**
 * Appends plain texts to the table of shared strings. `references` is by how many cells refer to the table more (or
 * fewer) than before. Entries that are there keep their place and their bytes.
 */
export function appendStrings(
  xml: string,
  part: string,
  texts: readonly string[],
  references: number,
): string {
  const scanner = new XmlScanner(xml, part)
  scanner.next()
  const prefix = scanner.prefix()
  const splices: Splice[] = []
  const raise = (name: string, by: number) => {
    const span = scanner.valueSpan(name)
    const value = Number(scanner.attribute(name) ?? NaN)
    if (span && Number.isFinite(value))
      splices.push({ start: span[0], end: span[1], text: String(Math.max(0, value + by)) })
  }
  raise('count', references)
  raise('uniqueCount', texts.length)
  splices.sort((a, b) => a.start - b.start)
  const added = texts.map((text) => `<${prefix}si>${textElement(prefix, text)}</${prefix}si>`).join('')
  if (scanner.empty) {
    splices.push({ start: scanner.tagEnd - 2, end: scanner.tagEnd, text: `>${added}</${prefix}sst>` })
    return applySplices(xml, splices)
  }
  const end = endOfEntries(scanner)
  splices.push({ start: end, end, text: added })
  return applySplices(xml, splices)
}

/** Behind the last entry: an extension list may follow them. */
function endOfEntries(scanner: XmlScanner): number {
  let end = scanner.tagEnd
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2 || !scanner.is('si')) continue
    scanner.skip()
    while (scanner.take(plainString)) continue
    end = scanner.tagEnd
  }
  return end
}
