import type { ReadTrouble } from '../../template/read-workbook.ts'
import type { ProblemLevel } from '../../template/sheet-reading.ts'
import type { RejectTrouble } from '../checked-file.ts'
import type { HealthProblem } from '../health/health-problem.ts'
import { fileNameOf } from '../name-in-file.ts'
import type { CorrectionWords, LetterTerms } from './correction-words.ts'

/** What of a department's files is to be looked at: the problems that nobody has accepted. */
export interface CorrectionSource {
  readonly department: string
  readonly files: readonly { readonly file: string; readonly problems: readonly HealthProblem[] }[]
  readonly rejected: readonly { readonly file: string; readonly trouble: RejectTrouble }[]
}

/** One thing that a department is asked to look at. */
export interface CorrectionItem {
  /** From 1 on. */
  readonly number: number
  /** Without folders. */
  readonly file: string
  readonly place: string
  readonly level: ProblemLevel
  /** 要修正 or 確認. */
  readonly levelName: string
  readonly what: string
}

/** A 修正依頼 in words, which the screen, the workbook and the mail are all made from. */
export interface CorrectionRequest {
  readonly title: string
  readonly department: string
  readonly addressee: string
  readonly fiscalYear: number | null
  readonly date: string
  /** Null where no day is set. */
  readonly due: string | null
  readonly sender: string
  readonly greeting: string
  /** Stands over the list. */
  readonly below: string
  readonly items: readonly CorrectionItem[]
  readonly closing: string
}

/** How a request is made. */
export interface CorrectionTerms extends LetterTerms {
  /** Whether the files go back with comments in them; where it is left out, where any can be read. */
  readonly withCopies?: boolean
  /** Whether what is only worth knowing is said too; it is not where this is left out. */
  readonly withNotes?: boolean
}

/** The problems that a department is asked to look at: what must be mended or confirmed, notes where they are wanted. */
export function askedProblems(
  problems: readonly HealthProblem[],
  withNotes = false,
): readonly HealthProblem[] {
  return withNotes ? problems : problems.filter(({ level }) => level !== 'note')
}

/** The files that a department is asked about: the same bytes twice are one. */
export function askedFiles<T extends { readonly problems: readonly HealthProblem[] }>(
  files: readonly T[],
): readonly T[] {
  return files.filter(({ problems }) => !problems.some(({ code }) => code === 'same-file'))
}

/** What keeps a file from being read that its department can mend; null for what is the matter with a disk of ours. */
export function theirTrouble(trouble: RejectTrouble): ReadTrouble | null {
  switch (trouble.code) {
    case 'not-xlsx':
    case 'damaged':
    case 'old-xls':
    case 'encrypted':
    case 'too-large':
    case 'doctype':
    case 'unsupported':
    case 'no-sheet-found':
      return trouble
    default:
      return null
  }
}

/** The 修正依頼 for one department; null where there is nothing to ask. */
export function correctionRequest(
  source: CorrectionSource,
  terms: CorrectionTerms,
  words: CorrectionWords,
): CorrectionRequest | null {
  const ofFiles = fileItems(source, terms, words)
  const found = [...ofFiles, ...rejectedItems(source, words)]
  if (found.length === 0) return null
  return {
    title: words.title(terms.fiscalYear),
    department: source.department,
    addressee: words.addressee(source.department),
    fiscalYear: terms.fiscalYear,
    date: words.day(terms.date),
    due: terms.due === null ? null : words.due(terms.due),
    sender: terms.sender,
    greeting: words.greeting(terms),
    below: words.below,
    items: found.map((item, i) => ({ number: i + 1, ...item, levelName: words.levels[item.level] })),
    closing: words.closing(terms, terms.withCopies ?? ofFiles.length > 0),
  }
}

type FoundItem = Omit<CorrectionItem, 'number' | 'levelName'>

function fileItems(
  { files }: CorrectionSource,
  { withNotes }: CorrectionTerms,
  words: CorrectionWords,
): readonly FoundItem[] {
  let isAsked = false
  return askedFiles(files).flatMap(({ file, problems }) => {
    const onSeveral = new Set(problems.flatMap(({ sheet }) => sheet ?? [])).size > 1
    return askedProblems(problems, withNotes).flatMap((problem): FoundItem[] => {
      // Each of several files says so of the others: to ask once is enough.
      if (problem.code === 'several-files' && isAsked) return []
      isAsked ||= problem.code === 'several-files'
      const place = words.place(problem, onSeveral)
      return [{ file: fileNameOf(file), place, level: problem.level, what: words.problem(problem) }]
    })
  })
}

function rejectedItems({ rejected }: CorrectionSource, words: CorrectionWords): readonly FoundItem[] {
  return rejected.flatMap(({ file, trouble }): FoundItem[] => {
    const theirs = theirTrouble(trouble)
    if (!theirs) return []
    const place = words.place({}, false)
    return [{ file: fileNameOf(file), place, level: 'must-fix', what: words.rejected(theirs) }]
  })
}
