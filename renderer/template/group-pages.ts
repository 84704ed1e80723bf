import type { Page } from './goal-table.ts'
import { fiscalYearOf, readDepartment } from './read-table.ts'

/** Worksheets that are one table. */
export type PageGroup<P extends Page> = readonly [P, ...P[]]

/**
 * Brings the worksheets of a paper that gives each goal one of its own together: forms, and papers with a single
 * goal each, of one department and year. Every other worksheet is a table by itself.
 */
export function groupPages<P extends Page>(pages: readonly P[]): readonly PageGroup<P>[] {
  const groups: [P, ...P[]][] = []
  for (const page of pages) {
    const group = groups.find((one) => belongsTo(one, page))
    if (group) group.push(page)
    else groups.push([page])
  }
  return groups.map(numbered)
}

function belongsTo<P extends Page>(group: readonly [P, ...P[]], page: P): boolean {
  const [one, other] = [group[0].layout, page.layout]
  if (one.kind !== other.kind || one.goals.length !== 1 || other.goals.length !== 1) return false
  const [department, own] = [departmentOf(group), departmentOf([page])]
  const [year, ownYear] = [fiscalYearOf({ pages: group }), fiscalYearOf({ pages: [page] })]
  if (year !== null && ownYear !== null && year !== ownYear) return false
  if (one.kind === 'form') return department === '' || own === '' || department === own
  const numbers = group.map(({ layout }) => layout.goals[0]?.number)
  return department !== '' && department === own && !numbers.includes(other.goals[0]?.number)
}

function departmentOf(pages: readonly [Page, ...Page[]]): string {
  return (readDepartment({ pages }) ?? '').replace(/\s/g, '')
}

/** Goals that the paper doesn't number are counted through its worksheets. */
function numbered<P extends Page>(pages: [P, ...P[]]): PageGroup<P> {
  if (pages.length === 1) return pages
  const count = (page: P, i: number): P => ({
    ...page,
    layout: {
      ...page.layout,
      goals: page.layout.goals.map((goal) => (goal.numberCell ? goal : { ...goal, number: i + 1 })),
    },
  })
  const [first, ...rest] = pages
  return [count(first, 0), ...rest.map((page, i) => count(page, i + 1))]
}
