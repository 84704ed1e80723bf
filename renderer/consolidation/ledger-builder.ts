import { assertNever } from '../sheet/assert-never.ts'
import type { Expected } from './check-context.ts'
import type { FileFacts } from './checked-file.ts'
import { departmentOrFile } from './department-or-file.ts'
import { departmentKey } from './department-key.ts'
import { problemOf } from './health/problem-of.ts'
import type { HealthProblem } from './health/health-problem.ts'
import type { IgnoredFile, Ledger, LedgerFile, LedgerRow, RejectedFile, ReturnState } from './ledger.ts'
import { compareNaturally } from './natural-order.ts'
import { makeRoster, type Roster } from './roster.ts'

type Terms = Pick<Expected, 'roster' | 'fiscalYear' | 'settings'>

interface FiledReturn {
  readonly department: string
  readonly file: LedgerFile
}

/** Gathers checked files, in whatever order they come. Of each file it keeps only what the ledger says. */
export class LedgerBuilder {
  readonly #terms: Terms
  readonly #returns: FiledReturn[] = []
  readonly #rejected: RejectedFile[] = []
  readonly #ignored: IgnoredFile[] = []

  constructor(terms: Terms) {
    this.#terms = terms
  }

  /** Notes what became of a file. */
  add(checked: FileFacts): void {
    switch (checked.kind) {
      case 'returned':
        return this.#addReturns(checked)
      case 'rejected': {
        const { file, department, trouble } = checked
        return void this.#rejected.push({ file, department, trouble })
      }
      case 'ignored': {
        const { file, code } = checked
        return void this.#ignored.push({ file, code })
      }
      default:
        return assertNever(checked)
    }
  }

  #addReturns({ file, print, returns }: Extract<FileFacts, { readonly kind: 'returned' }>): void {
    for (const { department, written, fiscalYear, goals, problems } of returns)
      this.#returns.push({
        department: departmentOrFile(department, file),
        file: { file, print, written, fiscalYear, goals, problems },
      })
  }

  /** The ledger of all files so far. */
  ledger(): Ledger {
    const { roster, fiscalYear, settings } = this.#terms
    const returns = [...this.#returns].sort((a, b) => compareNaturally(a.file.file, b.file.file))
    const found = roster ?? makeRoster(returns.map(({ department }) => department))
    const keys = new Set(found.names.map(departmentKey))
    const rejected = inOrder(this.#rejected).map((one) => ({
      ...one,
      department: knownName(one, found, keys),
    }))
    const returnsOf = byDepartment(returns)
    const rejectedOf = byDepartment(rejected)
    const listed = roster && new Set(roster.names)
    const rows = rowNames(roster, [...returns, ...rejected]).map((department): LedgerRow => {
      const key = departmentKey(department)
      const unread = (rejectedOf.get(key) ?? []).map(({ file }) => file)
      const own = (returnsOf.get(key) ?? []).map(({ file }) => file)
      const files = withVersions(own, unread, settings)
      return { department, isOnRoster: listed?.has(department) ?? true, state: stateOf(files, unread), files }
    })
    const problems = rows.flatMap(({ files }) => files.flatMap((file) => file.problems))
    const missing = rows.filter(({ state }) => state === 'missing').map(({ department }) => department)
    const isClean =
      missing.length === 0 && rejected.length === 0 && !problems.some(({ level }) => level === 'must-fix')
    return { fiscalYear, rows, missing, rejected, ignored: inOrder(this.#ignored), isClean }
  }
}

/** Without a roster the departments that came are one: 04_総務部（旧）.xlsx is 総務部's. */
function knownName(
  { file, department }: RejectedFile,
  found: Roster,
  keys: ReadonlySet<string>,
): string | null {
  if (department !== null && keys.has(departmentKey(department))) return department
  return found.find(departmentOrFile(null, file)) ?? department
}

/** Each department once, however it is spelled. */
function rowNames(
  roster: Roster | null,
  files: readonly { readonly department: string | null }[],
): readonly string[] {
  return makeRoster([...(roster?.names ?? []), ...files.flatMap(({ department }) => department ?? [])]).names
}

/** What is each department's, however it is spelled; what is nobody's is left out. */
function byDepartment<T extends { readonly department: string | null }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    if (one.department === null) continue
    const key = departmentKey(one.department)
    const own = found.get(key)
    if (own) own.push(one)
    else found.set(key, [one])
  }
  return found
}

/** Says of each file which others there are of the department; the same bytes twice are one version. */
function withVersions(
  files: readonly LedgerFile[],
  unread: readonly string[],
  settings: Terms['settings'],
): readonly LedgerFile[] {
  const firstOf = new Map<string, string>()
  for (const { file, print } of files) if (!firstOf.has(print)) firstOf.set(print, file)
  const versions = [...firstOf.values(), ...unread]
  return files.map((file) => {
    const first = firstOf.get(file.print) ?? file.file
    const others = versions.filter((one) => one !== file.file)
    const problem: HealthProblem | null =
      first !== file.file
        ? problemOf('same-file', { first }, settings)
        : others.length > 0
          ? problemOf('several-files', { others }, settings)
          : null
    return problem ? { ...file, problems: [...file.problems, problem] } : file
  })
}

function stateOf(files: readonly LedgerFile[], unread: readonly string[]): ReturnState {
  if (files.length === 0 && unread.length === 0) return 'missing'
  const isOpen = files.some(({ problems }) => problems.some(({ level }) => level !== 'note'))
  return isOpen || unread.length > 0 ? 'to-confirm' : 'received'
}

function inOrder<T extends { readonly file: string }>(files: readonly T[]): readonly T[] {
  return [...files].sort((a, b) => compareNaturally(a.file, b.file))
}
