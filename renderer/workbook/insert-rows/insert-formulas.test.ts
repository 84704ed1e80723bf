import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { bookWith, insertInto, insideAfter } from '../testing/insert-into.ts'
import { insertRowsInto } from './insert-rows-into.ts'

/** Rows with one cell each, from their formulas' XML. */
const rows = (formulas: Readonly<Record<string, string>>) =>
  `<sheetData>${Object.entries(formulas)
    .map(([cell, f]) => `<row r="${cell.slice(1)}"><c r="${cell}">${f}<v>0</v></c></row>`)
    .join('')}</sheetData>`
const after = (formulas: Readonly<Record<string, string>>, row: number, count: number) =>
  insideAfter(rows(formulas), row, count)

describe('13: shared formulas', () => {
  const master = (ref: string, text: string) => `<f t="shared" ref="${ref}" si="0">${text}</f>`
  const shared = '<f t="shared" si="0"/>'

  it('below the place move with their master', () => {
    expect(after({ B6: master('B6:B8', 'A6*2'), B7: shared, B8: shared }, 5, 2)).toBe(
      rows({ B8: master('B8:B10', 'A8*2'), B9: shared, B10: shared }),
    )
  })

  it('stay shared where rows come in among them', () => {
    expect(after({ B3: master('B3:B6', 'A3*2'), B4: shared, B5: shared, B6: shared }, 5, 2)).toBe(
      rows({ B3: master('B3:B8', 'A3*2'), B4: shared, B7: shared, B8: shared }),
    )
  })

  it('part where they would mean other cells', () => {
    expect(after({ B3: master('B3:B6', 'A2+A3'), B4: shared, B5: shared, B6: shared }, 5, 2)).toBe(
      rows({ B3: master('B3:B8', 'A2+A3'), B4: shared, B7: '<f>A4+A7</f>', B8: shared }),
    )
    expect(after({ B3: master('B3:B5', 'SUM(A3:A4)&amp;"&lt;"'), B4: shared, B5: shared }, 5, 2)).toBe(
      rows({ B3: master('B3:B7', 'SUM(A3:A4)&amp;"&lt;"'), B4: '<f>SUM(A4:A7)&amp;"&lt;"</f>', B7: shared }),
    )
  })

  it('with fixed rows stay shared', () => {
    expect(after({ B3: master('B3:B5', 'A3/A$9'), B4: shared, B5: shared }, 5, 2)).toBe(
      rows({ B3: master('B3:B7', 'A3/A$11'), B4: shared, B7: shared }),
    )
  })
})

describe('13: array formulas', () => {
  it('move as one', () => {
    expect(after({ B6: '<f t="array" ref="B6:B8">A6:A8*2</f>' }, 5, 2)).toBe(
      rows({ B8: '<f t="array" ref="B8:B10">A8:A10*2</f>' }),
    )
  })

  it('are not parted, as in Excel', () => {
    const bytes = bookWith(rows({ B4: '<f t="array" ref="B4:B8">A4:A8*2</f>' }))
    expect(insertRowsInto(bytes, '表', 5, 1, fflateCodec)).toEqual({
      ok: false,
      trouble: { code: 'rows-blocked', sheet: '表', by: 'array-formula', cells: 'B4:B8' },
    })
    expect(insertRowsInto(bytes, '表', 4, 1, fflateCodec).ok).toBe(true)
    expect(insertRowsInto(bytes, '表', 9, 1, fflateCodec).ok).toBe(true)
  })

  it('and tables of data move with their input cells', () => {
    expect(after({ B6: '<f t="dataTable" ref="B6:C6" dt2D="1" r1="A7" r2="A1"/>' }, 5, 2)).toBe(
      rows({ B8: '<f t="dataTable" ref="B8:C8" dt2D="1" r1="A9" r2="A1"/>' }),
    )
  })
})

