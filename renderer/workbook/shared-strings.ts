import { limits } from './limits.ts'
import { plainString } from './plain-xml.ts'
import { refuse } from './trouble.ts'
import { XmlScanner } from './xml-scanner.ts'
import { decodeEscapes } from './xml-text.ts'

/** The workbook's table of strings: each entry's text without its furigana. */
export type SharedStrings = readonly string[]

/** Reads the table in one pass. */
export function readSharedStrings(xml: string, part: string): SharedStrings {
  const strings: string[] = []
  const scanner = new XmlScanner(xml, part)
  const keep = (text: string) => {
    strings.push(text)
    if (strings.length > limits.strings) refuse({ code: 'too-large', limit: 'strings' })
  }
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.depth === 2 && scanner.is('si')) keep(readRichText(scanner))
    if (scanner.depth !== 1 || scanner.empty) continue
    for (let plain = scanner.take(plainString); plain; plain = scanner.take(plainString))
      keep(decodeEscapes(plain[1] ?? ''))
  }
  return strings
}

/** After the open tag of `<si>` or `<is>`: its text, runs joined, `<rPh>` left out; moves to its end. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.empty) return ''
  const outside = scanner.depth - 1
  let text = ''
  for (;;) {
    const token = scanner.next()
    if (token === 'end' || scanner.depth <= outside) return decodeEscapes(text)
    if (token !== 'open') continue
    if (scanner.is('t')) text += scanner.text()
    else if (scanner.is('rPh') || scanner.is('rPr')) scanner.skip()
  }
}
