import { chunksOf, type Chunk } from './line-breaks.ts'

/**
 * A text in the lines in which Excel shows it where a line is so many pixels wide: broken at line feeds, at the last
 * place in a line where it may break, and within a word that is longer than a line. Line feeds are left out.
 */
export function wrapText(
  text: string,
  width: number,
  widthOf: (grapheme: string) => number,
): readonly string[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => new Wrapper(width, widthOf).wrap(paragraph))
}

class Wrapper {
  readonly #lines: string[] = []
  #line = ''
  /** How far the line reaches, the spaces at its end with it. */
  #at = 0

  constructor(
    readonly width: number,
    readonly widthOf: (grapheme: string) => number,
  ) {}

  wrap(paragraph: string): readonly string[] {
    for (const chunk of chunksOf(paragraph)) this.#put(chunk)
    return [...this.#lines, this.#line]
  }

  #put({ graphemes, spaces }: Chunk): void {
    const needed = graphemes.reduce((sum, one) => sum + this.widthOf(one), 0)
    if (this.#at > 0 && this.#at + needed > this.width) this.#next()
    if (needed <= this.width) this.#add(graphemes.join(''), needed)
    else for (const grapheme of graphemes) this.#putApart(grapheme)
    this.#add(spaces, spaces.length * this.widthOf(' '))
  }

  /** A grapheme of a word that no line holds; each line takes one at least. */
  #putApart(grapheme: string): void {
    const needed = this.widthOf(grapheme)
    if (this.#at > 0 && this.#at + needed > this.width) this.#next()
    this.#add(grapheme, needed)
  }

  #add(text: string, width: number): void {
    this.#line += text
    this.#at += width
  }

  #next(): void {
    this.#lines.push(this.#line)
    this.#line = ''
    this.#at = 0
  }
}
