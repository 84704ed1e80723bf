import { matchLabel } from '../template/match-label.ts'

/** Headings above a list of departments that are no headings elsewhere. */
const headings = new Set(['部局一覧', '部局名一覧', '名簿', '提出部局', '対象部局', '担当部局一覧', '名称'])

/** Whether a line stands above a list of departments and names none. */
export function isRosterHeading(text: string): boolean {
  if (headings.has(text.normalize('NFKC').replace(/\s/g, ''))) return true
  const match = matchLabel(text)
  return match !== null && match.exact && match.roles.includes('department')
}
