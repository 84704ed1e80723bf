import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinRows, rowMarker, type JoinedTexts, type RowTexts } from './join-rows.ts'
import { placeRows, type PlacedRow } from './place-rows.ts'

const place = { row: 1, column: 1 }

/** Rows whose markers have a column of their own. */
const marked = (...rows: readonly (readonly [string, string?, string?])[]): PlacedRow[] =>
  rows.map(([marker, initiatives = '', outcome = '']) => ({
    cells: { marker: place, initiatives: place, outcome: place },
    marker,
    initiatives,
    outcome,
  }))

/** Rows whose markers open their items, if they have any. */
const plain = (...rows: readonly (readonly [string, string?])[]): PlacedRow[] =>
  rows.map(([initiatives, outcome = '']) => ({
    cells: { marker: null, initiatives: place, outcome: place },
    marker: '',
    initiatives,
    outcome,
  }))

const texts = (rows: readonly RowTexts[]) => rows.map((row) => [row.marker, row.initiatives, row.outcome])
const fill = (rows: readonly PlacedRow[], initiatives: string, outcome = '') =>
  texts(placeRows(rows, { initiatives, outcome }))
const read = (rows: readonly PlacedRow[], placed: readonly RowTexts[]): JoinedTexts =>
  joinRows(placed.map((row, i) => ({ ...rows[i]!, ...row })))

describe('lines go to the row whose marker opens their group', () => {
  it('with a column for markers', () => {
    expect(fill(marked(['①'], ['②'], ['③']), '① 甲\n(1) 甲の一\n③ 丙', '① 3月\n③\n・通年')).toEqual([
      ['①', '甲\n(1) 甲の一', '3月'],
      ['②', '', ''],
      ['③', '丙', '③\n・通年'],
    ])
  })

  it('with markers that open the items', () => {
    expect(fill(plain(['①'], ['②']), '① 甲\n② 乙', '① 3月\n② 4月')).toEqual([
      ['', '① 甲', '3月'],
      ['', '② 乙', '4月'],
    ])
    expect(fill(plain(['① 甲', '3月'], ['② 乙', '4月']), '① 甲', '① 5月')).toEqual([
      ['', '① 甲', '5月'],
      ['', '', ''],
    ])
  })

  it('with markers to be written', () => {
    expect(fill(marked([''], [''], ['']), 'ア 甲\nイ 乙', 'イ 4月')).toEqual([
      ['ア', '甲', ''],
      ['イ', '乙', '4月'],
      ['', '', ''],
    ])
    expect(fill(marked(['1'], ['2']), '(1) 甲\n(2) 乙')).toEqual([
      ['(1)', '甲', ''],
      ['(2)', '乙', ''],
    ])
  })

  it('and those before any marker to the first row', () => {
    expect(fill(marked(['①'], ['②']), '前文\n② 乙', '通年')).toEqual([
      ['①', '前文', '通年'],
      ['②', '乙', ''],
    ])
  })

  it('and those for which there is no row stay behind the one before', () => {
    expect(fill(marked(['①'], ['②']), '① 甲\n② 乙\n③ 丙', '③ 済')).toEqual([
      ['①', '甲', '③ 済'],
      ['②', '乙\n③ 丙', ''],
    ])
    expect(fill(marked(['①'], ['②']), '② 乙\n① 甲')).toEqual([
      ['①', '', ''],
      ['②', '乙\n① 甲', ''],
    ])
  })
})

