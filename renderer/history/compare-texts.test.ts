import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, type Run } from './compare-texts.ts'

/** `同じ[-消えた-][+入った+]` */
const shown = (runs: readonly Run[]): string =>
  runs
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`))
    .join('')
const textOf = (runs: readonly Run[], without: Run['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('two texts', () => {
  it.each([
    ['実施計画を策定する', '実施計画を策定する', '実施計画を策定する'],
    ['3月までに実施計画を策定', '9月までに実施計画を策定', '[-3-][+9+]月までに実施計画を策定'],
    ['総合計画の推進', '総合計画の着実な推進', '総合計画の[+着実な+]推進'],
    ['', '新しい取組', '[+新しい取組+]'],
    ['古い取組', '', '[-古い取組-]'],
    ['', '', ''],
    ['①\n・調査', '①\n・調査\n・検討', '①\n・調査[+\n・検討+]'],
    ['・調査\n・検討\n・公表', '・検討\n・公表', '[-・調査\n-]・検討\n・公表'],
    ['・調査\n・公表', '・調査\n・検討\n・公表', '・調査\n[+・検討\n+]・公表'],
  ])('differ in words: %j and %j', (before, after, runs) => {
    expect(shown(compareTexts(before, after))).toBe(runs)
  })

  it('are not cut to pieces by a particle that happens to have stayed', () => {
    expect(shown(compareTexts('市民の意見', '住民の要望'))).toBe('[-市民の意見-][+住民の要望+]')
    expect(shown(compareTexts('調査\n検討', '分析\n協議'))).toBe('[-調査-][+分析+]\n[-検討-][+協議+]')
  })

  it('keep rare characters whole', () => {
    expect(shown(compareTexts('葛󠄀飾の𠮷野家', '葛飾の𠮷野家'))).toBe('[-葛󠄀飾-][+葛飾+]の𠮷野家')
    expect(shown(compareTexts('4～6月', '4〜6月'))).toBe('4[-～-][+〜+]6月')
  })

  it('that have nothing in common are told apart soon, however long they are', () => {
    const long = (word: string) => Array.from({ length: 8_000 }, (_, n) => `${word}${n}、`).join('')
    const started = performance.now()
    const runs = compareTexts(
      `同じ初め。${long('会議')}同じ終わり。`,
      `同じ初め。${long('調査')}同じ終わり。`,
    )
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(runs.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
    expect(runs[0]?.text).toMatch(/^同じ初め。/)
  })
})

describe('the runs of any two texts', () => {
  const text = fc
    .array(fc.constantFrom('市民', 'の', '会議', '、', '3月', '\n', '①', '𠮷', '葛󠄀', ' ', 'SDGs'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''))
  const any = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 20 }))

  it('make up both texts', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const runs = compareTexts(before, after)
        expect(textOf(runs, 'added')).toBe(before)
        expect(textOf(runs, 'removed')).toBe(after)
      }),
    )
  })

  it('are none of them empty, and removed before added between what stayed', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const runs = compareTexts(before, after)
        expect(runs.every(({ text }) => text !== '')).toBe(true)
        const kinds = runs.map(({ kind }) => kind[0]).join('')
        expect(kinds).not.toMatch(/ss|rr|aa|ar/)
      }),
    )
  })

  it('say that nothing differs just where nothing does', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const isSame = compareTexts(before, after).every(({ kind }) => kind === 'same')
        expect(isSame).toBe(before === after)
      }),
    )
  })
})
