import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { bookWith, insertInto, type TestPart } from '../testing/insert-into.ts'
import { insertRowsInto } from './insert-rows-into.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const empty = '<sheetData/>'
const hangs = (name: string, type: string, xml: string, of = sheet): TestPart => ({ name, of, type, xml })

/** A part of 表 after three rows came in before row 5. */
function after(part: TestPart, inside = empty, others: readonly TestPart[] = []): string {
  return insertInto(bookWith(inside, [part, ...others]), 5, 3).get(part.name) ?? ''
}

describe('7: comments', () => {
  const comments = (a: string, b: string) =>
    `<comments><commentList><comment ref="${a}" authorId="0"><text><t>A9</t></text></comment><comment ref="${b}" authorId="0"/></commentList></comments>`
  const note = (row: number, anchor: string) =>
    `<v:shape id="_x0000_s1025" style='position:absolute;margin-left:59pt'><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\n    ${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>6</x:Column></x:ClientData></v:shape>`

  it('move with their cells', () => {
    expect(after(hangs('xl/comments1.xml', 'comments', comments('A4', 'B6')))).toBe(comments('A4', 'B9'))
    const thread = (ref: string) =>
      `<ThreadedComments><threadedComment ref="${ref}" id="{1}"><text>x</text></threadedComment></ThreadedComments>`
    expect(after(hangs('xl/threadedComments/t1.xml', 'threadedComment', thread('B6')))).toBe(thread('B9'))
  })

  it('keep their size beside their cell, whatever HTML they hold', () => {
    const vml = (...notes: readonly string[]) => `<xml xmlns:v="v" xmlns:x="x">${notes.join('')}</xml>`
    const before = vml(note(3, '7, 15, 2, 10, 9, 15, 9, 4'), note(5, '7, 15, 4, 10, 9, 15, 8, 4'))
    expect(after(hangs('xl/drawings/vmlDrawing1.vml', 'vmlDrawing', before))).toBe(
      vml(note(3, '7, 15, 2, 10, 9, 15, 9, 4'), note(8, '7, 15, 7, 10, 9, 15, 11, 4')),
    )
  })
})

describe('8: anchors', () => {
  const edge = (name: string, row: number, offset: number) =>
    `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`
  const drawing = (anchor: string) => `<xdr:wsDr xmlns:xdr="x">${anchor}</xdr:wsDr>`
  const twoCell = (editAs: string, from: readonly [number, number], to: readonly [number, number]) =>
    drawing(
      `<xdr:twoCellAnchor${editAs}>${edge('from', ...from)}${edge('to', ...to)}<xdr:sp textlink=""/></xdr:twoCellAnchor>`,
    )
  const heights =
    '<sheetFormatPr defaultRowHeight="20"/><sheetData><row r="4" ht="10" customHeight="1"/><row r="5" ht="40" customHeight="1"/></sheetData>'
  const moved = (xml: string) => after(hangs('xl/drawings/drawing1.xml', 'drawing', xml), heights)
  const point = 12_700

  it.each<[string, string, [number, number], [number, number], [number, number], [number, number]]>([
    ['twoCell above stays', '', [0, 5], [3, 9], [0, 5], [3, 9]],
    ['twoCell that ends where rows come in stays', '', [0, 5], [4, 0], [0, 5], [4, 0]],
    ['twoCell across grows', ' editAs="twoCell"', [2, 5], [6, 9], [2, 5], [9, 9]],
    ['twoCell below moves', '', [4, 5], [6, 9], [7, 5], [9, 9]],
    ['oneCell below moves', ' editAs="oneCell"', [5, 5], [6, 9], [8, 5], [9, 9]],
    // 20 + 10 + 30 points from the top of row 3; then rows of 10 come in behind row 4.
    ['oneCell across keeps its size', ' editAs="oneCell"', [2, 0], [4, 30 * point], [2, 0], [7, 0]],
    [
      'absolute below stays where it is',
      ' editAs="absolute"',
      [4, 5 * point],
      [4, 25 * point],
      [4, 5 * point],
      [6, 5 * point],
    ],
    ['absolute above stays', ' editAs="absolute"', [1, 0], [2, 0], [1, 0], [2, 0]],
  ])('%s', (_, editAs, from, to, newFrom, newTo) => {
    expect(moved(twoCell(editAs, from, to))).toBe(twoCell(editAs, newFrom, newTo))
  })

  it('of one cell move, absolute ones have none', () => {
    const one = (row: number) =>
      drawing(
        `<xdr:oneCellAnchor>${edge('from', row, 7)}<xdr:ext cx="1" cy="1"/></xdr:oneCellAnchor><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="1" cy="1"/></xdr:absoluteAnchor>`,
      )
    expect(moved(one(6))).toBe(one(9))
    expect(moved(one(3))).toBe(one(3))
  })

  it('10: inside alternate content move, and texts that show cells follow them', () => {
    const alternate = (row: number, link: string) =>
      drawing(
        `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="a14"><xdr:twoCellAnchor>${edge('from', row, 0)}${edge('to', row + 1, 0)}<xdr:sp macro="" textlink="${link}"/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>`,
      )
    expect(moved(alternate(5, '表!$A$6'))).toBe(alternate(8, '表!$A$9'))
  })

  it('take numbers that make no sense as they are', () => {
    const odd = twoCell(' editAs="absolute"', [5, 0], [4_000_000_000, 0])
    expect(moved(odd)).toContain('4000000000')
  })
})

