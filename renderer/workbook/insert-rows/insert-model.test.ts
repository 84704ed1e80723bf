import fc from 'fast-check'
import { describe, it, expect } from 'vitest'
import { parseArea, type Area } from '../cell-address.ts'
import { bookWith, insertInto } from '../testing/insert-into.ts'
import { areaText } from './move-areas.ts'

/** A sheet as a set of rows with names: what an area covers is told by the names of its rows. */
const lastRow = 40

/** The rows' names after rows came in; new ones have none. */
function namesAfter(at: number, count: number): (number | null)[] {
  const rows: (number | null)[] = Array.from({ length: lastRow }, (_, i) => i + 1)
  rows.splice(at - 1, 0, ...Array.from({ length: count }, () => null))
  return rows
}

/** The model: an area covers what lies from its first named row to its last, new rows between them included. */
function modelArea({ top, bottom, ...sides }: Area, at: number, count: number): Area {
  const names = namesAfter(at, count)
  return { ...sides, top: names.indexOf(top) + 1, bottom: names.indexOf(bottom) + 1 }
}

const area = fc
  .tuple(
    fc.integer({ min: 1, max: lastRow }),
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([top, height, left, width]): Area => ({
    top,
    bottom: Math.min(lastRow, top + height),
    left,
    right: left + width,
  }))

const overlaps = (a: Area, b: Area) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom

/** Areas that don't lie over each other. */
const apart = fc
  .array(area, { maxLength: 12 })
  .map((areas) => areas.filter((one, i) => !areas.slice(0, i).some((other) => overlaps(one, other))))
  .map((areas) => areas.filter((one) => areaText(one).includes(':')))

const place = fc.tuple(fc.integer({ min: 1, max: lastRow }), fc.integer({ min: 1, max: 5 }))

const refs = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, ref = '']) => ref)
const fixed = (one: Area) => areaText(one).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

describe('rows inserted anywhere', () => {
  it('move merges, validations, formats, names and formulas as the model does', () => {
    fc.assert(
      fc.property(apart, apart, place, (merges, others, [at, count]) => {
        const inside =
          `<sheetData><row r="1"><c r="Z1"><f>${others.map((one) => `SUM(${areaText(one)})`).join('+') || '1'}</f><v>0</v></c></row></sheetData>` +
          (merges.length === 0
            ? ''
            : `<mergeCells>${merges.map((one) => `<mergeCell ref="${areaText(one)}"/>`).join('')}</mergeCells>`) +
          others
            .map(
              (one) =>
                `<conditionalFormatting sqref="${areaText(one)}"><cfRule type="expression"><formula>${fixed(one)}</formula></cfRule></conditionalFormatting>`,
            )
            .join('') +
          `<dataValidations><dataValidation sqref="${others.map(areaText).join(' ')}"/></dataValidations>`
        const names = others
          .map((one, i) => `<definedName name="n${i}">表!${fixed(one)}</definedName>`)
          .join('')
        const bytes = bookWith(inside, [], [], {
          change: (entries) =>
            entries.map((entry) =>
              entry.name === 'xl/workbook.xml'
                ? {
                    ...entry,
                    bytes: String(entry.bytes).replace(
                      '</sheets>',
                      `</sheets><definedNames>${names}</definedNames>`,
                    ),
                  }
                : entry,
            ),
        })
        const parts = insertInto(bytes, at, count)
        const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
        const moved = (one: Area) => modelArea(one, at, count)
        const movedMerges = refs(xml, /<mergeCell ref="([^"]*)"/g)
        expect(movedMerges).toEqual(merges.map((one) => areaText(moved(one))))
        const read = movedMerges.flatMap((ref) => parseArea(ref) ?? [])
        expect(read.some((one, i) => read.slice(0, i).some((other) => overlaps(one, other)))).toBe(false)
        expect(refs(xml, /<conditionalFormatting sqref="([^"]*)"/g)).toEqual(
          others.map((one) => areaText(moved(one))),
        )
        expect(refs(xml, /<formula>([^<]*)</g)).toEqual(others.map((one) => fixed(moved(one))))
        expect(refs(xml, /<dataValidation sqref="([^"]*)"/g)).toEqual([
          others.map((one) => areaText(moved(one))).join(' '),
        ])
        expect(refs(xml, /SUM\(([^)]*)\)/g)).toEqual(others.map((one) => areaText(moved(one))))
        expect(refs(parts.get('xl/workbook.xml') ?? '', /<definedName[^>]*>表!([^<]*)</g)).toEqual(
          others.map((one) => fixed(moved(one))),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('twice are as once with both counts', () => {
    fc.assert(
      fc.property(apart, place, fc.integer({ min: 1, max: 5 }), (merges, [at, count], more) => {
        const rows = Array.from(
          { length: lastRow },
          (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
        )
        const inside = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.map((one) => `<mergeCell ref="${areaText(one)}"/>`).join('')}</mergeCells>`
        const once = insertInto(bookWith(inside), at, count + more).get('xl/worksheets/sheet1.xml') ?? ''
        const first = insertInto(bookWith(inside), at, count).get('xl/worksheets/sheet1.xml') ?? ''
        const between = /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(first)?.[1] ?? ''
        expect(insertInto(bookWith(between), at, more).get('xl/worksheets/sheet1.xml')).toBe(once)
      }),
      { numRuns: 50 },
    )
  })
})
