import { parseArea } from '../cell-address.ts'
import { translateFormula } from '../formula/translate-formula.ts'
import { encodeText, type XmlEdits } from '../xml-edits.ts'
import { moveAreas } from './move-areas.ts'
import type { Insertion } from './insertion.ts'
import { moveFormula, type FormulaHome } from './move-formula.ts'
import { movedRow, withoutExtending } from './row-shift.ts'
import type { SharedMaster } from './survey-sheet.ts'

/** Moves the formulas of a worksheet's cells, of the one that gets the rows or of another. */
export class CellFormulaMover {
  readonly #home: FormulaHome
  readonly #homeInCopied: FormulaHome
  readonly #movedMasters = new Map<string, string>()

  constructor(
    readonly insertion: Insertion,
    readonly own: boolean,
    readonly masters: ReadonlyMap<string, SharedMaster>,
  ) {
    const { shift, sheetName } = insertion
    this.#home = { shift, sheetName, own, relativeBy: null }
    this.#homeInCopied = { ...this.#home, shift: withoutExtending(shift) }
  }

  /** At an open `<f>` of the cell that lies at row and column before anything moves; goes to its end. */
  move(edits: XmlEdits, row: number, column: number): void {
    const { scanner } = edits
    if (this.own) for (const name of ['ref', 'r1', 'r2']) edits.attribute(name, (ref) => this.#area(ref))
    const group = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : null
    const master = group === null ? undefined : this.masters.get(group)
    const home = this.#homeOf(row)
    if (group === null || !master) return edits.text((text) => moveFormula(text, home))
    if (master.row === row && master.column === column) return edits.text((text) => moveFormula(text, home))
    this.#moveShared(edits, group, master, row, column)
  }

  /** A sum up to its own row stays one, and so do the copies of it. */
  #homeOf(row: number): FormulaHome {
    const { shift } = this.insertion
    const isCopied = this.own && row >= (shift.extends ?? Infinity) && row < shift.at
    return isCopied ? this.#homeInCopied : this.#home
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
    const own = moveFormula(translateFormula(master.text, rows, columns, 'wrap'), this.#homeOf(row))
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
    if (moved === undefined)
      this.#movedMasters.set(group, (moved = moveFormula(master.text, this.#homeOf(master.row))))
    return moved
  }
}
