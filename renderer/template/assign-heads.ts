import type { SideName } from '../sheet/sheet.ts'
import type { Head } from './find-heads.ts'
import type { LabelMatch } from './match-label.ts'
import type { Role } from './lexicon.ts'

/** The heads of one half's three fields. */
export interface FieldHeads {
  readonly title: Head
  readonly initiatives: Head
  readonly outcome: Head
}

/** Which role an outcome's heading has on each half; the other one is taken where it is missing. */
export const outcomeRoles: Readonly<Record<SideName, readonly Role[]>> = {
  previous: ['result', 'target'],
  current: ['target', 'result'],
}

/**
 * Which of some heads are those of a half's fields, each taken once: the surest for its role, the leftmost of equals.
 * `shared` may give a title where the half has none of its own. Fields without a head are left out.
 */
export function assignHeads(
  heads: readonly Head[],
  side: SideName,
  shared: Head | null = null,
): Partial<FieldHeads> {
  const title = best(heads, ['title']) ?? shared
  const initiatives = best(without(heads, title), ['initiatives'])
  const isBehind = (head: Head) => !initiatives || head.left > initiatives.left
  const rest = without(without(heads, title), initiatives)
  const [before, behind] = [rest.filter((head) => !isBehind(head)), rest.filter(isBehind)]
  const outcome = best([...behind, ...before], outcomeRoles[side])
  return {
    ...(title ? { title } : {}),
    ...(initiatives ? { initiatives } : {}),
    ...(outcome ? { outcome } : {}),
  }
}

/** How doubtful it is that a heading stands for one of the roles, earlier roles first; null where it can't. */
export function doubt(label: LabelMatch | null, roles: readonly Role[], hasYear = false): number | null {
  if (!label) return null
  const ranks = roles.flatMap((role, at) =>
    label.roles.includes(role)
      ? [at * 16 + (label.yielding.includes(role) ? 8 : 0) + (label.exact ? 0 : 4)]
      : [],
  )
  if (ranks.length === 0) return null
  const isAmbiguous = label.roles.filter((role) => role === 'title' || role === 'target').length > 1
  return Math.min(...ranks) + (isAmbiguous ? 2 : 0) + (hasYear ? 1 : 0)
}

function best(heads: readonly Head[], roles: readonly Role[]): Head | null {
  let found: { readonly head: Head; readonly doubt: number } | null = null
  for (const head of heads) {
    const rank = doubt(head.label, roles, head.label?.hasYear)
    if (rank !== null && (!found || rank < found.doubt)) found = { head, doubt: rank }
  }
  return found?.head ?? null
}

function without(heads: readonly Head[], head: Head | null): readonly Head[] {
  return heads.filter((one) => one !== head)
}

/** Whether all three fields have a head. */
export function isComplete(fields: Partial<FieldHeads>): fields is FieldHeads {
  return fields.title !== undefined && fields.initiatives !== undefined && fields.outcome !== undefined
}
