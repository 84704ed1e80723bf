import type { Relationship } from '../open-package.ts'
import type { ActiveKind } from './active-content.ts'

/** What a part is by the relationship that leads to it (the last step of its type's address). */
const byType: ReadonlyMap<string, ActiveKind> = new Map([
  ['vbaProject', 'macro'],
  ['xlMacrosheet', 'macro'],
  ['xlIntlMacrosheet', 'macro'],
  ['oleObject', 'embedded-object'],
  ['package', 'embedded-object'],
  ['control', 'activex-control'],
  ['activeXControlBinary', 'activex-control'],
  ['connections', 'external-data'],
  ['queryTable', 'external-data'],
])

/** What leads out of the file, by the relationship's type; any other that does is a link to another file. */
const outside: ReadonlyMap<string, ActiveKind> = new Map([
  ['hyperlink', 'hyperlink'],
  ['image', 'external-picture'],
  ['oleObject', 'embedded-object'],
  ['pivotCacheDefinition', 'external-data'],
  ['worksheetSource', 'external-data'],
])

/** What a relationship leads to, where that is more than text and form; null where it is not. */
export function relationKind({ type, external }: Relationship): ActiveKind | null {
  return external ? (outside.get(type) ?? 'external-link') : (byType.get(type) ?? null)
}
