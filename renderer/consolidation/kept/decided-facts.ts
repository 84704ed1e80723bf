import type { FileFacts, ReturnFacts } from '../checked-file.ts'
import { departmentKey } from '../department-key.ts'
import { departmentOrFile } from '../department-or-file.ts'
import type { HealthCode } from '../health/health-problem.ts'
import type { KeptReturn } from './kept-return.ts'
import { acceptanceKey, assignmentKey, problemKey, versionKey, type Standing } from './standing.ts'

/** What asks whose a file is; answered where a person has said so. */
const aboutDepartment: ReadonlySet<HealthCode> = new Set([
  'unknown-department',
  'no-department',
  'department-differs',
])

/**
 * The files that count, as people have decided about them: those left out are gone, those assigned are the department's
 * that was said, accepted problems are none. Of a workbook of several departments the one assigned is that which asked
 * whose it is. Of versions that were sent back nothing counts where another came since.
 */
export function decidedFacts(kept: readonly KeptReturn[], standing: Standing): readonly FileFacts[] {
  const counting = kept.flatMap((one) => {
    const isOut = one.past !== null || standing.leftOut.has(versionKey(one))
    return isOut || one.checked === null ? [] : decided(one.checked, one, standing)
  })
  return withoutSentBack(counting, standing)
}

interface Counted {
  readonly print: string
  readonly facts: FileFacts
}

function decided(facts: FileFacts, version: KeptReturn, standing: Standing): readonly Counted[] {
  const { print } = version
  const department = standing.assigned.get(assignmentKey(version)) ?? null
  if (facts.kind === 'ignored') return [{ print, facts }]
  if (facts.kind === 'rejected')
    return [{ print, facts: department === null ? facts : { ...facts, department } }]
  const [first, ...more] = facts.returns
  const isAsking = facts.returns.some(asksWhose)
  const settle = (one: ReturnFacts) =>
    settled(one, print, isAsking && !asksWhose(one) ? null : department, standing)
  return [{ print, facts: { ...facts, returns: [settle(first), ...more.map(settle)] } }]
}

const asksWhose = ({ problems }: ReturnFacts) => problems.some(({ code }) => aboutDepartment.has(code))

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
  const isOver = (key: string, print: string) => {
    const prints = sentBack.get(key)?.prints ?? []
    return prints.includes(print) && [...(printsOf.get(key) ?? [])].some((one) => !prints.includes(one))
  }
  return counted.flatMap(({ print, facts }): readonly FileFacts[] => {
    if (facts.kind === 'ignored') return [facts]
    if (facts.kind === 'rejected')
      return departmentsOf(facts).some((key) => isOver(key, print)) ? [] : [facts]
    const [first, ...more] = facts.returns.filter(
      ({ department }) => !isOver(departmentKey(departmentOrFile(department, facts.file)), print),
    )
    return first ? [{ ...facts, returns: [first, ...more] }] : []
  })
}

/** Whose a file is, by folded keys, as the ledger has it; [] for nobody's. */
export function departmentsOf(facts: FileFacts): readonly string[] {
  if (facts.kind === 'ignored') return []
  if (facts.kind === 'rejected') return facts.department === null ? [] : [departmentKey(facts.department)]
  return facts.returns.map(({ department }) => departmentKey(departmentOrFile(department, facts.file)))
}
