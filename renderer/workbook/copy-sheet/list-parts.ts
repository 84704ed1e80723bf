import type { Relationship } from '../open-package.ts'
import { encodeAttribute, XmlEdits } from '../xml-edits.ts'
import type { XmlScanner } from '../xml-scanner.ts'
import type { CopiedPart } from './copied-parts.ts'

/** A part's relationships for its copy: those to parts that were copied lead to the copies. */
export function copyRelations(
  xml: string,
  part: string,
  relations: readonly Relationship[],
  copyOf: (target: string) => CopiedPart | undefined,
): string {
  const edits = new XmlEdits(xml, part)
  const { scanner } = edits
  let at = 0
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('Relationship')) continue
    const relation = relations[at++]
    const copy = relation && !relation.external ? copyOf(relation.target) : undefined
    if (copy) edits.attribute('Target', () => `/${copy.to}`)
  }
  return edits.finish()
}

/** The list of content types with the copies: each of the type that its original is given by name. */
export function typeEntries(xml: string, part: string, copied: readonly CopiedPart[]): string {
  const byName = new Map(copied.map((one) => [`/${one.path}`.toLowerCase(), one]))
  const edits = new XmlEdits(xml, part)
  const scanner: XmlScanner = edits.scanner
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('Override')) continue
    const copy = byName.get((scanner.attribute('PartName') ?? '').replace(/\\/g, '/').toLowerCase())
    if (!copy) continue
    const type = encodeAttribute(scanner.attribute('ContentType') ?? '')
    const tag = scanner.prefix() + scanner.local()
    scanner.skip()
    edits.splice(
      scanner.tagEnd,
      scanner.tagEnd,
      `<${tag} PartName="${encodeAttribute(`/${copy.to}`)}" ContentType="${type}"/>`,
    )
  }
  return edits.finish()
}
