import { describe, expect, it } from 'vitest'
import { shown, sideOf } from './testing/sides.ts'
import { viewSide } from './view-side.ts'

describe('viewSide', () => {
  it('gives rows with what stands beside them, and the unpaired', () => {
    const { rows, unpaired } = viewSide(sideOf('① a\n(1) b\n続き\n② c', '①\n(1) 1月\n② 2月\n⑤ 3月'))
    expect(
      rows.map(({ id, path, marker, text, depth, parent }) => [id, path, marker, text, depth, parent]),
    ).toEqual([
      ['i0', '①', '①', 'a', 0, null],
      ['i1', '①/(1)', '(1)', 'b\n続き', 1, 'i0'],
      ['i3', '②', '②', 'c', 0, null],
    ])
    expect(rows.map((row) => row.outcomes)).toEqual([
      [],
      [{ id: 'o1', marker: '(1)', text: '1月', items: ['i1'], by: 'marker' }],
      [{ id: 'o2', marker: '②', text: '2月', items: ['i3'], by: 'marker' }],
    ])
    expect(unpaired).toEqual([{ id: 'o3', marker: '⑤', text: '3月', items: [], by: null }])
  })

  it('shows a marker alone as an empty outcome, unless it stands over others', () => {
    expect(shown(sideOf('① a\n② b\n(1) c', '①\n②\n(1) x'))).toEqual(['① a | ', '② b', '②/(1) c | x'])
  })

  it('names second markers on a line by their place', () => {
    const { rows } = viewSide(sideOf('① (1) a\n・b', '① (1) ・x'))
    expect(rows.map((row) => row.id)).toEqual(['i0', 'i0:1', 'i1'])
    expect(rows[2]?.outcomes[0]?.id).toBe('o0:2')
  })

  it('lets pairings by hand win, also that there is none', () => {
    const side = sideOf('① a\n② b', '① x\n② y')
    const pinned = {
      ...side,
      pins: [
        { outcome: 'o0', items: ['i1'] },
        { outcome: 'o1', items: [] },
      ],
    }
    expect(shown(pinned)).toEqual(['① a', '② b | x', '? y'])
    expect(viewSide(pinned).rows[1]?.outcomes[0]?.by).toBe('hand')
    expect(
      shown({
        ...side,
        pins: [
          { outcome: 'o0', items: ['gone'] },
          { outcome: 'gone', items: ['i0'] },
        ],
      }),
    ).toEqual(shown(side))
  })

  it('marks numbers that repeat or are out of order, not runs that start again', () => {
    const slips = (text: string) => viewSide(sideOf(text, '')).rows.map((row) => row.slip)
    expect(slips('① a\n② b\n② c\n⑤ d')).toEqual([null, null, 'repeated', 'out-of-order'])
    expect(slips('(1) a\n(2) b\n(1) c\n(2) d')).toEqual([null, null, null, null])
    expect(slips('・a\n・b\n※c')).toEqual([null, null, null])
  })

  it('tells what can be moved and indented', () => {
    const can = viewSide(sideOf('① a\n(1) b\n(2) c\n② d', '')).rows.map((row) => {
      return [row.canIndent, row.canOutdent, row.canMoveUp, row.canMoveDown]
    })
    expect(can).toEqual([
      [false, false, false, true],
      [false, true, false, true],
      [true, true, true, false],
      [true, false, true, false],
    ])
  })

  it('has no rows for an empty cell', () => {
    expect(viewSide(sideOf('', ''))).toEqual({ rows: [], unpaired: [] })
  })

  it('ends with 300 items for each outcome to be compared with, where only likeness can tell', () => {
    const items = Array.from({ length: 300 }, (_, n) => `・市民講座${n}の開催と観光誘客`).join('\n')
    const outcomes = Array.from({ length: 301 }, (_, n) => `・観光誘客${n}回、市民講座を実施`).join('\n')
    const { rows, unpaired } = viewSide(sideOf(items, outcomes))
    expect(rows).toHaveLength(300)
    expect(rows.flatMap((row) => row.outcomes).length + unpaired.length).toBe(301)
  })
})
