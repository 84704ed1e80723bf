import { formatAddress, type CellPlace } from './cell-address.ts'
import { excelLimits } from './limits.ts'
import { relationsPath } from './open-package.ts'
import type { Workbook, WorksheetEntry } from './open-workbook.ts'
import { encodePart } from './part-text.ts'
import { patchCalcChain, withoutEntries, type GoneFormula } from './patch-calc-chain.ts'
import { patchSheet, type CellPatch, type NewContent } from './patch-sheet.ts'
import { appendStrings } from './patch-strings.ts'
import type { ZipEntry } from './read-zip.ts'
import { refuse } from './trouble.ts'
import { writeZip } from './write-zip.ts'
import { unwritableCharacter } from './xml-text.ts'

/** A cell and the text it is to hold; '' empties it. */
export interface CellChange extends CellPlace {
  readonly text: string
}

/** What is to change on one worksheet. */
export interface SheetChanges {
  readonly sheet: WorksheetEntry
  readonly cells: readonly CellChange[]
}

/**
 * The workbook with some cells changed. Every other part keeps its bytes, and so does every other cell. Text that
 * no cell can hold, and a signed workbook, are refused. Below `attemptWrite` only.
 */
export function writeCells(workbook: Workbook, changes: readonly SheetChanges[]): Uint8Array<ArrayBuffer> {
  const parts = new PartChanges(workbook)
  const wanted = changes.filter(({ cells }) => cells.length > 0)
  if (wanted.length > 0 && isSigned(workbook)) refuse({ code: 'signed' })
  const strings = new NewStrings(workbook)
  const gone: GoneFormula[] = []
  for (const { sheet, cells } of wanted) {
    for (const cell of cells) checkText(sheet.name, cell)
    const patches = cells.map((cell): CellPatch => ({
      row: cell.row,
      column: cell.column,
      content: strings.contentOf(cell.text),
    }))
    const patched = patchSheet(parts.text(sheet.path), sheet, patches)
    parts.set(sheet.path, patched.xml)
    strings.dropped += patched.droppedStrings
    gone.push(...patched.droppedFormulas.map((cell) => ({ sheetId: sheet.sheetId, cell })))
  }
  strings.writeTo(parts)
  if (gone.length > 0) mendCalcChain(workbook, parts, gone)
  return writeZip(workbook.package.zip, parts.bytes(), workbook.package.codec)
}

function checkText(sheet: string, change: CellChange): void {
  const cell = formatAddress(change)
  const { text } = change
  const character = unwritableCharacter(text)
  if (character !== null) refuse({ code: 'unwritable-character', sheet, cell, character })
  if (text.length > excelLimits.cellCharacters)
    refuse({ code: 'cell-too-long', sheet, cell, length: text.length })
  const lineFeeds = text.split('\n').length - 1
  if (lineFeeds > excelLimits.cellLineFeeds) refuse({ code: 'too-many-lines', sheet, cell, lineFeeds })
}

function isSigned(workbook: Workbook): boolean {
  return workbook.package.relationships('').some(({ type }) => type === 'origin')
}

/** The parts that change, as text. */
class PartChanges {
  readonly #texts = new Map<string, string | null>()

  constructor(readonly workbook: Workbook) {}

  text(path: string): string {
    return this.#texts.get(path) ?? this.workbook.package.text(path).text
  }

  set(path: string, text: string | null): void {
    this.#texts.set(path, text)
  }

  bytes(): ReadonlyMap<ZipEntry, Uint8Array | null> {
    const { package: opened } = this.workbook
    const changed = new Map<ZipEntry, Uint8Array | null>()
    for (const [path, text] of this.#texts) {
      const entry = opened.entry(path)
      const before = opened.text(path)
      if (entry && text !== before.text) changed.set(entry, text === null ? null : encodePart(before, text))
    }
    return changed
  }
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

/** Excel mends a chain that names a cell without formula only after a warning, so the entry goes with the formula. */
function mendCalcChain(workbook: Workbook, parts: PartChanges, gone: readonly GoneFormula[]): void {
  const path = workbook.package.relationships(workbook.path).find(({ type }) => type === 'calcChain')?.target
  if (path === undefined || !workbook.package.entry(path)) return
  const chain = patchCalcChain(parts.text(path), path, gone)
  parts.set(path, chain)
  if (chain !== null) return
  const types = '[Content_Types].xml'
  const relations = relationsPath(workbook.path)
  const isChain = (name: string) => name.toLowerCase() === `/${path}`.toLowerCase()
  parts.set(types, withoutEntries(parts.text(types), types, 'Override', 'PartName', isChain))
  const isRelation = (type: string) => type.endsWith('/calcChain')
  parts.set(relations, withoutEntries(parts.text(relations), relations, 'Relationship', 'Type', isRelation))
}
