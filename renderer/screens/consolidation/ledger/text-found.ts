import type { HealthProblem } from '../../../consolidation/health/health-problem.ts'
import type { Goal, Sheet, SideName } from '../../../sheet/sheet.ts'

/** What a problem finds fault with, as it is written in the file; null where its words say all, or nothing is there. */
export function textFound(problem: HealthProblem, sheets: readonly Sheet[]): string | null {
  const text = written(problem, sheets)
  return text === null || text === '' ? null : text
}

function written(problem: HealthProblem, sheets: readonly Sheet[]): string | null {
  switch (problem.code) {
    case 'previous-differs':
      return goalOf(problem, sheets)?.previous?.[problem.field] ?? null
    case 'initiative-without-outcome':
      return sideOf(problem, sheets)?.initiatives ?? null
    case 'outcome-without-initiative':
      return sideOf(problem, sheets)?.outcome ?? null
    case 'repeated-goal': {
      const goal = goalOf(problem, sheets)
      return goal?.current?.title ?? goal?.previous?.title ?? null
    }
    case 'values-where-none-belong':
      return problem.text
    case 'outcomes-unpaired':
      return problem.texts.join('\n')
    default:
      return null
  }
}

interface OfGoal {
  readonly sheet?: string
  readonly number: number
}

function goalOf({ sheet, number }: OfGoal, sheets: readonly Sheet[]): Goal | null {
  const own = sheets.filter(({ sheetName }) => sheet === undefined || sheetName === sheet)
  const looked = own.length === 0 ? sheets : own
  return looked.flatMap(({ goals }) => goals).find((goal) => goal.number === number) ?? null
}

function sideOf(problem: OfGoal & { readonly side: SideName }, sheets: readonly Sheet[]) {
  return goalOf(problem, sheets)?.[problem.side] ?? null
}
