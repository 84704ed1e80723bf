import type { FileFacts, ReturnFacts } from '../checked-file.ts'
import { departmentKey } from '../department-key.ts'
import type { HealthCode } from '../health/health-problem.ts'
import type { KeptReturn } from './kept-return.ts'
import { acceptanceKey, problemKey, type Standing } from './standing.ts'

/** What asks whose a file is; answered where a person has said so. */
const aboutDepartment: ReadonlySet<HealthCode> = new Set([
  'unknown-department',
  'no-department',
  'department-differs',
])

/**
 * The files that count, as people have decided about them: those left out are gone, those assigned are the department's
 * that was said, accepted problems are none. Of versions that were sent back nothing counts where another came since.
 */
export function decidedFacts(kept: readonly KeptReturn[], standing: Standing): readonly FileFacts[] {
  const counting = kept.flatMap((one) => {
    const isOut = one.past !== null || standing.leftOut.has(one.print)
    return isOut || one.checked === null ? [] : decided(one.checked, one.print, standing)
  })
  return withoutSentBack(counting, standing)
}

interface Counted {
  readonly print: string
  readonly facts: FileFacts
}

function decided(facts: FileFacts, print: string, standing: Standing): readonly Counted[] {
  const department = standing.assigned.get(print) ?? null
  if (facts.kind === 'ignored') return [{ print, facts }]
  if (facts.kind === 'rejected')
    return [{ print, facts: department === null ? facts : { ...facts, department } }]
  const [first, ...more] = facts.returns
  const settle = (one: ReturnFacts) => settled(one, print, department, standing)
  return [{ print, facts: { ...facts, returns: [settle(first), ...more.map(settle)] } }]
}

function settled(
  one: ReturnFacts,
  print: string,
  assigned: string | null,
  { accepted }: Standing,
): ReturnFacts {
  const problems = one.problems.filter(
    (problem) =>
      !accepted.has(acceptanceKey(print, problemKey(problem))) &&
      (assigned === null || !aboutDepartment.has(problem.code)),
  )
  return { ...one, department: assigned ?? one.department, problems }
}

function withoutSentBack(counted: readonly Counted[], { sentBack }: Standing): readonly FileFacts[] {
  const printsOf = new Map<string, Set<string>>()
  for (const { print, facts } of counted)
    for (const key of departmentsOf(facts)) {
      const prints = printsOf.get(key)
      if (prints) prints.add(print)
      else printsOf.set(key, new Set([print]))
    }
  const isOver = (department: string | null, print: string) => {
    const key = departmentKey(department ?? '')
    const prints = sentBack.get(key)?.prints ?? []
    return prints.includes(print) && [...(printsOf.get(key) ?? [])].some((one) => !prints.includes(one))
  }
  return counted.flatMap(({ print, facts }): readonly FileFacts[] => {
    if (facts.kind === 'ignored') return [facts]
    if (facts.kind === 'rejected') return isOver(facts.department, print) ? [] : [facts]
    const [first, ...more] = facts.returns.filter(({ department }) => !isOver(department, print))
    return first ? [{ ...facts, returns: [first, ...more] }] : []
  })
}

/** Whose a file is, by folded keys. */
export function departmentsOf(facts: FileFacts): readonly string[] {
  if (facts.kind === 'ignored') return []
  const departments = facts.kind === 'rejected' ? [facts] : facts.returns
  return departments.flatMap(({ department }) => (department === null ? [] : [departmentKey(department)]))
}
