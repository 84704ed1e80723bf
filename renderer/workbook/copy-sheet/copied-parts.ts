import type { Relationship } from '../open-package.ts'
import type { Workbook } from '../open-workbook.ts'
import { refuse } from '../trouble.ts'
import { XmlScanner } from '../xml-scanner.ts'

/** A part that comes along with a sheet, and where its copy goes. */
export interface CopiedPart {
  readonly path: string
  /** The last step of the relationship's type by which it hangs on another part. */
  readonly type: string
  readonly to: string
}

/** What several sheets may use: their copies use the same (pictures, the data of pivot tables). */
const shared: ReadonlySet<string> = new Set([
  'image',
  'audio',
  'video',
  'media',
  'hyperlink',
  'pivotCacheDefinition',
  'externalLinkPath',
  'slide',
  'theme',
  'workbook',
  'person',
])

/** What has a name in the whole workbook by which other parts know it. */
const uncopied: ReadonlySet<string> = new Set(['slicer', 'timeline'])

/**
 * The parts that hang on a sheet and are its own, the sheet first, each with a path that is not `taken` and is so from then
 * on. A sheet with slicers or timelines is refused.
 */
export function copiedParts(
  workbook: Workbook,
  sheet: { name: string; path: string },
  taken: Set<string> = takenPaths(workbook),
): readonly CopiedPart[] {
  const found = new Map<unknown, CopiedPart>()
  const add = (path: string, type: string): void => {
    const entry = workbook.package.entry(path)
    if (!entry || found.has(entry)) return
    const to = freePath(path, taken)
    taken.add(to.toLowerCase())
    found.set(entry, { path, type, to })
    for (const related of workbook.package.relationships(path)) visit(related)
  }
  const visit = ({ type, target, external }: Relationship): void => {
    if (uncopied.has(type)) refuse({ code: 'sheet-blocked', sheet: sheet.name })
    if (!external && !shared.has(type)) add(target, type)
  }
  add(sheet.path, 'worksheet')
  return [...found.values()]
}

/** The paths of a file's parts, folded as they compare, and those that it names a type of though they are gone. */
export function takenPaths(workbook: Workbook): Set<string> {
  const names = workbook.package.zip.entries.map(({ name }) => name)
  return new Set([...names, ...typedNames(workbook)].map((name) => name.replace(/\\/g, '/').toLowerCase()))
}

function typedNames({ package: opened }: Workbook): readonly string[] {
  const list = '[Content_Types].xml'
  if (!opened.entry(list)) return []
  const scanner = new XmlScanner(opened.text(list).text, list)
  const names: string[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.is('Override'))
      names.push((scanner.attribute('PartName') ?? '').replace(/^[/\\]+/, ''))
  return names
}

/** The part's path with the next number that is free: drawing1.xml, drawing2.xml. */
export function freePath(path: string, taken: ReadonlySet<string>): string {
  const [, stem = path, ending = ''] = /^(.*?)\d*(\.[^./]*)?$/.exec(path) ?? []
  for (let number = 1; ; number++) {
    const free = `${stem}${number}${ending}`
    if (!taken.has(free.toLowerCase())) return free
  }
}
