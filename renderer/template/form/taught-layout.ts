import type { Grid } from '../../workbook/grid.ts'
import { sideNames, type Layout, type SideHeading } from '../layout.ts'
import { fillableCells } from '../fillable-cells.ts'
import { findBlocks } from './find-blocks.ts'
import { isWhole, placeGoals } from './place-goals.ts'
import { readYears } from './read-years.ts'
import type { RepeatRule } from './repeat-rule.ts'
import { latestYear } from './shape-of.ts'
import { taughtPaper } from './taught-paper.ts'
import type { Teaching } from './teaching.ts'

/** Where every field of a worksheet lies, by what a person said of its first goal; null as long as that is not enough. */
export function taughtLayout(grid: Grid, teaching: Teaching, rule: RepeatRule): Layout | null {
  if (!isEnough(teaching)) return null
  const { department, headings, rowAnItem, sheetExtra } = teaching
  const goals = placeGoals(grid, teaching, rule)
  const first = goals[0]?.current?.rows[0]
  const firstItem = (first?.initiatives ?? first?.outcome)?.row ?? 1
  const layout: Layout = {
    kind: teaching.kind ?? kindOf(rule),
    sheetName: grid.sheetName,
    department,
    fiscalYear: null,
    headings: sideNames.flatMap((side): readonly SideHeading[] => {
      const cell = headings[side]
      return cell ? [{ cell, side, year: latestYear(grid.text(cell.row, cell.column)) }] : []
    }),
    goals,
    rowAnItem,
    extra: sheetExtra,
    paper: [],
  }
  const blocks = findBlocks(grid, teaching, rule)
  const paper = taughtPaper(grid, { fields: fillableCells(layout), blocks, goals, firstItem })
  const years = paper.flatMap((cell) => {
    const year = latestYear(grid.text(cell.row, cell.column))
    return year === null ? [] : [[cell, year] as const]
  })
  return readYears(grid, { ...layout, paper }, years, firstItem)
}

/** Whether this year's half is known, and last year's not only in part. */
export function isEnough({ sides }: Teaching): boolean {
  const { title, marker, initiatives, outcome } = sides.previous
  const hasNone = [title, marker, initiatives, outcome].every((cell) => cell === null)
  return isWhole(sides.current) && (hasNone || isWhole(sides.previous))
}

function kindOf({ kind }: RepeatRule): Layout['kind'] {
  if (kind === 'once') return 'form'
  return kind === 'labels' ? 'blocks' : 'table'
}
