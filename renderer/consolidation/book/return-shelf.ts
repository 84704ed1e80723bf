import type { Sheet } from '../../sheet/sheet.ts'
import type { CheckedFile } from '../checked-file.ts'
import { departmentKey } from '../department-key.ts'

/**
 * The texts of the files that came back, by the rows of the ledger that they belong to. They are kept as bytes: a text
 * that is read out of a file holds on to the whole of it.
 */
export class ReturnShelf {
  readonly #packed = new Map<string, Uint8Array>()
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder()

  /** Keeps the texts of a file that could be read. */
  add(checked: CheckedFile): void {
    if (checked.kind !== 'returned') return
    for (const { department, sheets } of checked.returns) {
      const plain = sheets.map(({ sheetName, department: written, fiscalYear, goals, extra }): Sheet => ({
        sheetName,
        department: written,
        fiscalYear,
        goals,
        extra,
      }))
      this.#packed.set(keyOf(checked.file, department), this.#encoder.encode(JSON.stringify(plain)))
    }
  }

  /** What a file holds of a department, which is as the ledger names it. */
  sheetsOf(file: string, department: string): readonly Sheet[] {
    const packed = this.#packed.get(keyOf(file, department)) ?? this.#packed.get(keyOf(file, null))
    return packed ? (JSON.parse(this.#decoder.decode(packed)) as readonly Sheet[]) : []
  }
}

function keyOf(file: string, department: string | null): string {
  return `${file}\n${department === null ? '' : departmentKey(department)}`
}