describe('a text that nobody edited stays where it is', () => {
  const rows = marked(['①', '甲', '① 3月'], ['', '甲の続き', '4月'], ['②', ' 乙', '5月\n'])
  const before = joinRows(rows)

  it('to the last space', () => {
    expect(placeRows(rows, before)).toBe(rows)
  })

  it('when only the other text was edited', () => {
    expect(fill(rows, before.initiatives, '② 6月')).toEqual([
      ['①', '甲', ''],
      ['', '甲の続き', ''],
      ['②', ' 乙', '6月'],
    ])
    expect(fill(rows, `${before.initiatives}り`, before.outcome)).toEqual([
      ['①', '甲\n甲の続き', '① 3月'],
      ['', '', '4月'],
      ['②', ' 乙り', '5月\n'],
    ])
  })

  it('without markers, in the rows before and behind what was edited', () => {
    const some = plain(['甲', '3月'], ['乙', ''], ['丙', '5月'], [''])
    expect(fill(some, '甲\n新\n丙', '3月\n5月')).toEqual([
      ['', '甲', '3月'],
      ['', '新', ''],
      ['', '丙', '5月'],
      ['', '', ''],
    ])
    expect(fill(some, '甲\n乙\n丙\n丁', '4月\n5月').map((row) => row.slice(1))).toEqual([
      ['甲', '4月'],
      ['乙', ''],
      ['丙', '5月'],
      ['丁', ''],
    ])
    expect(fill(some, '甲\n丙').map((row) => row[1])).toEqual(['甲', '', '丙', ''])
    expect(fill(some, '新\n甲\n乙\n丙').map((row) => row[1])).toEqual(['新\n甲', '乙', '丙', ''])
    expect(fill(some, '甲\n乙\n新\n丙').map((row) => row[1])).toEqual(['甲', '乙\n新', '丙', ''])
  })
})

it('keeps a marker that waits for its item, and empties the rest', () => {
  expect(fill(plain(['①'], ['② 乙', '3月']), '')).toEqual([
    ['', '①', ''],
    ['', '', ''],
  ])
})

describe('reading after placing', () => {
  const line = fc.constantFrom('① 甲', '② 乙', '②', '③ 丙', '(1) 子', '・点', '文', '', ' 字', '①丁')
  const text = fc.array(line, { maxLength: 7 }).map((lines) => lines.join('\n'))
  const cell = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, text)
  const own = fc.array(fc.tuple(fc.constantFrom('', '①', '②', '③', '・'), cell, cell), {
    minLength: 1,
    maxLength: 5,
  })
  const none = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
  const anyRows = fc.oneof(
    own.map((rows) => marked(...rows)),
    none.map((rows) => plain(...rows)),
  )
  /** What no row can hold: a row without text adds nothing, and a row's marker goes before its first line. */
  const folded = (joined: string) =>
    joined
      .split('\n')
      .map((one) => one.replace(/^((①|②|③|・|\(1\)) )+/, ''))
      .filter((one) => !/^(①|②|③|・|\(1\))?$/.test(one.trim()))

  it('changes nothing where nothing was edited', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(placeRows(rows, joinRows(rows))).toBe(rows)
      }),
    )
  })

  it('gives every line back in its order', () => {
    fc.assert(
      fc.property(anyRows, text, text, (rows, initiatives, outcome) => {
        const back = read(rows, placeRows(rows, { initiatives, outcome }))
        expect(folded(back.initiatives)).toEqual(folded(initiatives))
        expect(folded(back.outcome)).toEqual(folded(outcome))
      }),
      { numRuns: 2_000 },
    )
  })

  it('gives the very text where each row has its marker', () => {
    const groups = fc
      .array(fc.constantFrom('① 甲', '② 乙', '③ 丙\n(1) 子', '④\n・点'), { minLength: 1, maxLength: 6 })
      .filter((lines) => lines.at(-1)?.trim() !== '')
      .map((lines) => lines.join('\n'))
    const rows = fc.constantFrom(
      marked(['①'], ['②'], ['③']),
      marked([''], [''], [''], [''], ['']),
      plain(['①'], ['②'], ['③'], ['④']),
      plain(['① 旧', '1月'], ['② 旧', '② 2月'], ['', '']),
    )
    fc.assert(
      fc.property(rows, groups, (before, initiatives) => {
        const placed = placeRows(before, { initiatives, outcome: initiatives })
        expect(read(before, placed).initiatives).toBe(initiatives)
        const first = rowMarker({ ...before[0]!, ...placed[0]! })
        if (initiatives.startsWith(first)) expect(read(before, placed).outcome).toBe(initiatives)
      }),
      { numRuns: 1_000 },
    )
  })
})
