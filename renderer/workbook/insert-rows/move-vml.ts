import { decodeEntities } from '../xml-text.ts'
import { encodeText } from '../xml-edits.ts'
import { moveEdges, type AnchorContext, type Placement } from './move-anchor.ts'
import { moveFormula, type FormulaHome } from './move-formula.ts'
import { movedRow } from './row-shift.ts'

const clientData = /<x:ClientData\b[^>]*?(?:\/>|>[\s\S]*?<\/x:ClientData>)/g
const formula = /(<x:(Fmla(?:Link|Range|Group|Txbx|Macro|Pict))>)([^<]*)(<\/x:\2>)/g

/**
 * A legacy drawing after rows came in (ECMA-376 part 4, 19.4.2): notes go with their cell and keep their size,
 * controls follow the cells beneath. Excel writes such parts as no XML parser takes them (`<br>`), so they are looked
 * through as text. `anchors` is null where the drawing lies on another sheet.
 */
export function moveVml(vml: string, home: FormulaHome, anchors: AnchorContext | null): string {
  return vml.replace(clientData, (data) => {
    const moved = data.replace(formula, (_, open: string, _name: string, text: string, close: string) => {
      const plain = decodeEntities(text)
      return open + (plain === null ? text : encodeText(moveFormula(plain, home))) + close
    })
    if (!anchors) return moved
    return /\bObjectType\s*=\s*["']Note["']/.test(data)
      ? moveNote(moved, anchors)
      : moveControl(moved, anchors)
  })
}

const noteRow = /(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/
const anchor = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/

/** A note lies where its cell is: both edges go down by as much as the cell. */
function moveNote(data: string, { shift }: AnchorContext): string {
  const row = Number(noteRow.exec(data)?.[2] ?? NaN)
  const moved = movedRow(shift, row + 1) - 1
  if (Number.isNaN(row) || moved === row) return data
  return data
    .replace(noteRow, (_, open: string, __, close: string) => open + moved + close)
    .replace(anchor, (whole, open: string, numbers: string, close: string) => {
      const places = anchorPlaces(numbers)
      if (!places) return whole
      const by = moved - row
      return open + anchorText(places, Number(places[2]) + by, Number(places[6]) + by) + close
    })
}

function moveControl(data: string, anchors: AnchorContext): string {
  // Where the element is there, the control does not: 19.4.2.40 and 19.4.2.57 are written the other way round.
  const has = (name: string) => new RegExp(`<x:${name}\\s*(/>|>\\s*(True|t)?\\s*<)`, 'i').test(data)
  const placement: Placement = has('MoveWithCells')
    ? 'stays'
    : has('SizeWithCells')
      ? 'moves'
      : 'moves-and-sizes'
  return data.replace(anchor, (whole, open: string, numbers: string, close: string) => {
    const places = anchorPlaces(numbers)
    if (!places) return whole
    const edge = (at: number) => ({ row: Number(places[at]), offset: Number(places[at + 1]) })
    const [top, bottom] = moveEdges(edge(2), edge(6), placement, anchors)
    return open + anchorText(places, top.row, bottom.row, top.offset, bottom.offset) + close
  })
}

/** Left column and offset, top row and offset, right column and offset, bottom row and offset, as they are written. */
function anchorPlaces(numbers: string): string[] | null {
  const places = numbers.split(',')
  const fits = places.length === 8 && places.every((one) => /^\s*-?\d{1,7}\s*$/.test(one))
  return fits && Number(places[2]) < 1_048_576 && Number(places[6]) < 1_048_576 ? places : null
}

function anchorText(
  places: readonly string[],
  top: number,
  bottom: number,
  topOffset = Number(places[3]),
  bottomOffset = Number(places[7]),
): string {
  const fresh = new Map([
    [2, top],
    [3, topOffset],
    [6, bottom],
    [7, bottomOffset],
  ])
  return places
    .map((text, i) => {
      const value = fresh.get(i)
      return value === undefined || value === Number(text) ? text : text.replace(/-?\d+/, String(value))
    })
    .join(',')
}