it('9: charts of any sheet refer to the same cells', () => {
  const chart = (a: string, b: string) =>
    `<c:chartSpace xmlns:c="c"><c:ser><c:tx><c:strRef><c:f>${a}</c:f><c:strCache/></c:strRef></c:tx><c:val><c:numRef><c:f>${b}</c:f></c:numRef></c:val><c:ext><c15:f>${a}</c15:f></c:ext></c:ser></c:chartSpace>`
  const parts = [
    hangs('xl/drawings/drawing2.xml', 'drawing', '<xdr:wsDr xmlns:xdr="x"/>', 'xl/worksheets/sheet2.xml'),
    hangs(
      'xl/charts/chart1.xml',
      'chart',
      chart("'表'!$B$6", '(表!$B$4:$B$9,他!$B$9)'),
      'xl/drawings/drawing2.xml',
    ),
  ]
  const written = insertInto(bookWith(empty, parts, [{ name: '他', inside: empty }]), 5, 3)
  expect(written.get('xl/charts/chart1.xml')).toBe(chart("'表'!$B$9", '(表!$B$4:$B$12,他!$B$9)'))
  expect(written.get('xl/drawings/drawing2.xml')).toBe('<xdr:wsDr xmlns:xdr="x"/>')
})

describe('10: form controls', () => {
  const edge = (row: number) =>
    `<xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
  const control = (moves: string, from: number, to: number, cell: string) =>
    `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1027" name="c"><controlPr linkedCell="${cell}"><anchor${moves}><from>${edge(from)}</from><to>${edge(to)}</to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`
  const moved = (inside: string) => insertInto(bookWith(empty + inside), 5, 3).get(sheet) ?? ''

  it('follow the cells beneath', () => {
    expect(moved(control(' moveWithCells="1" sizeWithCells="1"', 3, 6, '$A$6'))).toContain(
      control(' moveWithCells="1" sizeWithCells="1"', 3, 9, '$A$9'),
    )
    expect(moved(control(' moveWithCells="1"', 5, 6, ''))).toContain(control(' moveWithCells="1"', 8, 9, ''))
    expect(moved(control('', 5, 6, ''))).toContain(control('', 5, 6, ''))
  })

  it('keep their cells and lists, in their properties and in the legacy drawing', () => {
    const properties = (cell: string) =>
      `<formControlPr objectType="Drop" fmlaLink="${cell}" fmlaRange="部局!$A$6:$A$9"/>`
    expect(after(hangs('xl/ctrlProps/ctrlProp1.xml', 'ctrlProp', properties('$H$6')))).toBe(
      properties('$H$9'),
    )
    const vml = (anchor: string, cell: string, more = '') =>
      `<xml><x:ClientData ObjectType="Drop">${more}<x:Anchor>${anchor}</x:Anchor><x:FmlaLink>${cell}</x:FmlaLink><x:FmlaRange>'表'!$A$1:$A$9</x:FmlaRange></x:ClientData></xml>`
    const range = (xml: string, to: string) => xml.replace('$A$9', to)
    const written = after(hangs('xl/drawings/v.vml', 'vmlDrawing', vml('1, 0, 5, 0, 2, 0, 6, 0', '$H$6')))
    expect(written).toBe(range(vml('1, 0, 8, 0, 2, 0, 9, 0', '$H$9'), '$A$12'))
    const fixed = vml('1, 0, 5, 0, 2, 0, 6, 0', '$H$2', '<x:MoveWithCells/><x:SizeWithCells/>')
    expect(after(hangs('xl/drawings/v.vml', 'vmlDrawing', fixed))).toBe(range(fixed, '$A$12'))
  })
})

