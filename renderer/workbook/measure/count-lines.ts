import { breakClassOf, breaks, mayBreakBetween } from './line-breaks.ts'
import type { FontRuler } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

const space = 0x20

/**
 * How many lines `wrapText` would give for a text, many times as fast: nothing is cut out of it. Where marks, surrogates
 * and the like stand it is `wrapText` that is asked.
 */
export function countLines(text: string, width: number, ruler: FontRuler): number {
  const counter = new LineCounter(text, width, ruler)
  let lines = 0
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a
    if (code !== 0x0a && code !== 0x0d) continue
    lines += counter.count(from, i)
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++
    from = i + 1
  }
  return lines
}

class LineCounter {
  #lines = 1
  /** How far the line reaches, the spaces at its end with it. */
  #at = 0
  /** What stays together: the letters from `#first`, how wide they are, and the spaces behind them. */
  #first = 0
  #letters = 0
  #needed = 0
  #spaces = 0

  constructor(
    readonly text: string,
    readonly width: number,
    readonly ruler: FontRuler,
  ) {}

  /** The lines of one paragraph. */
  count(from: number, to: number): number {
    if ((to - from) * this.ruler.widest <= this.width) return 1
    this.#lines = 1
    this.#at = 0
    this.#begin(from)
    let before = 0
    for (let i = from; i < to; i++) {
      const code = this.text.charCodeAt(i)
      const own = breakClassOf(code)
      if (own & breaks.joins)
        return wrapText(this.text.slice(from, to), this.width, this.ruler.widthOf).length
      if (code === space) this.#spaces++
      else {
        if (before !== 0 && mayBreakBetween(before, own)) {
          this.#put()
          this.#begin(i)
        }
        this.#letters++
        this.#needed += this.ruler.widthOfUnit(code)
      }
      before = own
    }
    this.#put()
    return this.#lines
  }

  #begin(at: number): void {
    this.#first = at
    this.#letters = 0
    this.#needed = 0
    this.#spaces = 0
  }

  #put(): void {
    if (this.#needed <= this.width) this.#add(this.#needed)
    else {
      // A word that no line holds begins on a line of its own.
      if (this.#at > 0) this.#next()
      for (let i = this.#first; i < this.#first + this.#letters; i++)
        this.#add(this.ruler.widthOfUnit(this.text.charCodeAt(i)))
    }
    if (this.#spaces > 0) this.#at += this.#spaces * this.ruler.widthOfUnit(space)
  }

  #add(width: number): void {
    if (this.#at > 0 && this.#at + width > this.width) this.#next()
    this.#at += width
  }

  #next(): void {
    this.#lines++
    this.#at = 0
  }
}
