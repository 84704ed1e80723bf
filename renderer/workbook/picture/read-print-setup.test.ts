import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { openWorkbook } from '../open-workbook.ts'
import { changePart, makeWorkbook } from '../testing/make-workbook.ts'
import { attemptRead } from '../trouble.ts'
import type { PrintSetup } from './print-setup.ts'
import { partsOf, readPrintSetup } from './read-print-setup.ts'

function setupOf(inside: string, names = ''): PrintSetup {
  const bytes = makeWorkbook({
    sheets: [
      { name: '部局', inside: '<sheetData/>' },
      { name: '表', inside: `<sheetData/>${inside}` },
    ],
    change: changePart('xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`),
    ),
  })
  const read = attemptRead(() => {
    const workbook = openWorkbook(bytes, fflateCodec)
    const [, sheet] = workbook.worksheets
    return sheet && readPrintSetup(workbook, sheet)
  })
  if (!read.ok || !read.value) throw new Error('nothing read')
  return read.value
}

describe('readPrintSetup', () => {
  it('has what Excel has where nothing is said', () => {
    expect(setupOf('')).toEqual({
      paper: { name: 'A4', width: 210, height: 297 },
      landscape: false,
      margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      centered: { across: false, down: false },
      scale: { kind: 'percent', percent: 100 },
      areas: [],
      titleRows: null,
      titleColumns: null,
      breaks: { rows: [], columns: [] },
      acrossFirst: false,
      header: { left: '', center: '', right: '' },
      footer: { left: '', center: '', right: '' },
      firstPageNumber: null,
    })
  })

  it('reads paper, margins, breaks and what stands in the margins', () => {
    const setup = setupOf(
      `<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="1" bottom="1" header="0.5" footer="0.5"/>
      <pageSetup orientation="landscape" paperSize="8" scale="70" pageOrder="overThenDown" useFirstPageNumber="1" firstPageNumber="3"/>
      <headerFooter><oddHeader>&amp;L左&amp;R&amp;D</oddHeader><oddFooter>&amp;C&amp;P／&amp;N</oddFooter></headerFooter>
      <rowBreaks><brk id="16" man="1"/><brk id="10" man="1"/><brk id="12"/></rowBreaks><colBreaks><brk id="4" man="1"/></colBreaks>`,
    )
    expect(setup).toMatchObject({
      paper: { name: 'A3' },
      landscape: true,
      margins: { left: 0.4, top: 1, footer: 0.5 },
      centered: { across: true, down: false },
      scale: { kind: 'percent', percent: 70 },
      acrossFirst: true,
      firstPageNumber: 3,
      breaks: { rows: [10, 16], columns: [4] },
      header: { left: '左', center: '', right: '&D' },
      footer: { center: '&P／&N' },
    })
  })

  it('fits to pages only where the sheet says so', () => {
    const page = '<pageSetup fitToWidth="1" fitToHeight="0" scale="50"/>'
    expect(setupOf(page).scale).toEqual({ kind: 'percent', percent: 50 })
    expect(setupOf(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${page}`).scale).toEqual({
      kind: 'fit',
      across: 1,
      down: null,
    })
  })

  it('passes over the set-ups of customised views', () => {
    const view =
      '<customSheetViews><customSheetView><pageMargins left="9"/><pageSetup paperSize="8"/></customSheetView></customSheetViews>'
    expect(setupOf(view)).toMatchObject({ paper: { name: 'A4' }, margins: { left: 0.7 } })
  })

  it("reads the sheet's own areas and titles", () => {
    const name = (what: string, formula: string, sheet = 1) =>
      `<definedName name="_xlnm.${what}" localSheetId="${sheet}">${formula}</definedName>`
    const setup = setupOf(
      '',
      name('Print_Area', '表!$A$1:$Z$99', 0) +
        name('Print_Area', "'表'!$A$1:$G$19,'a,''b'!$A$30:$G$40") +
        name('Print_Titles', '表!$A:$B,表!1:4'),
    )
    expect(setup.areas).toEqual([
      { top: 1, left: 1, bottom: 19, right: 7 },
      { top: 30, left: 1, bottom: 40, right: 7 },
    ])
    expect(setup).toMatchObject({ titleRows: { from: 1, to: 4 }, titleColumns: { from: 1, to: 2 } })
    expect(setupOf('', name('Print_Area', 'OFFSET(表!$A$1,0,0,9,9)')).areas).toEqual([])
  })
})

describe('partsOf', () => {
  it('begins in the middle and leaves other codes alone', () => {
    expect(partsOf('題&L左&&右&R&"ＭＳ 明朝,標準"&P')).toEqual({
      left: '左&&右',
      center: '題',
      right: '&"ＭＳ 明朝,標準"&P',
    })
  })
})
