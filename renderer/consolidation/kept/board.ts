import type { ProblemLevel } from '../../template/sheet-reading.ts'
import type { FileFacts } from '../checked-file.ts'
import { departmentKey } from '../department-key.ts'
import type { HealthProblem } from '../health/health-problem.ts'
import type { Ledger, LedgerRow, RejectedFile, ReturnState } from '../ledger.ts'
import { LedgerBuilder } from '../ledger-builder.ts'
import { expectedRoster } from '../roster.ts'
import type { Tally, Terms } from './consolidation.ts'
import { decidedFacts, departmentsOf } from './decided-facts.ts'
import type { KeptReturn } from './kept-return.ts'
import { acceptanceKey, assignmentKey, problemKey, versionKey, type Standing } from './standing.ts'

/** A row of the ledger as the section works with it. */
export interface BoardRow extends LedgerRow {
  /** Of this department, and could not be read. */
  readonly rejected: readonly RejectedFile[]
  /** Problems that nobody has accepted; a file that could not be read must be fixed. */
  readonly counts: Readonly<Record<ProblemLevel, number>>
  /** When the newest of its versions came; milliseconds since 1970, null where none came. */
  readonly cameAt: number | null
  readonly note: string
  /** The versions that count. */
  readonly current: readonly KeptReturn[]
  /** What counts no more: replaced, gone, sent back, left out; the latest first. */
  readonly earlier: readonly KeptReturn[]
}

/** How a consolidation stands: everything that its screen shows. */
export interface Board {
  /** As the book has it. */
  readonly ledger: Ledger
  /** Departments on the roster, in its order; all where there is no roster. */
  readonly rows: readonly BoardRow[]
  /** What came from departments that are not on the roster. */
  readonly unknown: readonly BoardRow[]
  /** Files that could not be read and name no department. */
  readonly nobodys: readonly RejectedFile[]
  readonly leftOut: readonly KeptReturn[]
  readonly tally: Tally
}

/** Derives how things stand from the versions that came and what people decided about them. */
export function makeBoard(kept: readonly KeptReturn[], standing: Standing, terms: Terms): Board {
  const facts = decidedFacts(kept, standing)
  const found = ledgerOf(facts, terms)
  const sides = new Sides(kept, standing)
  const rejectedOf = rejectedByKey(found.rejected)
  const all = found.rows.map((row) => boardRow(row, rejectedOf, sides, standing))
  const ledger: Ledger = {
    ...found,
    rows: all.map(({ department, isOnRoster, state, files }) => ({ department, isOnRoster, state, files })),
  }
  const rows = all.filter(({ isOnRoster }) => isOnRoster)
  return {
    ledger,
    rows,
    unknown: all.filter(({ isOnRoster }) => !isOnRoster),
    nobodys: found.rejected.filter(({ department }) => department === null),
    leftOut: kept.filter((one) => one.past === null && standing.leftOut.has(versionKey(one))),
    tally: {
      expected: terms.roster.length === 0 ? null : rows.length,
      returned: rows.filter(({ state }) => state !== 'missing').length,
      open: all.filter(({ counts }) => counts['must-fix'] + counts.confirm > 0).length,
    },
  }
}

function ledgerOf(facts: readonly FileFacts[], { roster, fiscalYear, settings }: Terms): Ledger {
  const builder = new LedgerBuilder({
    roster: expectedRoster(roster),
    fiscalYear,
    settings,
  })
  for (const one of facts) builder.add(one)
  return builder.ledger()
}

type Versions = Pick<BoardRow, 'current' | 'earlier'>

/**
 * The versions of a row: those that count are the files that its ledger has, all others stand in the rows of their
 * departments as earlier ones.
 */
class Sides {
  readonly #byFile: ReadonlyMap<string, KeptReturn>
  readonly #others = new Map<string, KeptReturn[]>()

