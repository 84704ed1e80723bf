import { readDue } from '../../calendar/read-due.ts'
import { readQuantities } from '../../calendar/read-quantities.ts'
import type { SideName } from '../../sheet/sheet.ts'
import { noFacts, type DueFacts, type ReadFacts } from './book-items.ts'

/**
 * Reads what an item's outcomes say of when and how much, where they say one thing: the days from the first due date to the
 * last, and the quantity where there is one alone. What last year's half says is what came of it, so it is due nowhere.
 */
export function dueFactsReader(): ReadFacts {
  // 3月 and 通年 stand beside one item in three.
  const known = new Map<string, DueFacts>()
  return (outcomes, fiscalYear, side) => {
    const text = outcomes.join('\n')
    if (text === '') return noFacts
    const key = `${side} ${fiscalYear} ${text}`
    let facts = known.get(key)
    if (!facts) {
      facts = factsOf(text, fiscalYear, side)
      if (text.length <= shortText && known.size < mostKnown) known.set(key, facts)
    }
    return facts
  }
}

const shortText = 20
const mostKnown = 20_000

function factsOf(text: string, fiscalYear: number | null, side: SideName): DueFacts {
  const { from, to } = fiscalYear === null || side === 'previous' ? noDays : daysOf(text, fiscalYear)
  const { quantity, unit, baseline } = quantityOf(text, fiscalYear)
  return { from, to, quantity, unit, baseline }
}

const noDays = { from: null, to: null }

function daysOf(text: string, fiscalYear: number): Pick<DueFacts, 'from' | 'to'> {
  const dues = readDue(text, fiscalYear).filter(({ kind }) => kind !== 'as-needed')
  return {
    from: known(dues.map(({ from }) => from)).at(0) ?? null,
    to: known(dues.map(({ to }) => to)).at(-1) ?? null,
  }
}

/** In their order: ISO dates sort as text. */
function known(days: readonly (string | null)[]): readonly string[] {
  return days.flatMap((day) => day ?? []).sort()
}

/** In units, not in thousands of them: 11,200千円 is 11200000円. */
function quantityOf(
  text: string,
  fiscalYear: number | null,
): Pick<DueFacts, 'quantity' | 'unit' | 'baseline'> {
  const [only, second] = readQuantities(text, fiscalYear ?? undefined)
  if (!only || second || only.upTo !== null) return { quantity: null, unit: null, baseline: null }
  const whole = (value: number | null) => (value === null ? null : value * only.scale)
  return { quantity: whole(only.value), unit: only.unit, baseline: whole(only.baseline) }
}
