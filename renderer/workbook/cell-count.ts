import { limits } from './limits.ts'
import { refuse } from './trouble.ts'

/** Counts what a workbook's worksheets hold, all together: many small sheets fill the memory as well as a large one. */
export class CellCount {
  readonly #bySheet = new Map<string, { cells: number; characters: number }>()
  #sheet = { cells: 0, characters: 0 }
  #others = { cells: 0, characters: 0 }

  /** Begins a worksheet; one that is read again counts once. */
  start(path: string): void {
    this.#sheet = { cells: 0, characters: 0 }
    this.#bySheet.set(path, this.#sheet)
    const others = [...this.#bySheet.values()].filter((one) => one !== this.#sheet)
    this.#others = {
      cells: others.reduce((sum, one) => sum + one.cells, 0),
      characters: others.reduce((sum, one) => sum + one.characters, 0),
    }
  }

  cell(): void {
    if (++this.#sheet.cells + this.#others.cells > limits.cells) refuse({ code: 'too-large', limit: 'cells' })
  }

  /** A string that many cells share counts for each: what is shown or compared is as long. */
  text(length: number): void {
    this.#sheet.characters += length
    if (this.#sheet.characters + this.#others.characters > limits.characters)
      refuse({ code: 'too-large', limit: 'characters' })
  }
}
