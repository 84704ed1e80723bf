import { formatAddress } from '../cell-address.ts'
import { isNote, noteInRow, noteRowOf } from './vml-client-data.ts'
import { vmlElements } from './vml-elements.ts'

const shapeNumber = /_x0000_s(\d{1,9})/g
const noteColumn = /<x:Column>\s*(\d+)\s*<\/x:Column>/

/** The shapes of some cells' notes (`B4`) once more for each offset, so many rows further down, with ids of their own. */
export function copiedNoteShapes(vml: string, cells: readonly string[], offsets: readonly number[]): string {
  const wanted = new Set(cells)
  let number = [...vml.matchAll(shapeNumber)].reduce((most, [, one]) => Math.max(most, Number(one)), 1024)
  let copies = ''
  for (const { text } of cells.length === 0 ? [] : vmlElements(vml, 'v:shape')) {
    const row = noteRowOf(text)
    const column = Number(noteColumn.exec(text)?.[1] ?? NaN)
    if (!isNote(text) || row === null) continue
    if (!wanted.has(formatAddress({ row: row + 1, column: column + 1 }))) continue
    for (const by of offsets)
      copies += noteInRow(text, row, row + by).replace(
        /(\s(?:id|o:spid)=["'])[^"']*/g,
        `$1_x0000_s${++number}`,
      )
  }
  return copies
}

/** A legacy drawing with more shapes behind its own. */
export function withShapes(vml: string, shapes: string): string {
  const end = vml.lastIndexOf('</v:shape>') + '</v:shape>'.length
  return shapes === '' ? vml : vml.slice(0, end) + shapes + vml.slice(end)
}
