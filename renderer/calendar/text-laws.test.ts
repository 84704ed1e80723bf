import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from './fold-text.ts'
import { readDue } from './read-due.ts'
import { readQuantities } from './read-quantities.ts'

const pieces = (
  '3月 12月 5 ～ 7月 令和5年 年度 末 3/31 R5.3 . 1 0 毎月 夏 頃 から まで ・ 、 ( ) → 100 件 人 千円 % 約 延べ 以上 前年度 比 現状 ㎡ ' +
  '第 一 十 二 万 回 来年度 四半期 週 議会 ﾎﾟｲﾝﾄ 上旬 日 - 予定 ① R3：'
)
  .split(' ')
  .concat(' ', '\n')
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const year = fc.integer({ min: 1990, max: 2100 })

function expectInOrder(written: string, places: readonly Place[]): void {
  let reached = 0
  for (const { offset, length } of places) {
    expect(offset).toBeGreaterThanOrEqual(reached)
    expect(length).toBeGreaterThan(0)
    reached = offset + length
  }
  expect(reached).toBeLessThanOrEqual(written.length)
}

const widen = (written: string): string =>
  written.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　')

describe('whatever the text', () => {
  it('places lie inside it, in order, and never overlap', () => {
    fc.assert(
      fc.property(text, year, (written, fiscalYear) => {
        expectInOrder(written, readDue(written, fiscalYear))
        expectInOrder(written, readQuantities(written))
      }),
      { numRuns: 1000 },
    )
  })

  it('no due date ends before it begins or lies before the fiscal year, and each is a day', () => {
    fc.assert(
      fc.property(text, year, (written, fiscalYear) => {
        for (const { from, to } of readDue(written, fiscalYear)) {
          for (const day of [from, to]) {
            if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
          }
          if (to !== null) expect(to >= `${fiscalYear}-04-01`).toBe(true)
          if (from !== null && to !== null) expect(from <= to).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('every number is finite, and a quantity has a value or says what was', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { value, upTo, baseline, scale } of readQuantities(written)) {
          expect(value === null && baseline === null).toBe(false)
          expect([value, upTo, baseline, scale].every((one) => one === null || Number.isFinite(one))).toBe(
            true,
          )
          if (value !== null && upTo !== null) expect(value).toBeLessThanOrEqual(upTo)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('full-width and half-width spellings read alike, at the same places', () => {
    const plain = text.filter((written) => written.length === written.normalize('NFKC').length)
    fc.assert(
      fc.property(plain, (written) => {
        expect(readDue(widen(written), 2022)).toEqual(readDue(written, 2022))
        expect(readQuantities(widen(written))).toEqual(readQuantities(written))
      }),
      { numRuns: 500 },
    )
  })

  it('a text without digits, numerals or words of time gives nothing', () => {
    const other = fc.string({ unit: fc.constantFrom(...'あいうえおの推進協議調整（）・、。 ABC') })
    fc.assert(
      fc.property(other, (written) => {
        expect([...readDue(written, 2022), ...readQuantities(written)]).toEqual([])
      }),
    )
  })
})

describe('a long text', () => {
  const seeds = [
    '1',
    '1,',
    '1.',
    ' ',
    '一',
    '千',
    '1～',
    '1/1・',
    '6・',
    '年度',
    '3月、',
    '100→',
    '100件、',
    'R3：100件',
    '3月(',
    '数',
    '延べあ',
  ]
  /** Processor time of one run, in milliseconds: what other programs do does not count. */
  const cost = (written: string): number => {
    const begun = process.cpuUsage()
    readDue(written, 2022)
    readQuantities(written)
    return process.cpuUsage(begun).user / 1000
  }

  it.each(seeds)('costs in proportion to its length: %s', (seed) => {
    cost(seed.repeat(1000))
    const short = cost(seed.repeat(6_250 / seed.length))
    const long = cost(seed.repeat(50_000 / seed.length))
    expect(long / Math.max(short, 25)).toBeLessThan(24)
  })

  it('is read to its end', () => {
    const written = '(1) 641人→1434人（5～7月）\n'.repeat(10_000)
    expect(written.length).toBeGreaterThan(200_000)
    expect(readDue(written, 2022)).toHaveLength(10_000)
    expect(readQuantities(written)).toHaveLength(10_000)
  })
})
