import { fflateCodec } from '../fflate-codec.ts'
import { openPackage, relationsPath } from '../open-package.ts'
import { readZip } from '../read-zip.ts'
import { XmlScanner } from '../xml-scanner.ts'

/** One element, as far as the rules look at it. */
interface Element {
  readonly name: string
  readonly depth: number
  attribute(name: string): string | null
}

/**
 * What Excel repairs or refuses a package for (ECMA-376 part 2, 6 and 7; part 1, 18): types and relationships that miss
 * or lead nowhere, names, ids and tabs that come twice, elements out of their order, counts and places out of range.
 * Empty for a sound one.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = new Parts(bytes)
  return [...zipFaults(parts), ...relationFaults(parts), ...bookFaults(parts), ...sheetFaults(parts)]
}

class Parts {
  readonly names: readonly string[]
  readonly #opened

  constructor(bytes: Uint8Array) {
    this.names = readZip(bytes).entries.map(({ name }) => name)
    this.#opened = openPackage(bytes, fflateCodec)
  }

  has(path: string): boolean {
    return this.#opened.entry(path) !== undefined
  }

  relations(path: string) {
    return this.#opened.relationships(path)
  }

  /** Reading all of a part throws where it is not well-formed. */
  elements(path: string): readonly Element[] {
    const found: Element[] = []
    const scanner = new XmlScanner(this.#opened.text(path).text, path)
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue
      const names = [
        'PartName',
        'Extension',
        'Id',
        'id',
        'name',
        'displayName',
        'sheetId',
        'localSheetId',
        's',
        'r',
      ]
      const own = new Map([...names, 'count', 'ref', 'sqref'].map((one) => [one, scanner.attribute(one)]))
      own.set('r:id', scanner.prefixedAttribute('id'))
      found.push({ name: scanner.local(), depth: scanner.depth, attribute: (name) => own.get(name) ?? null })
    }
    return found
  }

  get book(): string {
    return this.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  }
}

/** Values that come more than once. */
function doubled(values: readonly (string | null)[]): readonly string[] {
  const all = values.flatMap((value) => value ?? [])
  return [...new Set(all.filter((value, i) => all.indexOf(value) !== i))]
}

const values = (elements: readonly Element[], name: string, attribute: string) =>
  elements.filter((one) => one.name === name).map((one) => one.attribute(attribute)?.toLowerCase() ?? null)

function* zipFaults(parts: Parts): Generator<string> {
  for (const name of doubled(parts.names.map((one) => one.toLowerCase()))) yield `two parts ${name}`
  const types = parts.elements('[Content_Types].xml')
  const overrides = values(types, 'Override', 'PartName')
  const endings = new Set(values(types, 'Default', 'Extension'))
  for (const name of doubled(overrides)) yield `two types of ${name}`
  for (const name of overrides) if (!parts.has(name ?? '')) yield `a type of ${name}, which is not there`
  for (const name of parts.names) {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    const isListed = overrides.includes(`/${name}`.toLowerCase()) || endings.has(ending)
    if (name !== '[Content_Types].xml' && !isListed) yield `no type of ${name}`
  }
}

function* relationFaults(parts: Parts): Generator<string> {
  for (const path of ['', ...parts.names.filter((name) => !name.endsWith('.rels'))]) {
    if (!parts.has(relationsPath(path))) continue
    for (const id of doubled(parts.relations(path).map((one) => one.id))) yield `${path}: two relations ${id}`
    for (const { id, target, external } of parts.relations(path))
      if (!external && !parts.has(target)) yield `${path}: ${id} leads to ${target}, which is not there`
  }
}

/** The children of a workbook in their order (18.2.27). */
const bookOrder =
  'fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'

