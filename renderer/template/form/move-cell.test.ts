import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress, parseArea } from '../../workbook/cell-address.ts'
import { makeGrid } from '../testing/make-grid.ts'
import type { MatchedMark } from './match-marks.ts'
import { moveCell } from './move-cell.ts'

interface Papers {
  /** Where each text of the paper has gone to: `{ A1: 'B3' }`. */
  readonly moved: Readonly<Record<string, string>>
  readonly merges?: readonly string[]
  readonly copyMerges?: readonly string[]
}

function at(address: string) {
  const place = parseAddress(address)
  if (!place) throw new Error(address)
  return place
}

/** Where a field of the form lies on the copy. */
function movedTo(field: string, { moved, merges = [], copyMerges = [] }: Papers): string | null {
  const grid = makeGrid(
    Object.fromEntries(Object.values(moved).map((address) => [address, '見出し'])),
    copyMerges,
  )
  const matched = Object.entries(moved).map(([own, copy]): MatchedMark => {
    const cell = grid.cell(at(copy).row, at(copy).column)
    if (!cell) throw new Error(copy)
    return { mark: { ...at(own), text: '見出し' }, cell }
  })
  const areas = merges.flatMap((area) => parseArea(area) ?? [])
  const place = moveCell(grid, { marks: [], rests: [], merges: areas, fingerprint: '' }, matched)(at(field))
  return place && formatAddress(place)
}

describe('moveCell', () => {
  it('keeps a field as far below the text above it', () => {
    expect(movedTo('B5', { moved: { B3: 'D4' } })).toBe('D6')
  })

  it('keeps a field in its column below a text that spans several', () => {
    const spans = { merges: ['B3:D3'], copyMerges: ['C3:E3'] }
    expect(movedTo('D4', { moved: { B3: 'C3' }, ...spans })).toBe('E4')
  })

  it('keeps a field at the right of the text next to it, whatever stands above', () => {
    expect(movedTo('B2', { moved: { A2: 'C4', B1: 'B1' } })).toBe('D4')
  })

  it('follows the text above rather than one farther to the left', () => {
    expect(movedTo('C2', { moved: { A2: 'A2', C1: 'E1' } })).toBe('E2')
  })

  it('follows a text to the left where none stands above, over the columns that it has now', () => {
    const wider = { merges: ['A2:B2'], copyMerges: ['A2:C2'] }
    expect(movedTo('C2', { moved: { A2: 'A2' }, ...wider })).toBe('D2')
  })

  it('takes its row from the nearest text above or beside it', () => {
    expect(movedTo('B6', { moved: { B1: 'B1', A5: 'A8' } })).toBe('B9')
  })

  it('lies below a text that has more rows now', () => {
    const higher = { merges: ['B3:B4'], copyMerges: ['B3:B6'] }
    expect(movedTo('B5', { moved: { B3: 'B3' }, ...higher })).toBe('B7')
  })

  it('is the top left cell of the box that it falls into', () => {
    expect(movedTo('B5', { moved: { B3: 'B3' }, copyMerges: ['A4:C6'] })).toBe('A4')
  })

  it('is nowhere where no text stands above it or before it', () => {
    expect(movedTo('A1', { moved: { B3: 'B3' } })).toBeNull()
    expect(movedTo('C2', { moved: {} })).toBeNull()
  })
})
