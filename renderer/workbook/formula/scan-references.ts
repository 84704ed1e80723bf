import { columnNumber } from '../cell-address.ts'
import { excelLimits } from '../limits.ts'

/** One end of a reference; 0 where a whole row has no column or a whole column no row. */
export interface Corner {
  readonly row: number
  readonly column: number
  readonly rowFixed: boolean
  readonly columnFixed: boolean
}

/** A reference to cells in a formula. */
export interface Reference {
  /** Where the reference stands in the formula, the sheet's name before it left out. */
  readonly start: number
  readonly end: number
  /** The sheet it names; null where it names none. */
  readonly sheet: string | null
  /** Names another file, several sheets or a sheet that is gone: it never moves. */
  readonly foreign: boolean
  readonly from: Corner
  /** The other end of `A1:B2`, `1:3` or `A:C`. */
  readonly to: Corner | null
}

/** Names of sheets without apostrophes, functions, names and references alike (ECMA-376 18.17.2). */
const wordCharacter = /[\p{L}\p{M}\p{N}_.\\?$]/u
const cellPattern = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/
const columnPattern = /^(\$?)([A-Za-z]{1,3})$/
const rowPattern = /^(\$?)(\d{1,7})$/

/** What stands before a reference: a sheet's name and `!`. */
interface Qualifier {
  readonly sheet: string | null
  readonly foreign: boolean
}

const unqualified: Qualifier = { sheet: null, foreign: false }

/**
 * Finds the references to cells in a formula. Texts in quotes, names, functions, structured references, error values
 * and array constants are passed over.
 */
export function scanReferences(formula: string): Reference[] {
  return new FormulaScanner(formula).scan()
}

class FormulaScanner {
  readonly #found: Reference[] = []
  #at = 0

  constructor(readonly formula: string) {}

  scan(): Reference[] {
    const { formula } = this
    while (this.#at < formula.length) {
      const character = formula[this.#at]!
      if (character === '"') this.#at = this.#behindQuoted('"')
      else if (character === "'") this.#quotedSheet()
      else if (character === '[') this.#bracket()
      else if (character === '#') this.#errorValue()
      else if (this.#wordEnd(this.#at) > this.#at) this.#word()
      else this.#at++
    }
    return this.#found
  }

  /** Behind a text in quotes, in which a doubled quote is one. */
  #behindQuoted(quote: string): number {
    const { formula } = this
    let at = this.#at + 1
    for (;;) {
      const end = formula.indexOf(quote, at)
      if (end < 0) return formula.length
      if (formula[end + 1] !== quote) return end + 1
      at = end + 2
    }
  }

  #quotedSheet(): void {
    const end = this.#behindQuoted("'")
    const name = this.formula.slice(this.#at + 1, end - 1).replace(/''/g, "'")
    this.#at = end
    if (this.formula[end] !== '!') return
    this.#at++
    this.#qualified({ sheet: name, foreign: name.includes('[') || name.includes(':') })
  }

  /** `[1]Sheet!A1` names another file; any other bracket is a structured reference. */
  #bracket(): void {
    this.#at = this.#behindBracket()
    const end = this.#wordEnd(this.#at)
    if (this.formula[end] !== '!') return
    this.#at = end + 1
    this.#qualified({ sheet: '', foreign: true })
  }

