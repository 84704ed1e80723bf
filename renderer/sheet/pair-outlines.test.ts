import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlinePaths } from './outline-paths.ts'
import { treeOf } from './outline-tree.ts'
import { type HandMade, pairOutlines } from './pair-outlines.ts'
import { parseOutline } from './parse-outline.ts'
import { outlineText } from './testing/outline-text.ts'

/** Each outcome in short: its text, the paths it stands beside, and the rule. */
function paired(items: string, outcomes: string, byHand?: HandMade): string[] {
  const tree = treeOf(parseOutline(items))
  const other = treeOf(parseOutline(outcomes))
  const paths = outlinePaths(tree)
  const { pairs } = pairOutlines(tree, other, byHand)
  return other.nodes.flatMap(({ text }, index) => {
    const pairing = pairs[index]
    return pairing ? [`${text} ${pairing.items.map((item) => paths[item]).join(' ')} ${pairing.by}`] : []
  })
}

describe('pairOutlines says by which rule', () => {
  it.each([
    ['marker', '① a\n(1) b\n② c', '①\n(1) x\n② y', ['x ①/(1) marker', 'y ② marker']],
    ['span', '① a\n② b\n③ c', '①～② x\n・y', ['x ① ② span', 'y ① ② span']],
    ['run', '① a\n(1) b\n② c\n(1) d', '(1) x\n(1) y', ['x ①/(1) run', 'y ②/(1) run']],
    ['order', '① a\n(1) b\n(2) c', '①\n・x\n・y', ['x ①/(1) order', 'y ①/(2) order']],
    [
      'likeness',
      '① a\n・広報紙\n・ラジオ',
      '①\n・ラジオ局\n・その他\n・別',
      ['ラジオ局 ①/・2 likeness', 'その他 ① group', '別 ① group'],
    ],
    ['group', '① a', '①\n・x\n・y', ['x ① group', 'y ① group']],
    ['nothing', '① a\n② b', '⑦ x', []],
  ])('%s', (_, items, outcomes, expected) => {
    expect(paired(items, outcomes)).toEqual(expected)
  })

  it('by hand, and counts off only what hands have left', () => {
    const byHand = new Map([[1, [3]]])
    expect(paired('① a\n・b\n・c\n・d', '①\n・x\n・y\n・z', byHand)).toEqual([
      'x ①/・3 hand',
      'y ①/・1 order',
      'z ①/・2 order',
    ])
    expect(paired('① a', '① x', new Map([[0, []]]))).toEqual([])
  })
})

describe('pairOutlines', () => {
  it('gives a group with one item below it to that item', () => {
    expect(paired('① a\n・b\n② c', '①\n・x\n・y\n② z')).toEqual([
      'x ①/・1 group',
      'y ①/・1 group',
      'z ② marker',
    ])
  })

  it('counts leaves where groups have as many as there are outcomes', () => {
    expect(paired('① a\n(1) b\n(2) c\n② d', '・x\n・y\n・z')).toEqual([
      'x ①/(1) order',
      'y ①/(2) order',
      'z ② order',
    ])
  })

  it('looks through a bullet that only carries a number', () => {
    expect(paired('① a\n(1) b\n(2) c', '①\n・(2) x\n・(1) y')).toEqual(['x ①/(2) marker', 'y ①/(1) marker'])
  })

  it('matches (1) against （１） and ①1. of other kinds by number, but only where that is the one reading', () => {
    expect(paired('（１）a\n（２）b', '(1) x\n(2) y')).toEqual(['x （１） marker', 'y （２） marker'])
    expect(paired('ア a\nイ b', '1. x\n2. y')).toEqual(['x ア marker', 'y イ marker'])
    expect(paired('① a\n(1) b\n② c\n(1) d', '(1) x\n(2) y')).toEqual([])
  })

  it('leaves runs open whose number doesn’t agree with the groups', () => {
    expect(paired('① a\n(1) b\n② c\n(1) d\n③ e\n(1) f', '(1) x\n(1) y')).toEqual([])
  })

  it('names what a marker means, headers too', () => {
    const items = treeOf(parseOutline('① a\n(1) b\n② c'))
    const outcomes = treeOf(parseOutline('①\n(1) x\n・y\n②'))
    expect(pairOutlines(items, outcomes).named).toEqual([[0], [1], [], [2]])
  })

  it('never fails, and names only items that are there', () => {
    fc.assert(
      fc.property(outlineText(), outlineText(), (one, other) => {
        const items = treeOf(parseOutline(one))
        const { pairs, named } = pairOutlines(items, treeOf(parseOutline(other)))
        const all = [...pairs.flatMap((pairing) => pairing?.items ?? []), ...named.flat()]
        expect(all.every((index) => index in items.nodes)).toBe(true)
        for (const pairing of pairs)
          if (pairing) expect(new Set(pairing.items).size).toBe(pairing.items.length)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is the same for an outcome cell that repeats the items', () => {
    const text = '① a\n(1) b\n・c\n・d\n(2) e\n② f\n・g'
    expect(paired(text, text).map((line) => line.split(' ')[1])).toEqual(outlinePaths(parseOutline(text)))
  })
})
