import { freePath, takenPaths } from '../copy-sheet/copied-parts.ts'
import { cellKey, type Area, type CellPlace } from '../cell-address.ts'
import { appendToRoot } from '../author/append-to-root.ts'
import { listTypes, mainNamespace, officeNamespace, relate } from '../author/list-tabs.ts'
import type { Grid } from '../grid.ts'
import { excelLimits } from '../limits.ts'
import { gridOf, type Workbook, type WorksheetEntry } from '../open-workbook.ts'
import { PartChanges } from '../part-changes.ts'
import { maxDigitWidth } from '../picture/known-fonts.ts'
import { readColumns } from '../picture/read-columns.ts'
import { readLooks } from '../picture/read-looks.ts'
import { pointsToPixels, readRows } from '../picture/read-rows.ts'
import { refuse } from '../trouble.ts'
import { isSigned } from '../write-cells.ts'
import { writeZip } from '../write-zip.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { appendComments, authorLine, commentRule, emptyComments, type NewComment } from './append-comments.ts'
import { commentBox, type SheetSizes } from './comment-box.ts'
import { emptyShapes, withCommentShapes, type CommentShape } from './comment-shapes.ts'
import { linkDrawing } from './link-drawing.ts'
import { isConversation, readComments, sheetPart, type CellComment } from './read-comments.ts'

/** What is to be said on one worksheet; of a merged area at any of its cells. */
export interface SheetComments {
  readonly sheet: WorksheetEntry
  readonly comments: readonly NewComment[]
}

/** A comment that could not come in: the cell has a conversation, or the text is more than a comment holds. */
export interface UnplacedComment {
  readonly sheet: string
  readonly comment: NewComment
  readonly why: 'conversation' | 'too-long'
}

/** A workbook with comments. */
export interface CommentedWorkbook {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly unplaced: readonly UnplacedComment[]
}

/**
 * The workbook with comments at cells, in `author`'s name: each seen while the mouse is over its cell, in a box that
 * shows it all. Comments that are there keep every word, and the new text stands below. No cell and no other part
 * changes, so a protection stays and stops nobody here. A signed workbook is refused. Below `attemptWrite` only.
 */
export function addComments(
  workbook: Workbook,
  wanted: readonly SheetComments[],
  author: string,
): CommentedWorkbook {
  const parts = new PartChanges(workbook)
  const adder = new CommentAdder(workbook, parts, author)
  for (const { sheet, comments } of wanted) adder.add(sheet, comments)
  if (adder.isUsed && isSigned(workbook)) refuse({ code: 'signed' })
  const bytes = writeZip(workbook.package.zip, parts.bytes(), workbook.package.codec, parts.added())
  return { bytes, unplaced: adder.unplaced }
}

interface PlacedComment extends NewComment {
  readonly area: Area
  /** All that the box has to show. */
  readonly whole: string
}

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'

class CommentAdder {
  readonly unplaced: UnplacedComment[] = []
  isUsed = false
  readonly #taken: Set<string>

  constructor(
    readonly workbook: Workbook,
    readonly parts: PartChanges,
    readonly author: string,
  ) {
    this.#taken = takenPaths(workbook)
  }

  add(sheet: WorksheetEntry, comments: readonly NewComment[]): void {
    if (comments.length === 0) return
    const { workbook, parts } = this
    const grid = gridOf(workbook, sheet)
    const before = readComments(workbook, sheet)
    const placed = this.#place(grid, comments, before)
    if (placed.length === 0) return
    this.isUsed = true
    const list = sheetPart(workbook, sheet, 'comments')
    const drawing = drawingOf(workbook, sheet)
    const listPath = list ?? this.#newPart('xl/comments1.xml')
    const drawingPath = drawing ?? this.#newPart('xl/drawings/vmlDrawing1.vml')
    const written = list === null ? emptyComments(mainNamespace(workbook)) : parts.text(list)
    parts.set(listPath, appendComments(written, listPath, placed, this.author))
    const undrawn = drawing === null ? before.filter((one) => !has(placed, one)) : []
    const shapes = shapesOf([...placed, ...undrawn.map((one) => inGrid(one, grid))], sizesOf(workbook, sheet))
    parts.set(
      drawingPath,
      withCommentShapes(drawing === null ? emptyShapes : parts.text(drawing), drawingPath, shapes),
    )
    this.#relate(sheet, list === null ? listPath : null, drawing === null ? drawingPath : null)
  }

