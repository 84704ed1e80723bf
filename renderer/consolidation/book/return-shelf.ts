import type { Sheet } from '../../sheet/sheet.ts'
import type { CheckedFile } from '../checked-file.ts'
import { departmentKey } from '../department-key.ts'
import { packSheets, unpackSheets } from './pack-sheets.ts'

/** The texts of the files that came back, by the rows of the ledger that they belong to. They are kept as bytes. */
export class ReturnShelf {
  readonly #packed = new Map<string, Uint8Array>()

  /** Keeps the texts of a file that could be read. */
  add(checked: CheckedFile): void {
    if (checked.kind !== 'returned') return
    for (const { department, sheets } of checked.returns)
      this.put(checked.file, department, packSheets(sheets))
  }

  /** Keeps what `packSheets` packed of a file; the department as the file's facts name it. */
  put(file: string, department: string | null, packed: Uint8Array): void {
    this.#packed.set(keyOf(file, department), packed)
  }

  /** What a file holds of a department, which is as the ledger names it. */
  sheetsOf(file: string, department: string): readonly Sheet[] {
    const packed = this.#packed.get(keyOf(file, department)) ?? this.#packed.get(keyOf(file, null))
    return packed ? unpackSheets(packed) : []
  }
}

function keyOf(file: string, department: string | null): string {
  return `${file}\n${department === null ? '' : departmentKey(department)}`
}
