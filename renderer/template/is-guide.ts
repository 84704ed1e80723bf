import type { Grid } from '../workbook/grid.ts'
import { foldLabel } from './fold-label.ts'
import { lexicon } from './lexicon.ts'

const guides = lexicon
  .filter((entry) => entry.role === 'guide')
  .flatMap(({ names, words }) => [...names, ...words])
const bracketed = /[(（[［【〈《]([^()（）[\]［］【】〈〉《》]*)[)）\]］】〉》]/g

/** Whether a worksheet calls itself instructions or an example, by its name or by what stands at its top. */
export function isGuide(grid: Grid): boolean {
  const first = grid.cells[0]
  return isGuideName(grid.sheetName) || (first !== undefined && isGuideTitle(first.text))
}

function isGuideName(name: string): boolean {
  const full = foldLabel(name)?.full ?? ''
  return isGuideTitle(name) || guides.some((guide) => full.startsWith(guide))
}

/** 重点目標一覧表 記入例, 一覧表（見本）; not 一覧表（記入要領は裏面）. */
function isGuideTitle(text: string): boolean {
  const full = foldLabel(text)?.full
  if (full === undefined || /^\s*※/.test(text)) return false
  const inside = [...text.matchAll(bracketed)].map((match) => foldLabel(match[1] ?? '')?.full ?? '')
  return guides.some((guide) => full.endsWith(guide) || inside.includes(guide))
}
