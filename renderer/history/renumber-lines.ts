import { diffArrays } from 'diff'
import { parseOutline, type OutlineNode } from '../sheet/parse-outline.ts'

/** Texts that differ in more lines than this have hardly been renumbered alone, and take seconds. */
const MOST_EDITS = 1_000

/**
 * An earlier text as if the lines that stayed word for word had been numbered as they are in the later one; the text
 * itself where none of them was renumbered.
 */
export function renumberLines(before: string, after: string): string {
  const was = linesOf(before)
  const is = linesOf(after)
  const lines = was.map(({ text }) => text)
  let at = 0
  let there = 0
  const steps = diffArrays(keysOf(was), keysOf(is), { maxEditLength: MOST_EDITS }) ?? []
  for (const { added, removed, count } of steps) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1) lines[at + step] = is[there + step]?.text ?? ''
    if (!added) at += count
    if (!removed) there += count
  }
  return lines.join('\n')
}

interface Line {
  readonly text: string
  /** The same for lines of which at most the numbers differ. */
  readonly key: string
}

const keysOf = (lines: readonly Line[]): string[] => lines.map(({ key }) => key)

function linesOf(text: string): readonly Line[] {
  const marked = new Map<number, readonly OutlineNode[]>()
  for (const node of parseOutline(text).nodes) marked.set(node.line, [...(marked.get(node.line) ?? []), node])
  return text.split('\n').map((line, at) => ({ text: line, key: keyOf(line, marked.get(at) ?? []) }))
}

/** White space and signs that are no numbers are part of the words. */
function keyOf(line: string, nodes: readonly OutlineNode[]): string {
  const length = nodes.reduce(
    (sum, { lead, marker, gap }) => sum + lead.length + marker.length + gap.length,
    0,
  )
  const markers = nodes.map(({ lead, marker, gap, values }) => [lead, values.length > 0 ? 0 : marker, gap])
  return JSON.stringify([markers.flat(), line.slice(length)])
}
