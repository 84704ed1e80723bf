import { outlinePaths } from './outline-paths.ts'
import { childrenOf, nodeAt, type OutlineTree } from './outline-tree.ts'
import { markerSlips } from './marker-slip.ts'
import { isOutcomeRow, modelOf, type SideModel } from './side-model.ts'
import type { ItemRow, OutcomeRow, SideView, ViewSide } from './side-view.ts'

/** Derives the rows of a side: pairings made by hand win, and an outcome without items is among the unpaired. */
export const viewSide: ViewSide = (side) => viewOf(modelOf(side))

/** The rows of a side that was read already. */
export function viewOf(model: SideModel): SideView {
  const outcomes = outcomeRows(model)
  const beside: OutcomeRow[][] = model.items.ids.map(() => [])
  for (const row of outcomes) {
    for (const id of row.items) beside[model.items.indexOf.get(id) ?? -1]?.push(row)
  }
  return { rows: itemRows(model, beside), unpaired: outcomes.filter((row) => row.by === null) }
}

function outcomeRows({ items, outcomes, pairings }: SideModel): OutcomeRow[] {
  return outcomes.tree.nodes.flatMap((node, index) => {
    if (!isOutcomeRow(outcomes, pairings, index)) return []
    const pairing = pairings.pairs[index] ?? null
    const ids = (pairing?.items ?? []).flatMap((item) => items.ids[item] ?? [])
    return {
      id: outcomes.ids[index] ?? '',
      marker: node.marker,
      text: node.text,
      items: ids,
      by: pairing?.by ?? null,
    }
  })
}

function itemRows({ items: { tree, ids } }: SideModel, beside: readonly OutcomeRow[][]): ItemRow[] {
  const paths = outlinePaths(tree)
  const slips = markerSlips(tree)
  const places = placesOf(tree)
  return tree.nodes.map((node, index) => {
    const { above, below } = places[index] ?? { above: null, below: null }
    const isNote = node.kind === 'note'
    return {
      id: ids[index] ?? '',
      path: paths[index] ?? '',
      marker: node.marker,
      text: node.text,
      depth: node.depth,
      parent: node.parent === null ? null : (ids[node.parent] ?? null),
      outcomes: beside[index] ?? [],
      slip: slips[index] ?? null,
      canIndent: !isNote && above !== null && nodeAt(tree, above).kind !== 'note' && node.kind !== 'none',
      canOutdent: !isNote && node.parent !== null && nodeAt(tree, node.parent).kind !== 'none',
      canMoveUp: above !== null,
      canMoveDown: below !== null,
    }
  })
}

/** For each node its sibling above and below. */
function placesOf(tree: OutlineTree): { above: number | null; below: number | null }[] {
  const places = tree.nodes.map(() => ({ above: null as number | null, below: null as number | null }))
  const link = (siblings: readonly number[]) =>
    siblings.forEach((index, at) => {
      places[index] = { above: siblings[at - 1] ?? null, below: siblings[at + 1] ?? null }
    })
  link(tree.roots)
  tree.nodes.forEach((_, index) => link(childrenOf(tree, index)))
  return places
}
