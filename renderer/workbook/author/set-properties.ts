import type { NewEntry } from '../new-entry.ts'
import { relationsPath } from '../open-package.ts'
import type { Workbook } from '../open-workbook.ts'
import type { PartChanges } from '../part-changes.ts'
import { encodeAttribute, encodeText, XmlEdits } from '../xml-edits.ts'
import { appendToRoot } from './append-to-root.ts'
import type { PartType } from './tab.ts'

/** What a file says of itself to whoever looks at its properties. */
export interface BookProperties {
  readonly title: string
  readonly madeAt: Date
}

/** A part that has to come, with its content type. */
export interface MissingPart {
  readonly entry: NewEntry
  readonly type: PartType
}

/**
 * Says what the workbook is called and when it was made (ECMA-376 part 2, 8.3), no longer who had the one it was made
 * from, and drops the list of that one's tabs (part 1, 22.2.2.26), which no program needs. Gives the part of core
 * properties where the workbook has none; `freePath` names it.
 */
export function setProperties(
  workbook: Workbook,
  parts: PartChanges,
  properties: BookProperties,
  freePath: (wished: string) => string,
): MissingPart | null {
  const app = partOf(workbook, 'extended-properties')
  if (app !== null) parts.set(app, withoutChildren(parts.text(app), app, tabLists))
  const core = partOf(workbook, 'core-properties')
  if (core === null) return addCore(workbook, parts, properties, freePath)
  const rest = withoutChildren(parts.text(core), core, ownFacts)
  parts.set(
    core,
    appendToRoot(rest, core, () => coreFacts(properties)),
  )
  return null
}

const tabLists: ReadonlySet<string> = new Set(['HeadingPairs', 'TitlesOfParts'])
/** Each at most once (8.3.3). */
const ownFacts: ReadonlySet<string> = new Set([
  'title',
  'created',
  'modified',
  'lastModifiedBy',
  'lastPrinted',
  'revision',
])

const core = {
  namespace: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const

function partOf(workbook: Workbook, type: string): string | null {
  const path = workbook.package.relationships('').find((one) => one.type === type)?.target
  return path !== undefined && workbook.package.entry(path) ? path : null
}

function withoutChildren(xml: string, part: string, names: ReadonlySet<string>): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2 || !names.has(scanner.local())) continue
    edits.remove()
  }
  return edits.finish()
}

function coreFacts({ title, madeAt }: BookProperties): string {
  const time = `${madeAt.toISOString().slice(0, 19)}Z`
  const date = (name: string) =>
    `<dcterms:${name} xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`
  return `<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">${encodeText(title)}</dc:title>${date('created')}${date('modified')}`
}

function addCore(
  workbook: Workbook,
  parts: PartChanges,
  properties: BookProperties,
  freePath: (wished: string) => string,
): MissingPart {
  const path = freePath('docProps/core.xml')
  const relations = relationsPath('')
  const ids = new Set(workbook.package.relationships('').map(({ id }) => id))
  let id = 'rIdCore'
  while (ids.has(id)) id += '1'
  parts.set(
    relations,
    appendToRoot(
      parts.text(relations),
      relations,
      (prefix) =>
        `<${prefix}Relationship Id="${id}" Type="${core.relation}" Target="${encodeAttribute(`/${path}`)}"/>`,
    ),
  )
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="${core.namespace}">${coreFacts(properties)}</cp:coreProperties>`
  return {
    entry: { name: path, content: new TextEncoder().encode(text) },
    type: { path, type: core.type },
  }
}
