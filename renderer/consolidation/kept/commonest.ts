import { compareNaturally } from '../natural-order.ts'
import type { KeptReturn } from './kept-return.ts'

/**
 * The version whose shape most of those that count have: what the others are compared with where nobody says which
 * template was sent out. The one taken so far stays as long as its shape is among the commonest; null without any.
 */
export function commonestVersion(
  kept: readonly KeptReturn[],
  soFar: string | null = null,
): KeptReturn | null {
  const current = kept.filter(({ past, shape }) => past === null && shape !== null)
  const counts = new Map<string, number>()
  for (const { shape } of current) if (shape !== null) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const among = current.filter(({ shape }) => shape !== null && counts.get(shape) === most)
  const staying = among.find(({ print }) => print === soFar)
  return staying ?? [...among].sort((a, b) => compareNaturally(a.file, b.file))[0] ?? null
}
