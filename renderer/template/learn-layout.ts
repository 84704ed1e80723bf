import type { Grid } from '../workbook/grid.ts'
import { limits } from '../workbook/limits.ts'
import { refuse } from '../workbook/trouble.ts'
import { fillableCells } from './fillable-cells.ts'
import { findLabels, hasRole, type PaperCells } from './find-labels.ts'
import { findSides, singleSide } from './find-sides.ts'
import { isGuide } from './is-guide.ts'
import type { Confidence, Layout, Missing } from './layout.ts'
import { learnBlocks } from './learn-blocks.ts'
import { learnSideColumns } from './learn-side-columns.ts'
import { learnStacked } from './learn-stacked.ts'
import { learnTables } from './learn-table.ts'
import type { Proposal } from './proposal.ts'
import { scoreProposal } from './score-proposal.ts'
import { toLayout } from './to-layout.ts'

/** A layout and how sure it is, or what was looked for on the worksheet and not found. */
export type Learned =
  | { readonly ok: true; readonly layout: Layout; readonly confidence: Confidence }
  | { readonly ok: false; readonly missing: readonly Missing[] }

/** A worksheet of which less than this is explained is no goal table. */
const leastScore = 0.5

/**
 * Learns where the fields of a worksheet lie, by its labels and never by addresses: every way to read it that has
 * all fields is weighed by how much of the paper it explains, and the best one counts. Below `attemptRead` only.
 */
export function learnLayout(grid: Grid): Learned {
  const paper = findLabels(grid)
  const missing = lacking(paper)
  if (missing.length > 0) return { ok: false, missing }
  if (isGuide(grid)) return { ok: false, missing: ['goals'] }
  const [best, ...others] = propose(grid, paper)
    .map((proposal) => ({ proposal, score: scoreProposal(grid, paper, proposal) }))
    .sort((a, b) => b.score - a.score)
  if (!best || best.score < leastScore) return { ok: false, missing: ['goals'] }
  const second = others.find((other) => !isSame(other.proposal, best.proposal))
  const confidence = { score: best.score, margin: best.score - (second?.score ?? 0) }
  const layout = toLayout(grid, paper, best.proposal)
  if (fillableCells(layout).length > limits.fields) refuse({ code: 'too-large', limit: 'fields' })
  return { ok: true, layout, confidence }
}

function propose(grid: Grid, paper: PaperCells): readonly Proposal[] {
  const single = singleSide(grid)
  const tables = learnTables(grid, paper, single)
  return [
    ...findSides(grid, paper).flatMap((sides) => [
      learnBlocks(grid, paper, sides),
      learnSideColumns(grid, paper, sides),
      ...learnTables(grid, paper, sides),
    ]),
    learnBlocks(grid, paper, single),
    ...tables,
    ...learnStacked(grid, paper, tables),
  ].filter((proposal) => proposal !== null)
}

function lacking({ labels }: PaperCells): readonly Missing[] {
  const has = (...roles: Parameters<typeof hasRole>[1][]) =>
    labels.some((label) => roles.some((role) => hasRole(label, role)))
  return [
    ...(has('title') ? [] : (['title'] as const)),
    ...(has('initiatives') ? [] : (['initiatives'] as const)),
    ...(has('result', 'target') ? [] : (['outcome'] as const)),
  ]
}

/** Whether two proposals put the goals in the same cells. */
function isSame(one: Proposal, other: Proposal): boolean {
  const ends = ({ goals }: Proposal) => JSON.stringify([goals.length, goals[0], goals.at(-1)])
  return ends(one) === ends(other)
}
