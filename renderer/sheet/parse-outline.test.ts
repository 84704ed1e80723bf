import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlinePaths } from './outline-paths.ts'
import { parseOutline } from './parse-outline.ts'
import { printOutline } from './print-outline.ts'
import { outlineText } from './testing/outline-text.ts'

const pathsOf = (text: string) => outlinePaths(parseOutline(text))
const markersOf = (text: string) => parseOutline(text).nodes.map((node) => node.marker)

describe('parseOutline', () => {
  it('nests a family that is new below the current one, and returns to a level seen before', () => {
    expect(pathsOf('① a\n(1) b\n・c\n・d\n(2) e\n② f\n・g')).toEqual([
      '①',
      '①/(1)',
      '①/(1)/・1',
      '①/(1)/・2',
      '①/(2)',
      '②',
      '②/・1',
    ])
  })

  it('takes the levels from the cell, not from a table', () => {
    expect(pathsOf('(1) a\n① b\n② c\n(2) d')).toEqual(['(1)', '(1)/①', '(1)/②', '(2)'])
    expect(pathsOf('ア a\n・b\nイ c')).toEqual(['ア', 'ア/・1', 'イ'])
    expect(pathsOf('１．a\n（１）b\n（２）c\n２．d')).toEqual(['１．', '１．/（１）', '１．/（２）', '２．'])
  })

  it('remembers which family stood above which', () => {
    expect(pathsOf('① a\n(1) b\n・c\n② d\n・e\n(1) f')).toEqual([
      '①',
      '①/(1)',
      '①/(1)/・1',
      '②',
      '②/・1',
      '②/(1)',
    ])
  })

  it('reads several markers on one line', () => {
    const { nodes } = parseOutline('① (1) ・長野大学\n・財源')
    expect(nodes.map(({ line, place, marker, gap, text }) => [line, place, marker, gap, text])).toEqual([
      [0, 0, '①', ' ', ''],
      [0, 1, '(1)', ' ', ''],
      [0, 2, '・', '', '長野大学'],
      [1, 0, '・', '', '財源'],
    ])
    expect(pathsOf('③\n・(1)～(4) 音楽')).toEqual(['③', '③/・1', '③/・1/(1)～(4)'])
  })

  it('reads a span as one marker with all of its numbers', () => {
    const values = (text: string) => parseOutline(text).nodes[0]?.values
    expect(values('(1)～(4)')).toEqual([1, 2, 3, 4])
    expect(values('(1)-(4) 音楽')).toEqual([1, 2, 3, 4])
    expect(values('（１～３）通年')).toEqual([1, 2, 3])
    expect(values('①、③ 通年')).toEqual([1, 3])
    expect(values('①・② 通年')).toEqual([1, 2])
    expect(values('①②通年')).toEqual([1, 2])
    expect(values('㉟から㊱')).toEqual([35, 36])
  })

  it('keeps continuation lines with the marked line above, and counts lines before any marker', () => {
    expect(parseOutline('① a\n  続き\n② b').nodes.map((node) => node.text)).toEqual(['a\n  続き', 'b'])
    expect(pathsOf('a\nb\n\nc')).toEqual(['_1', '_2', '', '_3'])
  })

  it('numbers a path that is met again', () => {
    expect(pathsOf('① a\n② b\n② c\n(1) d')).toEqual(['①', '②', '②#2', '②#2/(1)'])
  })

  it.each([
    '2年度交付金事業',
    '1.5倍に増加',
    '3月',
    '12 月',
    '1 回開催',
    '○○事業の推進',
    '-5%',
    '－5％',
    '12/16-2/12',
    '(株)上田',
    '（仮称）センター',
    '（一社）協会',
    'Ⅲ期工事',
    'アートの推進',
    'イ ベント',
    'a.m. 開始',
    '○',
    '◎',
    '－',
    '100. 件',
    '(100) 件',
    '・・・',
    '2 つの課題',
  ])('finds no marker in %s', (text) => {
    expect(markersOf(text)).toEqual([''])
  })

  it.each([
    ['①a', '①'],
    ['　（１）　a', '（１）'],
    ['1. 2年度', '1.'],
    ['1)a', '1)'],
    ['１　少子化対策', '１'],
    ['ア　計画', 'ア'],
    ['(ア) 計画', '(ア)'],
    ['（一）計画', '（一）'],
    ['a. plan', 'a.'],
    ['(a) plan', '(a)'],
    ['Ⅰ 計画', 'Ⅰ'],
    ['㊿計画', '㊿'],
    ['○計画', '○'],
    ['-計画', '-'],
    ['- 5件', '-'],
    ['※中止', '※'],
    ['→3月に変更', '→'],
    ['◇計画', '◇'],
  ])('finds the marker of %s', (text, marker) => {
    expect(markersOf(text)).toEqual([marker])
  })

  it('takes ○ alone for a grade, unless the cell uses it as a bullet', () => {
    expect(markersOf('① ○\n② ◎')).toEqual(['①', '②'])
    expect(markersOf('○\n○a')).toEqual(['○', '○'])
  })

  it('counts a number with nothing but a space behind it only in order', () => {
    expect(markersOf('1 計画\n2 改修\n1 施設')).toEqual(['1', '2', '1'])
    expect(markersOf('1 計画\n4 改修')).toEqual(['1'])
  })

  it('ends on a cell larger than Excel allows: what looks back at each line would not, before the runner gives up', () => {
    const text = Array.from({ length: 30_000 }, (_, n) => `(${(n % 9) + 1}) 上田市の取組 ${n}\n・実施`).join(
      '\n',
    )
    expect(parseOutline(text).nodes).toHaveLength(60_000)
  })
})

describe('printOutline', () => {
  const printsBack = (text: string) => {
    expect(printOutline(parseOutline(text))).toBe(text)
  }

  it('gives any text back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), printsBack), { numRuns: 10_000 })
  })

  it('gives outlines back', () => {
    fc.assert(fc.property(outlineText(), printsBack), { numRuns: 10_000 })
  })

  it('gives back lines made of markers and what looks like them', () => {
    const part = fc.constantFrom(
      '①',
      '(1)',
      '（２）',
      '・',
      '～',
      '、',
      ' ',
      '　',
      '\n',
      '○',
      '-',
      '1',
      '.',
      'ア',
      'Ⅲ',
      '\r',
      '\t',
      '月',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => printsBack(parts.join(''))),
      { numRuns: 10_000 },
    )
  })
})
