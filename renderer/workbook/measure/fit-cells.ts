import { excelLimits } from '../limits.ts'
import type { TextFont } from './font-metrics.ts'
import { highestRow } from './grow-rows.ts'
import { linesNeeded, usableWidth, type TextAlignment } from './measure-text.ts'
import { rulerOf } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

/** A cell that a text is to be seen in; the width in pixels. */
export interface CellRoom {
  readonly width: number
  readonly font: TextFont
}

/** The texts of one row, and the height that shows them whole, in points. */
export interface FittedRow {
  readonly texts: readonly string[]
  readonly height: number
}

const wrapped: TextAlignment = { wrap: true, horizontal: 'general', indent: 0, rotation: 0 }

/**
 * Texts of cells side by side as rows that Excel can show whole: one, or several where a text needs more than the
 * highest row or than a cell holds. Cut at a line feed where there is one in reach, which is left out; nothing else is.
 */
export function fitCells(
  texts: readonly string[],
  rooms: readonly CellRoom[],
): readonly [FittedRow, ...FittedRow[]] {
  const measured = texts.map((text, i) => heightOf(text, rooms[i] ?? noRoom))
  const height = Math.max(0, ...measured)
  if (height <= highestRow && texts.every(fitsCell)) return [{ texts, height }]
  const cut = texts.map((text, i) => cutText(text, rooms[i] ?? noRoom))
  const rows = Array.from({ length: Math.max(...cut.map(({ length }) => length)) }, (_, row) => {
    const own = cut.map((pieces) => pieces[row] ?? '')
    const heights = own.map((text, i) => heightOf(text, rooms[i] ?? noRoom))
    return { texts: own, height: Math.min(highestRow, Math.max(...heights)) }
  })
  const [first = { texts, height: highestRow }, ...more] = rows
  return [first, ...more]
}

const noRoom: CellRoom = { width: 64, font: { name: '', size: 11, bold: false } }

function fitsCell(text: string): boolean {
  return text.length <= excelLimits.cellCharacters
}

/** Columns of departments, years and titles say the same row after row. */
const last = new WeakMap<CellRoom, { readonly text: string; readonly height: number }>()

function heightOf(text: string, room: CellRoom): number {
  if (text === '') return 0
  const known = last.get(room)
  if (known?.text === text) return known.height
  const height = measuredHeight(text, room)
  last.set(room, { text, height })
  return height
}

function measuredHeight(text: string, room: CellRoom): number {
  const lines = text.includes('\n')
    ? text.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0)
    : linesOf(text, room)
  const lineHeight = rulerOf(room.font).lineHeight(text)
  return Math.ceil((lines * lineHeight) / pixel - 1e-6) * pixel
}

/** Row heights are whole pixels of a screen, in points. */
const pixel = 0.75

function linesOf(paragraph: string, { width, font }: CellRoom): number {
  // Most lines are short: letters are an em wide at most, emoji counted as two.
  const longest = paragraph.length * font.size * 1.4
  return longest < usableWidth(width, wrapped) ? 1 : linesNeeded(paragraph, font, width, wrapped)
}

/** A text in pieces of as many lines as the highest row shows. */
function cutText(text: string, { width, font }: CellRoom): readonly string[] {
  const ruler = rulerOf(font)
  const most = Math.floor(highestRow / ruler.lineHeight(text))
  const pieces: string[] = []
  let piece: string | null = null
  let lines = 0
  for (const paragraph of text.split('\n')) {
    const own = wrapText(paragraph, usableWidth(width, wrapped), ruler.widthOf)
    if (piece !== null && lines + own.length > most) {
      pieces.push(piece)
      piece = null
      lines = 0
    }
    for (let from = most; from < own.length; from += most) pieces.push(own.slice(from - most, from).join(''))
    const rest = own.slice(Math.floor((own.length - 1) / most) * most).join('')
    piece = piece === null ? rest : `${piece}\n${rest}`
    lines += ((own.length - 1) % most) + 1
  }
  return [...pieces, piece ?? '']
}