describe('15: tables', () => {
  const table = (ref: string, filter: string, more = '') =>
    `<table id="1" name="表1" ref="${ref}"${more}><autoFilter ref="${filter}"><sortState ref="${filter}"/></autoFilter><tableColumns><tableColumn id="1"><calculatedColumnFormula>表1[[#This Row],[A6]]+$H$6</calculatedColumnFormula></tableColumn></tableColumns></table>`
  const moved = (xml: string) => after(hangs('xl/tables/table1.xml', 'table', xml)).replace('$H$9', '$H$6')

  it.each<[string, string, string, string, string, string]>([
    ['above stay', 'A1:C4', 'A1:C4', 'A1:C4', 'A1:C4', ''],
    ['take rows in', 'A1:C9', 'A1:C9', 'A1:C12', 'A1:C12', ''],
    ['take rows in before their last row', 'A1:C5', 'A1:C5', 'A1:C8', 'A1:C8', ''],
    ['below move', 'A5:C9', 'A5:C9', 'A8:C12', 'A8:C12', ''],
  ])('%s', (_, ref, filter, newRef, newFilter, more) => {
    expect(moved(table(ref, filter, more))).toBe(table(newRef, newFilter, more))
  })

  it('take rows in before their totals row, and so does their filter', () => {
    expect(moved(table('A1:C5', 'A1:C4', ' totalsRowCount="1"'))).toContain(
      'ref="A1:C8" totalsRowCount="1"><autoFilter ref="A1:C7">',
    )
  })

  it('of other sheets have formulas that point here', () => {
    const part = hangs(
      'xl/tables/table1.xml',
      'table',
      table('A1:C9', 'A1:C9').replace('$H$6', '表!$H$6'),
      'xl/worksheets/sheet2.xml',
    )
    const written = insertInto(bookWith(empty, [part], [{ name: '他', inside: empty }]), 5, 3)
    expect(written.get('xl/tables/table1.xml')).toBe(table('A1:C9', 'A1:C9').replace('$H$6', '表!$H$9'))
  })
})

describe('17: pivot tables', () => {
  const place = (ref: string) =>
    `<pivotTableDefinition name="p"><location ref="${ref}" firstHeaderRow="1"/></pivotTableDefinition>`

  it('move as a whole, or block the way as in Excel', () => {
    expect(after(hangs('xl/pivotTables/p.xml', 'pivotTable', place('A6:B9')))).toBe(place('A9:B12'))
    const across = bookWith(empty, [hangs('xl/pivotTables/p.xml', 'pivotTable', place('A3:B9'))])
    expect(insertRowsInto(across, '表', 5, 1, fflateCodec)).toEqual({
      ok: false,
      trouble: { code: 'rows-blocked', sheet: '表', by: 'pivot-table', cells: 'A3:B9' },
    })
  })

  it('keep their source', () => {
    const source = (ref: string, sheetName: string) =>
      `<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="${ref}" sheet="${sheetName}"/></cacheSource></pivotCacheDefinition>`
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const written = (sheetName: string) =>
      insertInto(
        bookWith(empty, [], [], {
          more: [{ name: 'xl/pivotCache/c.xml', bytes: source('A1:B9', sheetName) }],
          workbookRelations: `<Relationship Id="p" Type="${office}/pivotCacheDefinition" Target="pivotCache/c.xml"/>`,
        }),
        5,
        3,
      ).get('xl/pivotCache/c.xml')
    expect(written('表')).toBe(source('A1:B12', '表'))
    expect(written('他')).toBe(source('A1:B9', '他'))
  })
})

it('leaves every other part alone, and what is signed', () => {
  const bytes = bookWith(empty, [hangs('xl/media/x.xml', 'image', '<a>表!A9</a>')])
  expect(insertInto(bytes, 5, 3).get('xl/media/x.xml')).toBe('<a>表!A9</a>')
  const packageRelations =
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="o.sigs"/>'
  expect(insertRowsInto(bookWith(empty, [], [], { packageRelations }), '表', 5, 1, fflateCodec)).toEqual({
    ok: false,
    trouble: { code: 'signed' },
  })
})
