import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { makeWorkbook, mergeCells, sheetData } from '../testing/make-workbook.ts'
import { placeMerges } from './place-merges.ts'
import { pictureLimits, type Picture } from './picture.ts'
import { readPictures } from './read-picture.ts'

function pictureOf(bytes: Uint8Array): Picture {
  const read = readPictures(bytes, fflateCodec)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  const [picture] = read.value
  if (!picture) throw new Error('no sheet')
  return picture
}
const pictureOfXml = (inside: string, more = {}) =>
  pictureOf(makeWorkbook({ sheets: [{ name: '表', inside }], ...more }))
const workbook = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}`, import.meta.url)))

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const styles = {
  more: [
    {
      name: 'xl/styles.xml',
      bytes:
        '<styleSheet><fonts><font/></fonts><fills><fill/></fills><borders><border/><border><left style="thin"/><right style="thick"/><bottom style="hair"/></border></borders><cellXfs><xf/><xf borderId="1"/><xf><alignment wrapText="1"/></xf><xf><alignment horizontal="right"/></xf></cellXfs></styleSheet>',
    },
  ],
  workbookRelations: `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/>`,
}

describe('readPictures', () => {
  it('shows a filled paper as it is', () => {
    const { columns, rows, boxes, print, whole, sheetName } = pictureOf(
      workbook('side-by-side-r4-filled.xlsx'),
    )
    expect(sheetName).toBe('重点目標一覧表')
    expect(columns.map(({ width }) => width)).toEqual([35, 70, 266, 308, 70, 308, 280])
    expect(rows).toHaveLength(19)
    expect(rows[6]).toEqual({ height: 188, hidden: false, custom: true })
    expect(whole).toBe(true)
    expect(boxes.find(({ top, left }) => top === 7 && left === 2)).toMatchObject({
      bottom: 7,
      right: 3,
      look: {
        font: { name: 'ＭＳ 明朝', size: 10.5 },
        fill: '#fff9e5',
        alignment: { wrap: true, vertical: 'top' },
        borders: { right: { style: 'thin' } },
      },
    })
    expect(print).toMatchObject({
      paper: { name: 'A3' },
      landscape: true,
      scale: { kind: 'fit', across: 1, down: null },
      titleRows: { from: 1, to: 4 },
      breaks: { rows: [10, 16] },
    })
  })

  it.each(['stacked-r4-filled', 'item-rows-r4-filled', 'graded-r4-filled', 'rich-excel', 'rich-libreoffice'])(
    'has no two boxes of %s in one place',
    (name) => {
      const { boxes, rows, columns } = pictureOf(workbook(`${name}.xlsx`))
      const places = boxes.flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => {
          const width = right - left + 1
          return `${top + Math.floor(i / width)}:${left + (i % width)}`
        }),
      )
      expect(new Set(places).size).toBe(places.length)
      expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(rows.length)
      expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(columns.length)
    },
  )

  it('lends a merged area the lines of the cells at its edges', () => {
    const { boxes } = pictureOfXml(
      `<sheetData><row r="1"><c r="A1" t="str"><v>題</v></c><c r="C1" s="1"/></row><row r="2"><c r="A2" s="1"/></row></sheetData>${mergeCells('A1:C2')}`,
      styles,
    )
    expect(boxes).toHaveLength(1)
    expect(boxes[0]?.look.borders).toMatchObject({
      left: null,
      right: { style: 'thick' },
      bottom: { style: 'hair' },
    })
  })

  it('shows lines of cells that the file leaves to their row or column', () => {
    const { boxes } = pictureOfXml(
      '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"><c r="C1" s="0" t="str"><v>x</v></c></row><row r="2"><c r="A2" t="str"><v>y</v></c></row></sheetData>',
      styles,
    )
    expect(boxes.map(({ top, left, text }) => [top, left, text])).toEqual([
      [1, 1, ''],
      [1, 2, ''],
      [1, 3, 'x'],
      [2, 1, 'y'],
      [2, 2, ''],
    ])
  })

  it('lets a text run over empty cells only, and no number', () => {
    const text = (at: string, style: number, value: string) =>
      `<c r="${at}" s="${style}" t="str"><v>${value}</v></c>`
    const { boxes } = pictureOfXml(
      `<sheetData><row r="1">${text('A1', 0, '長い題')}${text('D1', 3, '右')}<c r="F1"><v>5</v></c></row><row r="2">${text('A2', 2, '折り返す')}${text('E2', 0, '字')}</row></sheetData>`,
      styles,
    )
    expect(boxes.map(({ room }) => [room.left, room.right])).toEqual([
      [0, 2],
      [2, 0],
      [0, 0],
      [0, 0],
      [0, 1],
    ])
  })

  it('shows numbers through their format', () => {
    expect(pictureOfXml(sheetData({ A1: 0.5 })).boxes[0]).toMatchObject({ text: '0.5', type: 'number' })
  })

  it('shows part of a sheet that has no end, and says so', () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/></row>`)
    const picture = pictureOfXml(`<sheetData>${rows.join('')}</sheetData>`, styles)
    expect(picture.whole).toBe(false)
    expect(picture.rows).toHaveLength(pictureLimits.rows)
  })

  it('is no larger for rows without anything to see, merges or print areas over the whole sheet', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 1}" s="2" customFormat="1" ht="20"/>`,
    )
    const picture = pictureOfXml(
      `<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row>${rows.slice(1).join('')}</sheetData>${mergeCells('C3:XFD1048576')}`,
      styles,
    )
    expect([picture.rows.length, picture.columns.length, picture.whole]).toEqual([1, 1, true])
  })
})

describe('placeMerges', () => {
  const extent = { top: 1, left: 1, bottom: 3_000, right: 256 }

  it('takes the first of two that overlap, and cuts at the edge', () => {
    const merges = placeMerges(
      [
        { top: 2, left: 2, bottom: 9_999, right: 3 },
        { top: 2, left: 3, bottom: 2, right: 4 },
        { top: 4_000, left: 1, bottom: 4_001, right: 1 },
      ],
      extent,
    )
    expect(merges.at(2, 3)).toEqual({ top: 2, left: 2, bottom: 3_000, right: 3 })
    expect(merges.at(2, 4)).toBeUndefined()
  })

  it('ends where merges overlap without end', () => {
    const one = { top: 3_000, left: 255, bottom: 3_000, right: 255 }
    const all = Array.from({ length: 100_000 }, () => extent)
    expect(placeMerges([one, ...all], extent).at(1, 1)).toBeUndefined()
  })
})
