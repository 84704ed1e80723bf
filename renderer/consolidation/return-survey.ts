import { fiscalYearOf } from '../template/read-table.ts'
import type { Codec } from '../workbook/codec.ts'
import { attemptRead } from '../workbook/trouble.ts'
import { FormMemory } from './shape/form-memory.ts'
import { shapeKey } from './shape/shape-key.ts'

/** Looks through the returns before they are checked, where nobody has said which year and which template are meant. */
export class ReturnSurvey {
  readonly #memory: FormMemory
  readonly #years = new Map<number, number>()
  readonly #shapes = new Map<string, { readonly file: string; count: number }>()

  constructor(codec: Codec) {
    this.#memory = new FormMemory(codec)
  }

  /** Counts a file; what can't be read counts for nothing. */
  add(file: string, bytes: Uint8Array): void {
    const opened = attemptRead(() => this.#memory.open(bytes).tables)
    const tables = opened.ok ? opened.value : []
    const years = new Set(tables.flatMap((table) => fiscalYearOf(table) ?? []))
    for (const year of years) this.#years.set(year, (this.#years.get(year) ?? 0) + 1)
    const key = shapeKey(tables)
    if (key === null) return
    const known = this.#shapes.get(key)
    if (known) known.count++
    else this.#shapes.set(key, { file, count: 1 })
  }

  /** The year that most returns name, of equals the latest; null where none names one. */
  fiscalYear(): number | null {
    const ordered = [...this.#years].sort(([a, many], [b, more]) => more - many || b - a)
    return ordered[0]?.[0] ?? null
  }

  /** The first file of the shape that most returns have; null without any return. */
  commonestFile(): string | null {
    const ordered = [...this.#shapes.values()].sort((a, b) => b.count - a.count)
    return ordered[0]?.file ?? null
  }
}
