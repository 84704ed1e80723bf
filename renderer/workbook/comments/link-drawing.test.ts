import { describe, expect, it } from 'vitest'
import { linkDrawing } from './link-drawing.ts'

const link = '<legacyDrawing xmlns:r="ns" r:id="rId7"/>'
const linked = (inside: string) => linkDrawing(`<worksheet>${inside}</worksheet>`, 'sheet', 'rId7', 'ns')

describe('a worksheet is linked to its legacy drawing', () => {
  it.each([
    ['behind the cells', '<sheetData/>', ''],
    ['behind drawings and breaks', '<sheetData/><rowBreaks><brk id="3"/></rowBreaks><drawing/>', ''],
    ['in front of tables', '<sheetData><row/></sheetData><drawing/>', '<tableParts/><extLst/>'],
    ['in front of headers’ pictures', '<sheetData/><headerFooter/>', '<legacyDrawingHF/><picture/>'],
    [
      'in front of controls of which there are two kinds',
      '<sheetData/>',
      '<mc:AlternateContent><controls/></mc:AlternateContent>',
    ],
  ])('%s', (_, before, behind) => {
    expect(linked(before + behind)).toBe(`<worksheet>${before}${link}${behind}</worksheet>`)
  })

  it('in a worksheet that is a single empty element', () => {
    expect(linkDrawing('<a/>', 'sheet', 'rId7', 'ns')).toBe(`<a>${link}</a>`)
  })

  it('behind the cells whatever stands in front of them', () => {
    const before = '<mc:AlternateContent/><extLst/><sheetData/>'
    expect(linked(before)).toBe(`<worksheet>${before}${link}</worksheet>`)
  })

  it.each(['<legacyDrawing r:id="gone"/>', '<legacyDrawing r:id="gone"></legacyDrawing>'])(
    'in place of %s, which led nowhere',
    (old) => {
      expect(linked(`<sheetData/>${old}<extLst/>`)).toBe(
        `<worksheet><sheetData/>${link}<extLst/></worksheet>`,
      )
    },
  )

  it('with the prefix that its elements bear', () => {
    expect(linkDrawing('<x:worksheet><x:sheetData/></x:worksheet>', 'sheet', 'rId1', 'ns')).toBe(
      '<x:worksheet><x:sheetData/><x:legacyDrawing xmlns:r="ns" r:id="rId1"/></x:worksheet>',
    )
  })
})
