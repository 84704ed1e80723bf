import type { Grid, GridCell } from '../workbook/grid.ts'

/** Tells texts that stand in the same column of every block: labels that no lexicon knows. */
export function repeatedTexts(
  grid: Grid,
  blocks: readonly { readonly top: number; readonly end: number }[],
): (cell: GridCell) => boolean {
  if (blocks.length < 2) return () => false
  const [first = new Set<string>(), ...rest] = blocks.map(
    (block) => new Set(grid.cellsBetween(block.top, block.end).map(keyOf)),
  )
  const repeated = new Set([...first].filter((key) => rest.every((texts) => texts.has(key))))
  return (cell) => repeated.has(keyOf(cell))
}

function keyOf(cell: GridCell): string {
  return `${cell.column}:${cell.text}`
}
