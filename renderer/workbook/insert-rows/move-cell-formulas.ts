import { parseArea } from '../cell-address.ts'
import { translateFormula } from '../formula/translate-formula.ts'
import { encodeText, type XmlEdits } from '../xml-edits.ts'
import { moveAreas } from './move-areas.ts'
import type { Insertion } from './insertion.ts'
import { moveFormula, type FormulaHome } from './move-formula.ts'
import { movedRow } from './row-shift.ts'
import type { SharedMaster } from './survey-sheet.ts'

/** Moves the formulas of a worksheet's cells, of the one that gets the rows or of another. */
export class CellFormulaMover {
  readonly #home: FormulaHome
  readonly #movedMasters = new Map<string, string>()

  constructor(
    readonly insertion: Insertion,
    readonly own: boolean,
    readonly masters: ReadonlyMap<string, SharedMaster>,
  ) {
    this.#home = { shift: insertion.shift, sheetName: insertion.sheetName, own, relativeBy: null }
  }

  /** At an open `<f>` of the cell that lies at row and column before anything moves; goes to its end. */
  move(edits: XmlEdits, row: number, column: number): void {
    const { scanner } = edits
    if (this.own) for (const name of ['ref', 'r1', 'r2']) edits.attribute(name, (ref) => this.#area(ref))
    const group = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : null
    const master = group === null ? undefined : this.masters.get(group)
    if (group === null || !master) return edits.text((text) => moveFormula(text, this.#home))
    if (master.row === row && master.column === column)
      return edits.text((text) => moveFormula(text, this.#home))
    this.#moveShared(edits, group, master, row, column)
  }

  #area(ref: string): string {
    return parseArea(ref) ? moveAreas(ref, this.insertion, 'nothing') : ref
  }

  /** A cell whose formula is no longer its master's further on gets a formula of its own. */
  #moveShared(edits: XmlEdits, group: string, master: SharedMaster, row: number, column: number): void {
    const { scanner } = edits
    const { tagStart } = scanner
    const open = scanner.xml.slice(tagStart, scanner.tagEnd)
    const tag = scanner.prefix() + 'f'
    scanner.skip()
    const [rows, columns] = [row - master.row, column - master.column]
    const own = moveFormula(translateFormula(master.text, rows, columns, 'wrap'), this.#home)
    if (
      own ===
      translateFormula(this.#movedMaster(group, master), this.#rowsBetween(row, master), columns, 'wrap')
    )
      return
    const always = /\sca="1"/.test(open) ? ' ca="1"' : ''
    edits.splice(tagStart, scanner.tagEnd, `<${tag}${always}>${encodeText(own)}</${tag}>`)
  }

  #rowsBetween(row: number, master: SharedMaster): number {
    const { shift } = this.insertion
    return this.own ? movedRow(shift, row) - movedRow(shift, master.row) : row - master.row
  }

  #movedMaster(group: string, master: SharedMaster): string {
    let moved = this.#movedMasters.get(group)
    if (moved === undefined) this.#movedMasters.set(group, (moved = moveFormula(master.text, this.#home)))
    return moved
  }
}
