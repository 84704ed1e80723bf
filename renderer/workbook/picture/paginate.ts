import type { Area } from '../cell-address.ts'
import type { Picture } from './picture.ts'
import type { PrintSetup, Titles } from './print-setup.ts'

/** One printed page: which of the sheet's cells stand on it, and how large. */
export interface PrintedPage {
  /** From 1 through the whole sheet, or as its set-up begins. */
  readonly number: number
  readonly rows: Titles
  readonly columns: Titles
  /** Rows and columns that are repeated above and before them; null where this page has none. */
  readonly titleRows: Titles | null
  readonly titleColumns: Titles | null
  /** 1 is 100 %. */
  readonly scale: number
}

/** Pixels of paper at 96 dpi. */
export interface PaperPixels {
  readonly width: number
  readonly height: number
  /** The page without its margins. */
  readonly inside: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

const millimetre = 96 / 25.4
const smallestPercent = 10

/** The paper as it is laid, and what its margins leave. */
export function paperPixels({ paper, landscape, margins }: PrintSetup): PaperPixels {
  const [short, long] = [paper.width * millimetre, paper.height * millimetre]
  const [width, height] = landscape ? [long, short] : [short, long]
  const inside = {
    x: margins.left * 96,
    y: margins.top * 96,
    width: Math.max(1, width - (margins.left + margins.right) * 96),
    height: Math.max(1, height - (margins.top + margins.bottom) * 96),
  }
  return { width, height, inside }
}

/**
 * The pages that a worksheet is printed on, as Excel breaks them: by its areas, manual breaks, repeated titles and
 * scale. Where it is fitted to a number of pages, breaks of that direction don't hold.
 */
export function paginate(picture: Picture): readonly PrintedPage[] {
  const { print } = picture
  const areas = printedAreas(picture)
  const scale = scaleOf(picture, areas)
  const pages = areas.flatMap((area) => {
    const down = slices(rowRun(picture, area, scale))
    const across = slices(columnRun(picture, area, scale))
    const pairs = print.acrossFirst
      ? down.flatMap((rows) => across.map((columns) => ({ rows, columns })))
      : across.flatMap((columns) => down.map((rows) => ({ rows, columns })))
    return pairs.map(({ rows, columns }) => ({
      rows,
      columns,
      titleRows: titlesBefore(print.titleRows, rows),
      titleColumns: titlesBefore(print.titleColumns, columns),
      scale,
    }))
  })
  const first = print.firstPageNumber ?? 1
  return pages.map((page, i) => ({ number: first + i, ...page }))
}

/** What is printed of a picture: its areas, cut to it, or all of it. */
export function printedAreas({ rows, columns, print }: Picture): readonly Area[] {
  const all = { top: 1, left: 1, bottom: rows.length, right: columns.length }
  const areas = print.areas.length === 0 ? [all] : print.areas
  return areas
    .map(({ top, left, bottom, right }) => ({
      top,
      left,
      bottom: Math.min(bottom, all.bottom),
      right: Math.min(right, all.right),
    }))
    .filter(({ top, left, bottom, right }) => top <= bottom && left <= right)
}

/** Rows or columns in a line, to be cut into pages. */
interface Run {
  readonly from: number
  readonly to: number
  /** Pixels of the one with this number. */
  readonly size: (index: number) => number
  readonly space: number
  readonly titles: Titles | null
  readonly breaks: readonly number[]
}

function rowRun(picture: Picture, { top, bottom }: Area, scale: number): Run {
  const { print, rows } = picture
  return {
    from: top,
    to: bottom,
    size: (row) => ((rows[row - 1]?.height ?? 0) * 96) / 72,
    space: paperPixels(print).inside.height / scale,
    titles: print.titleRows,
    breaks: print.scale.kind === 'fit' && print.scale.down !== null ? [] : print.breaks.rows,
  }
}

function columnRun(picture: Picture, { left, right }: Area, scale: number): Run {
  const { print, columns } = picture
  return {
    from: left,
    to: right,
    size: (column) => columns[column - 1]?.width ?? 0,
    space: paperPixels(print).inside.width / scale,
    titles: print.titleColumns,
    breaks: print.scale.kind === 'fit' && print.scale.across !== null ? [] : print.breaks.columns,
  }
}

/** A run cut into pages: each holds one row or column at least, and none holds only hidden ones. */
function slices({ from, to, size, space, titles, breaks }: Run): readonly Titles[] {
  const broken = new Set(breaks)
  const found: Titles[] = []
  let start = from
  let filled = 0
  const titleSize = titles ? sum(titles.from, titles.to, size) : 0
  const end = (last: number) => {
    if (filled > 0) found.push({ from: start, to: last })
    start = last + 1
    filled = 0
  }
  for (let index = from; index <= to; index++) {
    const room = space - (titles && start > titles.to ? titleSize : 0)
    // Half a pixel of rounding is no reason for a page of its own.
    if (filled > 0 && filled + size(index) > room + 0.5) end(index - 1)
    filled += size(index)
    if (broken.has(index)) end(index)
  }
  if (start <= to) end(to)
  return found
}

function sum(from: number, to: number, size: (index: number) => number): number {
  let total = 0
  for (let index = from; index <= to; index++) total += size(index)
  return total
}

function titlesBefore(titles: Titles | null, part: Titles): Titles | null {
  return titles && titles.to < part.from ? titles : null
}

/** The largest whole percentage, 100 at most, at which the sheet takes no more pages than it may. */
function scaleOf(picture: Picture, areas: readonly Area[]): number {
  const { scale } = picture.print
  if (scale.kind === 'percent') return scale.percent / 100
  const { across, down } = scale
  const fits = (percent: number) =>
    areas.every(
      (area) =>
        (across === null || slices(columnRun(picture, area, percent / 100)).length <= across) &&
        (down === null || slices(rowRun(picture, area, percent / 100)).length <= down),
    )
  for (let percent = 100; percent > smallestPercent; percent--) if (fits(percent)) return percent / 100
  return smallestPercent / 100
}
