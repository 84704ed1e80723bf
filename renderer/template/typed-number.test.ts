import { describe, expect, it } from 'vitest'
import { formatNumber } from '../workbook/number-format/format-value.ts'
import { typedNumber } from './typed-number.ts'

const typed = (text: string, format: string, date1904 = false) =>
  typedNumber(text, (value) => formatNumber(format, value, date1904))

describe('typedNumber', () => {
  it.each([
    ['12,000', '#,##0', 12000],
    ['１２０００', '#,##0', 12000],
    ['-3.5', 'General', -3.5],
    ['12,000千円', '#,##0"千円"', 12000],
    ['12000', '#,##0"千円"', 12000],
    ['60%', '0%', 0.6],
    ['60', '0%', 0.6],
    ['7%', '0%', 0.07],
    ['第3回', '"第"0"回"', 3],
    ['令和5年5月1日', '[$-411]ggge"年"m"月"d"日";@', 45047],
    ['2023/5/1', '[$-411]ggge"年"m"月"d"日";@', 45047],
    ['R5.5.1', 'yyyy/m/d', 45047],
    ['令和元年5月1日', 'yyyy"年"m"月"d"日"', 43586],
  ])('%s through %s is %d', (text, format, value) => {
    expect(typed(text, format)).toBe(value)
  })

  it('counts from 1904 where the workbook does', () => {
    expect(typed('2023/5/1', 'yyyy/m/d', true)).toBe(45047 - 1462)
  })

  it.each([
    ['約1万人', 'General'],
    ['12,000円', '#,##0"千円"'],
    ['3月', 'General'],
    ['未定', '#,##0'],
    ['', '#,##0'],
    ['2023/5/1', '#,##0'],
    ['令和5年13月1日', 'yyyy/m/d'],
    ['1～3', 'General'],
  ])('%j through %s is a text', (text, format) => {
    expect(typed(text, format)).toBeNull()
  })
})
