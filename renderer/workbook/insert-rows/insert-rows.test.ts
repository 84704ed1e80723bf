import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { bookWith, insertInto, insideAfter } from '../testing/insert-into.ts'
import { partTexts } from '../testing/part-texts.ts'
import { insertRowsInto } from './insert-rows-into.ts'

const empty = '<sheetData/>'
const after = (inside: string, row = 5, count = 3) =>
  insideAfter(empty + inside, row, count).slice(empty.length)

function troubleOf(inside: string, row = 5, count = 3): unknown {
  const outcome = insertRowsInto(bookWith(inside), '表', row, count, fflateCodec)
  return outcome.ok ? null : outcome.trouble
}

describe('rows', () => {
  it('look like the row above and hold nothing', () => {
    const rows =
      '<row r="4" spans="1:3" ht="30" customHeight="1" s="2" customFormat="1" hidden="1"><c r="A4" s="7" t="s"><v>0</v></c><c r="B4"/><c r="C4" s="8"/></row><row r="5"><c r="A5"><v>5</v></c></row>'
    const look = (row: number) =>
      `<row r="${row}" spans="1:3" ht="30" customHeight="1" s="2" customFormat="1"><c r="A${row}" s="7"/><c r="C${row}" s="8"/></row>`
    const inside = insertInto(
      bookWith(`<sheetData>${rows}</sheetData>`, [], [], { strings: '<si><t>x</t></si>' }),
      5,
      2,
    )
    expect(inside.get('xl/worksheets/sheet1.xml')).toContain(
      `</row>${look(5)}${look(6)}<row r="7"><c r="A7"><v>5</v></c></row></sheetData>`,
    )
  })

  it('are not written where the row above has no look of its own', () => {
    expect(
      insideAfter('<sheetData><row r="4"><c r="A4"><v>1</v></c></row><row r="9"/></sheetData>', 5, 2),
    ).toBe('<sheetData><row r="4"><c r="A4"><v>1</v></c></row><row r="11"/></sheetData>')
  })

  it('at the top of the sheet look like none', () => {
    expect(insideAfter('<sheetData><row r="1" ht="30" customHeight="1"/></sheetData>', 1, 1)).toBe(
      '<sheetData><row r="2" ht="30" customHeight="1"/></sheetData>',
    )
  })

  it('without numbers get them where they move', () => {
    expect(
      insideAfter('<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>', 2, 3),
    ).toBe('<sheetData><row><c><v>1</v></c></row><row r="5"><c><v>2</v></c></row></sheetData>')
  })

  it('out of order move each by its number', () => {
    expect(insideAfter('<sheetData><row r="9"/><row r="2"><c r="A2"/></row></sheetData>', 5, 1)).toBe(
      '<sheetData><row r="10"/><row r="2"><c r="A2"/></row></sheetData>',
    )
  })

  it('18: that are empty and styled do not multiply', () => {
    const rows = Array.from({ length: 36 }, (_, i) => `<row r="${i + 10}" s="1" customFormat="1"/>`).join('')
    const written = insideAfter(`<sheetData>${rows}</sheetData>`, 5, 3)
    expect(written.match(/<row /g)).toHaveLength(36)
  })

  it('18: that are empty and styled at the end of the sheet go, filled ones block', () => {
    const styled =
      '<sheetData><row r="1048575" s="1"/><row r="1048576" s="1"><c r="A1048576" s="1"/></row></sheetData>'
    expect(insideAfter(styled, 5, 1)).toBe('<sheetData><row r="1048576" s="1"/></sheetData>')
    expect(troubleOf('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>')).toEqual({
      code: 'rows-blocked',
      sheet: '表',
      by: 'end-of-sheet',
      cells: null,
    })
    expect(troubleOf(empty, 5, 1_048_576)).toMatchObject({ code: 'rows-blocked' })
    expect(troubleOf(empty, 5, 1_048_572)).toBeNull()
  })

  it('are refused on a protected sheet, if it does not allow them', () => {
    const protect = (more: string) => `${empty}<sheetProtection sheet="1"${more}/>`
    expect(troubleOf(protect(''))).toEqual({ code: 'protected', sheet: '表' })
    expect(troubleOf(protect(' insertRows="1"'))).toEqual({ code: 'protected', sheet: '表' })
    expect(troubleOf(protect(' insertRows="0"'))).toBeNull()
    expect(troubleOf(`${empty}<sheetProtection sheet="0"/>`)).toBeNull()
  })

  it('as many as would fill the memory are refused', () => {
    const cells = Array.from({ length: 100 }, () => '<c s="1"/>').join('')
    expect(troubleOf(`<sheetData><row r="4">${cells}</row></sheetData>`, 5, 500_000)).toEqual({
      code: 'too-large',
      limit: 'cells',
    })
  })
})

