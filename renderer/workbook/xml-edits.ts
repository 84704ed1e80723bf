import { applySplices, type Splice } from './splice.ts'
import { XmlScanner } from './xml-scanner.ts'

/** Changes to one XML part, made while its scanner walks through it; every other character stays. */
export class XmlEdits {
  readonly scanner: XmlScanner
  readonly #splices: Splice[] = []

  constructor(xml: string, part: string) {
    this.scanner = new XmlScanner(xml, part)
  }

  /** Changes the value of an attribute of the current tag, where there is one. */
  attribute(name: string, change: (value: string) => string): void {
    const value = this.scanner.attribute(name)
    const span = this.scanner.valueSpan(name)
    if (value === null || !span) return
    const fresh = change(value)
    if (fresh !== value) this.splice(span[0], span[1], encodeAttribute(fresh))
  }

  /** Gives the current open tag an attribute in front of its others. */
  addAttribute(name: string, value: string): void {
    const { xml, tagStart } = this.scanner
    let at = tagStart + 1
    while (!/[\s/>]/.test(xml[at] ?? '>')) at++
    this.splice(at, at, ` ${name}="${encodeAttribute(value)}"`)
  }

  /** Changes the text of the current element and moves to its end. */
  text(change: (text: string) => string): void {
    const { scanner } = this
    if (scanner.empty) return
    const start = scanner.tagEnd
    const text = scanner.text()
    const fresh = change(text)
    if (fresh !== text) this.splice(start, scanner.tagStart, encodeText(fresh))
  }

  /** Puts XML at the end of what is in the current element and moves there. */
  append(xml: string): void {
    const { scanner } = this
    if (scanner.empty) return this.#fill(xml)
    scanner.skip()
    this.splice(scanner.tagStart, scanner.tagStart, xml)
  }

  /** Puts XML in front of what is in the current element. */
  prepend(xml: string): void {
    const { scanner } = this
    if (scanner.empty) return this.#fill(xml)
    this.splice(scanner.tagEnd, scanner.tagEnd, xml)
  }

  #fill(xml: string): void {
    const { tagEnd } = this.scanner
    const name = this.scanner.prefix() + this.scanner.local()
    this.splice(tagEnd - 2, tagEnd, `>${xml}</${name}>`)
  }

  /** Takes the current element out and moves to its end. */
  remove(): void {
    const { scanner } = this
    const start = scanner.tagStart
    scanner.skip()
    this.splice(start, scanner.tagEnd, '')
  }

  /** Puts a text in place of a stretch of the part. */
  splice(start: number, end: number, text: string): void {
    if (end > start || text !== '') this.#splices.push({ start, end, text })
  }

  /** The part with all changes made. */
  finish(): string {
    this.#splices.sort((a, b) => a.start - b.start || a.end - b.end)
    return applySplices(this.scanner.xml, this.#splices)
  }
}

/** A text as it stands in an element. */
export function encodeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;')
}

/** A text as it stands in an attribute in quotes. */
export function encodeAttribute(text: string): string {
  return encodeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')
}
