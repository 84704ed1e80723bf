import { describe, expect, it } from 'vitest'
import seedPairs from './fixtures/seed-pairs.json'
import seedSheet from './fixtures/seed-sheet.json'
import { outlineOf, type ReadOutline } from './read-outline.ts'

/** Path -> outcomes, items without outcome left out. */
const beside = ({ items }: ReadOutline) =>
  Object.fromEntries(
    items.filter((item) => item.outcomes.length > 0).map((item) => [item.path, item.outcomes]),
  )
const pair = (initiatives: string, outcome: string) => outlineOf({ initiatives, outcome })

describe('the seed', () => {
  const fold = (text: string) => text.replace(/\s|^・/g, '')
  const labels = seedPairs as {
    goal: number
    side: string
    outcome: string
    items: string[]
    sure: boolean
  }[]
  const outlines = new Map(
    seedSheet.goals.flatMap((goal) => [
      [`${goal.number} previous`, outlineOf(goal.previous)],
      [`${goal.number} current`, outlineOf(goal.current)],
    ]),
  )

  /** right, open (left to the group or unpaired where the label isn't sure) or wrong. */
  const judged = labels.map((label) => {
    const side = `${label.goal} ${label.side}`
    const items = outlines.get(side)?.items ?? []
    const got = items.flatMap((item) =>
      item.outcomes.filter((each) => fold(each) === fold(label.outcome)).map(() => item.path),
    )
    const alike = labels.filter(
      (each) => `${each.goal} ${each.side}` === side && fold(each.outcome) === fold(label.outcome),
    )
    const want = alike.flatMap((each) => each.items)
    const right = [...got].sort().join() === [...want].sort().join()
    const open = !label.sure && got.every((path) => !path.includes('/'))
    return { ...label, got, verdict: right ? 'right' : open ? 'open' : 'wrong' }
  })

  it('has no line paired wrongly', () => {
    expect(judged.filter((line) => line.verdict === 'wrong')).toEqual([])
  })

  it('has every sure line right', () => {
    const sure = judged.filter((line) => line.sure)
    expect(sure).toHaveLength(67)
    expect(sure.filter((line) => line.verdict !== 'right')).toEqual([])
  })

  it('finds the item of at least 20 of the 27 unsure lines that are labelled below a group', () => {
    const below = judged.filter((line) => !line.sure && line.items.some((path) => path.includes('/')))
    expect(below).toHaveLength(27)
    const right = below.filter((line) => line.verdict === 'right')
    expect(right.length).toBeGreaterThanOrEqual(20)
  })

  it('loses no line', () => {
    for (const goal of seedSheet.goals) {
      for (const side of [goal.previous, goal.current]) {
        const { items, unpaired } = outlineOf(side)
        const seen = new Set([...items.flatMap((item) => item.outcomes), ...unpaired])
        const bare = side.outcome
          .split('\n')
          .map((line) => line.replace(/^[\s・]*(?:[①-⑳]\s*|\(\d\)(?:～\(\d\))?\s*・?)*/, '').trim())
        expect(bare.filter((line) => line !== '' && !seen.has(line.replace(/^・/, '')))).toEqual([])
      }
    }
  })
})