describe('1: merges', () => {
  const merged = (ref: string, row?: number) =>
    /ref="([^"]*)"/.exec(after(`<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`, row))?.[1]
  it.each([
    ['above stays', 'A1:B4', 'A1:B4'],
    ['that crosses the place grows', 'A3:B6', 'A3:B9'],
    ['whose last row it is grows', 'A3:B5', 'A3:B8'],
    ['that starts there moves', 'A5:B6', 'A8:B9'],
    ['below moves', 'A9:C9', 'A12:C12'],
    ['of whole columns stays', 'A1:B1048576', 'A1:B1048576'],
    ['6: to the last row ends there', 'A3:B1048576', 'A3:B1048576'],
  ])('%s', (_, before, moved) => {
    expect(merged(before)).toBe(moved)
  })
})

describe('3: conditional formats', () => {
  it('move with several areas, several rules, formulas and values', () => {
    expect(
      after(
        '<conditionalFormatting sqref="B2:B9 D6 F1:F4"><cfRule type="expression" priority="1"><formula>$C2&gt;$A$6</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="formula" val="$A$7"/><cfvo type="num" val="5"/></colorScale></cfRule></conditionalFormatting>',
      ),
    ).toBe(
      '<conditionalFormatting sqref="B2:B12 D9 F1:F7"><cfRule type="expression" priority="1"><formula>$C2&gt;$A$9</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="formula" val="$A$10"/><cfvo type="num" val="5"/></colorScale></cfRule></conditionalFormatting>',
    )
  })

  it('compare with the row before as they did', () => {
    const rule = (ref: string, formula: string) =>
      `<conditionalFormatting sqref="${ref}"><cfRule type="expression"><formula>${formula}</formula></cfRule></conditionalFormatting>`
    expect(after(rule('B5:B9', 'B4&lt;&gt;B5'))).toBe(rule('B8:B12', 'B7&lt;&gt;B8'))
    expect(after(rule('B3:B9', 'B8&lt;&gt;B3'))).toBe(rule('B3:B12', 'B8&lt;&gt;B3'))
    expect(after(rule('B3', 'B8&lt;&gt;B3'))).toBe(rule('B3', 'B11&lt;&gt;B3'))
  })
})

describe('3, 4, 5: new rows take formats and validations from the row above, as Excel gives them', () => {
  const ruled = (format: string, validation: string, x14: string) =>
    `<conditionalFormatting sqref="${format}"><cfRule type="expression"><formula>$A$3=""</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="${validation}"/></dataValidations><extLst><ext><x14:dataValidation><xm:sqref>${x14}</xm:sqref></x14:dataValidation></ext></extLst>`
  it.each([
    ['that end with it', 'B3:B4', 'B3:B7'],
    ['that cover it alone', 'B4', 'B4:B7'],
    ['in one of several areas', 'A1 B4:C4 D9', 'A1 B4:C7 D12'],
    ['but not what ends before it', 'B2:B3', 'B2:B3'],
    ['nor what begins with the row below', 'B5', 'B8'],
    ['6: to the last row ends there', 'B3:B1048576', 'B3:B1048576'],
    ['6: from below to the last row ends there', 'B9:B1048576', 'B12:B1048576'],
    ['and what two areas have stays apart', 'B1:B4 B5:B9', 'B1:B7 B8:B12'],
  ])('%s', (_, before, moved) => {
    expect(after(ruled(before, before, before))).toBe(ruled(moved, moved, moved))
  })

  it('at the top of the sheet there is none', () => {
    expect(after(ruled('B1', 'B1', 'B1'), 1)).toBe(ruled('B4', 'B4', 'B4').replace('$A$3', '$A$6'))
  })
})

