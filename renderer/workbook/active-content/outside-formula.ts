import type { ActiveKind } from './active-content.ts'

/** Texts in a formula or a name are none of its references. */
const texts = /"(?:[^"]|"")*"/g

/** Where a formula leads out of its workbook: by DDE (`cmd|'/c calc'!A0`) or to another file (`[1]S!A1`); else null. */
export function outsideFormula(formula: string): Extract<ActiveKind, 'dde-link' | 'external-link'> | null {
  const bare = formula.replace(texts, '""')
  if (/[\w\])'"]\s*\|/.test(bare)) return 'dde-link'
  return /\[[^\]]+\][^!'"]*'?!/.test(bare) || /\b(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER\.ID)\s*\(/i.test(bare)
    ? 'external-link'
    : null
}
