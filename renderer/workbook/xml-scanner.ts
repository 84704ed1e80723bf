import { limits } from './limits.ts'
import { refuse } from './trouble.ts'
import { decodeEntities } from './xml-text.ts'

const lessThan = 60
const greaterThan = 62
const slash = 47
const colon = 58
const equals = 61
const bang = 33
const question = 63
const doubleQuote = 34
const singleQuote = 39

/** What `XmlScanner.next` stopped at; an empty element `<a/>` is an 'open' with `empty` set and no 'close'. */
export type XmlToken = 'open' | 'close' | 'end'

/**
 * Walks once through an XML part, tag by tag, giving offsets into its text so that a change can leave every other
 * character alone. Tags must nest; a DOCTYPE is refused; comments and processing instructions are passed over.
 */
export class XmlScanner {
  /** Where the current tag begins (`<`) and ends (behind `>`). */
  tagStart = 0
  tagEnd = 0
  empty = false
  /** Open elements around the current tag; a root's own open tag has depth 1. */
  depth = 0
  readonly #nameStarts: number[] = []
  readonly #nameEnds: number[] = []
  readonly #attributes: number[] = []
  #attributeCount = 0
  #nameStart = 0
  #localStart = 0
  #nameEnd = 0
  #closeEmpty = false

  constructor(
    readonly xml: string,
    readonly part: string,
  ) {}

  /** Moves to the next tag. */
  next(): XmlToken {
    this.#leaveEmpty()
    for (;;) {
      const at = this.xml.indexOf('<', this.tagEnd)
      if (at < 0) return this.#atEnd()
      const code = this.xml.charCodeAt(at + 1)
      if (code === slash) return this.#close(at)
      if (code !== bang && code !== question) return this.#open(at)
      this.tagEnd = this.#skipMarkup(at, code)
    }
  }

