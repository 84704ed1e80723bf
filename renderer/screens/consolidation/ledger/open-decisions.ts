import type { RejectTrouble } from '../../../consolidation/checked-file.ts'
import type { Board, BoardRow } from '../../../consolidation/kept/board.ts'
import type { ConsolidationEvent } from '../../../consolidation/kept/event.ts'
import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'
import { acceptanceKey, problemKey, versionKey, type Standing } from '../../../consolidation/kept/standing.ts'

/** Something that only a person can say before the book is right. */
export type Decision =
  /** A department that is not on the roster. */
  | { readonly kind: 'unknown'; readonly row: BoardRow }
  /** A file that can't be read and names nobody. */
  | { readonly kind: 'nobody'; readonly version: KeptReturn; readonly trouble: RejectTrouble }
  /** Several files of one department, which of them holds. */
  | { readonly kind: 'several'; readonly row: BoardRow }

/** What is left to decide, in the order of the board. */
export function openDecisions(
  { rows, unknown, nobodys }: Board,
  returns: readonly KeptReturn[],
  standing: Standing,
): readonly Decision[] {
  const counting = new Map(
    returns.flatMap((one) =>
      one.past === null && !standing.leftOut.has(versionKey(one)) ? [[one.file, one] as const] : [],
    ),
  )
  return [
    ...unknown.map((row): Decision => ({ kind: 'unknown', row })),
    ...nobodys.flatMap(({ file, trouble }): readonly Decision[] => {
      const version = counting.get(file)
      return version ? [{ kind: 'nobody', version, trouble }] : []
    }),
    ...rows
      .filter((row) => severalProblems(row, standing).length > 0)
      .map((row): Decision => ({ kind: 'several', row })),
  ]
}

/** Whether a workbook has sheets of several departments: what is said of it is said of all of them. */
export function isShared({ checked }: KeptReturn): boolean {
  return checked?.kind === 'returned' && checked.returns.length > 1
}

/** What leaves all versions but one out. */
export function choiceOf({ current }: BoardRow, chosen: KeptReturn): readonly ConsolidationEvent[] {
  return current.filter(({ print }) => print !== chosen.print).map(leaveOut)
}

/** What lets all versions stand beside each other. */
export function keepAll(row: BoardRow, standing: Standing): readonly ConsolidationEvent[] {
  return severalProblems(row, standing).map(({ file, print, problem }) => ({
    kind: 'accepted',
    department: row.department,
    file,
    print,
    problem,
    isAccepted: true,
  }))
}

/** What keeps a version out of the consolidation. */
export function leaveOut({ file, print }: KeptReturn): ConsolidationEvent {
  return { kind: 'left-out', file, print, isOut: true }
}

/** What makes a version the department's. */
export function assign({ file, print }: KeptReturn, department: string): ConsolidationEvent {
  return { kind: 'assigned', file, print, department }
}

function severalProblems({ files }: BoardRow, { accepted }: Standing) {
  return files.flatMap(({ file, print, problems }) =>
    problems
      .filter(({ code }) => code === 'several-files')
      .map((problem) => ({ file, print, problem: problemKey(problem) }))
      .filter(({ problem }) => !accepted.has(acceptanceKey(print, problem))),
  )
}
