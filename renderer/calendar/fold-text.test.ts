import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text.ts'

describe('foldText', () => {
  it.each([
    ['１２月〜３月', '12月~3月'],
    ['１２／１６－２／１２', '12/16-2/12'],
    ['5ー7月のセミナー', '5-7月のセミナー'],
    ['80％　以上', '80% 以上'],
    ['250㎡', '250m2'],
    ['3ｶ月・ﾎﾟｲﾝﾄ', '3カ月・ポイント'],
    ['㋿5年', '令和5年'],
    ['100件⇒120件', '100件→120件'],
    ['① ⑴ ⒈ ㈠ 1', '① ⑴ ⒈ ㈠ 1'],
    ['𠮷\u3099 か\uff9e ｶﾞ \u3099', '𠮷\u3099 が ガ \u3099'],
    ['\ud842', '\ud842'],
    ['12月ま\u3066\u3099', '12月ま\u3067'],
  ])('folds %s', (written, folded) => {
    expect(foldText(written).text).toBe(folded)
  })

  it('leaves kana, 漢字 and ASCII as NFKC does', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(unit, (one) => {
        const isKept = /^[\n\x20-\x7e\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]$/.test(one)
        expect(!isKept || (foldText(`${one}月`).text === `${one}月` && one.normalize('NFKC') === one)).toBe(
          true,
        )
      }),
      { numRuns: 5000 },
    )
  })

  it('gives the place in the text as written', () => {
    const { text, place } = foldText('約250㎡（ﾎﾟｲﾝﾄ）')
    expect(place(text.indexOf('m2'), text.indexOf('m2') + 1)).toEqual({ offset: 4, length: 1 })
    expect(place(text.indexOf('250'), text.indexOf('m') + 1)).toEqual({ offset: 1, length: 4 })
    expect(place(text.indexOf('ポ'), text.indexOf('ポ') + 1)).toEqual({ offset: 6, length: 2 })
  })

  it('keeps every place inside the text and the whole text as the place of all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const { text, place } = foldText(written)
        expect(place(0, text.length)).toEqual({ offset: 0, length: written.length })
      }),
    )
  })
})
