import { assertNever } from '../../sheet/assert-never.ts'
import type { Grid } from '../../workbook/grid.ts'
import type { Role } from '../lexicon.ts'
import { matchLabel } from '../match-label.ts'
import { surenessOf, type Sureness } from './is-sure.ts'
import type { FoundFields } from './look-at.ts'
import { cellOf, type TaughtField } from './taught-field.ts'
import { suggestLabel } from './taught-paper.ts'
import type { Teaching } from './teaching.ts'

/**
 * How sure it is that a field lies where it is said to: what a person has changed or a form knows is; of what was
 * learned a field below or beside a heading of its own is as sure as the reading, another one less.
 */
export function fieldSureness(
  grid: Grid,
  teaching: Teaching,
  field: TaughtField,
  found: FoundFields | null,
): Sureness {
  const cell = cellOf(teaching, field)
  if (!found || found.form || !cell) return 'sure'
  const whole = surenessOf(found.confidence)
  const roles = rolesOf(field)
  const label = roles.length === 0 ? null : matchLabel(suggestLabel(grid, cell))
  const isNamed = roles.length === 0 || (label !== null && roles.some((role) => label.roles.includes(role)))
  return isNamed ? whole : lessSure[whole]
}

const lessSure: Readonly<Record<Sureness, Sureness>> = { sure: 'likely', likely: 'unsure', unsure: 'unsure' }

/** The headings that a field may have; none of a field that has no heading. */
function rolesOf(field: TaughtField): readonly Role[] {
  switch (field.kind) {
    case 'department':
      return ['department']
    case 'text':
      if (field.field === 'marker') return []
      return field.field === 'outcome' ? ['target', 'result'] : [field.field]
    case 'heading':
    case 'number':
    case 'extra':
    case 'sheet-extra':
    case 'next':
      return []
    default:
      return assertNever(field)
  }
}
