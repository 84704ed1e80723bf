/** `表!B7` taken apart at its last `!`. null without both parts. */
export function parsePlace(where: string): { readonly sheet: string; readonly inSheet: string } | null {
  const mark = where.lastIndexOf('!')
  const inSheet = where.slice(mark + 1)
  const written = where.slice(0, Math.max(0, mark))
  return written === '' || inSheet === '' ? null : { sheet: written, inSheet }
}
