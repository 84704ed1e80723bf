import { describe, expect, it } from 'vitest'
import { parseFolderArguments } from './folder-terms.ts'
import { parseArguments } from './parse-arguments.ts'

describe('parseArguments', () => {
  const parse = (...list: readonly string[]) => parseArguments(list, ['year', 'roster'])

  it('takes places and options in any order', () => {
    expect(parse('a', '--year', '2022', 'b', '--roster=部局.txt')).toEqual({
      places: ['a', 'b'],
      options: { year: '2022', roster: '部局.txt' },
    })
  })

  it.each([[['--phase', 'x']], [['--year']], [['--year=']], [['--year', '1', '--year', '2']], [['--']]])(
    'refuses %j',
    (list) => {
      expect(parse(...list)).toBeNull()
    },
  )
})

describe('parseFolderArguments', () => {
  it('reads what a folder is held to', () => {
    const list = ['f', '--year', '2022', '--template', 't', '--last-year', 'l', '--roster', 'r']
    expect(parseFolderArguments(list, 1)).toEqual({
      places: ['f'],
      terms: { year: 2022, template: 't', lastYear: 'l', roster: 'r' },
    })
    expect(parseFolderArguments(['f', 'out.xlsx'], 2)).toEqual({ places: ['f', 'out.xlsx'], terms: {} })
  })

  it.each([[[]], [['a', 'b']], [['a', '--year', '令和4']], [['a', '--year', '22']]])('refuses %j', (list) => {
    expect(parseFolderArguments(list, 1)).toBeNull()
  })
})
