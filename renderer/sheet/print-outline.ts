import type { OutlineNode } from './parse-outline.ts'

/** The text that an outline was parsed from, character for character. */
export function printOutline(outline: { readonly nodes: readonly PrintedNode[] }): string {
  return outline.nodes
    .map((node, index) => (node.place === 0 && index > 0 ? '\n' : '') + printNode(node))
    .join('')
}

type PrintedNode = Pick<OutlineNode, 'place' | 'lead' | 'marker' | 'gap' | 'text'>

const printNode = (node: PrintedNode) => node.lead + node.marker + node.gap + node.text
