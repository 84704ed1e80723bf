import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import { learnLayout } from '../learn-layout.ts'
import { makeGrid, type TestCells } from '../testing/make-grid.ts'
import { addExtra, clearField, layoutByTeaching, setField, setRowAnItem } from './teach.ts'
import type { TaughtField } from './taught-field.ts'
import { teachingOf } from './teaching-of.ts'
import { emptyTeaching, type Teaching } from './teaching.ts'

function at(address: string) {
  const place = parseAddress(address)
  if (!place) throw new Error(address)
  return place
}

const text = (side: 'previous' | 'current', field: 'title' | 'marker' | 'initiatives' | 'outcome') =>
  ({ kind: 'text', side, field }) as const

/** The corrections in turn, none of which may be refused. */
function taught(
  grid: Grid,
  steps: readonly (readonly [TaughtField, string])[],
  from: Teaching = emptyTeaching,
) {
  return steps.reduce((teaching, [field, cell]) => {
    const result = setField(grid, teaching, field, at(cell))
    if (!result.ok) throw new Error(JSON.stringify(result.trouble))
    return result.value
  }, from)
}

function trouble(grid: Grid, teaching: Teaching, field: TaughtField, cell: string) {
  const result = setField(grid, teaching, field, at(cell))
  return result.ok ? null : result.trouble
}

/** Where each goal's title, items and outcome lie. */
function places(grid: Grid, teaching: Teaching) {
  return layoutByTeaching(grid, teaching)?.goals.map(({ number, current }) => [
    number,
    current && formatAddress(current.title),
    ...(current?.rows ?? []).flatMap(({ initiatives, outcome }) =>
      [initiatives, outcome].map((cell) => cell && formatAddress(cell)),
    ),
  ])
}

/** Headings that no lexicon knows. */
const strange: TestCells = {
  A1: '令和4年度 いろは表',
  A2: 'ほへと',
  B2: '総務部',
  A4: 'イ',
  B4: '庁舎の省エネ',
  A5: 'ロ',
  B5: '照明を替える',
  C5: 'ハ',
  D5: '3月',
  A7: 'イ',
  B7: '研修',
  A8: 'ロ',
  B8: '年2回',
  C8: 'ハ',
  D8: '10月',
  A10: 'イ',
  A11: 'ロ',
  C11: 'ハ',
}

describe('a worksheet on which nothing was recognised', () => {
  const grid = makeGrid(strange)
  const first = [
    [text('current', 'title'), 'B4'],
    [text('current', 'initiatives'), 'B5'],
    [text('current', 'outcome'), 'D5'],
  ] as const

  it('is learned by nobody', () => {
    expect(learnLayout(grid).ok).toBe(false)
  })

  it('has no layout before the three fields of a goal are marked', () => {
    expect(layoutByTeaching(grid, emptyTeaching)).toBeNull()
    expect(layoutByTeaching(grid, taught(grid, first.slice(0, 2)))).toBeNull()
    expect(places(grid, taught(grid, first))).toEqual([[1, 'B4', 'B5', 'D5']])
  })

  it('has none while last year’s half is known in part', () => {
    const both = taught(grid, [...first, [text('previous', 'title'), 'B4']])
    expect(layoutByTeaching(grid, both)).toBeNull()
  })

  it.each(['A7', 'B7'])('goes on from the cell in which the next goal begins: %s', (next) => {
    expect(places(grid, taught(grid, [...first, [{ kind: 'next' }, next]]))).toEqual([
      [1, 'B4', 'B5', 'D5'],
      [2, 'B7', 'B8', 'D8'],
      [3, 'B10', 'B11', 'D11'],
    ])
  })

  it('takes department and year where they are', () => {
    const layout = layoutByTeaching(grid, taught(grid, [[{ kind: 'department' }, 'B2'], ...first]))
    expect(layout?.department).toEqual({ cell: at('B2'), before: '' })
    expect([layout?.fiscalYear, layout?.sheetName]).toEqual([2022, '表'])
  })

  it('takes a department behind its label in one cell', () => {
    const joined = makeGrid({ ...strange, A2: '担当部局名：総務部' })
    const layout = layoutByTeaching(joined, taught(joined, [[{ kind: 'department' }, 'A2'], ...first]))
    expect(layout?.department?.before).toBe('担当部局名：')
  })

  it('has extra fields in every goal', () => {
    const teaching = taught(grid, [...first, [{ kind: 'next' }, 'A7']])
    const added = addExtra(grid, teaching, 'goal', { label: ' ニ ', cell: at('E5') })
    const layout = added.ok ? layoutByTeaching(grid, added.value) : null
    expect(
      layout?.goals.map(({ extra }) => extra.map(({ label, cell }) => [label, formatAddress(cell)])),
    ).toEqual([[['ニ', 'E5']], [['ニ', 'E8']], [['ニ', 'E11']]])
    expect(addExtra(grid, teaching, 'sheet', { label: '　', cell: at('E5') })).toEqual({
      ok: false,
      trouble: { code: 'no-label' },
    })
  })
})