  #place(
    grid: Grid,
    comments: readonly NewComment[],
    before: readonly CellComment[],
  ): readonly PlacedComment[] {
    const placed = new Map<number, PlacedComment>()
    for (const comment of comments) {
      const area = grid.box(comment.row, comment.column)
      const place = { row: area.top, column: area.left }
      const own = before.find((one) => cellKey(one) === cellKey(place))
      const together = placed.get(cellKey(place))
      const text = together ? `${together.text}\n${comment.text}` : comment.text
      const whole = `${own ? own.text + commentRule : ''}${authorLine(this.author)}${text}`
      if (own && isConversation(own)) this.#passOver(grid, comment, 'conversation')
      else if (whole.length > excelLimits.cellCharacters) this.#passOver(grid, comment, 'too-long')
      else placed.set(cellKey(place), { ...place, text, area, whole })
    }
    return [...placed.values()]
  }

  #passOver({ sheetName }: Grid, comment: NewComment, why: UnplacedComment['why']): void {
    this.unplaced.push({ sheet: sheetName, comment, why })
  }

  /** Lists the parts that are new; null for one that is not. */
  #relate(sheet: WorksheetEntry, list: string | null, drawing: string | null): void {
    const { workbook, parts } = this
    if (list !== null) listTypes(workbook, parts, [{ path: list, type: commentsType }])
    if (drawing !== null) listVmlType(workbook, parts)
    const fresh = [
      ...(drawing === null ? [] : [{ path: drawing, type: 'vmlDrawing' }]),
      ...(list === null ? [] : [{ path: list, type: 'comments' }]),
    ]
    if (fresh.length === 0) return
    const [first = ''] = relate(workbook, parts, fresh, sheet.path)
    if (drawing === null) return
    const xml = parts.text(sheet.path)
    parts.set(sheet.path, linkDrawing(xml, sheet.path, first, officeNamespace(workbook)))
  }

  #newPart(wished: string): string {
    const path = freePath(wished, this.#taken)
    this.#taken.add(path.toLowerCase())
    return path
  }
}

type Drawn = Pick<PlacedComment, 'row' | 'column' | 'area' | 'whole'>

function shapesOf(drawn: readonly Drawn[], sizes: SheetSizes): readonly CommentShape[] {
  return drawn.map(({ row, column, area, whole }) => ({ row, column, box: commentBox(whole, area, sizes) }))
}

/** A comment that no program has drawn yet: beside a legacy drawing without it Excel would drop it. */
function inGrid({ row, column, text }: CellComment, grid: Grid): Drawn {
  return { row, column, area: grid.box(row, column), whole: text }
}

function has(placed: readonly CellPlace[], place: CellPlace): boolean {
  return placed.some((one) => cellKey(one) === cellKey(place))
}

/** The legacy drawing that the worksheet links to; headers and footers have another of the same kind. */
function drawingOf({ package: opened }: Workbook, { path }: WorksheetEntry): string | null {
  const scanner = new XmlScanner(opened.text(path).text, path)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2) continue
    if (!scanner.is('legacyDrawing')) {
      scanner.skip()
      continue
    }
    const id = scanner.prefixedAttribute('id')
    const relation = opened.relationships(path).find((one) => one.id === id && !one.external)
    return relation && opened.entry(relation.target) ? relation.target : null
  }
  return null
}

function sizesOf(workbook: Workbook, { path }: WorksheetEntry): SheetSizes {
  const { text } = workbook.package.text(path)
  const columns = readColumns(text, path, maxDigitWidth(readLooks(workbook).normalFont))
  const rows = readRows(text, path)
  return {
    columnWidth: (column) => columns.at(column).width,
    rowHeight: (row) => pointsToPixels(rows.at(row).height),
  }
}

/** As every program does: the ending stands for the type (ECMA-376 part 2, 6.2.3). */
function listVmlType(workbook: Workbook, parts: PartChanges): void {
  const path = '[Content_Types].xml'
  if (!workbook.package.entry(path)) return
  const scanner = new XmlScanner(parts.text(path), path)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.is('Default') && scanner.attribute('Extension')?.toLowerCase() === 'vml')
      return
  const type = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
  const entry = (prefix: string) => `<${prefix}Default Extension="vml" ContentType="${type}"/>`
  parts.set(path, appendToRoot(parts.text(path), path, entry))
}
