import type { Goal } from '../sheet/sheet.ts'
import { departmentKey } from './department-key.ts'

/** Last year's sheets by department; several where a department has several files. */
export interface LastYear {
  sheetsOf(department: string): readonly (readonly Goal[])[]
}

/** Gathers last year's sheets, one file after another. */
export class LastYearSheets implements LastYear {
  readonly #byKey = new Map<string, (readonly Goal[])[]>()

  add(department: string, goals: readonly Goal[]): void {
    const key = departmentKey(department)
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), goals])
  }

  sheetsOf(department: string): readonly (readonly Goal[])[] {
    return this.#byKey.get(departmentKey(department)) ?? []
  }
}
