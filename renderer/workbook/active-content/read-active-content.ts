import { relationsPath, type Relationship } from '../open-package.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { XmlScanner } from '../xml-scanner.ts'
import type { ActiveContent } from './active-content.ts'
import { outsideFormula } from './outside-formula.ts'
import { relationKind } from './relation-kinds.ts'

/**
 * Everything in a workbook that reaches out of it or acts by itself: links, DDE, macros, embedded objects, ActiveX, data
 * and pictures from elsewhere, names that lead outside or run at opening. Each once for a place. Below `attemptRead` only.
 */
export function readActiveContent(workbook: Workbook): readonly ActiveContent[] {
  const found = [
    ...readNames(workbook),
    ...partsWithRelations(workbook).flatMap((path) => contentOf(workbook, path)),
    ...workbook.worksheets.flatMap((sheet) => readFormulas(workbook, sheet)),
  ]
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

/** The parts that are related to others, the package itself ('') left out: what hangs there is no part of the workbook. */
function partsWithRelations({ package: opened }: Workbook): readonly string[] {
  return opened.zip.entries.flatMap(({ name }) => {
    const [, folder, file] = /^\/?(.+\/)_rels\/([^/]+)\.rels$/i.exec(name.replace(/\\/g, '/')) ?? []
    return folder === undefined || file === undefined ? [] : [folder + file]
  })
}

function contentOf(workbook: Workbook, path: string): readonly ActiveContent[] {
  const { package: opened } = workbook
  const own = opened.entry(path)
  const sheet = own && workbook.worksheets.find((one) => opened.entry(one.path) === own)
  return opened.relationships(path).flatMap((relation): readonly ActiveContent[] => {
    const kind = kindOf(workbook, relation)
    if (kind === null) return []
    const content = { kind, what: relation.target, ...(sheet ? { sheet: sheet.name } : {}) }
    const cells = sheet && kind === 'hyperlink' ? linkedCells(workbook, sheet, relation.id) : []
    return cells.length === 0 ? [content] : cells.map((cell) => ({ ...content, cell }))
  })
}

/** Of a link's own part and of a pivot table's data their content tells. */
function kindOf({ package: opened }: Workbook, relation: Relationship): ActiveContent['kind'] | null {
  const { type, target, external } = relation
  if (external || !opened.entry(target)) return relationKind(relation)
  if (type === 'externalLink')
    return /<(?:[\w.-]+:)?ddeLink[\s>]/.test(opened.text(target).text)
      ? 'dde-link'
      : opened.entry(relationsPath(target))
        ? null
        : 'external-link'
  if (type === 'pivotCacheDefinition')
    return /<(?:[\w.-]+:)?cacheSource\b[^>]*type="external"/.test(opened.text(target).text)
      ? 'external-data'
      : null
  return relationKind(relation)
}

function linkedCells({ package: opened }: Workbook, { path }: WorksheetEntry, id: string): readonly string[] {
  const scanner = new XmlScanner(opened.text(path).text, path)
  const cells: string[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token !== 'open' || scanner.depth !== 2) continue
    else if (!scanner.is('hyperlinks')) scanner.skip()
    else
      while (scanner.nextWithin(1))
        if (scanner.prefixedAttribute('id') === id)
          cells.push((scanner.attribute('ref') ?? '').split(':')[0] ?? '')
  return cells
}

/** Formulas that lead outside, by their cells; a worksheet without formulas costs one look. */
function readFormulas(
  { package: opened }: Workbook,
  { name, path }: WorksheetEntry,
): readonly ActiveContent[] {
  const xml = opened.text(path).text
  if (!/<(?:[\w.-]+:)?f[\s>]/.test(xml)) return []
  const scanner = new XmlScanner(xml, path)
  const found: ActiveContent[] = []
  let cell = ''
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('c')) cell = scanner.attribute('r') ?? ''
    if (!scanner.is('f') || scanner.depth !== 5) continue
    const what = scanner.text()
    const kind = outsideFormula(what)
    if (kind) found.push({ kind, what, sheet: name, ...(cell === '' ? {} : { cell }) })
  }
  return found
}

/** Names that Excel runs at opening and closing, in any spelling and with anything behind. */
const runsByItself = /^(?:_xlnm\.)?auto_(?:open|close|activate|deactivate)/i

function readNames({ package: opened, path }: Workbook): readonly ActiveContent[] {
  return opened.read(path, readOutsideNames).map((what) => ({ kind: 'outside-name', what }))
}

function readOutsideNames(xml: string, part: string): readonly string[] {
  const scanner = new XmlScanner(xml, part)
  const names: string[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('definedName')) continue
    const name = scanner.attribute('name') ?? ''
    const isMacro = ['1', 'true'].includes(scanner.attribute('xlm') ?? '')
    const formula = scanner.text()
    if (isMacro || runsByItself.test(name) || outsideFormula(formula)) names.push(name)
  }
  return names
}
