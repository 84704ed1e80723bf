import type { Cell, EditableSide, NodeId, Pin } from './editable-sheet.ts'
import { isBlank, isHeader, type OutlineTree, treeOf } from './outline-tree.ts'
import { pairOutlines, type Pairings } from './pair-outlines.ts'
import { type Outline, parseOutline } from './parse-outline.ts'

/** One cell read as a tree, each node with its id. */
export interface CellModel {
  readonly tree: OutlineTree
  readonly ids: readonly NodeId[]
  readonly indexOf: ReadonlyMap<NodeId, number>
}

/** A side read whole: both cells, and how they pair with the pins taken into account. */
export interface SideModel {
  readonly items: CellModel
  readonly outcomes: CellModel
  readonly pairings: Pairings
}

/** Reads a side's text and pins. */
export function modelOf(side: EditableSide): SideModel {
  const items = cellModelOf(side.initiatives)
  const outcomes = cellModelOf(side.outcome)
  return { items, outcomes, pairings: pairingsOf(items, outcomes, side.pins) }
}

/** Reads one cell. */
export function cellModelOf(cell: Cell): CellModel {
  const outline = parseOutline(cell.text)
  const ids = nodeIds(cell, outline)
  return { tree: treeOf(outline), ids, indexOf: new Map(ids.map((id, index) => [id, index])) }
}

/** Pairs two cells; pins whose outcome, or all of whose items, are gone don't count. */
export function pairingsOf(items: CellModel, outcomes: CellModel, pins: readonly Pin[]): Pairings {
  const byHand = new Map<number, readonly number[]>()
  for (const pin of pins) {
    const outcome = outcomes.indexOf.get(pin.outcome)
    const beside = pin.items.flatMap((id) => items.indexOf.get(id) ?? [])
    if (outcome !== undefined && (beside.length > 0 || pin.items.length === 0)) byHand.set(outcome, beside)
  }
  return pairOutlines(items.tree, outcomes.tree, byHand)
}

/** Whether an outcome node is shown as a row: not a header over others, nor a blank line that nobody has paired. */
export function isOutcomeRow(outcomes: CellModel, { pairs }: Pairings, index: number): boolean {
  const node = outcomes.tree.nodes[index]
  return node !== undefined && !isHeader(outcomes.tree, index) && (!isBlank(node) || pairs[index] !== null)
}

function nodeIds(cell: Cell, outline: Outline): NodeId[] {
  return outline.nodes.map(({ line, place }) => {
    const id = cell.lines[line]
    if (id === undefined) throw new RangeError(`a cell without an id for line ${line + 1}`)
    return place === 0 ? id : `${id}:${place}`
  })
}
