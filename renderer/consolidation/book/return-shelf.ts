import type { SheetReading } from '../../template/sheet-reading.ts'
import type { CheckedFile } from '../checked-file.ts'
import { departmentKey } from '../department-key.ts'

/** The texts of the files that came back, by the rows of the ledger that they belong to. */
export class ReturnShelf {
  readonly #sheets = new Map<string, SheetReading[]>()

  /** Keeps the texts of a file that could be read. */
  add(checked: CheckedFile): void {
    if (checked.kind !== 'returned') return
    for (const { department, sheets } of checked.returns) {
      const key = keyOf(checked.file, department)
      this.#sheets.set(key, [...(this.#sheets.get(key) ?? []), ...sheets])
    }
  }

  /** What a file holds of a department, which is as the ledger names it. */
  sheetsOf(file: string, department: string): readonly SheetReading[] {
    return this.#sheets.get(keyOf(file, department)) ?? this.#sheets.get(keyOf(file, null)) ?? []
  }
}

function keyOf(file: string, department: string | null): string {
  return `${file}\n${department === null ? '' : departmentKey(department)}`
}