  #behindBracket(): number {
    const { formula } = this
    let depth = 0
    for (let at = this.#at; at < formula.length; at++) {
      const character = formula[at]
      if (character === "'") at++
      else if (character === '[') depth++
      else if (character === ']' && --depth === 0) return at + 1
    }
    return formula.length
  }

  /** `#REF!`, `#N/A`; a reference behind `#REF!` is of a sheet that is gone. `A1#` is a sign behind a reference. */
  #errorValue(): void {
    const error = /^#(REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|[A-Z_]+!?)/.exec(
      this.formula.slice(this.#at, this.#at + 20),
    )
    this.#at += error?.[0].length ?? 1
    if (error?.[0] === '#REF!') this.#qualified({ sheet: '', foreign: true })
  }

  #wordEnd(from: number): number {
    const { formula } = this
    let at = from
    while (at < formula.length) {
      const code = formula.codePointAt(at) ?? 0
      const character = String.fromCodePoint(code)
      const isWord =
        code < 128
          ? (code >= 48 && code <= 57) ||
            (code >= 65 && code <= 90) ||
            (code >= 97 && code <= 122) ||
            '_.\\?$'.includes(character)
          : wordCharacter.test(character) || code > 0xffff
      if (!isWord) break
      at += character.length
    }
    return at
  }

  #word(): void {
    const { formula } = this
    const end = this.#wordEnd(this.#at)
    if (formula[end] === '!') {
      const sheet = formula.slice(this.#at, end)
      this.#at = end + 1
      return this.#qualified({ sheet, foreign: false })
    }
    if (formula[end] === ':') {
      const second = this.#wordEnd(end + 1)
      if (second > end + 1 && formula[second] === '!') {
        this.#at = second + 1
        return this.#qualified({ sheet: '', foreign: true })
      }
    }
    this.#qualified(unqualified)
  }

  /** Reads a reference where one stands; else passes over the word. */
  #qualified(qualifier: Qualifier): void {
    const { formula } = this
    const start = this.#at
    const end = this.#wordEnd(start)
    const first = formula.slice(start, end)
    const cell = cellCorner(first)
    const colon = formula[end] === ':'
    const secondEnd = colon ? this.#wordEnd(end + 1) : end
    const second = colon ? formula.slice(end + 1, secondEnd) : ''
    const push = (from: Corner, to: Corner | null, stop: number) => {
      this.#found.push({ start, end: stop, ...qualifier, from, to })
      this.#at = stop
    }
    const isCall = formula[secondEnd] === '('
    if (cell && colon && !isCall) {
      const other = cellCorner(second)
      if (other) return push(cell, other, secondEnd)
    }
    if (cell && formula[end] !== '(' && formula[end] !== '[') return push(cell, null, end)
    if (colon && !isCall) {
      const whole = wholeCorners(first, second)
      if (whole) return push(whole[0], whole[1], secondEnd)
    }
    // A name or function: what stands in its brackets is looked at next, a table's brackets are passed over.
    this.#at = Math.max(end, start)
    if (end === start && qualifier === unqualified) this.#at++
  }
}

function cellCorner(text: string): Corner | null {
  const match = cellPattern.exec(text)
  if (!match) return null
  const column = columnNumber(match[2] ?? '')
  const row = Number(match[4])
  if (column > excelLimits.columns || row < 1 || row > excelLimits.rows) return null
  return { row, column, rowFixed: match[3] === '$', columnFixed: match[1] === '$' }
}

/** `1:3` or `A:C`. */
function wholeCorners(first: string, second: string): [Corner, Corner] | null {
  const rows = [rowPattern.exec(first), rowPattern.exec(second)]
  if (rows[0] && rows[1]) {
    const corner = (match: RegExpExecArray): Corner => ({
      row: Number(match[2]),
      column: 0,
      rowFixed: match[1] === '$',
      columnFixed: false,
    })
    const [from, to] = [corner(rows[0]), corner(rows[1])]
    const fits = ({ row }: Corner) => row >= 1 && row <= excelLimits.rows
    return fits(from) && fits(to) ? [from, to] : null
  }
  const columns = [columnPattern.exec(first), columnPattern.exec(second)]
  if (!columns[0] || !columns[1]) return null
  const corner = (match: RegExpExecArray): Corner => ({
    row: 0,
    column: columnNumber(match[2] ?? ''),
    rowFixed: false,
    columnFixed: match[1] === '$',
  })
  const [from, to] = [corner(columns[0]), corner(columns[1])]
  const fits = ({ column }: Corner) => column <= excelLimits.columns
  return fits(from) && fits(to) ? [from, to] : null
}
