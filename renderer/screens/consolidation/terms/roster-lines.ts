import { departmentKey } from '../../../consolidation/department-key.ts'
import { isRosterHeading } from '../../../consolidation/roster-heading.ts'
import { makeRoster } from '../../../consolidation/roster.ts'

/** What is in a typed list of departments, one a line. */
export interface RosterLook {
  readonly count: number
  /** Departments that stand there more than once, as they are written first. */
  readonly doubled: readonly string[]
  /** Empty lines between names. */
  readonly blank: number
}

/** Looks through a typed list of departments. */
export function lookAtRoster(text: string): RosterLook {
  const lines = text.trim().split('\n')
  const keys = lines.map(departmentKey)
  const { names } = makeRoster(lines)
  const isDoubled = (name: string) => keys.filter((key) => key === departmentKey(name)).length > 1
  return {
    count: names.length,
    doubled: names.filter(isDoubled),
    blank: text.trim() === '' ? 0 : keys.filter((key) => key === '').length,
  }
}

/**
 * The departments in cells that were copied from a spreadsheet, one a line: of several columns the first that holds
 * names, without a heading above them. Null for a text that is no such cells, which is pasted as it is.
 */
export function pastedRoster(text: string): string | null {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
  const isCells = rows.some((cells) => cells.length > 1)
  const [first] = rows
  const isHeaded = first !== undefined && rows.length > 1 && first.some(isRosterHeading)
  if (!isCells && !isHeaded) return null
  const body = isHeaded ? rows.slice(1) : rows
  const named = first?.findIndex(isRosterHeading) ?? -1
  const column = named === -1 || !isHeaded ? nameColumn(body) : named
  return body
    .map((cells) => cells[column] ?? '')
    .filter((name) => name !== '')
    .join('\n')
}

/** Running numbers stand in front of the names. */
function nameColumn(rows: readonly (readonly string[])[]): number {
  const width = Math.max(...rows.map((cells) => cells.length))
  for (let column = 0; column < width; column++) {
    const texts = rows.map((cells) => cells[column] ?? '').filter((text) => text !== '')
    if (texts.some((text) => !/^[\d０-９①-⑳()（）.．]+$/u.test(text))) return column
  }
  return 0
}
