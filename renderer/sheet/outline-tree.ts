import type { Outline, OutlineNode } from './parse-outline.ts'

/** An outline with its children at hand; nodes are named by their index. */
export interface OutlineTree {
  readonly nodes: readonly OutlineNode[]
  readonly roots: readonly number[]
  readonly children: readonly (readonly number[])[]
}

/** The same outline, read from above. */
export function treeOf(outline: Outline): OutlineTree {
  const roots: number[] = []
  const children: number[][] = outline.nodes.map(() => [])
  outline.nodes.forEach(({ parent }, index) => {
    if (parent === null) roots.push(index)
    else children[parent]?.push(index)
  })
  return { nodes: outline.nodes, roots, children }
}

/** The node at an index that the tree itself has given. */
export function nodeAt(tree: Pick<OutlineTree, 'nodes'>, index: number): OutlineNode {
  const node = tree.nodes[index]
  if (!node) throw new RangeError(`no outline node ${index}`)
  return node
}

/** What stands directly below a node, or on the outermost level for null. */
export function childrenOf(tree: OutlineTree, index: number | null): readonly number[] {
  return index === null ? tree.roots : (tree.children[index] ?? [])
}

/** The index behind the last node below `index`: its subtree is `index` up to there. */
export function endOfSubtree(tree: OutlineTree, index: number): number {
  const { depth } = nodeAt(tree, index)
  let end = index + 1
  while (end < tree.nodes.length && nodeAt(tree, end).depth > depth) end += 1
  return end
}

/** Everything below a node in document order, itself left out; the whole outline for null. */
export function descendantsOf(tree: OutlineTree, index: number | null): number[] {
  const [start, end] = index === null ? [0, tree.nodes.length] : [index + 1, endOfSubtree(tree, index)]
  return Array.from({ length: end - start }, (_, n) => start + n)
}

/** Whether a node is nothing but a marker over what stands below it, as `①` on a line of its own. */
export function isHeader(tree: OutlineTree, index: number): boolean {
  return childrenOf(tree, index).length > 0 && nodeAt(tree, index).text.trim() === ''
}

/** Whether a node is a line without marker and text: it is kept, and stands for nothing. */
export function isBlank(node: OutlineNode): boolean {
  return node.kind === 'none' && node.text.trim() === ''
}