describe('4: validations', () => {
  it('move with areas and formulas', () => {
    expect(
      after(
        '<dataValidations count="1"><dataValidation type="list" sqref="A5 A9:A11"><formula1>$D$5:$D$9</formula1><formula2>部局!$A$5</formula2></dataValidation></dataValidations>',
      ),
    ).toBe(
      '<dataValidations count="1"><dataValidation type="list" sqref="A8 A12:A14"><formula1>$D$8:$D$12</formula1><formula2>部局!$A$5</formula2></dataValidation></dataValidations>',
    )
  })

  it('leaves lists written out alone', () => {
    const list =
      '<dataValidations><dataValidation type="list" sqref="A1"><formula1>"A5,B5"</formula1></dataValidation></dataValidations>'
    expect(after(list)).toBe(list)
  })

  it('of other sheets that point here move too', () => {
    const other = {
      name: '他',
      inside:
        '<sheetData/><dataValidations><dataValidation sqref="A5:A9"><formula1>表!$A$5:$A$6</formula1></dataValidation></dataValidations>',
    }
    expect(insertInto(bookWith(empty, [], [other]), 5, 3).get('xl/worksheets/sheet2.xml')).toContain(
      '<dataValidation sqref="A5:A9"><formula1>表!$A$8:$A$9</formula1>',
    )
  })
})

it('5: formats, validations and sparklines in the extension list move', () => {
  const ext = (sqref: string, formula: string, data: string, place: string) =>
    `<extLst><ext uri="u"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>${formula}</xm:f></x14:cfRule><xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>` +
    `<x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>${data}</xm:f></x14:formula1><xm:sqref>${place}</xm:sqref></x14:dataValidation></x14:dataValidations>` +
    `<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!${data}</xm:f><xm:sqref>${place}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`
  expect(after(ext('E2:E9', '$D2&gt;$A$6', '$A$5:$A$8', 'C6'))).toBe(
    ext('E2:E12', '$D2&gt;$A$9', '$A$8:$A$11', 'C9'),
  )
})

it('16: row breaks move with the row below, in order', () => {
  const breaks = (...ids: number[]) =>
    `<rowBreaks count="${ids.length}">${ids.map((id) => `<brk id="${id}" max="16383" man="1"/>`).join('')}</rowBreaks><colBreaks count="1"><brk id="5" max="1048575" man="1"/></colBreaks>`
  expect(after(breaks(2, 4, 5, 20))).toBe(breaks(2, 7, 8, 23))
})

describe('17: whatever else names cells', () => {
  it.each([
    [
      'protected ranges',
      '<protectedRanges><protectedRange sqref="A1:A4 C5:C6" name="欄"/></protectedRanges>',
      '<protectedRanges><protectedRange sqref="A1:A4 C8:C9" name="欄"/></protectedRanges>',
    ],
    [
      'ignored errors',
      '<ignoredErrors><ignoredError sqref="A3:A20" numberStoredAsText="1"/></ignoredErrors>',
      '<ignoredErrors><ignoredError sqref="A3:A23" numberStoredAsText="1"/></ignoredErrors>',
    ],
    [
      'hyperlinks',
      '<hyperlinks><hyperlink ref="B6:C6" location="他!A6"/><hyperlink ref="B2"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="B9:C9" location="他!A6"/><hyperlink ref="B2"/></hyperlinks>',
    ],
    [
      'auto-filter and sort state',
      '<autoFilter ref="A2:C9"><sortState ref="A3:C9"><sortCondition ref="B3:B9"/></sortState></autoFilter>',
      '<autoFilter ref="A2:C12"><sortState ref="A3:C12"><sortCondition ref="B3:B12"/></sortState></autoFilter>',
    ],
    ['the dimension', '<dimension ref="A1:H22"/>', '<dimension ref="A1:H25"/>'],
    [
      'scenarios',
      '<scenarios sqref="A6"><scenario><inputCells r="B7" val="1"/></scenario></scenarios>',
      '<scenarios sqref="A9"><scenario><inputCells r="B10" val="1"/></scenario></scenarios>',
    ],
    [
      'watched cells and smart tags',
      '<cellWatches><cellWatch r="A5"/></cellWatches><smartTags><cellSmartTags r="A6"/></smartTags>',
      '<cellWatches><cellWatch r="A8"/></cellWatches><smartTags><cellSmartTags r="A9"/></smartTags>',
    ],
    [
      'consolidated data',
      '<dataConsolidate><dataRefs><dataRef ref="A5:B6" sheet="表"/><dataRef ref="A5" sheet="他"/></dataRefs></dataConsolidate>',
      '<dataConsolidate><dataRefs><dataRef ref="A8:B9" sheet="表"/><dataRef ref="A5" sheet="他"/></dataRefs></dataConsolidate>',
    ],
    [
      'views and selections below frozen rows',
      '<sheetViews><sheetView topLeftCell="A1"><pane ySplit="5" topLeftCell="A9" state="frozen"/><selection pane="bottomLeft" activeCell="C7" sqref="C7:C8 D1"/></sheetView></sheetViews>',
      '<sheetViews><sheetView topLeftCell="A1"><pane ySplit="8" topLeftCell="A12" state="frozen"/><selection pane="bottomLeft" activeCell="C10" sqref="C10:C11 D1"/></sheetView></sheetViews>',
    ],
    [
      'frozen rows above the place',
      '<sheetViews><sheetView><pane ySplit="4" topLeftCell="A5" state="frozen"/></sheetView></sheetViews>',
      '<sheetViews><sheetView><pane ySplit="4" topLeftCell="A5" state="frozen"/></sheetView></sheetViews>',
    ],
    [
      'own views of users',
      '<customSheetViews><customSheetView topLeftCell="A20"><rowBreaks><brk id="9"/></rowBreaks><autoFilter ref="A2:C9"/></customSheetView></customSheetViews>',
      '<customSheetViews><customSheetView topLeftCell="A23"><rowBreaks><brk id="12"/></rowBreaks><autoFilter ref="A2:C12"/></customSheetView></customSheetViews>',
    ],
  ])('%s', (_, before, moved) => {
    expect(after(before)).toBe(moved)
  })
})

