import type { Layout, SidePlace } from '../layout.ts'
import { emptyTeaching, type TaughtSide, type Teaching } from './teaching.ts'

/** A learned layout as what a person would have said of its first goal, to be corrected. */
export function teachingOf(layout: Layout): Teaching {
  const [first, second] = layout.goals
  const heading = (side: 'previous' | 'current') =>
    layout.headings.find((one) => one.side === side)?.cell ?? null
  return {
    department: layout.department,
    headings: { previous: heading('previous'), current: heading('current') },
    number: first?.numberCell ?? null,
    sides: { previous: sideOf(first?.previous ?? null), current: sideOf(first?.current ?? null) },
    extra: first?.extra ?? [],
    next: (second?.current ?? second?.previous)?.title ?? null,
    count: layout.goals.length,
    rowAnItem: layout.rowAnItem,
    sheetExtra: layout.extra,
    kind: layout.kind,
  }
}

function sideOf(place: SidePlace | null): TaughtSide {
  if (!place) return emptyTeaching.sides.current
  const { title, rows } = place
  const first = <Field extends 'marker' | 'initiatives' | 'outcome'>(field: Field) =>
    rows.find((row) => row[field] !== null)?.[field] ?? null
  return { title, marker: first('marker'), initiatives: first('initiatives'), outcome: first('outcome') }
}
