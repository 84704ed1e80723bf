import { cellKey, parseAddress, type CellPlace } from '../../workbook/cell-address.ts'
import type { Codec } from '../../workbook/codec.ts'
import { addComments, type UnplacedComment } from '../../workbook/comments/add-comments.ts'
import type { Grid } from '../../workbook/grid.ts'
import { gridOf, openWorkbook, type Workbook, type WorksheetEntry } from '../../workbook/open-workbook.ts'
import { attemptWrite, type Outcome, type WriteTrouble } from '../../workbook/trouble.ts'
import { writable } from '../book/overview.ts'
import type { HealthProblem } from '../health/health-problem.ts'
import type { CorrectionWords } from './correction-words.ts'

/** A file that is to go back, and what is said in it. */
export interface CopySource {
  readonly bytes: Uint8Array
  /** Those that are asked; accepted ones are left out by the caller. */
  readonly problems: readonly HealthProblem[]
  /** In whose name the comments are; programs show it. */
  readonly author: string
}

/** A returned file with comments at its cells. */
export interface ReturnCopy {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What stands in no comment, since its cell has a conversation or no room. */
  readonly unplaced: readonly HealthProblem[]
}

/**
 * The returned file with its problems as comments at their cells, one a cell; what has no cell stands at the first text
 * of its worksheet, the title. Nothing else in the file changes. A signed file is refused.
 */
export function returnCopy(
  { bytes, problems, author }: CopySource,
  words: CorrectionWords,
  codec: Codec,
): Outcome<ReturnCopy, WriteTrouble> {
  return attemptWrite(() => {
    const workbook = openWorkbook(bytes, codec)
    const heaps = gather(problems, workbook)
    const wanted = [...heaps].map(([sheet, own]) => ({
      sheet,
      comments: [...own.values()].map((heap) => ({ ...heap, text: textOf(heap.problems, words) })),
    }))
    const { bytes: written, unplaced } = addComments(workbook, wanted, author)
    return { bytes: written, unplaced: unplaced.flatMap((one) => problemsAt(heaps, one)) }
  })
}

/** What is said at one cell. */
interface Heap extends CellPlace {
  readonly problems: HealthProblem[]
}

type Heaps = ReadonlyMap<WorksheetEntry, ReadonlyMap<number, Heap>>

function gather(problems: readonly HealthProblem[], workbook: Workbook): Heaps {
  const heaps = new Map<WorksheetEntry, Map<number, Heap>>()
  const grids = new Map<WorksheetEntry, Grid>()
  const usual = problems.flatMap(({ sheet }) => sheet ?? [])[0]
  for (const problem of problems) {
    const sheet = sheetOf(workbook, problem.sheet ?? usual)
    if (!sheet) continue
    const grid = grids.get(sheet) ?? gridOf(workbook, sheet)
    grids.set(sheet, grid)
    const place = placeIn(grid, problem)
    const own = heaps.get(sheet) ?? new Map<number, Heap>()
    heaps.set(sheet, own)
    const heap = own.get(cellKey(place))
    if (heap) heap.problems.push(problem)
    else own.set(cellKey(place), { ...place, problems: [problem] })
  }
  return heaps
}

function problemsAt(heaps: Heaps, { sheet, comment }: UnplacedComment): readonly HealthProblem[] {
  const own = [...heaps].find(([{ name }]) => name === sheet)?.[1]
  return own?.get(cellKey(comment))?.problems ?? []
}

function sheetOf({ worksheets }: Workbook, name: string | undefined): WorksheetEntry | undefined {
  return (
    worksheets.find((sheet) => sheet.name === name) ??
    worksheets.find(({ hidden }) => !hidden) ??
    worksheets[0]
  )
}

function placeIn(grid: Grid, { cell }: HealthProblem): CellPlace {
  const title = grid.cells.find(({ text }) => text.trim() !== '')
  const { row, column } = parseAddress(cell ?? '') ?? title ?? { row: 1, column: 1 }
  const { top, left } = grid.box(row, column)
  return { row: top, column: left }
}

function textOf(problems: readonly HealthProblem[], words: CorrectionWords): string {
  const said = problems.map((problem) => writable(words.comment(problem.level, words.problem(problem))))
  return said.length === 1 ? said.join('') : said.map((one, i) => `${i + 1}. ${one}`).join('\n')
}
