import { describe, expect, it } from 'vitest'
import { bookWith, insertInto } from '../testing/insert-into.ts'

const edge = (name: string, row: number, offset: number) =>
  `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`
const shape = (id: number, more = '') =>
  `<xdr:sp macro="" textlink="${more}"><xdr:nvSpPr><xdr:cNvPr id="${id}" name="図形"/></xdr:nvSpPr></xdr:sp>`
const twoCell = (
  from: readonly [number, number],
  to: readonly [number, number],
  inside: string,
  editAs = '',
) =>
  `<xdr:twoCellAnchor${editAs}>${edge('from', ...from)}${edge('to', ...to)}${inside}<xdr:clientData/></xdr:twoCellAnchor>`
const oneCell = (row: number, id: number) =>
  `<xdr:oneCellAnchor>${edge('from', row, 5)}<xdr:ext cx="1" cy="1"/>${shape(id)}</xdr:oneCellAnchor>`
const drawing = (...anchors: string[]) => `<xdr:wsDr xmlns:xdr="x">${anchors.join('')}</xdr:wsDr>`

/** A drawing after rows 4 and 5 came in twice more before a row. */
function after(xml: string, at = 6): string | undefined {
  const part = { name: 'xl/drawings/drawing1.xml', of: 'xl/worksheets/sheet1.xml', type: 'drawing', xml }
  return insertInto(bookWith('<sheetData/>', [part]), at, 2, { copyRows: { from: 4, to: 5 } }).get(part.name)
}

describe('8: rows copied bring the pictures and shapes that lie on them', () => {
  it('each as one of its own', () => {
    const kept = [twoCell([3, 5], [4, 9], shape(2)), oneCell(3, 7)]
    expect(after(drawing(...kept))).toBe(
      drawing(
        ...kept,
        twoCell([5, 5], [6, 9], shape(8)),
        oneCell(5, 9),
        twoCell([7, 5], [8, 9], shape(10)),
        oneCell(7, 11),
      ),
    )
  })

  it('also where they end with the last of the rows', () => {
    expect(after(drawing(twoCell([3, 0], [5, 0], shape(2))))).toBe(
      drawing(
        twoCell([3, 0], [5, 0], shape(2)),
        twoCell([5, 0], [7, 0], shape(3)),
        twoCell([7, 0], [9, 0], shape(4)),
      ),
    )
  })

  it('with every number of a group', () => {
    const group = (a: number, b: number) => `<xdr:grpSp>${shape(a)}${shape(b)}</xdr:grpSp>`
    expect(after(drawing(twoCell([3, 0], [4, 9], group(5, 6))))).toContain(
      twoCell([5, 0], [6, 9], group(7, 8)) + twoCell([7, 0], [8, 9], group(9, 10)),
    )
  })

  it('to copies that come in above them', () => {
    expect(after(drawing(twoCell([3, 0], [4, 9], shape(2))), 2)).toBe(
      drawing(
        twoCell([7, 0], [8, 9], shape(2)),
        twoCell([1, 0], [2, 9], shape(3)),
        twoCell([3, 0], [4, 9], shape(4)),
      ),
    )
  })

  it.each([
    ['that reach beyond them', twoCell([3, 0], [5, 1], shape(2))],
    ['that begin above them', twoCell([2, 9], [4, 1], shape(2))],
    ['that do not go with their cells', twoCell([3, 0], [4, 1], shape(2), ' editAs="absolute"')],
    ['that are charts', twoCell([3, 0], [4, 1], '<xdr:graphicFrame/>')],
    ['that are form controls', twoCell([3, 0], [4, 1], shape(2) + '<a14:compatExt spid="x"/>')],
    [
      'that are written for some programs alone',
      `<mc:AlternateContent><mc:Choice>${twoCell([3, 0], [4, 1], shape(2))}</mc:Choice></mc:AlternateContent>`,
    ],
  ])('but none %s', (_, anchor) => {
    expect(after(drawing(anchor))?.match(/<xdr:from>/g)).toHaveLength(1)
  })
})