describe('11, 12: names', () => {
  const names = (list: Readonly<Record<string, string>>) =>
    `<definedNames>${Object.entries(list)
      .map(([name, text]) => `<definedName name="${name}">${text}</definedName>`)
      .join('')}</definedNames>`
  const moved = (list: Readonly<Record<string, string>>, sheet = '表') => {
    const bytes = bookWith(empty, [], [], {
      change: (entries) =>
        entries.map((entry) =>
          entry.name === 'xl/workbook.xml'
            ? {
                ...entry,
                bytes: String(entry.bytes)
                  .replace('</sheets>', `</sheets>${names(list)}`)
                  .replace('name="表"', `name="${sheet}"`),
              }
            : entry,
        ),
    })
    const outcome = insertRowsInto(bytes, sheet.replace('&apos;', "'"), 5, 3, fflateCodec)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
    return outcome.value
  }

  it('print areas and titles, names and what is broken', () => {
    const bytes = moved({
      '_xlnm.Print_Area': '表!$A$1:$H$21,表!$A$30:$B$31',
      '_xlnm.Print_Titles': '表!$A:$A,表!$1:$5',
      達成率: '表!$E$6:$E$20',
      隣: '表!A6',
      年度: '&quot;令和4年度&quot;',
      一覧: 'OFFSET(部局!$A$6,0,0,COUNTA(部局!$A:$A)-1,1)',
      旧: '#REF!',
      壊: '#REF!$A$6',
      数: '5',
    })
    expect(namesOf(bytes)).toEqual({
      '_xlnm.Print_Area': '表!$A$1:$H$24,表!$A$33:$B$34',
      '_xlnm.Print_Titles': '表!$A:$A,表!$1:$8',
      達成率: '表!$E$9:$E$23',
      隣: '表!A6',
      年度: '&quot;令和4年度&quot;',
      一覧: 'OFFSET(部局!$A$6,0,0,COUNTA(部局!$A:$A)-1,1)',
      旧: '#REF!',
      壊: '#REF!$A$6',
      数: '5',
    })
  })

  it('print titles without $, as LibreOffice writes them', () => {
    expect(namesOf(moved({ '_xlnm.Print_Titles': '表!1:6' }))).toEqual({ '_xlnm.Print_Titles': '表!1:9' })
  })

  it('of a sheet with an apostrophe', () => {
    const bytes = moved({ 範囲: "'Bob''s'!$A$6" }, 'Bob&apos;s')
    expect(namesOf(bytes)).toEqual({ 範囲: "'Bob''s'!$A$9" })
  })
})

it('drops the chain of calculations and has formulas calculated anew', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const bytes = bookWith(
    '<sheetData><row r="9"><c r="A9"><f>ROW()</f><v>9</v></c></row></sheetData>',
    [],
    [],
    {
      more: [{ name: 'xl/calcChain.xml', bytes: '<calcChain><c r="A9" i="1"/></calcChain>' }],
      workbookRelations: `<Relationship Id="c" Type="${office}/calcChain" Target="calcChain.xml"/>`,
    },
  )
  const parts = insertInto(bytes, 5, 1)
  expect([...parts.keys()]).not.toContain('xl/calcChain.xml')
  expect(parts.get('xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
  expect(parts.get('xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>')
})

function namesOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const xml = Buffer.from(partTexts(bytes).get('xl/workbook.xml') ?? '', 'latin1').toString()
  const found = [...xml.matchAll(/<definedName name="([^"]*)">([^<]*)</g)]
  return Object.fromEntries(found.map(([, name = '', text = '']) => [name, text]))
}
