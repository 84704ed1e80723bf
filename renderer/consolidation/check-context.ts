import type { Codec } from '../workbook/codec.ts'
import type { RuleSettings } from './health/health-rules.ts'
import type { LastYear } from './last-year.ts'
import type { Roster } from './roster.ts'
import { FormMemory } from './shape/form-memory.ts'
import type { Reference } from './shape/reference.ts'

/** What is known of a consolidation before its files are looked at. */
export interface Expected {
  /** Null where every department that comes is expected. */
  readonly roster: Roster | null
  /** Null where returns are compared with nothing. */
  readonly reference: Reference | null
  readonly fiscalYear: number | null
  readonly lastYear: LastYear | null
  readonly settings: RuleSettings
}

/** What the checks of all files of one run share. */
export interface CheckContext extends Expected {
  readonly memory: FormMemory
}

/** Makes ready for many files. */
export function makeCheckContext(expected: Expected, codec: Codec): CheckContext {
  const forms = expected.reference ? [expected.reference.form] : []
  return { ...expected, memory: new FormMemory(codec, forms) }
}