describe('outlineOf', () => {
  it('pairs bullets with numbered items in order where their counts agree', () => {
    const read = pair(
      '① 施設に係る点検\n(1) 計画の策定\n(2) 計画の策定\n② 改修\n③ 相談\n(1) 研修会の実施',
      '①\n・計画の策定を実施（23件以上）\n・計画の策定は中止\n② 改修を3月に実施\n③\n・研修会の実施を実施（5校）',
    )
    expect(beside(read)).toEqual({
      '①/(1)': ['計画の策定を実施（23件以上）'],
      '①/(2)': ['計画の策定は中止'],
      '②': ['改修を3月に実施'],
      '③/(1)': ['研修会の実施を実施（5校）'],
    })
    expect(read.unpaired).toEqual([])
  })

  it('keeps a bullet below a paired number with that number', () => {
    expect(beside(pair('① a\n(1) b\n(2) c', '①\n(1) 3月\n(2) 8月及び1月\n・追加分は年度末'))).toEqual({
      '①/(1)': ['3月'],
      '①/(2)': ['8月及び1月', '追加分は年度末'],
    })
  })

  it('reads other styles of numbering', () => {
    expect(beside(pair('ア 計画\nイ 改修', 'ア 3月\nイ 通年'))).toEqual({ ア: ['3月'], イ: ['通年'] })
    expect(
      beside(pair('１．計画\n（１）策定\n（２）公表\n２．改修', '1.\n(1) 3月\n(2) 4月\n2. 通年')),
    ).toEqual({
      '１．/（１）': ['3月'],
      '１．/（２）': ['4月'],
      '２．': ['通年'],
    })
    expect(beside(pair('1. 計画\n2. 改修', '(1) 3月\n(2) 通年'))).toEqual({ '1.': ['3月'], '2.': ['通年'] })
  })

  it('gives one run of numbers after another to one group after another', () => {
    const items = '① a\n(1) b\n(2) c\n② d\n(1) e\n③ f\n(1) g\n(2) h'
    expect(beside(pair(items, '(1) 1月\n(2) 2月\n(1) 3月\n(1)～(2)\n・4月\n・5月'))).toEqual({
      '①/(1)': ['1月'],
      '①/(2)': ['2月'],
      '②/(1)': ['3月'],
      '③/(1)': ['4月', '5月'],
      '③/(2)': ['4月', '5月'],
    })
    expect(pair(items, '(1) 1月\n(2) 2月').unpaired).toEqual(['1月', '2月'])
  })

  it('pairs runs with groups the other way round', () => {
    expect(beside(pair('(1) a\n(2) b\n(1) c', '①\n(1) 1月\n(2) 2月\n②\n(1) 3月'))).toEqual({
      '(1)': ['1月'],
      '(2)': ['2月'],
      '(1)#2': ['3月'],
    })
  })

  it('pairs lines without markers in order where their counts agree', () => {
    expect(beside(pair('計画の策定\n施設の改修', '3月\n通年'))).toEqual({ _1: ['3月'], _2: ['通年'] })
    expect(beside(pair('① 計画\n② 改修', '・3月\n・通年'))).toEqual({ '①': ['3月'], '②': ['通年'] })
  })

  it('gives a single outcome to all of the outermost items', () => {
    expect(beside(pair('① 計画\n② 改修', '年度内'))).toEqual({ '①': ['年度内'], '②': ['年度内'] })
    expect(beside(pair('計画\n(1) 策定', '年度内'))).toEqual({ '_1/(1)': ['年度内'] })
  })

  it('gives each item named by a span the outcome', () => {
    expect(beside(pair('① a\n② b\n③ c', '①～② 3月\n③ 通年'))).toEqual({
      '①': ['3月'],
      '②': ['3月'],
      '③': ['通年'],
    })
    expect(beside(pair('① a\n② b\n③ c', '①、③ 3月'))).toEqual({ '①': ['3月'], '③': ['3月'] })
  })

  it('leaves unpaired what nothing speaks for, and with the group what its marker says', () => {
    const read = pair('① 計画\n(1) 策定\n(2) 公表\n② 改修', '①\n・x\n・y\n・z\n(7) w\n⑨ v')
    expect(beside(read)).toEqual({ '①': ['x', 'y', 'z', 'w'] })
    expect(read.unpaired).toEqual(['v'])
  })

  it('takes a repeated marker as it stands', () => {
    expect(beside(pair('① a\n② b', '① x\n② y\n② z'))).toEqual({ '①': ['x'], '②': ['y', 'z'] })
    expect(beside(pair('① a\n② b\n② c', '① x\n② y\n② z'))).toEqual({ '①': ['x'], '②': ['y'], '②#2': ['z'] })
  })

  it('lets a note stand with the line above it', () => {
    expect(beside(pair('① a\n② b', '① x\n※中止\n② y'))).toEqual({ '①': ['x', '中止'], '②': ['y'] })
  })

  it('gives texts without markers, empty for a marker alone, and no row for blank lines', () => {
    expect(pair('①\n(1) 計画 \n', '')).toEqual({
      items: [
        { path: '①', text: '', outcomes: [] },
        { path: '①/(1)', text: '計画', outcomes: [] },
      ],
      unpaired: [],
    })
    expect(pair('', '3月')).toEqual({ items: [], unpaired: ['3月'] })
  })
})