describe('goals that follow the first', () => {
  it('begin with their numbers', () => {
    const grid = makeGrid({ A1: 1, B1: 'あ', C1: 'い', D1: 'う', A2: 2, A3: 3, A5: 4 })
    const teaching = taught(grid, [
      [text('current', 'title'), 'B1'],
      [text('current', 'initiatives'), 'C1'],
      [text('current', 'outcome'), 'D1'],
      [{ kind: 'number' }, 'A1'],
      [{ kind: 'next' }, 'A2'],
    ])
    expect(places(grid, teaching)?.map(([number, title]) => [number, title])).toEqual([
      [1, 'B1'],
      [2, 'B2'],
      [3, 'B3'],
      [4, 'B5'],
    ])
  })

  it('begin with their titles where each item has a row', () => {
    const grid = makeGrid({ A1: 'あ', B1: '①', C1: 'x', B2: '②', A3: 'い', B3: '①', A4: '※注', B4: '②' })
    const teaching = taught(grid, [
      [text('current', 'title'), 'A1'],
      [text('current', 'initiatives'), 'B1'],
      [text('current', 'outcome'), 'C1'],
      [{ kind: 'next' }, 'A3'],
    ])
    expect(places(grid, setRowAnItem(teaching, true))).toEqual([
      [1, 'A1', 'B1', 'C1', 'B2', 'C2'],
      [2, 'A3', 'B3', 'C3'],
    ])
  })

  it('stand at one distance where nothing tells them, as long as something is in them', () => {
    const cells = { A1: 'あ', B1: 'x', C1: 'y', A3: 'い', A5: 'う', A7: '※注' }
    const grid = makeGrid(cells)
    const teaching = taught(grid, [
      [text('current', 'title'), 'A1'],
      [text('current', 'initiatives'), 'B1'],
      [text('current', 'outcome'), 'C1'],
      [{ kind: 'next' }, 'A3'],
    ])
    expect(places(grid, teaching)?.map(([, title]) => title)).toEqual(['A1', 'A3', 'A5'])
    expect(places(grid, clearField(teaching, { kind: 'next' }))).toHaveLength(1)
  })
})

describe('corrections of what was learned', () => {
  const grid = makeGrid({
    A1: '担当部局',
    A3: 'No.',
    B3: '重点目標',
    C3: '取組項目',
    D3: '成果目標',
    E3: '進捗状況',
    A4: 1,
    A5: 2,
    B4: '庁舎',
    C4: '照明',
    D4: '3月',
    E4: '順調',
  })
  const learned = learnLayout(grid)
  if (!learned.ok) throw new Error(learned.missing.join())
  const teaching = teachingOf(learned.layout)

  it('begin with what was learned', () => {
    expect(layoutByTeaching(grid, teaching)?.goals).toEqual(learned.layout.goals)
  })

  it('move a field in every goal; an extra field there gives way', () => {
    const changed = taught(grid, [[text('current', 'outcome'), 'E4']], teaching)
    expect(places(grid, changed)).toEqual([
      [1, 'B4', 'C4', 'E4'],
      [2, 'B5', 'C5', 'E5'],
    ])
    expect(changed.extra).toEqual([])
    expect(teaching.extra).toHaveLength(1)
  })

  it('are refused where another field lies', () => {
    expect(trouble(grid, teaching, text('current', 'outcome'), 'B4')).toEqual({
      code: 'claimed',
      by: text('current', 'title'),
    })
    expect(trouble(grid, teaching, text('current', 'outcome'), 'D4')).toBeNull()
    expect(trouble(grid, teaching, { kind: 'extra', at: 0 }, 'D4')).toMatchObject({ code: 'claimed' })
  })

  it('let both halves have one title', () => {
    expect(trouble(grid, teaching, text('previous', 'title'), 'B4')).toBeNull()
  })

  it('are refused in another goal than the first', () => {
    expect(trouble(grid, teaching, text('current', 'title'), 'B5')).toEqual({ code: 'not-in-first-goal' })
    expect(trouble(grid, teaching, { kind: 'department' }, 'B9')).toBeNull()
  })

  it('are refused where the second goal would stand above the first', () => {
    expect(trouble(grid, teaching, { kind: 'next' }, 'A4')).toEqual({ code: 'next-not-below' })
    expect(trouble(grid, emptyTeaching, { kind: 'next' }, 'A4')).toBeNull()
  })

  it.each<[TaughtField, keyof Teaching]>([
    [{ kind: 'department' }, 'department'],
    [{ kind: 'number' }, 'number'],
    [{ kind: 'next' }, 'next'],
  ])('forget %j', (field, key) => {
    expect(clearField(teaching, field)[key]).toBeNull()
  })

  it('forget extra fields and halves', () => {
    expect(clearField(teaching, { kind: 'extra', at: 0 }).extra).toEqual([])
    expect(clearField(teaching, text('current', 'title')).sides.current.title).toBeNull()
    expect(clearField(teaching, { kind: 'heading', side: 'current' }).headings.current).toBeNull()
    expect(clearField(teaching, { kind: 'sheet-extra', at: 0 }).sheetExtra).toEqual([])
  })

  it('take the upper left cell of a merged box', () => {
    const merged = makeGrid({ A1: '担当部局' }, ['B1:D2'])
    expect(taught(merged, [[{ kind: 'department' }, 'C2']]).department?.cell).toEqual(at('B1'))
  })
})
