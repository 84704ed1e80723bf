import { cellKey, type CellPlace } from '../cell-address.ts'
import { applySplices, type Splice } from '../splice.ts'
import { refuse } from '../trouble.ts'
import type { CommentBox } from './comment-box.ts'

/** A comment that is to be drawn. */
export interface CommentShape extends CellPlace {
  readonly box: CommentBox
}

const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'

/** What all comments' shapes are of (ECMA-376 part 4, 19.1.2.20). */
const shapeType = `<v:shapetype ${namespaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

/** A legacy drawing without shapes. */
export const emptyShapes = `<xml ${namespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapeType}</xml>`

/**
 * A legacy drawing in which comments have boxes: those that have one get the new size, the others come in behind all
 * shapes. Nothing else changes. Excel writes such parts as no XML parser takes them, so it is looked through as text.
 */
export function withCommentShapes(vml: string, part: string, shapes: readonly CommentShape[]): string {
  const waiting = new Map(shapes.map((shape) => [cellKey(shape), shape]))
  const splices = noteData(vml).flatMap((note): Splice[] => {
    const shape = waiting.get(cellKey(note))
    if (!shape) return []
    waiting.delete(cellKey(note))
    return [{ start: note.start, end: note.end, text: anchored(note, shape.box.anchor) }]
  })
  const end = vml.lastIndexOf('</xml')
  if (end < 0) refuse({ code: 'damaged', part })
  return applySplices(vml, [...splices, { start: end, end, text: newShapes(vml, [...waiting.values()]) }])
}

/** What a legacy drawing says of a cell's comment (ECMA-376 part 4, 19.4.2.12), whatever its prefix. */
interface NoteData extends CellPlace {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly prefix: string
}

/** In the part's order. What is never closed ends the search, so time grows with the part and no more. */
function noteData(vml: string): readonly NoteData[] {
  const found: NoteData[] = []
  let from = 0
  for (const { index: start, 1: prefix = '' } of vml.matchAll(/<((?:[\w.-]+:)?)ClientData(?=[\s>])/g)) {
    if (start < from) continue
    const close = `</${prefix}ClientData>`
    const closing = vml.indexOf(close, start)
    if (closing < 0) return found
    const text = vml.slice(start, (from = closing + close.length))
    const [row, column] = [numberIn(text, 'Row'), numberIn(text, 'Column')]
    if (/\bObjectType\s*=\s*["']Note["']/.test(text) && row !== null && column !== null)
      found.push({ start, end: from, text, prefix, row: row + 1, column: column + 1 })
  }
  return found
}

function numberIn(data: string, name: 'Row' | 'Column'): number | null {
  const number = new RegExp(`[<:]${name}>\\s*(\\d{1,7})\\s*<`).exec(data)?.[1]
  return number === undefined ? null : Number(number)
}

function anchored({ text, prefix }: NoteData, anchor: string): string {
  const written = /([<:]Anchor>)[^<]*(<)/
  return written.test(text)
    ? text.replace(written, (_, open: string, close: string) => open + anchor + close)
    : text.replace('>', `><${prefix}Anchor>${anchor}</${prefix}Anchor>`)
}

function newShapes(vml: string, shapes: readonly CommentShape[]): string {
  if (shapes.length === 0) return ''
  const numbers = [...vml.matchAll(/_x0000_s(\d{1,9})/g)].map(([, number]) => Number(number))
  const last = numbers.reduce((most, one) => Math.max(most, one), 1024)
  const type = /\bid\s*=\s*["']_x0000_t202["']/.test(vml) ? '' : shapeType
  return type + shapes.map((shape, i) => shapeXml(shape, last + 1 + i)).join('')
}

/** Seen while the mouse is over the cell; SizeWithCells by itself has it move with the cell (19.4.2.57). */
function shapeXml({ row, column, box }: CommentShape, number: number): string {
  return `<v:shape ${namespaces} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${box.width}pt;height:${box.height}pt;z-index:${number - 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:SizeWithCells/><x:Anchor>${box.anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
}
