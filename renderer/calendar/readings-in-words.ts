import { readDue } from './read-due.ts'
import { readQuantities } from './read-quantities.ts'

/** For tests: what `readDue` reads from a text, each as its words, its days, how often, and its doubts. */
export function dueInWords(text: string, fiscalYear: number): readonly string[] {
  return readDue(text, fiscalYear).map(({ offset, length, from, to, kind, every, uncertain }) => {
    const often = kind === 'span' ? [] : [every ?? kind]
    const days = `${from ?? ''}..${to ?? ''}`
    return [text.slice(offset, offset + length), days, ...often, ...uncertain].join(' ')
  })
}

/** For tests: what `readQuantities` reads, each as its words, number, scale, unit, what was, and how it is meant. */
export function quantitiesInWords(text: string, fiscalYear?: number): readonly string[] {
  return readQuantities(text, fiscalYear).map((one) =>
    [
      text.slice(one.offset, one.offset + one.length),
      one.upTo === null ? one.value : `${one.value}..${one.upTo}`,
      ...(one.scale === 1 ? [] : [`x${one.scale}`]),
      one.unit,
      ...(one.baseline === null ? [] : [`was ${one.baseline}`]),
      ...one.comparators,
      ...(one.change ? [one.change] : []),
      ...(one.per ? [`a ${one.per}`] : []),
      ...(one.against ? [`than ${one.against}`] : []),
    ].join(' '),
  )
}
