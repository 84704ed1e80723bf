import type { Codec } from '../workbook/codec.ts'
import { firstDifference } from '../workbook/compare-grids.ts'
import { copySheet } from '../workbook/copy-sheet/copy-sheet.ts'
import { excelLimits } from '../workbook/limits.ts'
import { gridOf, openWorkbook } from '../workbook/open-workbook.ts'
import { SheetNames } from '../workbook/sheet-names.ts'
import { refuse } from '../workbook/trouble.ts'
import { writeCells } from '../workbook/write-cells.ts'
import { continueNumber } from './continue-number.ts'
import { freshGoal } from './fresh-copy.ts'
import type { FilePage } from './goal-table.ts'
import type { GrowingPaper } from './growing-paper.ts'
import { pageOf } from './open-template.ts'

/**
 * The paper with so many worksheets more: copies of the last goal's, behind it, named and numbered on, with nothing in
 * their fields. Below `attemptWrite` only.
 */
export function addSheets(paper: GrowingPaper, count: number, codec: Codec): GrowingPaper {
  let grown = paper
  for (let i = 0; i < count; i++) grown = addSheet(grown, codec)
  return grown
}

function addSheet(paper: GrowingPaper, codec: Codec): GrowingPaper {
  const { table } = paper
  const page = table.pages.at(-1) ?? table.pages[0]
  const [goal] = page.layout.goals
  if (!goal) throw new Error('no goal on the worksheet to copy')
  const before = table.pages.at(-2)
  const number = Math.max(...table.pages.map(({ layout }) => layout.goals[0]?.number ?? 0)) + 1
  const name = nextName(paper, page, before, number)
  const copied = openWorkbook(copySheet(paper.workbook, page.entry, name), codec)
  const entry =
    copied.worksheets.find((one) => one.name === name) ?? refuse({ code: 'damaged', part: copied.path })
  const earlierGoal = before?.layout.goals[0]
  const cells = freshGoal(
    page,
    goal,
    { top: 1, bottom: excelLimits.rows },
    number,
    before && earlierGoal
      ? { number: earlierGoal.number, text: ({ row, column }) => before.grid.text(row, column) }
      : null,
  )
  const workbook = openWorkbook(writeCells(copied, [{ sheet: entry, cells }]), codec)
  const grid = gridOf(workbook, entry)
  const cell = firstDifference(page.grid, grid, cells)
  if (cell !== null) refuse({ code: 'not-verified', sheet: name, cell })
  const layout = { ...page.layout, sheetName: name, goals: [{ ...goal, number }] }
  const added: FilePage = { ...page, entry, grid, layout, ...pageOf(workbook, entry) }
  return {
    ...paper,
    workbook,
    table: { pages: [table.pages[0], ...table.pages.slice(1), added] },
    inserted: [...paper.inserted, { kind: 'sheet', goal: number, sheet: name, copyOf: page.entry.name }],
  }
}

/** 目標3 behind 目標1 and 目標2; a name that counts no goals gets what Excel gives a copy: 様式 (2). */
function nextName(
  { workbook }: GrowingPaper,
  { entry, layout }: FilePage,
  before: FilePage | undefined,
  number: number,
): string {
  const names = new SheetNames(workbook.tabNames)
  const own = layout.goals[0]?.number ?? number - 1
  const counts = before
    ? continueNumber(before.entry.name, before.layout.goals[0]?.number ?? 0, own) === entry.name
    : /[^\d０-９][\d０-９]{1,2}$|[①-⑳]$/.test(entry.name)
  const next = counts ? continueNumber(entry.name, own, number) : null
  const fits = next !== null && next.length <= excelLimits.sheetName && !names.has(next)
  return fits ? next : names.next(entry.name)
}
