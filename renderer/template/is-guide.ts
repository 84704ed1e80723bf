import type { Grid } from '../workbook/grid.ts'
import { foldLabel } from './fold-label.ts'
import { lexicon } from './lexicon.ts'

const entries = lexicon.filter((entry) => entry.role === 'guide')
const names = new Set(entries.flatMap((entry) => [...entry.names, ...entry.words]))
const words = entries.flatMap((entry) => entry.words)
const bracketed = /[(（[［【〈《]([^()（）[\]［］【】〈〉《》]*)[)）\]］】〉》]/g

/** Whether a worksheet calls itself instructions or an example, by its name or by what stands at its top. */
export function isGuide(grid: Grid): boolean {
  const first = grid.cells[0]
  return isGuideName(grid.sheetName) || (first !== undefined && isGuideTitle(first.text))
}

function isGuideName(name: string): boolean {
  const full = foldLabel(name)?.full ?? ''
  return isGuideTitle(name) || words.some((word) => full.startsWith(word))
}

/** 重点目標一覧表 記入例, 一覧表（見本）; not 一覧表（記入要領は裏面）. */
function isGuideTitle(text: string): boolean {
  const full = foldLabel(text)?.full
  if (full === undefined || /^\s*※/.test(text)) return false
  const inside = [...text.matchAll(bracketed)].map((match) => foldLabel(match[1] ?? '')?.full ?? '')
  return [full, ...inside].some((one) => names.has(one)) || words.some((word) => full.endsWith(word))
}
