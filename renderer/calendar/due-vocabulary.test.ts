import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asNeededWords, recurringWords, throughoutWords } from './due-vocabulary.ts'

const tables = [...recurringWords, asNeededWords, throughoutWords]

describe('the signs of due words', () => {
  it.each(tables)('are in every text that has one of $words', ({ words, sign }) => {
    const letters = [...new Set(words.replace(/[\\(){}[\]?|:<=!$^]/g, ''))]
    const pattern = new RegExp(words)
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters, '1', '三'), maxLength: 8 }), (text) => {
        expect(pattern.test(text) && !sign.test(text)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(tables)('are not in every text: $sign', ({ sign }) => {
    expect(sign.test('12件の実施')).toBe(false)
  })
})
