import type { CellPlace } from '../../workbook/cell-address.ts'
import type { TaughtSide, Teaching } from './teaching.ts'

/** A teaching whose first goal's cells were moved, each for itself; one that is moved to null is forgotten. */
export function mapGoal(teaching: Teaching, move: (cell: CellPlace) => CellPlace | null): Teaching {
  const moved = (cell: CellPlace | null) => cell && move(cell)
  const sideOf = ({ title, marker, initiatives, outcome }: TaughtSide): TaughtSide => ({
    title: moved(title),
    marker: moved(marker),
    initiatives: moved(initiatives),
    outcome: moved(outcome),
  })
  const { number, sides, extra } = teaching
  return {
    ...teaching,
    number: moved(number),
    sides: { previous: sideOf(sides.previous), current: sideOf(sides.current) },
    extra: extra.flatMap(({ label, cell }) => {
      const place = move(cell)
      return place ? [{ label, cell: place }] : []
    }),
  }
}
