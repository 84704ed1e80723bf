import { relationsPath } from './open-package.ts'
import type { Workbook } from './open-workbook.ts'
import type { PartChanges } from './part-changes.ts'
import { withoutEntries } from './patch-calc-chain.ts'

/** The part that holds the chain of calculations, or null. */
export function calcChainPath(workbook: Workbook): string | null {
  const path = workbook.package.relationships(workbook.path).find(({ type }) => type === 'calcChain')?.target
  return path !== undefined && workbook.package.entry(path) ? path : null
}

/** Leaves the chain of calculations out, with its relationship and content type: Excel makes it anew. */
export function dropCalcChain(workbook: Workbook, parts: PartChanges): void {
  const path = calcChainPath(workbook)
  if (path === null) return
  parts.set(path, null)
  const types = '[Content_Types].xml'
  const relations = relationsPath(workbook.path)
  const isChain = (name: string) => name.toLowerCase() === `/${path}`.toLowerCase()
  parts.set(types, withoutEntries(parts.text(types), types, 'Override', 'PartName', isChain))
  const isRelation = (type: string) => type.endsWith('/calcChain')
  parts.set(relations, withoutEntries(parts.text(relations), relations, 'Relationship', 'Type', isRelation))
}
