import { describe, expect, it } from 'vitest'
import { bookWith, insertInto } from '../testing/insert-into.ts'

/** Two blocks of three rows, the second of which (rows 4 to 6) is copied below itself. */
const rows = (formulas: Readonly<Record<number, string>>) =>
  [1, 2, 3, 4, 5, 6, 7]
    .map(
      (row) =>
        `<row r="${row}"><c r="A${row}"><v>${row}</v></c>${formulas[row] ? `<c r="B${row}"><f>${formulas[row]}</f></c>` : ''}</row>`,
    )
    .join('')

function extended(
  inside: string,
  formulas: Readonly<Record<number, string>> = {},
  names = '',
): ReadonlyMap<string, string> {
  const bytes = bookWith(`<sheetData>${rows(formulas)}</sheetData>${inside}`, [], [], {
    change: (entries) =>
      entries.map((entry) =>
        entry.name === 'xl/workbook.xml'
          ? { ...entry, bytes: String(entry.bytes).replace('</sheets>', `</sheets>${names}`) }
          : entry,
      ),
  })
  return insertInto(bytes, 7, 2, { copyRows: { from: 4, to: 6 }, extend: true })
}

const sheetOf = (parts: ReadonlyMap<string, string>) => parts.get('xl/worksheets/sheet1.xml') ?? ''
const formulasOf = (parts: ReadonlyMap<string, string>) =>
  [...sheetOf(parts).matchAll(/<c r="B(\d+)"><f>([^<]*)<\/f>/g)].map(([, row, text]) => `${row} ${text}`)

describe('copies below the rows they are of, as more of the same', () => {
  it('are taken in by a merge that ends with those rows, and come with the merges within', () => {
    const merges = ['A1:A6', 'C4:C6', 'D1:D5', 'E7:E8'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const xml = sheetOf(extended(`<mergeCells count="4">${merges}</mergeCells>`))
    expect([...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref)).toEqual([
      'A1:A12',
      'C4:C6',
      'D1:D5',
      'E13:E14',
      'C7:C9',
      'C10:C12',
    ])
  })

  it('are counted with those merges whose areas are none', () => {
    const merges = ['A0', 'C4:C6'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const xml = sheetOf(extended(`<mergeCells count="2">${merges}</mergeCells>`))
    expect([/count="(\d)"/.exec(xml)?.[1], xml.split('<mergeCell ').length - 1]).toEqual(['4', 4])
  })

  it('are taken in by the print area, by names and by filters, and not by what ends above them', () => {
    const defined = [
      '表!$A$1:$B$6',
      '表!$A$4:$A$6',
      '表!$A$1:$A$3',
      '表!$A$1:$A$4',
      '表!$A$1:$A$7',
      '表!$A$6',
    ]
    const names = defined.map((text, i) => `<definedName name="n${i}">${text}</definedName>`).join('')
    const parts = extended('<autoFilter ref="A1:B6"/>', {}, `<definedNames>${names}</definedNames>`)
    expect(
      [...(parts.get('xl/workbook.xml') ?? '').matchAll(/">表!([^<]*)</g)].map(([, ref]) => ref),
    ).toEqual(['$A$1:$B$12', '$A$4:$A$6', '$A$1:$A$3', '$A$1:$A$10', '$A$1:$A$13', '$A$6'])
    expect(sheetOf(parts)).toContain('<autoFilter ref="A1:B12"/>')
  })

  it('are taken in by sums elsewhere; a sum up to its own row stays one, in the copies too', () => {
    const parts = extended('', { 2: 'SUM(A1:A6)', 6: 'SUM(A$1:A6)', 7: 'SUM(A1:A6)' })
    expect(formulasOf(parts)).toEqual([
      '2 SUM(A1:A12)',
      '6 SUM(A$1:A6)',
      '9 SUM(A$1:A9)',
      '12 SUM(A$1:A12)',
      '13 SUM(A1:A12)',
    ])
  })

  it('leave a reference to one cell where it was', () => {
    expect(formulasOf(extended('', { 1: 'A6', 7: 'A6' }))).toEqual(['1 A6', '13 A6'])
  })
})
