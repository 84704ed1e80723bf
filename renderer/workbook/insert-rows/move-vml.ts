import { applySplices } from '../splice.ts'
import { decodeEntities } from '../xml-text.ts'
import { encodeText } from '../xml-edits.ts'
import { moveEdges, type AnchorContext, type Placement } from './move-anchor.ts'
import { anchorElement, anchorPlaces, anchorText, isNote, noteInRow, noteRowOf } from './vml-client-data.ts'
import { vmlElements } from './vml-elements.ts'
import { moveFormula, type FormulaHome } from './move-formula.ts'
import { movedRow } from './row-shift.ts'

const formula = /(<x:(Fmla(?:Link|Range|Group|Txbx|Macro|Pict))>)([^<]*)(<\/x:\2>)/g

/**
 * A legacy drawing after rows came in (ECMA-376 part 4, 19.4.2): notes go with their cell and keep their size,
 * controls follow the cells beneath. Excel writes such parts as no XML parser takes them (`<br>`), so they are looked
 * through as text. `anchors` is null where the drawing lies on another sheet.
 */
export function moveVml(vml: string, home: FormulaHome, anchors: AnchorContext | null): string {
  const splices = vmlElements(vml, 'x:ClientData').map(({ start, end, text: data }) => {
    const moved = data.replace(formula, (_, open: string, _name: string, text: string, close: string) => {
      const plain = decodeEntities(text)
      return open + (plain === null ? text : encodeText(moveFormula(plain, home))) + close
    })
    const placed = !anchors ? moved : isNote(data) ? moveNote(moved, anchors) : moveControl(moved, anchors)
    return { start, end, text: placed }
  })
  return applySplices(vml, splices)
}

/** A note lies where its cell is. */
function moveNote(data: string, { shift }: AnchorContext): string {
  const row = noteRowOf(data)
  return row === null ? data : noteInRow(data, row, movedRow(shift, row + 1) - 1)
}

function moveControl(data: string, anchors: AnchorContext): string {
  // Where the element is there, the control does not: 19.4.2.40 and 19.4.2.57 are written the other way round.
  const has = (name: string) => new RegExp(`<x:${name}\\s*(/>|>\\s*(True|t)?\\s*<)`, 'i').test(data)
  const placement: Placement = has('MoveWithCells')
    ? 'stays'
    : has('SizeWithCells')
      ? 'moves'
      : 'moves-and-sizes'
  return data.replace(anchorElement, (whole, open: string, numbers: string, close: string) => {
    const places = anchorPlaces(numbers)
    if (!places) return whole
    const edge = (at: number) => ({ row: Number(places[at]), offset: Number(places[at + 1]) })
    const [top, bottom] = moveEdges(edge(2), edge(6), placement, anchors)
    return open + anchorText(places, top.row, bottom.row, top.offset, bottom.offset) + close
  })
}
