import { cellKey } from '../workbook/cell-address.ts'
import { findFiscalYears } from '../calendar/fiscal-year.ts'
import type { Grid } from '../workbook/grid.ts'
import { doubt } from './assign-heads.ts'
import { isNote, placeKey } from './boxes.ts'
import { hasRole, type Label, type PaperCells } from './find-labels.ts'
import { goalTextCells } from './goal-text-cells.ts'
import { sideNames } from './layout.ts'
import type { Role } from './lexicon.ts'
import type { Proposal } from './proposal.ts'

/** What an extra field explains counts less than what a field does: anything may be called one. */
const extraWorth = 0.8

/** How well a proposal explains the paper, from 0 to 1. */
export function scoreProposal(grid: Grid, paper: PaperCells, proposal: Proposal): number {
  return (
    coverage(grid, proposal) *
    (1 - strayLabels(paper, proposal)) *
    sureness(proposal) *
    (hasNumbersForTitles(grid, proposal) || isInstruction(grid, proposal) ? 0.4 : 1) *
    (proposal.kind === 'form' && proposal.sides.length === 1 && !isPlainForm(grid, paper, proposal) ? 0.4 : 1)
  )
}

/**
 * Whether what looks like a form is one: all its headings are whole, it says whose it is or of which year, and it has
 * no heading that says what others mean. A glossary, a survey, a check list look the same otherwise.
 */
function isPlainForm(grid: Grid, { labels, years }: PaperCells, { labels: own, top }: Proposal): boolean {
  const isNamed =
    years.length > 0 ||
    findFiscalYears(grid.sheetName).length > 0 ||
    labels.some((label) => label.exact && hasRole(label, 'department'))
  const explains = labels.some((label) => label.exact && hasRole(label, 'guide') && label.box.top <= top)
  return isNamed && !explains && own.every((label) => label.exact)
}

/** The share of the texts in its rows that the proposal has a place for. */
function coverage(grid: Grid, { top, bottom, goals, paper }: Proposal): number {
  const own = new Set([...paper, ...goals.flatMap(goalTextCells)].map(cellKey))
  const extra = new Set(goals.flatMap((goal) => goal.extra.map(({ cell }) => cellKey(cell))))
  let [all, explained] = [0, 0]
  for (const cell of grid.cellsBetween(top, bottom)) {
    if (cell.text.trim() === '' || isNote(cell.text)) continue
    const key = cellKey(cell)
    all++
    explained += own.has(key) ? 1 : extra.has(key) ? extraWorth : 0
  }
  return all === 0 ? 0 : explained / all
}

/**
 * The share of headings that it takes for texts, or passes over. Only those that stand together in a row count: a
 * title of the paper, or a single text, may read like a heading.
 */
function strayLabels({ labels }: PaperCells, { paper }: Proposal): number {
  const used = new Set(paper.map(cellKey))
  const fields = labels.filter(
    ({ exact, number, roles }) => exact && number === null && roles.some((role) => fieldRoles.includes(role)),
  )
  const counts = new Map<number, number>()
  for (const { box } of fields) counts.set(box.top, (counts.get(box.top) ?? 0) + 1)
  const own = fields.filter(({ box }) => (counts.get(box.top) ?? 0) > 1)
  const stray = own.filter(({ box }) => !used.has(placeKey(box)))
  return own.length === 0 ? 0 : stray.length / own.length
}

const fieldRoles: readonly Role[] = ['title', 'initiatives', 'target', 'result']

/** A table whose titles are all numbers has its titles elsewhere. */
function hasNumbersForTitles(grid: Grid, { kind, goals }: Proposal): boolean {
  const titles = goals.flatMap((goal) =>
    sideNames.flatMap((name) => {
      const title = goal[name]?.title
      const text = title ? grid.text(title.row, title.column).trim() : ''
      return text === '' ? [] : [text]
    }),
  )
  return kind === 'table' && titles.length > 0 && titles.every((text) => !/[\p{L}\p{So}]/u.test(text))
}

/** How sure its headings are. */
function sureness({ labels }: Proposal): number {
  const doubts = labels.map((label) => doubtOf(label))
  return 1 - doubts.reduce((sum, one) => sum + one, 0) / Math.max(1, doubts.length) / 40
}

function doubtOf(label: Label): number {
  return doubt(label, fieldRoles.filter((role) => hasRole(label, role)).slice(0, 1), label.hasYear) ?? 8
}

const instruction =
  /(ください|下さい|(する|記す|書く|示す|選ぶ)こと|とする|(記載|記入|入力|選択)する)[。．)）]?\s*$/

/** Whether the texts tell how to fill a paper in, as on a sheet of instructions whose list looks like a form. */
function isInstruction(grid: Grid, { goals }: Proposal): boolean {
  if (goals.length > 2) return false
  const texts = goals
    .flatMap(goalTextCells)
    .map(({ row, column }) => grid.text(row, column))
    .filter((text) => text.trim() !== '')
  return texts.length > 1 && texts.filter((text) => instruction.test(text)).length * 2 > texts.length
}
