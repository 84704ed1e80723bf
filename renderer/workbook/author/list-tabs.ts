import { relationsPath } from '../open-package.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import type { PartChanges } from '../part-changes.ts'
import { encodeAttribute, encodeText, XmlEdits } from '../xml-edits.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { appendToRoot } from './append-to-root.ts'
import type { PartType, Tab } from './tab.ts'

const office = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const

const main = {
  transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
} as const

/** The namespace of a workbook's worksheets. */
export function mainNamespace(workbook: Workbook): string {
  return isStrict(workbook) ? main.strict : main.transitional
}

function isStrict(workbook: Workbook): boolean {
  return workbook.package.text(workbook.path).text.includes('http://purl.oclc.org/ooxml/')
}

/** Where the relationships of a workbook's kind, transitional or strict, have their names. */
export function officeNamespace(workbook: Workbook): string {
  return isStrict(workbook) ? office.strict : office.transitional
}

/** A part that another part is related to. */
export interface RelatedPart {
  readonly path: string
  /** The last step of the type's address. */
  readonly type: string
}

/** Names the types of new parts. */
export function listTypes(workbook: Workbook, parts: PartChanges, types: readonly PartType[]): void {
  const path = '[Content_Types].xml'
  if (!workbook.package.entry(path)) return
  const entry = (prefix: string) => (one: PartType) =>
    `<${prefix}Override PartName="${encodeAttribute(`/${one.path}`)}" ContentType="${encodeAttribute(one.type)}"/>`
  parts.set(
    path,
    appendToRoot(parts.text(path), path, (prefix) => types.map(entry(prefix)).join('')),
  )
}

const noRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** Relates a part, the workbook's own where none is named, to new parts; gives the relationships' ids in their order. */
export function relate(
  workbook: Workbook,
  parts: PartChanges,
  related: readonly RelatedPart[],
  from: string = workbook.path,
): readonly string[] {
  const path = relationsPath(from)
  const taken = new Set(workbook.package.relationships(from).map(({ id }) => id))
  const namespace = officeNamespace(workbook)
  let number = 0
  const ids = related.map(() => {
    do number++
    while (taken.has(`rId${number}`))
    return `rId${number}`
  })
  const entry = (prefix: string) => (part: RelatedPart, i: number) =>
    `<${prefix}Relationship Id="${ids[i] ?? ''}" Type="${namespace}/${part.type}" Target="${encodeAttribute(`/${part.path}`)}"/>`
  const before = workbook.package.entry(path) ? parts.text(path) : noRelations
  parts.set(
    path,
    appendToRoot(before, path, (prefix) => related.map(entry(prefix)).join('')),
  )
  return ids
}

type Listed = Pick<Tab, 'name' | 'names' | 'calculates'>

/**
 * Puts tabs in front of the workbook's own, with their names; `relations` are their relationships' ids. Hidden sheets
 * lose their print areas: LibreOffice prints those even of a hidden sheet.
 */
export function listTabs(
  workbook: Workbook,
  parts: PartChanges,
  tabs: readonly Listed[],
  relations: readonly string[],
  hidden: readonly WorksheetEntry[],
): void {
  if (tabs.length === 0) return
  const { path } = workbook
  const edits = new XmlEdits(parts.text(path), path)
  const lister = new TabLister(edits, tabs, relations, officeNamespace(workbook))
  const hiddenIds = new Set(hidden.map(({ sheetId }) => sheetId))
  const { scanner } = edits
  const unseen = new Set<string>()
  let tab = 0
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('workbookView'))
      for (const index of ['activeTab', 'firstSheet']) edits.attribute(index, () => '0')
    else if (scanner.is('sheet') && scanner.depth === 3) {
      const isHidden = hiddenIds.has(scanner.attribute('sheetId') ?? '')
      if (isHidden) hide(edits)
      if (isHidden || (scanner.attribute('state') ?? 'visible') !== 'visible') unseen.add(String(tab))
      tab++
    } else if (scanner.is('definedName')) {
      moveName(edits, tabs.length, unseen)
      continue
    } else if (scanner.is('calcPr') && tabs.some(({ calculates }) => calculates)) recalculate(edits)
    if (scanner.depth === 2) lister.atChild()
  }
  parts.set(path, edits.finish())
}