describe('14: formulas', () => {
  it('of the sheet and of others keep meaning the same cells', () => {
    const other = {
      name: '他',
      inside: rows({
        A1: "<f>SUM(表!A1:A9)+A9+'表'!$B$5</f>",
        A9: '<f t="shared" ref="A9:A10" si="3">表!A4+A9</f>',
        A10: '<f t="shared" si="3"/>',
      }),
    }
    const parts = insertInto(bookWith(rows({ B2: '<f>SUM(A1:A9)+他!A9+A1_B9</f>' }), [], [other]), 5, 3)
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<f>SUM(A1:A12)+他!A9+A1_B9</f>')
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain(
      rows({
        A1: "<f>SUM(表!A1:A12)+A9+'表'!$B$8</f>",
        A9: '<f t="shared" ref="A9:A10" si="3">表!A4+A9</f>',
        A10: '<f>表!A8+A10</f>',
      }),
    )
  })

  it('written with entities and CDATA are read first', () => {
    expect(after({ B2: '<f><![CDATA[IF(A9<1,"&",A9)]]></f>' }, 5, 1)).toBe(
      rows({ B2: '<f>IF(A10&lt;1,"&amp;",A10)</f>' }),
    )
  })
})

describe('2: a row copied', () => {
  const copy = (inside: string, at: number, count: number, from: number, to: number) =>
    insideAfter(inside, at, count, { copyRows: { from, to } })

  it('brings its texts, look and height', () => {
    const row = (r: number) =>
      `<row r="${r}" ht="40" customHeight="1"><c r="A${r}" s="3" t="str"><v>目標</v></c><c r="B${r}" s="4"/></row>`
    expect(copy(`<sheetData>${row(4)}<row r="9"/></sheetData>`, 5, 2, 4, 4)).toBe(
      `<sheetData>${row(4)}${row(5)}${row(6)}<row r="11"/></sheetData>`,
    )
  })

  it('brings the whole block with merges, validations and conditional formats', () => {
    const inside = (rowsText: string, merges: string, sqref: string, more: string) =>
      `<dimension ref="A1:C${more}"/><sheetData>${rowsText}</sheetData>${merges}<conditionalFormatting sqref="${sqref}"><cfRule type="expression"><formula>$A4=""</formula></cfRule></conditionalFormatting><dataValidations><dataValidation sqref="${sqref}"><formula1>1</formula1></dataValidation></dataValidations>`
    const row = (r: number) => `<row r="${r}"><c r="A${r}"><v>${r % 2}</v></c></row>`
    const merges = (...refs: string[]) =>
      `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    expect(copy(inside(row(4) + row(5), merges('A4:A5', 'B4:C4', 'A1:C1'), 'B4:B5', '5'), 6, 2, 4, 5)).toBe(
      inside(
        row(4) + row(5) + row(6).replace('>1<', '>0<') + row(7) + row(8) + row(9),
        merges('A4:A5', 'B4:C4', 'A1:C1', 'A6:A7', 'A8:A9', 'B6:C6', 'B8:C8'),
        'B4:B9',
        '9',
      ),
    )
  })

  it('reads formulas so many rows further on', () => {
    const f = (text: string) => `<f>${text}</f>`
    const shared = '<f t="shared" ref="B4:B5" si="0">A4*$C$1+B9</f>'
    expect(copy(rows({ B4: shared, B5: '<f t="shared" si="0"/>' }), 6, 1, 4, 5)).toBe(
      rows({
        B4: '<f t="shared" ref="B4:B5" si="0">A4*$C$1+B11</f>',
        B5: '<f t="shared" si="0"/>',
        B6: f('A6*$C$1+B13'),
        B7: f('A7*$C$1+B14'),
      }),
    )
  })

  it('comes above itself as well', () => {
    const row = (r: number, text: string) => `<row r="${r}"><c r="A${r}" t="str"><v>${text}</v></c></row>`
    expect(copy(`<sheetData>${row(1, '一')}${row(2, '二')}</sheetData>`, 1, 1, 2, 2)).toBe(
      `<sheetData>${row(1, '二')}${row(2, '一')}${row(3, '二')}</sheetData>`,
    )
  })

  it('keeps merges from lying over each other', () => {
    const merges = '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="B4:C9"/></mergeCells>'
    expect(copy(`<sheetData/>${merges}`, 5, 1, 1, 1)).toContain(
      '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="B4:C10"/></mergeCells>',
    )
  })
})
