import { describe, expect, it } from 'vitest'
import { bookWith, insertInto, type TestPart } from '../testing/insert-into.ts'
import { changePart } from '../testing/make-workbook.ts'

const empty = '<sheetData/>'
const other = 'xl/worksheets/sheet2.xml'
/** What becomes of the inside of another sheet when three rows come in before row 5 of 表. */
const after = (inside: string) => {
  const parts = insertInto(bookWith(empty, [], [{ name: '部局', inside }]), 5, 3)
  return /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(parts.get(other) ?? '')?.[1]
}

describe('4, 5: rules of other sheets that point here', () => {
  const validation = (text: string) =>
    `${empty}<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>${text}</xm:f></x14:formula1><xm:sqref>B5:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`
  const format = (text: string) =>
    `${empty}<extLst><ext><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>${text}</xm:f></x14:cfRule><xm:sqref>B5:B9</xm:sqref></x14:conditionalFormatting></ext></extLst>`
  const spark = (text: string) =>
    `${empty}<extLst><ext><x14:sparklines><x14:sparkline><xm:f>${text}</xm:f><xm:sqref>C5</xm:sqref></x14:sparkline></x14:sparklines></ext></extLst>`

  it.each([
    ['表!$A$4:$A$9', '表!$A$4:$A$12'],
    ["'表'!$A$5", "'表'!$A$8"],
    ['$A$5:$A$9', '$A$5:$A$9'],
    ['部局!$A$5', '部局!$A$5'],
    ['INDIRECT("表!A5")', 'INDIRECT("表!A5")'],
  ])('%s', (before, moved) => {
    for (const inside of [validation, format, spark]) expect(after(inside(before))).toBe(inside(moved))
  })

  it('in the extension list of this sheet point where they pointed', () => {
    const written = (text: string) =>
      insertInto(bookWith(validation(text), [], [{ name: '部局', inside: empty }]), 5, 3).get(
        'xl/worksheets/sheet1.xml',
      )
    expect(written('部局!$A$5:$A$9')).toContain('<xm:f>部局!$A$5:$A$9</xm:f>')
    expect(written('$A$5:$A$9')).toContain('<xm:f>$A$8:$A$12</xm:f>')
  })
})

it('9: charts on a sheet of their own refer to the same cells', () => {
  const hangs = (name: string, of: string, type: string, xml: string): TestPart => ({ name, of, type, xml })
  const written = insertInto(
    bookWith(
      empty,
      [
        hangs('xl/drawings/drawing9.xml', 'xl/chartsheets/sheet1.xml', 'drawing', '<wsDr/>'),
        hangs(
          'xl/charts/chart9.xml',
          'xl/drawings/drawing9.xml',
          'chart',
          '<c:chart><c:f>表!$B$4:$B$9</c:f></c:chart>',
        ),
      ],
      [],
      {
        more: [{ name: 'xl/chartsheets/sheet1.xml', bytes: '<chartsheet/>' }],
        workbookRelations: '<Relationship Id="c1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>',
      },
    ),
    5,
    3,
  )
  expect(written.get('xl/charts/chart9.xml')).toBe('<c:chart><c:f>表!$B$4:$B$12</c:f></c:chart>')
})

describe('11, 12: names of one sheet', () => {
  const names = (list: readonly (readonly [name: string, sheet: number, text: string])[]) =>
    list
      .map(
        ([name, sheet, text]) => `<definedName name="${name}" localSheetId="${sheet}">${text}</definedName>`,
      )
      .join('')
  const moved = (list: Parameters<typeof names>[0]) =>
    insertInto(
      bookWith(empty, [], [{ name: '部局', inside: empty }], {
        change: changePart('xl/workbook.xml', (xml) =>
          xml.replace('</sheets>', `</sheets><definedNames>${names(list)}</definedNames>`),
        ),
      }),
      5,
      3,
    ).get('xl/workbook.xml')

  it('are told by what they name, not by where they are known', () => {
    expect(
      moved([
        ['欄', 0, '表!$A$5'],
        ['欄', 1, '部局!$A$5'],
        ['表の欄', 1, '表!$A$5:$B$9'],
        ['_xlnm.Print_Area', 0, '表!$A$1:$H$9'],
        ['_xlnm.Print_Area', 1, '部局!$A$1:$H$9'],
        ['_xlnm._FilterDatabase', 0, '表!$A$4:$H$9'],
      ]),
    ).toContain(
      names([
        ['欄', 0, '表!$A$8'],
        ['欄', 1, '部局!$A$5'],
        ['表の欄', 1, '表!$A$8:$B$12'],
        ['_xlnm.Print_Area', 0, '表!$A$1:$H$12'],
        ['_xlnm.Print_Area', 1, '部局!$A$1:$H$9'],
        ['_xlnm._FilterDatabase', 0, '表!$A$4:$H$12'],
      ]),
    )
  })
})
