import { formatAddress } from '../../workbook/cell-address.ts'
import type { FilePage } from '../../template/goal-table.ts'
import type { ShapeDifference } from '../shape/compare-shape.ts'
import { cellOf } from './cell-of.ts'
import type { Finding } from './health-problem.ts'
import { phaseIn, phaseOf } from '../phases.ts'
import type { Check, SheetInContext } from './sheet-in-context.ts'

type Changed = Extract<ShapeDifference, { readonly kind: 'same' }>

/** Another paper than the one that was sent out. */
export const otherLayout: Check<Finding<'other-layout'>> = ({ table, differences }) => {
  const at = differences.findIndex(({ kind }) => kind === 'other')
  const page = table.pages[at]
  return page ? [{ sheet: page.grid.sheetName }] : []
}

/** Rows or columns that were put in, taken out or moved; one word a worksheet. */
export const rowsMoved: Check<Finding<'rows-moved'>> = (one) =>
  changedPages(one).flatMap(([page, { moved }]) => {
    if (!moved) return []
    const lines = moved.rows && moved.columns ? 'both' : moved.rows ? 'rows' : 'columns'
    return [{ ...cellOf(page, moved.to), from: formatAddress(moved.from), lines }]
  })

/** Headings in other words, one of each kind; another phase is told by itself. */
export const headingsChanged: Check<Finding<'headings-changed'>> = (one) => {
  const told = new Set<string>()
  return changedPages(one).flatMap(([page, { headings }]) =>
    headings.flatMap(({ cell, from, to }) => {
      const key = JSON.stringify([from, to])
      if (told.has(key) || isOtherPhase(from, to)) return []
      told.add(key)
      return [{ ...cellOf(page, cell), from, to }]
    }),
  )
}

/** A paper for another report of the year than the one that was sent out. */
export const wrongPhase: Check<Finding<'wrong-phase'>> = ({ table, phase }) => {
  const named = phase === null ? null : phaseOf(table.pages)
  if (phase === null || named === null || named.phase === phase) return []
  return [{ ...cellOf(named.page, named.cell), found: named.phase, wanted: phase }]
}

/** Boxes that were taken apart; one word a worksheet. */
export const mergesBroken: Check<Finding<'merges-broken'>> = (one) =>
  changedPages(one).flatMap(([page, { merges }]) => {
    const [first] = merges
    return first ? [{ ...cellOf(page, first), cells: [...new Set(merges.map(formatAddress))] }] : []
  })

function changedPages({ table, differences }: SheetInContext): readonly (readonly [FilePage, Changed])[] {
  return table.pages.flatMap((page, i) => {
    const difference = differences[i]
    return difference?.kind === 'same' ? [[page, difference] as const] : []
  })
}

function isOtherPhase(from: string, to: string): boolean {
  const [wanted, found] = [phaseIn(from), phaseIn(to)]
  return wanted !== null && found !== null && wanted !== found
}
