import type { Workbook } from '../open-workbook.ts'
import { XmlScanner } from '../xml-scanner.ts'
import type { CopiedPart } from './copied-parts.ts'
import type { CopyNames } from './copy-part.ts'

/** Names for what a copied sheet brings along, and the ids of its tables by the paths they are copied from. */
export interface FreshNames {
  readonly names: CopyNames
  readonly tableIds: ReadonlyMap<string, number>
}

/** What must be called anew, so that no name or id is there twice in the workbook (18.5.1.2). */
export function freshNames(
  workbook: Workbook,
  copied: readonly CopiedPart[],
  { from, to }: { readonly from: string; readonly to: string },
  taken: TakenTables = takenTables(workbook, copied),
): FreshNames {
  const tableNames = new Map<string, string>()
  const tableIds = new Map<string, number>()
  for (const { path, type } of copied) {
    const table = type === 'table' ? readTable(workbook, path) : null
    if (!table) continue
    const fresh = freeName(table.name, taken.names)
    taken.names.add(fresh.toLowerCase())
    tableNames.set(table.name.toLowerCase(), fresh)
    tableIds.set(path, taken.nextId++)
  }
  const threads = copied.filter(({ type }) => type === 'threadedComment')
  const ids = new Map(threads.flatMap(({ path }) => idsOf(workbook, path)).map((id) => [id, freshId(id, to)]))
  return { names: { sheets: new Map([[from.toLowerCase(), to]]), tables: tableNames, ids }, tableIds }
}

/** Names and ids of tables that are in use; those given out are added. */
export interface TakenTables {
  /** In lower case. */
  readonly names: Set<string>
  nextId: number
}

/** What the tables of a workbook are called; looked up only where parts with tables are to be copied. */
export function takenTables(workbook: Workbook, copied: readonly CopiedPart[]): TakenTables {
  const tables = copied.some(({ type }) => type === 'table') ? tablesOf(workbook) : []
  const nextId = Math.max(0, ...tables.map(({ id }) => id)) + 1
  return { names: new Set(tables.map(({ name }) => name.toLowerCase())), nextId }
}

interface Table {
  readonly name: string
  readonly id: number
}

function tablesOf(workbook: Workbook): readonly Table[] {
  return workbook.worksheets.flatMap((sheet) =>
    workbook.package
      .relationships(sheet.path)
      .filter(({ type, target }) => type === 'table' && workbook.package.entry(target))
      .map(({ target }) => readTable(workbook, target)),
  )
}

function readTable(workbook: Workbook, path: string): Table {
  const scanner = new XmlScanner(workbook.package.text(path).text, path)
  scanner.next()
  const name = scanner.attribute('displayName') ?? scanner.attribute('name') ?? ''
  return { name, id: Number(scanner.attribute('id') ?? 0) }
}

/** 表1 is followed by 表2, as Excel names a copied table. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/\d+$/, '')
  for (let number = 2; ; number++) if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`
}

function idsOf(workbook: Workbook, path: string): readonly string[] {
  const scanner = new XmlScanner(workbook.package.text(path).text, path)
  const ids: string[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.is('threadedComment')) ids.push(scanner.attribute('id') ?? '')
  return ids.filter((id) => id !== '')
}

/** An id made of another and of the sheet's name, so that each copy has its own and the same copy the same. */
function freshId(id: string, sheet: string): string {
  let hash = 0x811c9dc5
  for (const sign of id + sheet) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return id.replace(/[\da-f]{8}/i, hash.toString(16).toUpperCase().padStart(8, '0'))
}
