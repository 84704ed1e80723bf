import { dropCalcChain } from '../drop-calc-chain.ts'
import { freePath, takenPaths } from '../copy-sheet/copied-parts.ts'
import type { NewEntry } from '../new-entry.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { PartChanges } from '../part-changes.ts'
import { maxDigitWidth } from '../picture/known-fonts.ts'
import { readLooks } from '../picture/read-looks.ts'
import { refuse } from '../trouble.ts'
import { SheetNames } from '../sheet-names.ts'
import { isSigned } from '../write-cells.ts'
import { writeZip } from '../write-zip.ts'
import { appendStyles, countCellFormats, StylePool } from './append-styles.ts'
import { authorSheet } from './author-sheet.ts'
import { gatherSheet, type GatherTerms } from './gather-sheet.ts'
import { listTabs, listTypes, mainNamespace, relate, unselect, type RelatedPart } from './list-tabs.ts'
import type { NewSheet } from './new-sheet.ts'
import { setProperties, type BookProperties, type MissingPart } from './set-properties.ts'
import { StringPool } from './string-pool.ts'
import { plainStyles, stylesType } from './plain-package.ts'
import type { PartType, Tab } from './tab.ts'

/** A sheet that is to come in: made from nothing, or one of a file that was made from this very workbook. */
export type AddedSheet =
  | { readonly kind: 'new'; readonly sheet: NewSheet }
  | {
      readonly kind: 'gathered'
      readonly sibling: Workbook
      readonly sheet: WorksheetEntry
      /** As far as Excel takes it and no other sheet has it. */
      readonly name: string
    }

/** What else becomes of the workbook. */
export interface AddTerms {
  /** Sheets of its own that are hidden then, and not printed. */
  readonly hidden?: readonly WorksheetEntry[]
  /** What it says of itself; what it said before where they are left out. */
  readonly properties?: BookProperties
}

/**
 * The workbook with sheets in front of its own, the first of them seen when it is opened. Sheets are asked for one after another, and no more than one is held. Every part that lists none of this
 * keeps its bytes. A signed workbook is refused. Below `attemptWrite` only.
 */
export function addSheets(
  workbook: Workbook,
  sheets: Iterable<AddedSheet>,
  { hidden = [], properties }: AddTerms = {},
): Uint8Array<ArrayBuffer> {
  if (isSigned(workbook)) refuse({ code: 'signed' })
  const parts = new PartChanges(workbook)
  const adder = new SheetAdder(workbook)
  const tabs: Omit<Tab, 'entries'>[] = []
  const entries: NewEntry[] = []
  for (const sheet of sheets) {
    const { entries: own, ...tab } = adder.add(sheet, tabs.length === 0)
    tabs.push(tab)
    entries.push(...own)
  }
  const missing = adder.writeTo(parts)
  const core = properties && adder.describe(parts, properties)
  listTypes(workbook, parts, [
    ...missing.types,
    ...(core ? [core.type] : []),
    ...tabs.flatMap(({ types }) => types),
  ])
  const ids = relate(workbook, parts, [
    ...tabs.map(({ path }) => ({ path, type: 'worksheet' })),
    ...missing.related,
  ])
  listTabs(workbook, parts, tabs, ids, hidden)
  if (tabs.length > 0) unselect(workbook, parts)
  if (tabs.some(({ calculates }) => calculates)) dropCalcChain(workbook, parts)
  return writeZip(workbook.package.zip, parts.bytes(), workbook.package.codec, [
    ...entries,
    ...missing.entries,
    ...(core ? [core.entry] : []),
  ])
}

/** The part of styles, where a workbook has none. */
interface MissingParts {
  readonly entries: readonly NewEntry[]
  readonly types: readonly PartType[]
  readonly related: readonly RelatedPart[]
}

class SheetAdder {
  readonly #workbook: Workbook
  readonly #names: SheetNames
  readonly #styles: StylePool
  readonly #stylesPath: string | null
  readonly #digit: number
  readonly #terms: GatherTerms

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.#names = new SheetNames(workbook.tabNames)
    this.#stylesPath = stylesPathOf(workbook)
    const styles = this.#stylesPath === null ? plainStyles : workbook.package.text(this.#stylesPath).text
    this.#styles = new StylePool(countCellFormats(styles, this.#stylesPath ?? ''))
    this.#digit = maxDigitWidth(readLooks(workbook).normalFont)
    this.#terms = { paths: takenPaths(workbook), strings: new StringPool(workbook), tables: null }
  }

  add(added: AddedSheet, isSelected: boolean): Tab {
    if (added.kind === 'gathered')
      return gatherSheet(added.sibling, added.sheet, this.#names.next(added.name), this.#terms)
    const { sheet } = added
    return authorSheet(sheet, this.#names.next(sheet.name), {
      styles: this.#styles,
      digit: this.#digit,
      isSelected,
      codec: this.#workbook.package.codec,
      path: this.#freePath('xl/worksheets/sheet1.xml'),
      namespace: mainNamespace(this.#workbook),
    })
  }

  #freePath(wished: string): string {
    const path = freePath(wished, this.#terms.paths)
    this.#terms.paths.add(path.toLowerCase())
    return path
  }

  /** Says what the workbook is; gives the part that has to come for it. */
  describe(parts: PartChanges, properties: BookProperties): MissingPart | null {
    const freePath = (wished: string) =>
      this.#terms.paths.has(wished.toLowerCase()) ? this.#freePath(wished) : wished
    return setProperties(this.#workbook, parts, properties, freePath)
  }

  /** Changes the parts that there are; gives those that have to come. */
  writeTo(parts: PartChanges): MissingParts {
    this.#terms.strings.writeTo(parts)
    const wanted = this.#styles.wanted()
    if (this.#stylesPath !== null) {
      parts.set(this.#stylesPath, appendStyles(parts.text(this.#stylesPath), this.#stylesPath, wanted))
      return { entries: [], types: [], related: [] }
    }
    const path = this.#freePath('xl/styles.xml')
    const content = new TextEncoder().encode(appendStyles(plainStyles, path, wanted))
    return {
      entries: [{ name: path, content }],
      types: [{ path, type: stylesType }],
      related: [{ path, type: 'styles' }],
    }
  }
}

function stylesPathOf(workbook: Workbook): string | null {
  const path = workbook.package.relationships(workbook.path).find(({ type }) => type === 'styles')?.target
  return path !== undefined && workbook.package.entry(path) ? path : null
}
