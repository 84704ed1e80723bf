import type { HealthProblem } from '../../renderer/consolidation/health/health-problem.ts'
import type { Ledger, LedgerFile } from '../../renderer/consolidation/ledger.ts'
import { healthMessage } from '../../renderer/text/health-message.ts'
import { ignoredReasons } from '../../renderer/text/ledger-words.ts'
import { setUpFailure } from './set-up-failure.ts'
import { openFolderCheck } from './check-folder.ts'
import { failureOf } from './failure.ts'
import type { FolderTerms } from './folder-terms.ts'
import type { CommandResult } from './run-command.ts'

/** `check FOLDER`: the ledger of a folder of returns with what is wrong in each. Files are only read. */
export async function checkCommand(folder: string, terms: FolderTerms): Promise<CommandResult> {
  const opened = await openFolderCheck(folder, terms)
  if (!opened.ok) return setUpFailure(opened)
  for await (const _ of opened.value.files());
  const ledger = opened.value.ledger()
  return { value: ledgerJson(ledger), ok: ledger.isClean }
}

/** What `check` and `consolidate` print of a ledger. */
export function ledgerJson({ fiscalYear, rows, missing, rejected, ignored }: Ledger): object {
  return {
    fiscalYear,
    departments: rows.map(({ department, state, files }) => ({
      department,
      state,
      files: files.map(fileJson),
    })),
    missing,
    rejected: rejected.map(({ file, department, trouble }) => ({
      file,
      department,
      error: failureOf(trouble),
    })),
    ignored: ignored.map(({ file, code }) => ({ file, code, reason: ignoredReasons[code] })),
  }
}

function fileJson({ file, written, fiscalYear, goals, problems }: LedgerFile): object {
  const isOnSeveral = new Set(problems.flatMap(({ sheet }) => sheet ?? [])).size > 1
  const said = problems.map((problem) => problemJson(problem, isOnSeveral))
  return { file, department: written, fiscalYear, goals, problems: said }
}

function problemJson(problem: HealthProblem, withSheet: boolean): object {
  const { level, code, sheet, cell } = problem
  return {
    level,
    code,
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    message: healthMessage(problem, { sheet: withSheet }),
  }
}
