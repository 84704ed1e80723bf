import { describe, expect, it } from 'vitest'
import { bookWith, insertInto, insideAfter, type TestPart } from '../testing/insert-into.ts'

/** What becomes of a sheet's inside when rows 4 and 5 are copied twice before row 6. */
const copied = (inside: string) => insideAfter(inside, 6, 2, { copyRows: { from: 4, to: 5 } })

describe('2: rows copied bring', () => {
  it('their hyperlinks, which lead where they led', () => {
    const link = (ref: string, more = '') =>
      `<hyperlink ref="${ref}"${more} r:id="rId1" location="表!A9" display="x"/>`
    const whole = (...links: string[]) => `<sheetData/><hyperlinks>${links.join('')}</hyperlinks>`
    expect(copied(whole(link('A4', ' xr:uid="{1}"'), link('B4:B5'), link('C3:C4'), link('D6')))).toBe(
      whole(
        link('A4', ' xr:uid="{1}"'),
        link('B4:B5'),
        link('C3:C4'),
        link('D10'),
        link('A6'),
        link('A8'),
        link('B6:B7'),
        link('B8:B9'),
      ),
    )
    expect(copied('<sheetData/><hyperlinks><hyperlink ref="A4"></hyperlink></hyperlinks>')).toBe(
      '<sheetData/><hyperlinks><hyperlink ref="A4"></hyperlink><hyperlink ref="A6"/><hyperlink ref="A8"/></hyperlinks>',
    )
  })

  it('no hyperlink where one that rows came into lies', () => {
    const links = (...refs: string[]) =>
      `<sheetData/><hyperlinks>${refs.map((ref) => `<hyperlink ref="${ref}"/>`).join('')}</hyperlinks>`
    expect(copied(links('A4', 'B4', 'A5:A6'))).toBe(links('A4', 'B4', 'A5:A10', 'B6', 'B8'))
  })

  it('no row breaks: where a page ends stays a matter of the page', () => {
    const breaks = (...ids: number[]) =>
      `<sheetData/><rowBreaks count="${ids.length}">${ids.map((id) => `<brk id="${id}" man="1"/>`).join('')}</rowBreaks>`
    expect(copied(breaks(3, 4, 5, 9))).toBe(breaks(3, 4, 9, 13))
  })

  it('rules that are then written for the first of them', () => {
    const rule = (sqref: string, formula: string) =>
      `<sheetData/><conditionalFormatting sqref="${sqref}"><cfRule><formula>${formula}</formula></cfRule></conditionalFormatting>`
    const above = (inside: string) => insideAfter(inside, 2, 1, { copyRows: { from: 4, to: 5 } })
    expect(above(rule('B4:B5', '$C4&lt;$A$9'))).toBe(rule('B2:B3 B6:B7', '$C2&lt;$A$11'))
    expect(above(rule('B4', 'C4&lt;$A$1'))).toBe(rule('B2 B6', 'C2&lt;$A$1'))
    expect(copied(rule('B4:B5', '$C4&lt;$A$9'))).toBe(rule('B4:B9', '$C4&lt;$A$13'))
    expect(copied(rule('B4', 'C4&lt;$A$9'))).toBe(rule('B4 B6 B8', 'C4&lt;$A$13'))
  })

  it('the formats and validations of their extension lists', () => {
    const ext = (sqref: string) =>
      `<sheetData/><extLst><ext uri="u"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>他!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`
    expect(copied(ext('A4 C1:C3'))).toBe(ext('C1:C3 A4 A6 A8'))
    expect(copied(ext('A4:B5'))).toBe(ext('A4:B9'))
  })
})

describe('7: rows copied bring their notes', () => {
  const sheet = 'xl/worksheets/sheet1.xml'
  const comment = (ref: string, author = 0, more = '') =>
    `<comment ref="${ref}" authorId="${author}" shapeId="0"${more}><text><t>記入例</t></text></comment>`
  const comments = (...list: string[]) =>
    `<comments><authors><author>上田</author><author>tc={0F}</author></authors><commentList>${list.join('')}</commentList></comments>`
  const note = (id: number, row: number) =>
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202"><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row - 1}, 10, 4, 15, ${row + 3}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`
  const vml = (...shapes: string[]) =>
    `<xml xmlns:v="v" xmlns:x="x"><v:shapetype id="_x0000_t202"><v:path/></v:shapetype>${shapes.join('')}</xml>`
  const parts = (list: string, drawing: string): TestPart[] => [
    { name: 'xl/drawings/v.vml', of: sheet, type: 'vmlDrawing', xml: drawing },
    { name: 'xl/comments1.xml', of: sheet, type: 'comments', xml: list },
  ]
  const after = (list: string, drawing: string) => {
    const bytes = bookWith('<sheetData/>', parts(list, drawing))
    const written = insertInto(bytes, 6, 2, { copyRows: { from: 4, to: 5 } })
    return [written.get('xl/comments1.xml'), written.get('xl/drawings/v.vml')]
  }

  it('with shapes of their own, of the same size and as far from their cell', () => {
    const before = [
      comments(comment('B1'), comment('B4', 0, ' xr:uid="{1}"'), comment('B9')),
      vml(note(1025, 0), note(1026, 3), note(1027, 8)),
    ] as const
    expect(after(...before)).toEqual([
      comments(
        comment('B1'),
        comment('B4', 0, ' xr:uid="{1}"'),
        comment('B13'),
        comment('B6'),
        comment('B8'),
      ),
      vml(note(1025, 0), note(1026, 3), note(1027, 12), note(1028, 5), note(1029, 7)),
    ])
  })

  it('but hold a conversation once', () => {
    const before = [comments(comment('B4', 1)), vml(note(1025, 3))] as const
    expect(after(...before)).toEqual(before)
  })

  it('of shapes that LibreOffice names', () => {
    const other = note(1025, 3).replace('id="_x0000_s1025"', 'id="shape_0" o:spid="_x0000_s1025"')
    const [, drawing] = after(comments(comment('B4')), vml(other))
    expect(drawing?.match(/id="[^"]*"/g)?.slice(3)).toEqual([
      'id="_x0000_s1026"',
      'id="_x0000_s1026"',
      'id="_x0000_s1027"',
      'id="_x0000_s1027"',
    ])
  })
})
