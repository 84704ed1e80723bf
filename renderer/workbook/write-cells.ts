import { formatAddress, type CellPlace } from './cell-address.ts'
import { checkText } from './check-text.ts'
import type { Workbook, WorksheetEntry } from './open-workbook.ts'
import { calcChainPath, dropCalcChain } from './drop-calc-chain.ts'
import { PartChanges } from './part-changes.ts'
import { patchCalcChain, type GoneFormula } from './patch-calc-chain.ts'
import { patchSheet, type CellPatch, type NewContent } from './patch-sheet.ts'
import { appendStrings } from './patch-strings.ts'
import { setRowHeights, type RowHeight } from './set-row-heights.ts'
import { refuse } from './trouble.ts'
import { writeZip } from './write-zip.ts'

/** A cell and the text it is to hold; '' empties it. */
export interface CellChange extends CellPlace {
  readonly text: string
  /** The text is a number's, as the file spells it, and the cell is to hold the number. */
  readonly isNumber?: true
}

/** What is to change on one worksheet. */
export interface SheetChanges {
  readonly sheet: WorksheetEntry
  readonly cells: readonly CellChange[]
  /** Rows that become as high as this. */
  readonly heights?: readonly RowHeight[]
}

/**
 * The workbook with some cells changed, and rows of theirs made higher. Every other part keeps its bytes, and so does every other cell. Text that
 * no cell can hold, and a signed workbook, are refused. Below `attemptWrite` only.
 */
export function writeCells(workbook: Workbook, changes: readonly SheetChanges[]): Uint8Array<ArrayBuffer> {
  const parts = new PartChanges(workbook)
  const wanted = changes.filter(({ cells }) => cells.length > 0)
  if (wanted.length > 0 && isSigned(workbook)) refuse({ code: 'signed' })
  const strings = new NewStrings(workbook)
  const gone: GoneFormula[] = []
  for (const { sheet, cells, heights = [] } of wanted) {
    for (const cell of cells) checkText(sheet.name, formatAddress(cell), cell.text)
    const patches = cells.map((cell): CellPatch => ({
      row: cell.row,
      column: cell.column,
      content: cell.isNumber ? { kind: 'number', value: cell.text } : strings.contentOf(cell.text),
    }))
    const patched = patchSheet(parts.text(sheet.path), sheet, patches)
    parts.set(
      sheet.path,
      heights.length === 0 ? patched.xml : setRowHeights(patched.xml, sheet.path, heights),
    )
    strings.dropped += patched.droppedStrings
    gone.push(...patched.droppedFormulas.map((cell) => ({ sheetId: sheet.sheetId, cell })))
  }
  strings.writeTo(parts)
  if (gone.length > 0) mendCalcChain(workbook, parts, gone)
  return writeZip(workbook.package.zip, parts.bytes(), workbook.package.codec)
}

/** Excel mends a chain that names a cell without formula only after a warning, so the entry goes with the formula. */
function mendCalcChain(workbook: Workbook, parts: PartChanges, gone: readonly GoneFormula[]): void {
  const path = calcChainPath(workbook)
  if (path === null) return
  const chain = patchCalcChain(parts.text(path), path, gone)
  if (chain === null) dropCalcChain(workbook, parts)
  else parts.set(path, chain)
}

/** Whether a digital signature covers the workbook: any change would break it. */
export function isSigned(workbook: Workbook): boolean {
  return workbook.package.relationships('').some(({ type }) => type === 'origin')
}

/** Texts on their way into the shared strings, or into the cells where the workbook has no such part. */
class NewStrings {
  readonly #index = new Map<string, number>()
  readonly #first: number
  #references = 0
  dropped = 0

  constructor(readonly workbook: Workbook) {
    this.#first = workbook.sharedStringsPath === null ? 0 : workbook.sharedStrings().length
  }

  contentOf(text: string): NewContent {
    if (text === '') return { kind: 'empty' }
    if (this.workbook.sharedStringsPath === null) return { kind: 'inline', text }
    this.#references++
    let index = this.#index.get(text)
    if (index === undefined) this.#index.set(text, (index = this.#first + this.#index.size))
    return { kind: 'shared', index }
  }

  writeTo(parts: PartChanges): void {
    const path = this.workbook.sharedStringsPath
    if (path === null || this.#references + this.dropped === 0) return
    parts.set(
      path,
      appendStrings(parts.text(path), path, [...this.#index.keys()], this.#references - this.dropped),
    )
  }
}
