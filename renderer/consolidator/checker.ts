import { packSheets } from '../consolidation/book/pack-sheets.ts'
import { makeCheckContext, type CheckContext } from '../consolidation/check-context.ts'
import { checkFile, type ReturnedFile } from '../consolidation/check-file.ts'
import { factsOf } from '../consolidation/file-facts.ts'
import { LastYearSheets } from '../consolidation/last-year.ts'
import { readLastYear } from '../consolidation/read-last-year.ts'
import { expectedRoster } from '../consolidation/roster.ts'
import { FormMemory } from '../consolidation/shape/form-memory.ts'
import { learnReference } from '../consolidation/shape/learn-reference.ts'
import type { Reference } from '../consolidation/shape/reference.ts'
import { shapeKey } from '../consolidation/shape/shape-key.ts'
import type { ReadTrouble } from '../template/read-workbook.ts'
import type { Codec } from '../workbook/codec.ts'
import { attemptRead } from '../workbook/trouble.ts'
import type { Checked, Expectation } from './consolidator.ts'

/** Checks files against what is expected of them; that is made ready once. */
export class Checker {
  /** Why the reference can't be used; files are then compared with none. */
  readonly trouble: ReadTrouble | null
  readonly context: CheckContext

  constructor(expectation: Expectation, codec: Codec) {
    const { reference: named, phase } = expectation
    const learned = named && learnReference(named.name, named.bytes, codec)
    this.trouble = learned && !learned.ok ? learned.trouble : null
    const reference: Reference | null = learned?.ok ? learned.value : null
    const roster = expectedRoster(expectation.roster)
    const { fiscalYear, settings } = expectation
    const lastYear = new LastYearSheets()
    const memory = new FormMemory(codec)
    for (const { name, bytes } of expectation.lastYear)
      readLastYear(name, bytes, { fiscalYear, roster }, memory, lastYear)
    this.context = makeCheckContext(
      {
        roster,
        reference: reference && { ...reference, phase: phase ?? reference.phase },
        fiscalYear,
        lastYear: expectation.lastYear.length === 0 ? null : lastYear,
        settings,
      },
      codec,
    )
  }

  /** Checks a file; nothing is thrown for what it may hold. */
  check(file: ReturnedFile): Checked {
    const checked = checkFile(file, this.context)
    const returns = checked.kind === 'returned' ? checked.returns : []
    return {
      facts: factsOf(checked),
      shape: returns.length === 0 ? null : this.#shapeOf(file.bytes),
      texts: returns.map(({ department, sheets }) => ({ department, packed: packSheets(sheets) })),
    }
  }

  #shapeOf(bytes: Uint8Array): string | null {
    const opened = attemptRead(() => this.context.memory.open(bytes).tables)
    return opened.ok ? shapeKey(opened.value) : null
  }
}
