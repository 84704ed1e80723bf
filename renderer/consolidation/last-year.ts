import type { Goal, Side } from '../sheet/sheet.ts'
import { departmentKey } from './department-key.ts'

/** What is kept of a goal of last year's sheet: its own year's half without what was to come of it. */
export interface LastYearGoal extends Pick<Side, 'title' | 'initiatives'> {
  readonly number: number
}

/** Last year's sheets by department; several where a department has several files. */
export interface LastYear {
  sheetsOf(department: string): readonly (readonly LastYearGoal[])[]
}

/** Gathers last year's sheets, one file after another. */
export class LastYearSheets implements LastYear {
  readonly #byKey = new Map<string, readonly (readonly LastYearGoal[])[]>()

  add(department: string, goals: readonly Goal[]): void {
    const key = departmentKey(department)
    const kept = goals.flatMap(({ number, current }) =>
      current ? [{ number, title: current.title, initiatives: current.initiatives }] : [],
    )
    this.#byKey.set(key, [...this.sheetsOf(department), kept])
  }

  sheetsOf(department: string): readonly (readonly LastYearGoal[])[] {
    return this.#byKey.get(departmentKey(department)) ?? []
  }
}
