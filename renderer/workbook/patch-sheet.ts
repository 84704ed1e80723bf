import { formatAddress, parseAddress, parseArea, type Area, type CellPlace } from './cell-address.ts'
import { applySplices, type Splice } from './splice.ts'
import { refuse } from './trouble.ts'
import { XmlScanner } from './xml-scanner.ts'
import { encodeCellText, needsPreserve } from './xml-text.ts'

/** What a cell is to hold: nothing, an entry of the shared strings, or text of its own. */
export type NewContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'shared'; readonly index: number }
  | { readonly kind: 'inline'; readonly text: string }

/** A cell and what it is to hold. */
export interface CellPatch extends CellPlace {
  readonly content: NewContent
}

/** A worksheet with some cells changed. */
export interface PatchedSheet {
  readonly xml: string
  /** How many references to shared strings went with the old contents. */
  readonly droppedStrings: number
  /** Addresses of cells that held a formula. */
  readonly droppedFormulas: readonly string[]
}

/**
 * Changes cells in a worksheet's XML and nothing else: a changed cell keeps its style, a missing one is put in its
 * place. Text over a formula that other cells share is refused.
 */
export function patchSheet(
  xml: string,
  sheet: { name: string; path: string },
  patches: readonly CellPatch[],
): PatchedSheet {
  const scanner = new XmlScanner(xml, sheet.path)
  const patcher = new SheetPatcher(scanner, sheet.name, patches)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.depth === 2 && scanner.is('sheetData')) patcher.patchRows()
  return patcher.finish()
}

