import type { RecordName, RecordSummary } from './record.ts'

/** How what is offered stands to what is here. */
export type Standing =
  /** Nothing of this name is here. */
  | 'missing'
  /** What is here is older. */
  | 'newer'
  /** What is here is newer, or grew where the other changed. */
  | 'older'
  | 'same'

/** Something that is offered, and what of the same name is here. */
export interface Compared {
  readonly offered: RecordSummary
  readonly standing: Standing
  readonly here: RecordSummary | null
}

/** Names a record in a map. */
export const recordKey = ({ kind, id }: RecordName): string => `${kind} ${id}`

/** Compares what is offered with what is here, in the order of what is offered. */
export function compareRecords(
  offered: readonly RecordSummary[],
  here: readonly RecordSummary[],
): readonly Compared[] {
  const own = new Map(here.map((one) => [recordKey(one), one]))
  return offered.map((one) => {
    const found = own.get(recordKey(one)) ?? null
    return { offered: one, here: found, standing: found ? standingOf(one, found) : 'missing' }
  })
}

/** Length decides before time: clocks are set, and a log only grows. */
function standingOf(offered: RecordSummary, here: RecordSummary): Standing {
  const longer = offered.length - here.length
  const later = offered.changedAt - here.changedAt
  const ahead = longer === 0 ? later : longer
  if (ahead > 0) return 'newer'
  return ahead < 0 ? 'older' : 'same'
}
