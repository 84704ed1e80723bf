import { cellKey, formatAddress, parseAddress, type CellPlace } from '../cell-address.ts'
import { textElement } from '../patch-sheet.ts'
import { encodeText, XmlEdits } from '../xml-edits.ts'
import { XmlScanner } from '../xml-scanner.ts'

/** What is to be said at one cell. */
export interface NewComment extends CellPlace {
  readonly text: string
}

/** Stands between what a comment says and what is added to it. */
export const commentRule = '\n────────────\n'

/** The font that comments are written in, in points; on every Windows since 2018. */
export const commentFont = { name: 'BIZ UDPゴシック', size: 10, bold: false } as const

/** A comments part without comments (ECMA-376 18.7.6); `namespace` is that of the workbook's worksheets. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`
}

/**
 * A comments part with more said, in `author`'s name, one text a cell: below a rule where the cell has a comment
 * already, all of which stays as it is written. Places of `added` are apart.
 */
export function appendComments(
  xml: string,
  part: string,
  added: readonly NewComment[],
  author: string,
): string {
  const appender = new CommentAppender(new XmlEdits(xml, part), added, author)
  appender.run()
  return appender.edits.finish()
}

class CommentAppender {
  readonly #waiting: Map<number, NewComment>
  readonly #authors: readonly string[]
  #prefix = ''

  constructor(
    readonly edits: XmlEdits,
    added: readonly NewComment[],
    readonly author: string,
  ) {
    this.#waiting = new Map(added.map((one) => [cellKey(one), one]))
    this.#authors = readAuthors(edits.scanner)
  }

  run(): void {
    const { scanner } = this.edits
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue
      if (scanner.depth === 1) this.#prefix = scanner.prefix()
      else if (scanner.depth === 2 && scanner.is('authors')) this.#addAuthor()
      else if (scanner.depth === 2 && scanner.is('commentList')) this.#readList()
    }
  }

  #addAuthor(): void {
    if (this.#authors.includes(this.author)) return
    this.edits.append(`<${this.#prefix}author>${encodeText(this.author)}</${this.#prefix}author>`)
  }

  #readList(): void {
    const { scanner } = this.edits
    const outside = scanner.depth - 1
    if (!scanner.empty)
      while (scanner.nextWithin(outside)) {
        const place = scanner.is('comment') ? parseAddress(scanner.attribute('ref') ?? '') : null
        const more = place && this.#waiting.get(cellKey(place))
        if (!place || !more) continue
        this.#waiting.delete(cellKey(place))
        this.#extend(more)
      }
    const fresh = [...this.#waiting.values()].map((one) => this.#comment(one)).join('')
    if (scanner.empty) this.edits.append(fresh)
    else this.edits.splice(scanner.tagStart, scanner.tagStart, fresh)
  }

  #comment(comment: NewComment): string {
    const p = this.#prefix
    const known = this.#authors.indexOf(this.author)
    const authorId = known < 0 ? this.#authors.length : known
    return `<${p}comment ref="${formatAddress(comment)}" authorId="${authorId}" shapeId="0"><${p}text>${this.#runs(comment, '')}</${p}text></${p}comment>`
  }

  /** As Excel writes them: the author in bold, then what is said (18.4.4). */
  #runs({ text }: NewComment, rule: string): string {
    const p = this.#prefix
    const run = (bold: string, said: string) =>
      `<${p}r><${p}rPr>${bold}<${p}sz val="${commentFont.size}"/><${p}color indexed="81"/><${p}rFont val="${commentFont.name}"/><${p}family val="3"/><${p}charset val="128"/></${p}rPr>${textElement(p, said)}</${p}r>`
    return run(`<${p}b/>`, `${rule}${authorLine(this.author)}`) + run('', text)
  }

  /** At a comment that there is. A text that is no run becomes one, or nothing could stand behind it. */
  #extend(more: NewComment): void {
    const { edits } = this
    const { scanner } = edits
    const p = this.#prefix
    if (scanner.empty) return edits.append(`<${p}text>${this.#runs(more, '')}</${p}text>`)
    const start = scanner.tagEnd
    const outside = scanner.depth - 1
    let hasText = false
    while (scanner.nextWithin(outside)) {
      if (!hasText && scanner.is('text') && scanner.depth === outside + 2) {
        hasText = true
        this.#extendText(more)
      } else scanner.skip()
    }
    if (!hasText) edits.splice(start, start, `<${p}text>${this.#runs(more, '')}</${p}text>`)
  }

  #extendText(more: NewComment): void {
    const { edits } = this
    const { scanner } = edits
    if (scanner.empty) return edits.append(this.#runs(more, ''))
    const outside = scanner.depth - 1
    let behind = scanner.tagEnd
    let rule = ''
    while (scanner.nextWithin(outside)) {
      const [start, isPlain, isRun] = [scanner.tagStart, scanner.is('t'), scanner.is('r')]
      scanner.skip()
      if (!isPlain && !isRun) continue
      rule = commentRule
      behind = scanner.tagEnd
      if (isPlain) edits.splice(start, start, `<${this.#prefix}r>`)
      if (isPlain) edits.splice(behind, behind, `</${this.#prefix}r>`)
    }
    edits.splice(behind, behind, this.#runs(more, rule))
  }
}

/** How a comment begins, as in Excel. */
export function authorLine(author: string): string {
  return `${author}:\n`
}

function readAuthors({ xml, part }: XmlScanner): readonly string[] {
  const scanner = new XmlScanner(xml, part)
  const authors: string[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.is('author')) authors.push(scanner.text())
  return authors
}
