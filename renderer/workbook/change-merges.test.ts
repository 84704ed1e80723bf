import { describe, expect, it } from 'vitest'
import { mergesChanged } from './change-merges.ts'

const sheet = (behind: string) =>
  `<worksheet><sheetData><row r="1"/></sheetData><sheetProtection/>${behind}<pageMargins/></worksheet>`
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
const change = { gone: [area(1, 1, 1, 2)], added: [area(1, 1, 2, 2), area(5, 3, 6, 3)] }

describe('mergesChanged', () => {
  it('takes merges out, puts others behind those that stay, and counts them', () => {
    const merges = '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D4:E4"/></mergeCells>'
    expect(mergesChanged(sheet(merges), 'sheet1.xml', change)).toBe(
      sheet(
        '<mergeCells count="3"><mergeCell ref="D4:E4"/><mergeCell ref="A1:B2"/><mergeCell ref="C5:C6"/></mergeCells>',
      ),
    )
  })

  it.each(['', '<mergeCells/>'])('makes the list where there is none: %j', (written) => {
    expect(mergesChanged(sheet(written), 'sheet1.xml', change)).toBe(
      sheet('<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C5:C6"/></mergeCells>'),
    )
  })

  it('keeps the prefix that the file uses, and a list without a count without one', () => {
    const prefixed = (ref: string) =>
      `<x:worksheet><x:sheetData/><x:mergeCells><x:mergeCell ref="${ref}"></x:mergeCell></x:mergeCells></x:worksheet>`
    expect(
      mergesChanged(prefixed('A1:B1'), 'sheet1.xml', { gone: change.gone, added: [area(1, 1, 2, 2)] }),
    ).toBe(prefixed('A1:B2').replace('></x:mergeCell>', '/>'))
  })

  it('changes nothing where nothing goes or comes', () => {
    expect(mergesChanged(sheet(''), 'sheet1.xml', { gone: [], added: [] })).toBe(sheet(''))
  })
})
