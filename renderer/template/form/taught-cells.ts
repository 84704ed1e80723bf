import { sideNames } from '../layout.ts'
import type { CellPlace } from '../../workbook/cell-address.ts'
import type { Teaching } from './teaching.ts'

/** The cells of the first goal's texts, its number and extra fields left out. */
export function taughtTexts({ sides }: Teaching): readonly CellPlace[] {
  return sideNames.flatMap((name) => {
    const { title, marker, initiatives, outcome } = sides[name]
    return [title, marker, initiatives, outcome].filter((cell) => cell !== null)
  })
}

/** All cells of the first goal. */
export function taughtCells(teaching: Teaching): readonly CellPlace[] {
  return [
    ...taughtTexts(teaching),
    ...(teaching.number ? [teaching.number] : []),
    ...teaching.extra.map(({ cell }) => cell),
  ]
}
