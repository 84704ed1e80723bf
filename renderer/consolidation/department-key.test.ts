import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departmentKey } from './department-key.ts'

describe('departmentKey', () => {
  it.each([
    ['農林部', ' 農林部　'],
    ['市民まちづくり推進部', '市民 まちづくり\n推進部'],
    ['ガス水道局', 'ガス水道局'.normalize('NFD')],
    ['ＩＴ推進課', 'it推進課'],
    ['地域自治センター', '地域自治センタ－'],
    ['地域自治センター', '地域自治センタ―'],
    ['地域自治センター', '地域自治ｾﾝﾀｰ'],
    ['総務部', '総\u200b務部\ufeff'],
    ['鳩ヶ谷支所', '鳩ケ谷支所'],
    ['葛城支所', '葛\u{e0100}城支所'],
  ])('gives %j and %j one key', (one, other) => {
    expect(departmentKey(one)).toBe(departmentKey(other))
  })

  it.each([
    ['総務部', '総務課'],
    ['総務部', '総務部長'],
    ['髙橋支所', '高橋支所'],
    ['第1課', '第2課'],
    ['会計課', '会-計課'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(departmentKey(one)).not.toBe(departmentKey(other))
  })

  const name = fc.string({ unit: fc.constantFrom(...'総務部課ガプｶﾞＡa1－ー ヶ髙辻'.split(''), '\u3099') })

  it('is its own key', () => {
    fc.assert(
      fc.property(name, (text) => departmentKey(departmentKey(text)) === departmentKey(text)),
      { numRuns: 20_000 },
    )
  })

  it('is the same however characters are joined and wherever spaces stand', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(departmentKey(text.normalize('NFD'))).toBe(departmentKey(text))
        expect(departmentKey(` ${text}　`)).toBe(departmentKey(text))
      }),
      { numRuns: 20_000 },
    )
  })
})