  constructor(kept: readonly KeptReturn[], { assigned, leftOut }: Standing) {
    const counting = kept.filter((one) => one.past === null && !leftOut.has(versionKey(one)))
    this.#byFile = new Map(counting.map((one) => [one.file, one]))
    for (const one of kept) {
      // A try at reading that failed is no version once another did not.
      if (one.print === '' && one.past !== null) continue
      for (const key of homesOf(one, assigned.get(assignmentKey(one)))) put(this.#others, key, one)
    }
  }

  of(key: string, files: readonly { readonly file: string }[]): Versions {
    const current = new Set(files.flatMap(({ file }) => this.#byFile.get(file) ?? []))
    const earlier = (this.#others.get(key) ?? []).filter((one) => !current.has(one))
    return { current: [...current], earlier: earlier.sort((a, b) => b.cameAt - a.cameAt) }
  }
}

/** By folded keys whose a version was, each once. */
function homesOf({ checked }: KeptReturn, assigned: string | undefined): ReadonlySet<string> {
  const own = checked ? departmentsOf(checked) : []
  if (assigned === undefined) return new Set(own)
  return new Set([departmentKey(assigned), ...(own.length > 1 ? own : [])])
}

/** By folded keys; what is nobody's is left out. */
function rejectedByKey(rejected: readonly RejectedFile[]): ReadonlyMap<string, readonly RejectedFile[]> {
  const found = new Map<string, RejectedFile[]>()
  for (const one of rejected) if (one.department !== null) put(found, departmentKey(one.department), one)
  return found
}

function put<T>(map: Map<string, T[]>, key: string, one: T): void {
  const own = map.get(key)
  if (own) own.push(one)
  else map.set(key, [one])
}

function boardRow(
  row: LedgerRow,
  rejectedOf: ReadonlyMap<string, readonly RejectedFile[]>,
  sides: Sides,
  standing: Standing,
): BoardRow {
  const key = departmentKey(row.department)
  const rejected = rejectedOf.get(key) ?? []
  const versions = sides.of(key, [...row.files, ...rejected])
  const problems = openProblems(row, standing)
  const count = (level: ProblemLevel) => problems.filter((problem) => problem.level === level).length
  const times = versions.current.map(({ cameAt }) => cameAt)
  return {
    ...row,
    ...versions,
    state: settledState(row, hasToBeConfirmed(problems, rejected), key, versions.current, standing),
    rejected,
    counts: {
      'must-fix': count('must-fix') + rejected.length,
      confirm: count('confirm'),
      note: count('note'),
    },
    cameAt: times.length === 0 ? null : Math.max(...times),
    note: standing.notes.get(key) ?? '',
  }
}

/** What nobody has accepted, also of what only the files of a department together show. */
function openProblems({ files }: LedgerRow, { accepted }: Standing): readonly HealthProblem[] {
  return files.flatMap(({ print, problems }) =>
    problems.filter((problem) => !accepted.has(acceptanceKey(print, problemKey(problem)))),
  )
}

function hasToBeConfirmed(problems: readonly HealthProblem[], rejected: readonly RejectedFile[]): boolean {
  return rejected.length > 0 || problems.some(({ level }) => level !== 'note')
}

/** What a person has said holds as long as nothing else has come since. */
function settledState(
  { state }: LedgerRow,
  isOpen: boolean,
  key: string,
  current: readonly KeptReturn[],
  { final, sentBack }: Standing,
): ReturnState {
  if (state === 'missing') return state
  const all = (prints: readonly string[] | undefined) =>
    prints !== undefined && current.every(({ print }) => prints.includes(print))
  const isFinal = final.get(key)
  const wasSentBack = sentBack.get(key)
  if (isFinal && all(isFinal.prints)) return 'final'
  if (wasSentBack && all(wasSentBack.prints)) return 'sent-back'
  if (isFinal || wasSentBack) return 'resubmitted'
  return isOpen ? 'to-confirm' : 'received'
}
