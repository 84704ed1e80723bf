import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renumberLines } from './renumber-lines.ts'

describe('an earlier text', () => {
  it.each([
    ['① 予算\n② 決算\n③ 監査', '① 予算\n② 決算\n③ 監査', '① 予算\n② 決算\n③ 監査'],
    ['② 決算\n③ 監査', '① 決算\n② 監査', '① 決算\n② 監査'],
    ['① 予算\n② 監査', '① 予算\n② 決算\n③ 監査', '① 予算\n③ 監査'],
    ['① 予算\n② 決算\n③ 監査', '① 予算\n② 監査', '① 予算\n② 決算\n② 監査'],
    ['⑵ 調査\n　続き', '⑶ 調査\n　続き', '⑶ 調査\n　続き'],
    ['(1) ・調査', '(2) ・調査', '(2) ・調査'],
    ['① 予算', '② 予算案', '① 予算'],
    ['・調査', '① 調査', '・調査'],
    ['①調査', '② 調査', '①調査'],
    ['', '① 調査', ''],
    ['① 調査', '', '① 調査'],
  ])('is numbered as the later one where its words stayed: %j and %j', (before, after, renumbered) => {
    expect(renumberLines(before, after)).toBe(renumbered)
  })

  it('keeps its lines, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('①', '②', '⑴', '・', '予算', '　', ' ', '\n', '1.', '、', 'ア'), {
        maxLength: 20,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const renumbered = renumberLines(before, after)
        expect(renumbered.split('\n')).toHaveLength(before.split('\n').length)
        expect(renumberLines(before, before)).toBe(before)
        if (!/\d|[①②⑴ア]/.test(before)) expect(renumbered).toBe(before)
      }),
    )
  })
})
