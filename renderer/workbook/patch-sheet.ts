import { assertNever } from './assert-never.ts'
import {
  columnNumber,
  formatAddress,
  inside,
  parseAddress,
  parseArea,
  type Area,
  type CellPlace,
} from './cell-address.ts'
import { plainCell, plainCells } from './plain-xml.ts'
import { applySplices, type Splice } from './splice.ts'
import { refuse } from './trouble.ts'
import { XmlScanner } from './xml-scanner.ts'
import { encodeCellText, needsPreserve } from './xml-text.ts'

/** What a cell is to hold: nothing, an entry of the shared strings, a number, or text of its own. */
export type NewContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'shared'; readonly index: number }
  | { readonly kind: 'number'; readonly value: string }
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

/** Where a cell or row that the file lacks goes; an element `<row/>` has to be opened for it. */
interface Gap {
  readonly at: number
  readonly opens: boolean
}

class SheetPatcher {
  readonly #splices: Splice[] = []
  readonly #droppedFormulas: string[] = []
  readonly #arrays: Area[] = []
  /** What is to be done, by row and column. */
  readonly #rows = new Map<number, Map<number, CellPatch>>()
  readonly #replaced = new Set<CellPatch>()
  /** Where cells go whose rows are there, and rows that are not. Files may have them out of order, or doubled. */
  readonly #cellGaps = new Map<CellPatch, Gap>()
  readonly #rowGaps = new Map<number, Gap>()
  /** Wanted rows that the file has not shown yet, from the top. */
  readonly #wantedRows: number[]
  #nextWanted = 0
  #droppedStrings = 0
  #prefix = ''

  constructor(
    readonly scanner: XmlScanner,
    readonly sheetName: string,
    readonly patches: readonly CellPatch[],
  ) {
    for (const patch of patches) {
      const row = this.#rows.get(patch.row)
      if (row) row.set(patch.column, patch)
      else this.#rows.set(patch.row, new Map([[patch.column, patch]]))
    }
    this.#wantedRows = [...this.#rows.keys()].sort((a, b) => a - b)
  }

  patchRows(): void {
    const { scanner } = this
    this.#prefix = scanner.prefix()
    if (scanner.empty) return this.#noteRowGaps(Infinity, { at: scanner.tagEnd, opens: true })
    let row = 0
    for (;;) {
      const token = scanner.next()
      if (token === 'end') return
      if (scanner.depth < 2) return this.#noteRowGaps(Infinity, { at: scanner.tagStart, opens: false })
      if (token !== 'open') continue
      if (!scanner.is('row')) {
        scanner.skip()
        continue
      }
      row = Number(scanner.attribute('r') ?? row + 1)
      this.#noteRowGaps(row, { at: scanner.tagStart, opens: false })
      this.#patchRow(row, this.#rows.get(row))
    }
  }

  finish(): PatchedSheet {
    for (const patch of this.patches)
      if (this.#arrays.some((area) => inside(area, patch))) this.#inTheWay(patch)
    this.#fillGaps()
    this.#splices.sort((a, b) => a.start - b.start || a.end - b.end)
    return {
      xml: applySplices(this.scanner.xml, this.#splices),
      droppedStrings: this.#droppedStrings,
      droppedFormulas: this.#droppedFormulas,
    }
  }

  /** A wanted row above `row` goes in front of it, unless it turns up later. */
  #noteRowGaps(row: number, gap: Gap): void {
    for (; (this.#wantedRows[this.#nextWanted] ?? Infinity) < row; this.#nextWanted++)
      this.#rowGaps.set(this.#wantedRows[this.#nextWanted]!, gap)
  }

  #patchRow(row: number, patches: ReadonlyMap<number, CellPatch> | undefined): void {
    const { scanner } = this
    if (scanner.empty) return this.#noteCellGaps(patches, [], { at: scanner.tagEnd, opens: true })
    const cells: (readonly [column: number, at: number])[] = []
    let column = 0
    for (;;) {
      if (!patches) while (scanner.take(plainCells)) continue
      const plain = scanner.take(plainCell)
      if (plain) {
        column = columnNumber(plain[1] ?? '')
        cells.push([column, scanner.tagStart])
        const patch = patches?.get(column)
        if (patch) this.#replacePlainCell(patch, plain)
        continue
      }
      const token = scanner.next()
      if (token === 'end') return
      if (scanner.depth <= 2)
        return this.#noteCellGaps(patches, cells, { at: scanner.tagStart, opens: false })
      if (token !== 'open') continue
      if (!scanner.is('c')) {
        scanner.skip()
        continue
      }
      column = parseAddress(scanner.attribute('r') ?? '')?.column ?? column + 1
      if (patches) cells.push([column, scanner.tagStart])
      const patch = patches?.get(column)
      if (patch) this.#replaceCell(patch)
      else this.#noteArrays(row, column)
    }
  }

  #noteCellGaps(
    patches: ReadonlyMap<number, CellPatch> | undefined,
    cells: readonly (readonly [column: number, at: number])[],
    end: Gap,
  ): void {
    for (const patch of patches?.values() ?? []) {
      const behind = cells.find(([column]) => column > patch.column)
      this.#cellGaps.set(patch, behind ? { at: behind[1], opens: false } : end)
    }
  }

  /** What no cell of the file took goes into a gap of its row, or with a row of its own. */
  #fillGaps(): void {
    const missing = this.patches
      .filter((patch) => !this.#replaced.has(patch) && patch.content.kind !== 'empty')
      .sort((a, b) => a.row - b.row || a.column - b.column)
    const rows = new Map<number, string>()
    const cells = new Map<Gap, string>()
    for (const patch of missing) {
      const gap = this.#cellGaps.get(patch)
      if (gap) cells.set(gap, (cells.get(gap) ?? '') + this.#newCell(patch))
      else rows.set(patch.row, (rows.get(patch.row) ?? '') + this.#newCell(patch))
    }
    for (const [gap, xml] of cells) this.#insert(gap, 'row', xml)
    const p = this.#prefix
    const byGap = new Map<Gap, string>()
    for (const [row, xml] of rows) {
      const gap = this.#rowGaps.get(row)
      if (gap) byGap.set(gap, `${byGap.get(gap) ?? ''}<${p}row r="${row}">${xml}</${p}row>`)
    }
    for (const [gap, xml] of byGap) this.#insert(gap, 'sheetData', xml)
  }

  #replacePlainCell(patch: CellPatch, [, letters, row, style, type]: RegExpExecArray): void {
    const { tagStart: start, tagEnd: end } = this.scanner
    const head = `<c r="${letters}${row}"${style === undefined ? '' : ` s="${style}"`}`
    if (type === 's') this.#droppedStrings++
    this.#replaced.add(patch)
    this.#splices.push({ start, end, text: head + this.#rest(patch.content) })
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
    this.#replaced.add(patch)
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
      case 'number':
        return `><${p}v>${content.value}</${p}v></${p}c>`
      case 'inline':
        return ` t="inlineStr"><${p}is>${textElement(p, content.text)}</${p}is></${p}c>`
      default:
        return assertNever(content)
    }
  }

  /** `<row .../>` becomes `<row ...>content</row>`. */
  #insert({ at, opens }: Gap, local: string, xml: string): void {
    if (opens) this.#splices.push({ start: at - 2, end: at, text: `>${xml}</${this.#prefix}${local}>` })
    else this.#splices.push({ start: at, end: at, text: xml })
  }

  #inTheWay(place: CellPlace): never {
    return refuse({ code: 'formula-in-the-way', sheet: this.sheetName, cell: formatAddress(place) })
  }
}
