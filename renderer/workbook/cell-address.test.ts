import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress, parseArea } from './cell-address.ts'

describe('addresses', () => {
  it('are read as they are written', () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 1_048_576 }),
      column: fc.integer({ min: 1, max: 16_384 }),
    })
    fc.assert(
      fc.property(place, (one) => {
        expect(parseAddress(formatAddress(one))).toEqual(one)
      }),
    )
  })

  it.each([
    ['A1', 1, 1],
    ['$G$12', 12, 7],
    ['aa10', 10, 27],
    ['XFD1048576', 1_048_576, 16_384],
  ])('%s', (text, row, column) => {
    expect(parseAddress(text)).toEqual({ row, column })
  })

  it.each(['', 'A', '1', 'A0', '1A', 'XFE1', 'A1048577', 'A1B', 'あ1', 'A-1', 'A99999999999999999999'])(
    '%j is none',
    (text) => {
      expect(parseAddress(text)).toBeNull()
    },
  )

  it('make areas whichever corner comes first', () => {
    expect(parseArea('D5:B2')).toEqual({ top: 2, left: 2, bottom: 5, right: 4 })
    expect(parseArea('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 })
    expect(parseArea('B2:')).toBeNull()
  })
})
