import { isOn } from './picture/xml-values.ts'
import { XmlEdits } from './xml-edits.ts'

/** A row's new height in points (ECMA-376 18.3.1.73). */
export interface RowHeight {
  readonly row: number
  readonly height: number
  /** Excel keeps it as it is; otherwise the row still grows and shrinks when its cells are edited. */
  readonly custom: boolean
}

/**
 * A worksheet's XML with some rows of another height. Nothing else changes; a row that the file doesn't write yet is
 * put in its place.
 */
export function setRowHeights(xml: string, part: string, heights: readonly RowHeight[]): string {
  const setter = new HeightSetter(new XmlEdits(xml, part), heights)
  const { scanner } = setter.edits
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.depth === 2 && scanner.is('sheetData')) setter.run()
  return setter.edits.finish()
}

class HeightSetter {
  /** From the top; those that the file has not shown yet. */
  readonly #waiting: RowHeight[]
  #prefix = ''

  constructor(
    readonly edits: XmlEdits,
    heights: readonly RowHeight[],
  ) {
    this.#waiting = [...heights].sort((a, b) => a.row - b.row)
  }

  run(): void {
    const { scanner } = this.edits
    this.#prefix = scanner.prefix()
    if (scanner.empty) return this.#fill(scanner.tagEnd)
    let row = 0
    while (scanner.nextWithin(1)) {
      if (scanner.depth !== 3 || !scanner.is('row')) continue
      row = Number(scanner.attribute('r') ?? row + 1)
      this.#putIn(row, scanner.tagStart)
      if (this.#waiting[0]?.row === row) this.#set(this.#waiting.shift()!)
    }
    this.#putIn(Infinity, scanner.tagStart)
  }

  #set({ height, custom }: RowHeight): void {
    this.#attribute('ht', String(height))
    const written = this.edits.scanner.attribute('customHeight')
    if (custom && !isOn(written)) this.#attribute('customHeight', written === 'false' ? 'true' : '1')
  }

  #attribute(name: string, value: string): void {
    const { edits } = this
    const { scanner } = edits
    if (scanner.attribute(name) !== null) return edits.attribute(name, () => value)
    const end = scanner.tagEnd - (scanner.empty ? 2 : 1)
    edits.splice(end, end, ` ${name}="${value}"`)
  }

  /** The rows above `row` that the file has not. */
  #putIn(row: number, at: number): void {
    this.edits.splice(at, at, this.#rowsAbove(row))
  }

  /** `<sheetData/>` becomes `<sheetData>rows</sheetData>`. */
  #fill(end: number): void {
    this.edits.splice(end - 2, end, `>${this.#rowsAbove(Infinity)}</${this.#prefix}sheetData>`)
  }

  #rowsAbove(row: number): string {
    let text = ''
    while ((this.#waiting[0]?.row ?? Infinity) < row) {
      const { row: own, height, custom } = this.#waiting.shift()!
      text += `<${this.#prefix}row r="${own}" ht="${height}"${custom ? ' customHeight="1"' : ''}/>`
    }
    return text
  }
}
