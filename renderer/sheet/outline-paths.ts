import type { Outline, OutlineNode } from './parse-outline.ts'

/**
 * A path for each node, as people cite it: markers from the top as typed, bullets counted within their parent
 * (`①/(1)/・2`), lines without a marker `_1`, a path met again with `#2`. '' for a blank line without a marker.
 */
export function outlinePaths(outline: Outline): string[] {
  const counts = new Map<string, number>()
  const paths: string[] = []
  const count = (key: string) => {
    const next = (counts.get(key) ?? 0) + 1
    counts.set(key, next)
    return next
  }
  for (const node of outline.nodes) {
    const above = node.parent === null ? '' : `${paths[node.parent]}/`
    const name = nameOf(node, () => count(`${above}${node.family}*`))
    const met = name === '' ? 1 : count(above + name)
    paths.push(name === '' ? '' : above + name + (met > 1 ? `#${met}` : ''))
  }
  return paths
}

function nameOf(node: OutlineNode, next: () => number): string {
  if (node.kind === 'number') return node.marker
  if (node.kind === 'none') return node.text.trim() === '' ? '' : `_${next()}`
  return `${node.marker}${next()}`
}
