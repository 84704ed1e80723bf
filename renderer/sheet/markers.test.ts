import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markerFamilies } from './marker-families.ts'
import { plainMarker, readMarker, writeMarker } from './markers.ts'

const NOTHING = { reached: new Map<string, number>(), bullets: new Set<string>() }
const read = (line: string) => readMarker(line, 0, NOTHING)

describe('writeMarker', () => {
  it.each([
    ['①', [2], '②'],
    ['⑳', [21], '㉑'],
    ['㊿', [51], null],
    ['(9)', [10], '(10)'],
    ['（９）', [10], '（１０）'],
    ['(ア)', [2], '(イ)'],
    ['１．', [2], '２．'],
    ['a.', [3], 'c.'],
    ['(1)～(4)', [2, 3, 4, 5], '(2)～(5)'],
    ['(1)～(4)', [3], '(3)'],
    ['(1)～(4)', [1, 3], '(1)、(3)'],
    ['（１～４）', [1, 2, 3], '（１）～（３）'],
    ['①、②', [2, 3], '②、③'],
    ['①②', [1, 2, 3], '①②③'],
  ] as const)('%s as %j is %s', (like, values, marker) => {
    expect(writeMarker(like, read(like)?.family ?? '', values)).toBe(marker)
  })

  it('is what readMarker reads, in every family', () => {
    const numbers = markerFamilies.filter((family) => family.kind === 'number' && !family.weak)
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.integer({ min: 1, max: 50 }), (family, value) => {
        const marker = plainMarker(family.id, value)
        if (marker === null) return
        expect(read(`${marker} a`)).toEqual({
          text: marker,
          family: family.id,
          kind: 'number',
          values: [value],
        })
      }),
    )
  })
})

describe('plainMarker', () => {
  it('begins a level in the plainest manner', () => {
    expect(['circled', 'bracketed', 'dotted', '・･'].map((family) => plainMarker(family, 1))).toEqual([
      '①',
      '(1)',
      '1.',
      '・',
    ])
    expect(plainMarker('unheard', 1)).toBeNull()
  })
})
