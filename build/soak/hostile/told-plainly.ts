import type { CheckedFile } from '../../../renderer/consolidation/checked-file.ts'
import { healthMessage } from '../../../renderer/text/health-message.ts'
import { troubleMessage, type AnyTrouble } from '../../../renderer/text/trouble-message.ts'

/** What is said of a trouble, where that is not one plain line of Japanese; null where it is. */
export function unplainTrouble(trouble: AnyTrouble): string | null {
  return unplain(troubleMessage(trouble))
}

/** The first thing said of a checked file that is not plain Japanese; null where all is. */
export function unplainCheck(checked: CheckedFile): string | null {
  if (checked.kind === 'rejected') return unplainTrouble(checked.trouble)
  if (checked.kind === 'ignored') return null
  const problems = checked.returns.flatMap((one) => one.problems)
  return problems.map((problem) => unplain(healthMessage(problem))).find((text) => text !== null) ?? null
}

function unplain(message: string): string | null {
  const isPlain = /[ぁ-ん].*。$/s.test(message) && !/\bundefined\b|\[object /.test(message)
  return isPlain ? null : message.slice(0, 200)
}