function* bookFaults(parts: Parts): Generator<string> {
  const elements = parts.elements(parts.book)
  yield* orderFaults(parts.book, elements, bookOrder)
  const sheets = elements.filter(({ name, depth }) => name === 'sheet' && depth === 3)
  for (const attribute of ['name', 'sheetId', 'r:id'])
    for (const value of doubled(values(sheets, 'sheet', attribute)))
      yield `two sheets of ${attribute} ${value}`
  for (const name of sheets.map((sheet) => sheet.attribute('name') ?? ''))
    if (name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))
      yield `no sheet may be called ${name}`
  const ids = new Set(parts.relations(parts.book).map(({ id }) => id))
  for (const sheet of sheets)
    if (!ids.has(sheet.attribute('r:id') ?? '')) yield `no relation of ${sheet.attribute('name')}`
  const names = elements.filter(({ name }) => name === 'definedName')
  const keys = names.map((one) => `${one.attribute('name')} ${one.attribute('localSheetId')}`.toLowerCase())
  for (const key of doubled(keys)) yield `two names ${key}`
  for (const one of names)
    if (Number(one.attribute('localSheetId') ?? 0) >= sheets.length)
      yield `${one.attribute('name')} of no sheet`
}

/** The children of a worksheet in their order (18.3.1.99). */
const sheetOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'

function* sheetFaults(parts: Parts): Generator<string> {
  const related = parts.relations(parts.book)
  const styles = related.find(({ type }) => type === 'styles')?.target
  const formats = styles === undefined ? 1 : countFormats(parts.elements(styles))
  if (styles !== undefined) yield* listFaults(styles, parts.elements(styles))
  const tables: (string | null)[] = []
  for (const { type, target } of related) {
    if (type !== 'worksheet' || !parts.has(target)) continue
    const elements = parts.elements(target)
    yield* orderFaults(target, elements, sheetOrder)
    yield* cellFaults(target, elements, formats)
    for (const count of ['mergeCells', 'dataValidations'])
      yield* countFaults(target, elements, count, count.slice(0, -1))
    const own = parts.relations(target).filter(({ type }) => type === 'table')
    tables.push(...own.flatMap((table) => values(parts.elements(table.target), 'table', 'displayName')))
  }
  for (const name of doubled(tables)) yield `two tables ${name}`
}

function countFormats(elements: readonly Element[]): number {
  const from = elements.findIndex(({ name }) => name === 'cellXfs')
  const rest = elements.slice(from + 1)
  const end = rest.findIndex(({ depth }) => depth <= 2)
  return rest.slice(0, end < 0 ? undefined : end).filter(({ name }) => name === 'xf').length
}

const styleOrder =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'

function* listFaults(part: string, elements: readonly Element[]): Generator<string> {
  yield* orderFaults(part, elements, styleOrder)
  for (const [list, entry] of [
    ['numFmts', 'numFmt'],
    ['fonts', 'font'],
    ['fills', 'fill'],
    ['cellXfs', 'xf'],
  ] as const)
    yield* countFaults(part, elements, list, entry)
}

function* countFaults(
  part: string,
  elements: readonly Element[],
  list: string,
  entry: string,
): Generator<string> {
  const from = elements.findIndex(({ name, depth }) => name === list && depth === 2)
  const said = elements[from]?.attribute('count') ?? null
  if (said === null) return
  const rest = elements.slice(from + 1)
  const end = rest.findIndex(({ depth }) => depth <= 2)
  const inside = rest.slice(0, end < 0 ? undefined : end)
  const count = inside.filter(({ name, depth }) => name === entry && depth === 3).length
  if (count !== Number(said)) yield `${part}: ${said} ${list}, but ${count} of them`
}

function* orderFaults(part: string, elements: readonly Element[], order: string): Generator<string> {
  const known = order.split(' ')
  let last = 0
  for (const { name, depth } of elements) {
    const at = depth === 2 ? known.indexOf(name) : -1
    if (at < 0) continue
    if (at < last) yield `${part}: ${name} behind ${known[last]}`
    last = Math.max(last, at)
  }
}

function* cellFaults(part: string, elements: readonly Element[], formats: number): Generator<string> {
  let row = 0
  for (const one of elements) {
    if (one.name === 'row' && one.depth === 3) {
      const next = Number(one.attribute('r') ?? row + 1)
      if (next <= row) yield `${part}: row ${next} behind ${row}`
      row = next
    }
    if (one.name !== 'c' || one.depth !== 4) continue
    const at = one.attribute('r')
    if (at !== null && !at.endsWith(String(row))) yield `${part}: ${at} in row ${row}`
    if (Number(one.attribute('s') ?? 0) >= formats) yield `${part}: ${at} has a format that is not there`
  }
  const merges = values(elements, 'mergeCell', 'ref')
  for (const ref of doubled(merges)) yield `${part}: two merges ${ref}`
}
