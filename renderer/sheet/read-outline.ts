import { isBlank, isHeader } from './outline-tree.ts'
import { outlinePaths } from './outline-paths.ts'
import { pairedSide } from './paired-side.ts'
import type { Side } from './sheet.ts'

/** One item with the outcome lines beside it, all without markers and outer spaces. */
export interface ReadItem {
  /** Markers from the top, as typed: `①/(1)/・2`. */
  readonly path: string
  readonly text: string
  readonly outcomes: readonly string[]
}

/** A side as `read --outline` prints it: items in document order, and the outcome lines that belong to none. */
export interface ReadOutline {
  readonly items: readonly ReadItem[]
  readonly unpaired: readonly string[]
}

/**
 * The outline of a side with its outcomes paired. One outcome a line, so a continuation line is one of its own; an
 * outcome that spans several items is given under each of them; a marker alone gives no outcome.
 */
export function outlineOf(side: Pick<Side, 'initiatives' | 'outcome'>): ReadOutline {
  const {
    items,
    outcomes,
    pairings: { pairs },
  } = pairedSide(side)
  const beside: string[][] = items.nodes.map(() => [])
  const unpaired: string[] = []
  outcomes.nodes.forEach((node, index) => {
    if (isBlank(node) || isHeader(outcomes, index)) return
    const lines = linesOf(node.text)
    const pairing = pairs[index]
    if (!pairing) unpaired.push(...lines)
    else for (const item of pairing.items) beside[item]?.push(...lines)
  })
  const paths = outlinePaths(items)
  const read = items.nodes.map((node, index) => ({
    path: paths[index] ?? '',
    text: node.text.trim(),
    outcomes: beside[index] ?? [],
  }))
  return { items: read.filter((_, index) => paths[index] !== ''), unpaired }
}

function linesOf(text: string): string[] {
  if (!text.includes('\n')) return text === '' ? [] : [text.trim()].filter((line) => line !== '')
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
