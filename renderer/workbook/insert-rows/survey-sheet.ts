import { parseAddress, parseArea, type Area } from '../cell-address.ts'
import { XmlScanner } from '../xml-scanner.ts'
import type { RowBlock } from './insertion.ts'

/** A formula as the file has it. */
export interface WrittenFormula {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly text: string
  readonly ref: Area | null
  /** The group of a shared formula. */
  readonly group: string | null
  readonly always: boolean
}

/** A cell of a row that new rows are made after; offsets count in the worksheet's XML. */
export interface WrittenCell {
  readonly column: number
  readonly start: number
  readonly end: number
  /** Behind the tag's name, where attributes can be put in. */
  readonly nameEnd: number
  readonly address: readonly [start: number, end: number] | null
  readonly style: string | null
  readonly formula: WrittenFormula | null
}

/** A row that new rows are made after. */
export interface WrittenRow {
  readonly row: number
  /** The row's attributes that its copies get: height, style, outline; not its number, nor that it is hidden. */
  readonly attributes: string
  readonly cells: readonly WrittenCell[]
}

/** The first cell of a group of shared formulas: the others are its formula, further on. */
export interface SharedMaster {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** What has to be known of a worksheet before rows come in. */
export interface SheetSurvey {
  readonly prefix: string
  readonly rows: ReadonlyMap<number, WrittenRow>
  readonly masters: ReadonlyMap<string, SharedMaster>
  /** Formulas that belong to several rows and can't be parted. */
  readonly arrays: readonly Area[]
  /** The last row with a cell that holds something. */
  readonly lastFilledRow: number
  readonly hasFormulas: boolean
}

/** Looks a worksheet through once; `sources` are the rows that new ones are made after. */
export function surveySheet(xml: string, part: string, sources: RowBlock | null): SheetSurvey {
  const surveyor = new Surveyor(new XmlScanner(xml, part), sources)
  surveyor.run()
  return surveyor
}

class Surveyor implements SheetSurvey {
  prefix = ''
  readonly rows = new Map<number, WrittenRow>()
  readonly masters = new Map<string, SharedMaster>()
  readonly arrays: Area[] = []
  lastFilledRow = 0
  hasFormulas = false
  #row = 0
  #column = 0
  #cells: WrittenCell[] | null = null

  constructor(
    readonly scanner: XmlScanner,
    readonly sources: RowBlock | null,
  ) {}

  run(): void {
    const { scanner } = this
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue
      if (scanner.depth === 2 && scanner.is('sheetData')) this.prefix = scanner.prefix()
      else if (scanner.depth === 3 && scanner.is('row')) this.#startRow()
      else if (scanner.depth === 4 && scanner.is('c')) this.#readCell()
    }
  }

  #startRow(): void {
    const { scanner, sources } = this
    this.#row = Number(scanner.attribute('r') ?? this.#row + 1)
    this.#column = 0
    this.#cells = null
    if (!sources || this.#row < sources.from || this.#row > sources.to) return
    this.#cells = []
    const attributes = rowAttributes(scanner)
    this.rows.set(this.#row, { row: this.#row, attributes, cells: this.#cells })
  }

  #readCell(): void {
    const { scanner } = this
    const { tagStart: start, empty } = scanner
    const reference = parseAddress(scanner.attribute('r') ?? '')
    this.#column = reference?.column ?? this.#column + 1
    const column = this.#column
    const nameEnd = start + 1 + scanner.prefix().length + 1
    const address = scanner.attributeSpan('r')
    const style = scanner.attribute('s')
    const formula = empty ? null : this.#readContent()
    this.#cells?.push({ column, start, end: scanner.tagEnd, nameEnd, address, style, formula })
    if (!empty) this.lastFilledRow = Math.max(this.lastFilledRow, this.#row)
  }

  /** Moves to the cell's end. */
  #readContent(): WrittenFormula | null {
    const { scanner } = this
    const outside = scanner.depth - 1
    let formula: WrittenFormula | null = null
    while (scanner.nextWithin(outside)) {
      if (scanner.is('f')) formula = this.#readFormula()
      else scanner.skip()
    }
    return formula
  }

  #readFormula(): WrittenFormula {
    const { scanner } = this
    const start = scanner.tagStart
    const type = scanner.attribute('t') ?? 'normal'
    const ref = parseArea(scanner.attribute('ref') ?? '')
    const group = type === 'shared' ? scanner.attribute('si') : null
    const always = scanner.attribute('ca') === '1'
    const text = scanner.text()
    this.hasFormulas = true
    if (group !== null && text !== '' && !this.masters.has(group))
      this.masters.set(group, { row: this.#row, column: this.#column, text })
    if (ref && type !== 'shared' && ref.bottom > ref.top) this.arrays.push(ref)
    return { start, end: scanner.tagEnd, type, text, ref, group, always }
  }
}

const ownAttributes = ['r', 'hidden', 'collapsed']

/** The tag's attributes as they are written, some left out. */
function rowAttributes(scanner: XmlScanner): string {
  const end = scanner.tagEnd - (scanner.empty ? 2 : 1)
  const nameEnd = scanner.tagStart + 1 + scanner.prefix().length + 'row'.length
  const spans = ownAttributes
    .flatMap((name) => {
      const span = scanner.attributeSpan(name)
      return span ? [span] : []
    })
    .sort((a, b) => a[0] - b[0])
  let text = ''
  let from = nameEnd
  for (const [start, stop] of spans) {
    text += scanner.xml.slice(from, start)
    from = stop
  }
  return (text + scanner.xml.slice(from, end)).trimEnd()
}