function hide(edits: XmlEdits): void {
  if (edits.scanner.attribute('state') === null) edits.addAttribute('state', 'hidden')
  else edits.attribute('state', (state) => (state === 'veryHidden' ? state : 'hidden'))
}

/** A sheet's own name counts the tabs anew. */
function moveName(edits: XmlEdits, count: number, unseen: ReadonlySet<string>): void {
  const { scanner } = edits
  const isPrintArea = scanner.attribute('name') === '_xlnm.Print_Area'
  if (!isPrintArea || !unseen.has(scanner.attribute('localSheetId') ?? ''))
    return edits.attribute('localSheetId', (index) => String(Number(index) + count))
  edits.remove()
}

function recalculate(edits: XmlEdits): void {
  if (edits.scanner.attribute('fullCalcOnLoad') === null) edits.addAttribute('fullCalcOnLoad', '1')
  else edits.attribute('fullCalcOnLoad', () => '1')
}

/** The children of a workbook in front of its names (18.2.27). */
const inFrontOfNames: ReadonlySet<string> = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
])

/** Puts the new tabs and their names where they belong. */
class TabLister {
  readonly #nextId: number
  #isNamed = false

  constructor(
    readonly edits: XmlEdits,
    readonly tabs: readonly Listed[],
    readonly relations: readonly string[],
    readonly namespace: string,
  ) {
    const { xml, part } = edits.scanner
    const scanner = new XmlScanner(xml, part)
    let last = 0
    for (let token = scanner.next(); token !== 'end'; token = scanner.next())
      if (token === 'open' && scanner.depth === 3 && scanner.is('sheet'))
        last = Math.max(last, Number(scanner.attribute('sheetId')))
    this.#nextId = last + 1
  }

  /** At the open tag of a child of the root. */
  atChild(): void {
    const { scanner } = this.edits
    if (scanner.is('sheets')) this.edits.prepend(this.#sheets(scanner.prefix()))
    else if (scanner.is('definedNames')) {
      this.#isNamed = true
      this.edits.prepend(this.#names(scanner.prefix()))
    } else if (!this.#isNamed && !inFrontOfNames.has(scanner.local())) {
      this.#isNamed = true
      const [prefix, names] = [scanner.prefix(), this.#names(scanner.prefix())]
      if (names !== '')
        this.edits.splice(
          scanner.tagStart,
          scanner.tagStart,
          `<${prefix}definedNames>${names}</${prefix}definedNames>`,
        )
    }
  }

  #sheets(prefix: string): string {
    const one = ({ name }: Listed, i: number) =>
      `<${prefix}sheet xmlns:r="${this.namespace}" name="${encodeAttribute(name)}" sheetId="${this.#nextId + i}" r:id="${this.relations[i] ?? ''}"/>`
    return this.tabs.map(one).join('')
  }

  #names(prefix: string): string {
    const of = ({ names }: Listed, i: number) =>
      names.map(
        ({ name, formula, isHidden }) =>
          `<${prefix}definedName name="${encodeAttribute(name)}" localSheetId="${i}"${isHidden ? ' hidden="1"' : ''}>${encodeText(formula)}</${prefix}definedName>`,
      )
    return this.tabs.flatMap(of).join('')
  }
}

/** Two selected tabs are a group, in which Excel writes into both: of the workbook's own none stays selected. */
export function unselect(workbook: Workbook, parts: PartChanges): void {
  const tabs = workbook.package
    .relationships(workbook.path)
    .filter(
      ({ type, target }) =>
        /^(worksheet|chartsheet|dialogsheet)$/.test(type) && workbook.package.entry(target),
    )
  for (const { target } of tabs) {
    const xml = parts.text(target)
    if (!xml.includes('tabSelected')) continue
    const edits = new XmlEdits(xml, target)
    const { scanner } = edits
    for (let token = scanner.next(); token !== 'end'; token = scanner.next())
      if (token === 'open' && scanner.is('sheetView')) edits.attribute('tabSelected', () => '0')
    parts.set(target, edits.finish())
  }
}
