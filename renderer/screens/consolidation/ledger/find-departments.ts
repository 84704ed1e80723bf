import { departmentKey } from '../../../consolidation/department-key.ts'

/** More than fit beside each other nobody reads: one types on. */
const most = 50

/** The departments whose name holds the text, however spelled, in their order; those that begin with it first. */
export function findDepartments(roster: readonly string[], text: string): readonly string[] {
  const key = departmentKey(text)
  const found = roster.filter((name) => departmentKey(name).includes(key))
  const begins = (name: string) => departmentKey(name).startsWith(key)
  return [...found.filter(begins), ...found.filter((name) => !begins(name))].slice(0, most)
}