  /**
   * Moves over what stands right behind the current tag and gives its captures, or null where the pattern doesn't
   * match there. The pattern is sticky and matches whole elements only, written the one way that needs no decoding:
   * a quick way for what programs write most, beside `next`, which reads it all.
   */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.tagEnd
    const match = pattern.exec(this.xml)
    if (!match) return null
    this.#leaveEmpty()
    this.tagStart = match.index
    this.tagEnd = pattern.lastIndex
    return match
  }

  #leaveEmpty(): void {
    if (!this.#closeEmpty) return
    this.#closeEmpty = false
    this.depth--
  }

  /** Whether the current tag's name without its prefix is `local`. */
  is(local: string): boolean {
    return this.#nameEnd - this.#localStart === local.length && this.xml.startsWith(local, this.#localStart)
  }

  /** The current tag's name without its prefix. */
  local(): string {
    return this.xml.slice(this.#localStart, this.#nameEnd)
  }

  /** The current tag's prefix with its colon, or ''. */
  prefix(): string {
    return this.xml.slice(this.#nameStart, this.#localStart)
  }

  /** The value of the attribute with exactly this name, or null. */
  attribute(name: string): string | null {
    const i = this.#find(name, false)
    return i < 0 ? null : this.#value(i)
  }

  /** The value of the attribute with this name behind a prefix (`r:id`), or null. */
  prefixedAttribute(local: string): string | null {
    const i = this.#find(local, true)
    return i < 0 ? null : this.#value(i)
  }

  /** From the white space before the attribute to behind its closing quote, or null. */
  attributeSpan(name: string): readonly [start: number, end: number] | null {
    const i = this.#find(name, false)
    if (i < 0) return null
    let start = this.#attributes[i]!
    while (isSpace(this.xml.charCodeAt(start - 1))) start--
    return [start, this.#attributes[i + 3]! + 1]
  }

  /** From behind the opening quote of the attribute's value to its closing quote, or null. */
  valueSpan(name: string): readonly [start: number, end: number] | null {
    const i = this.#find(name, false)
    return i < 0 ? null : [this.#attributes[i + 2]!, this.#attributes[i + 3]!]
  }

  /** After an 'open': moves to the element's end, passing over all that is in it. */
  skip(): void {
    if (this.empty) return
    const outside = this.depth - 1
    while (this.depth > outside) if (this.next() === 'end') return
  }

  /** Moves to the next open tag within the element around which `outside` others are open; false at its end. */
  nextWithin(outside: number): boolean {
    for (;;) {
      const token = this.next()
      if (token === 'end' || this.depth <= outside) return false
      if (token === 'open') return true
    }
  }

  /** After an 'open': the element's own text, entities and CDATA resolved, moving to its end. Elements in it are passed over. */
  text(): string {
    if (this.empty) return ''
    const start = this.tagEnd
    const outside = this.depth - 1
    this.next()
    if (this.depth === outside && !this.#markupBetween(start)) return this.#plain(start, this.tagStart)
    return this.#mixedText(start, outside)
  }

  #markupBetween(start: number): boolean {
    const at = this.xml.indexOf('<', start)
    return at !== this.tagStart
  }

  #mixedText(start: number, outside: number): string {
    let text = ''
    for (let from = start; ;) {
      text += this.#withSections(from, this.tagStart)
      if (this.depth <= outside) return text
      this.skip()
      from = this.tagEnd
      if (this.next() === 'end') return text
    }
  }

  /** Text with CDATA sections and comments in it, but no tags. */
  #withSections(start: number, to: number): string {
    let text = ''
    let from = start
    while (from < to) {
      const at = this.xml.indexOf('<', from)
      if (at < 0 || at >= to) return text + this.#plain(from, to)
      text += this.#plain(from, at)
      const end = this.#skipMarkup(at, this.xml.charCodeAt(at + 1))
      if (this.xml.startsWith('<![CDATA[', at)) text += normalizeBreaks(this.xml.slice(at + 9, end - 3))
      from = end
    }
    return text
  }

  #plain(from: number, to: number): string {
    return decodeEntities(normalizeBreaks(this.xml.slice(from, to))) ?? this.#broken()
  }

  #open(at: number): XmlToken {
    const { xml } = this
    let i = this.#readName(at + 1)
    this.tagStart = at
    this.#attributeCount = 0
    for (;;) {
      while (isSpace(xml.charCodeAt(i))) i++
      const code = xml.charCodeAt(i)
      if (code === greaterThan || code === slash) break
      i = this.#readAttribute(i)
    }
    this.empty = xml.charCodeAt(i) === slash
    if (this.empty && xml.charCodeAt(i + 1) !== greaterThan) this.#broken()
    this.tagEnd = i + (this.empty ? 2 : 1)
    this.#nameStarts[this.depth] = this.#nameStart
    this.#nameEnds[this.depth] = this.#nameEnd
    this.depth++
    if (this.depth > limits.xmlDepth) this.#broken()
    this.#closeEmpty = this.empty
    return 'open'
  }

  #close(at: number): XmlToken {
    const end = this.#readName(at + 2)
    let i = end
    while (isSpace(this.xml.charCodeAt(i))) i++
    if (this.xml.charCodeAt(i) !== greaterThan || this.depth === 0) this.#broken()
    this.depth--
    const start = this.#nameStarts[this.depth]!
    const length = this.#nameEnds[this.depth]! - start
    if (end - at - 2 !== length || !sameText(this.xml, start, at + 2, length)) this.#broken()
    this.tagStart = at
    this.tagEnd = i + 1
    this.empty = false
    this.#attributeCount = 0
    return 'close'
  }

  #readName(start: number): number {
    const { xml } = this
    let i = start
    this.#nameStart = this.#localStart = start
    for (; ; i++) {
      const code = xml.charCodeAt(i)
      if (code === colon) this.#localStart = i + 1
      else if (code === greaterThan || code === slash || isSpace(code)) break
      else if (code !== code || code === lessThan) this.#broken()
    }
    if (i === start) this.#broken()
    return (this.#nameEnd = i)
  }

  #readAttribute(start: number): number {
    const { xml } = this
    let i = start
    let code = xml.charCodeAt(i)
    while (code !== equals && !isSpace(code)) {
      if (code !== code || code === lessThan || code === greaterThan) this.#broken()
      code = xml.charCodeAt(++i)
    }
    const nameEnd = i
    while (isSpace(xml.charCodeAt(i))) i++
    if (xml.charCodeAt(i++) !== equals) this.#broken()
    while (isSpace(xml.charCodeAt(i))) i++
    const quote = xml.charCodeAt(i)
    if (quote !== doubleQuote && quote !== singleQuote) this.#broken()
    const end = xml.indexOf(quote === doubleQuote ? '"' : "'", i + 1)
    if (end < 0) this.#broken()
    const slot = this.#attributeCount++ * 4
    this.#attributes[slot] = start
    this.#attributes[slot + 1] = nameEnd
    this.#attributes[slot + 2] = i + 1
    this.#attributes[slot + 3] = end
    return end + 1
  }

  #find(name: string, prefixed: boolean): number {
    for (let i = 0; i < this.#attributeCount * 4; i += 4) {
      const end = this.#attributes[i + 1]!
      const start = end - name.length
      const from = this.#attributes[i]!
      if (prefixed ? start <= from || this.xml.charCodeAt(start - 1) !== colon : start !== from) continue
      if (this.xml.startsWith(name, start)) return i
    }
    return -1
  }

  #value(i: number): string {
    const raw = this.xml.slice(this.#attributes[i + 2], this.#attributes[i + 3])
    return decodeEntities(raw) ?? this.#broken()
  }

  #skipMarkup(at: number, code: number): number {
    if (code === question) return this.#behind('?>', at)
    if (this.xml.startsWith('<!--', at)) return this.#behind('-->', at + 4)
    if (this.xml.startsWith('<![CDATA[', at)) return this.#behind(']]>', at)
    if (this.xml.startsWith('<!DOCTYPE', at)) refuse({ code: 'doctype', part: this.part })
    return this.#broken()
  }

  #behind(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from)
    return at < 0 ? this.#broken() : at + mark.length
  }

  #atEnd(): XmlToken {
    if (this.depth !== 0 || this.tagEnd === 0) this.#broken()
    return 'end'
  }

  #broken(): never {
    return refuse({ code: 'damaged', part: this.part })
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

function sameText(xml: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (xml.charCodeAt(a + i) !== xml.charCodeAt(b + i)) return false
  return true
}

/** XML 1.0, 2.11: a parser gives every line end as one line feed. */
function normalizeBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
