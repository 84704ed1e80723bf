import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchGoals, type GoalPair } from './match-goals.ts'
import { goalOf } from './testing/sheets.ts'

const goal = (id: string, number = 1, title = '') => goalOf(id, number, { title })
/** `a` stayed, `-a` went, `+a` came, `~a` moved. */
const shown = (pairs: readonly GoalPair[]): string[] =>
  pairs.map(({ before, after, moved }) => {
    if (after === null) return `-${before?.id}`
    if (before === null) return `+${after.id}`
    return moved ? `~${after.id}` : after.id
  })
const goals = (ids: string) => [...ids].map((id, at) => goal(id, at + 1))

describe('goals of two versions', () => {
  it.each([
    ['abc', 'abc', 'a b c'],
    ['abc', 'abcd', 'a b c +d'],
    ['abc', 'ac', 'a -b c'],
    ['abcd', 'dabc', '~d a b c'],
    ['abcd', 'xbd', '-a +x b -c d'],
    ['', 'a', '+a'],
    ['a', '', '-a'],
    ['', '', ''],
  ])('are matched by their ids: %s and %s', (before, after, pairs) => {
    expect(shown(matchGoals(goals(before), goals(after))).join(' ')).toBe(pairs)
  })

  it('are another goal under another id, though number and title are the same', () => {
    const before = [goal('a'), goal('b', 2, '財政')]
    expect(shown(matchGoals(before, [goal('a'), goal('c', 2, '財政')]))).toEqual(['a', '-b', '+c'])
  })
})

describe('goals of sheets that share no id', () => {
  it('are matched by their titles first, and then by their numbers', () => {
    const before = [goal('a', 1, '財政の健全化'), goal('b', 2, '人材育成'), goal('c', 3, '旧題')]
    const after = [goal('x', 1, '人材育成'), goal('y', 2, '財政の健全化'), goal('z', 3, '新題')]
    const pairs = matchGoals(before, after)
    expect(pairs.map((pair) => [pair.before?.id, pair.after?.id])).toEqual(
      expect.arrayContaining([
        ['b', 'x'],
        ['a', 'y'],
        ['c', 'z'],
      ]),
    )
    expect(pairs.filter(({ moved }) => moved)).toHaveLength(1)
  })

  it('take last year’s title where this year has none, and none by being empty alike', () => {
    const [before, after] = [goalOf('a', 1, {}, { title: '財政' }), goalOf('x', 5, { title: '財政' })]
    expect(matchGoals([before], [after])).toEqual([{ before, after, moved: false }])
    expect(shown(matchGoals([goal('b', 1)], [goal('y', 2)]))).toEqual(['-b', '+y'])
  })
})

describe('any two lists of goals', () => {
  const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })

  it('have each goal in just one pair, in the later order', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const pairs = matchGoals(goals(before.join('')), goals(after.join('')))
        expect(pairs.flatMap((pair) => pair.after?.id ?? [])).toEqual(after)
        expect(pairs.flatMap((pair) => pair.before?.id ?? []).sort()).toEqual([...before].sort())
      }),
    )
  })

  it('have nothing moved where the shared ones stand in one order', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const pairs = matchGoals(goals(before.join('')), goals(after.join('')))
        const stayed = (ids: readonly string[], others: readonly string[]) =>
          ids.filter((id) => others.includes(id)).join('')
        const isInOrder = stayed(before, after) === stayed(after, before)
        // Without a shared id, what is matched is matched by number.
        fc.pre(stayed(before, after) !== '')
        expect(pairs.some(({ moved }) => moved)).toBe(!isInOrder)
      }),
    )
  })
})