/** `<t>` with the text, for a shared string or a cell's own. */
export function textElement(prefix: string, text: string): string {
  const preserve = needsPreserve(text) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${preserve}>${encodeCellText(text)}</${prefix}t>`
}

class SheetPatcher {
  readonly #splices: Splice[] = []
  readonly #droppedFormulas: string[] = []
  readonly #arrays: Area[] = []
  /** What is still to be done, by row, each row's cells in order. */
  readonly #rows = new Map<number, CellPatch[]>()
  #newRows: number[]
  #droppedStrings = 0
  #prefix = ''

  constructor(
    readonly scanner: XmlScanner,
    readonly sheetName: string,
    readonly patches: readonly CellPatch[],
  ) {
    for (const patch of [...patches].sort((a, b) => a.row - b.row || a.column - b.column)) {
      const row = this.#rows.get(patch.row)
      if (row) row.push(patch)
      else this.#rows.set(patch.row, [patch])
    }
    this.#newRows = [...this.#rows.keys()]
  }

  patchRows(): void {
    const { scanner } = this
    this.#prefix = scanner.prefix()
    if (scanner.empty) {
      const rows = this.#rowsBefore(Infinity)
      if (rows !== '') this.#fillEmpty('sheetData', rows)
      return
    }
    let row = 0
    for (;;) {
      const token = scanner.next()
      if (token === 'end') return
      if (scanner.depth < 2) return this.#insert(scanner.tagStart, this.#rowsBefore(Infinity))
      if (token !== 'open') continue
      if (!scanner.is('row')) {
        scanner.skip()
        continue
      }
      row = Number(scanner.attribute('r') ?? row + 1)
      this.#newRows = this.#newRows.filter((one) => one !== row)
      this.#insert(scanner.tagStart, this.#rowsBefore(row))
      this.#patchRow(row, this.#rows.get(row) ?? [])
    }
  }

  finish(): PatchedSheet {
    for (const patch of this.patches)
      if (this.#arrays.some((area) => inside(area, patch))) this.#inTheWay(patch)
    return {
      xml: applySplices(this.scanner.xml, this.#splices),
      droppedStrings: this.#droppedStrings,
      droppedFormulas: this.#droppedFormulas,
    }
  }

  /** New rows that belong in front of `row`, which is no row of the file twice. */
  #rowsBefore(row: number): string {
    const before = this.#newRows.filter((one) => one < row)
    if (before.length === 0) return ''
    this.#newRows = this.#newRows.filter((one) => one >= row)
    const p = this.#prefix
    return before
      .map((number) => ({
        number,
        cells: (this.#rows.get(number) ?? []).map((patch) => this.#newCell(patch)).join(''),
      }))
      .map(({ number, cells }) => (cells === '' ? '' : `<${p}row r="${number}">${cells}</${p}row>`))
      .join('')
  }

  #patchRow(row: number, patches: readonly CellPatch[]): void {
    const { scanner } = this
    let next = 0
    const before = (column: number) => {
      let cells = ''
      for (let patch = patches[next]; patch && patch.column < column; patch = patches[++next])
        cells += this.#newCell(patch)
      return cells
    }
    if (scanner.empty) {
      const cells = before(Infinity)
      if (cells !== '') this.#fillEmpty('row', cells)
      return
    }
    let column = 0
    for (;;) {
      const token = scanner.next()
      if (token === 'end') return
      if (scanner.depth <= 2) return this.#insert(scanner.tagStart, before(Infinity))
      if (token !== 'open') continue
      if (!scanner.is('c')) {
        scanner.skip()
        continue
      }
      column = parseAddress(scanner.attribute('r') ?? '')?.column ?? column + 1
      this.#insert(scanner.tagStart, before(column))
      const patch = patches[next]
      if (patch?.column === column) {
        next++
        this.#replaceCell(patch)
      } else this.#noteArrays(row, column)
    }
  }

  #replaceCell(patch: CellPatch): void {
    const { scanner } = this
    const start = scanner.tagStart
    const gone = ['t', 'cm', 'vm'].flatMap((name) => {
      const span = scanner.attributeSpan(name)
      return span ? [{ start: span[0] - start, end: span[1] - start, text: '' }] : []
    })
    gone.sort((a, b) => a.start - b.start)
    const headEnd = scanner.tagEnd - (scanner.empty ? 2 : 1)
    const head = applySplices(scanner.xml.slice(start, headEnd), gone).trimEnd()
    if (scanner.attribute('t') === 's') this.#droppedStrings++
    this.#dropContent(patch)
    this.#splices.push({ start, end: scanner.tagEnd, text: head + this.#rest(patch.content) })
  }

  /** Moves to the cell's end, looking at the formula that goes. */
  #dropContent(patch: CellPatch): void {
    const { scanner } = this
    if (scanner.empty) return
    const outside = scanner.depth - 1
    for (;;) {
      const token = scanner.next()
      if (token === 'end' || scanner.depth <= outside) return
      if (token !== 'open') continue
      if (scanner.is('f')) {
        const area = parseArea(scanner.attribute('ref') ?? '')
        if (area && (area.top !== area.bottom || area.left !== area.right)) this.#inTheWay(patch)
        this.#droppedFormulas.push(formatAddress(patch))
      }
      scanner.skip()
    }
  }

  #noteArrays(row: number, column: number): void {
    const { scanner } = this
    if (scanner.empty) return
    const outside = scanner.depth - 1
    while (scanner.next() !== 'end' && scanner.depth > outside) {
      if (!scanner.is('f') || scanner.attribute('t') !== 'array') continue
      this.#arrays.push(
        parseArea(scanner.attribute('ref') ?? '') ?? { top: row, left: column, bottom: row, right: column },
      )
    }
  }

  #newCell(patch: CellPatch): string {
    if (patch.content.kind === 'empty') return ''
    return `<${this.#prefix}c r="${formatAddress(patch)}"${this.#rest(patch.content)}`
  }

  /** What follows a cell's own attributes. */
  #rest(content: NewContent): string {
    const p = this.#prefix
    switch (content.kind) {
      case 'empty':
        return '/>'
      case 'shared':
        return ` t="s"><${p}v>${content.index}</${p}v></${p}c>`
      case 'inline':
        return ` t="inlineStr"><${p}is>${textElement(p, content.text)}</${p}is></${p}c>`
      default:
        return assertNever(content)
    }
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.#splices.push({ start: at, end: at, text })
  }

  /** `<row .../>` becomes `<row ...>content</row>`. */
  #fillEmpty(local: string, content: string): void {
    const { tagEnd } = this.scanner
    this.#splices.push({ start: tagEnd - 2, end: tagEnd, text: `>${content}</${this.#prefix}${local}>` })
  }

  #inTheWay(place: CellPlace): never {
    return refuse({ code: 'formula-in-the-way', sheet: this.sheetName, cell: formatAddress(place) })
  }
}

function inside(area: Area, { row, column }: CellPlace): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right
}

function assertNever(value: never): never {
  throw new Error(`unknown content ${JSON.stringify(value)}`)
}
