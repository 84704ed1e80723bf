import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitCells, type CellRoom } from './fit-cells.ts'
import { highestRow } from './grow-rows.ts'

const room = (width: number): CellRoom => ({
  width,
  font: { name: 'BIZ UDPゴシック', size: 10, bold: false },
})
const lines = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}行`).join('\n')

describe('texts side by side', () => {
  it('are one row where Excel can show them whole', () => {
    expect(fitCells(['総務部', lines(3)], [room(100), room(100)])).toEqual([
      { texts: ['総務部', lines(3)], height: 37.5 },
    ])
    expect(fitCells(['', ''], [room(100), room(100)])).toEqual([{ texts: ['', ''], height: 0 }])
  })

  it('go on in a further row where one is higher than any row, cut between two lines', () => {
    const rows = fitCells(['総務部', lines(50)], [room(100), room(100)])
    expect(rows.map(({ texts: [name] }) => name)).toEqual(['総務部', ''])
    expect(rows.map(({ texts: [, text] }) => text).join('\n')).toBe(lines(50))
    for (const { height } of rows) expect(height).toBeLessThanOrEqual(highestRow)
  })

  it('go on also within a paragraph that is too long by itself, and where a cell holds no more', () => {
    const text = 'あ'.repeat(40_000)
    const rows = fitCells([text], [room(900)])
    expect(rows.map(({ texts: [own = ''] }) => own).join('')).toBe(text)
    for (const { texts } of rows) expect(texts[0]?.length).toBeLessThanOrEqual(32_767)
  })

  it('lose nothing but the line feeds they are cut at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ maxLength: 30 }), fc.constant('いろは'.repeat(60))), { maxLength: 60 }),
        fc.integer({ min: 30, max: 300 }),
        (paragraphs, width) => {
          const text = paragraphs.join('\n')
          const rows = fitCells([text, 'a'], [room(width), room(width)])
          const letters = (all: string) => all.replace(/[\r\n]/g, '')
          expect(rows.map(({ texts: [own = ''] }) => letters(own)).join('')).toBe(letters(text))
          for (const { height } of rows) expect(height).toBeLessThanOrEqual(highestRow)
        },
      ),
      { numRuns: 40 },
    )
  })
})
