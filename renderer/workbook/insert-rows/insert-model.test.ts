import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, parseSqref, type Area } from '../cell-address.ts'
import { bookWith, insertInto } from '../testing/insert-into.ts'
import { changePart } from '../testing/make-workbook.ts'
import { RowModel, type Spread, type Things } from '../testing/row-model.ts'
import { areaText } from './move-areas.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const other = 'xl/worksheets/sheet2.xml'
const height = 40

/** How files hold things of a kind, and how they are found in a file again. */
interface Kind {
  readonly spread: Spread
  readonly part: string
  /** The element around all of them, or what stands for it. */
  readonly around: readonly [string, string]
  readonly xml: (area: Area, i: number) => string
  readonly found: RegExp
}

const all = ['', ''] as const
const within = (element: string) => [`<${element}>`, `</${element}>`] as const
const fixed = (area: Area) => areaText(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
const first = ({ top, left }: Area) => formatAddress({ row: top, column: left })
const element = (name: string, attribute: string, around: readonly [string, string] = all) => ({
  part: sheet,
  around,
  xml: (area: Area) => `<${name} ${attribute}="${areaText(area)}"/>`,
  found: new RegExp(`<${name} ${attribute}="([^"]*)"`, 'g'),
})
const extension = (name: string) => ({
  part: sheet,
  around: within('extLst'),
  xml: (area: Area) => `<x14:${name}><xm:sqref>${areaText(area)}</xm:sqref></x14:${name}>`,
  found: new RegExp(`<x14:${name}><xm:sqref>([^<]*)<`, 'g'),
})

const kinds: Readonly<Record<string, Kind>> = {
  merge: { spread: 'own', ...element('mergeCell', 'ref', within('mergeCells')) },
  hyperlink: { spread: 'own', ...element('hyperlink', 'ref', within('hyperlinks')) },
  comment: {
    spread: 'own',
    ...element('comment', 'ref', ['<comments><commentList>', '</commentList></comments>']),
    part: 'xl/comments1.xml',
  },
  value: {
    spread: 'own',
    part: sheet,
    around: ['<sheetData>', `<row r="${height + 1}"/></sheetData>`],
    xml: (area) => `<row r="${area.top}"><c r="${first(area)}"><v>7</v></c></row>`,
    found: /<c r="([^"]*)"><v>7</g,
  },
  format: { spread: 'look', ...element('conditionalFormatting', 'sqref') },
  validation: { spread: 'look', ...element('dataValidation', 'sqref', within('dataValidations')) },
  formatX14: { spread: 'look', ...extension('conditionalFormatting') },
  validationX14: { spread: 'look', ...extension('dataValidation') },
  protected: { spread: 'range', ...element('protectedRange', 'sqref') },
  ignored: { spread: 'range', ...element('ignoredError', 'sqref') },
  filter: { spread: 'both', ...element('autoFilter', 'ref') },
  table: { spread: 'both', ...element('table', 'ref'), part: 'xl/tables/table1.xml' },
  page: {
    spread: 'both',
    part: sheet,
    around: within('rowBreaks'),
    // A break is named by the last row of its page, and goes with the row below it.
    xml: ({ top }) => `<brk id="${top - 1}"/>`,
    found: /<brk id="([^"]*)"/g,
  },
  name: {
    spread: 'both',
    part: 'xl/workbook.xml',
    around: all,
    xml: (area, i) => `<definedName name="n${i}">表!${fixed(area)}</definedName>`,
    found: /name="n\d+">表!([^<]*)</g,
  },
  title: {
    spread: 'both',
    part: 'xl/workbook.xml',
    around: all,
    xml: ({ top, bottom }) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">表!$${top}:$${bottom}</definedName>`,
    found: /localSheetId="0">表!([^<]*)</g,
  },
  formula: {
    spread: 'both',
    part: other,
    around: ['<sheetData><row r="1"><c r="A1"><f>0', '</f></c></row></sheetData>'],
    xml: (area) => `+SUM(表!${areaText(area)})`,
    found: /SUM\(表!([^)]*)\)/g,
  },
  chart: {
    spread: 'both',
    part: 'xl/charts/chart1.xml',
    around: within('c:chart'),
    xml: (area) => `<c:f>表!${fixed(area)}</c:f>`,
    found: /<c:f>表!([^<]*)</g,
  },
  pivot: {
    spread: 'both',
    part: 'xl/pivotCache/p.xml',
    around: within('pivotCacheDefinition'),
    xml: (area) => `<worksheetSource sheet="表" ref="${areaText(area)}"/>`,
    found: /ref="([^"]*)"/g,
  },
}
const spreads = Object.fromEntries(Object.entries(kinds).map(([kind, { spread }]) => [kind, spread]))

/** The things of one part as XML. */
function xmlOf(things: Things, part: string): string {
  const texts = Object.entries(kinds).filter(([, kind]) => kind.part === part)
  return texts
    .map(([name, { around, xml }]) => around[0] + (things[name] ?? []).map(xml).join('') + around[1])
    .join('')
}

function bookOf(things: Things): Uint8Array {
  const hangs = (name: string, type: string, of: string, xml = xmlOf(things, name)) => ({
    name,
    type,
    of,
    xml,
  })
  return bookWith(
    xmlOf(things, sheet),
    [
      hangs('xl/comments1.xml', 'comments', sheet),
      hangs('xl/tables/table1.xml', 'table', sheet, xmlOf(things, 'xl/tables/table1.xml') || '<table/>'),
      hangs('xl/drawings/drawing1.xml', 'drawing', other, '<wsDr/>'),
      hangs('xl/charts/chart1.xml', 'chart', 'xl/drawings/drawing1.xml'),
    ],
    [{ name: '他', inside: xmlOf(things, other) }],
    {
      change: changePart('xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', `</sheets><definedNames>${xmlOf(things, 'xl/workbook.xml')}</definedNames>`),
      ),
      more: [{ name: 'xl/pivotCache/p.xml', bytes: xmlOf(things, 'xl/pivotCache/p.xml') }],
      workbookRelations: '<Relationship Id="p" Type="x/pivotCacheDefinition" Target="pivotCache/p.xml"/>',
    },
  )
}

/** What is written, read with the same eyes as the model has: each thing as the cells it covers. */
function thingsIn(parts: ReadonlyMap<string, string>): Readonly<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [kind, { part, found: pattern }] of Object.entries(kinds))
    for (const [, text = ''] of (parts.get(part) ?? '').matchAll(pattern)) {
      const areas = kind === 'page' ? [rowArea(Number(text) + 1)] : (rowsOf(text) ?? parseSqref(text))
      ;(found[kind] ??= []).push([...new Set(areas.flatMap(cellsOf))].sort().join(' '))
    }
  for (const list of Object.values(found)) list.sort()
  return found
}

const rowArea = (top: number, bottom = top): Area => ({ top, bottom, left: 1, right: 1 })
const rowsOf = (text: string) => {
  const rows = /^\$(\d+):\$(\d+)$/.exec(text)
  return rows && [rowArea(Number(rows[1]), Number(rows[2]))]
}
const cellsOf = ({ top, left, bottom, right }: Area) =>
  Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, k) => formatAddress({ row: top + i, column: left + k })),
  ).flat()

const row = fc.integer({ min: 1, max: height })
const area = fc
  .tuple(row, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 }))
  .map(([top, more, left, width]): Area => ({
    top,
    bottom: Math.min(height, top + more),
    left,
    right: left + width,
  }))
const overlaps = (a: Area, b: Area) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
const areas = fc.array(area, { maxLength: 6 })
const apart = areas.map((list) =>
  list.filter((one, i) => !list.slice(0, i).some((two) => overlaps(one, two))),
)
const rows = fc
  .uniqueArray(row, { maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b).map((top) => rowArea(top)))
const tall = area.filter(({ top, bottom }) => bottom > top)

const things: fc.Arbitrary<Things> = fc.record({
  merge: apart.map((list) => list.filter((one) => areaText(one).includes(':'))),
  hyperlink: apart,
  comment: rows,
  value: rows,
  page: rows,
  format: areas,
  validation: areas,
  formatX14: areas,
  validationX14: areas,
  protected: areas,
  ignored: areas,
  filter: fc.array(tall, { maxLength: 1 }),
  table: fc.array(tall, { maxLength: 1 }),
  name: areas,
  title: fc.array(tall, { maxLength: 1 }).map((list) => list.map(({ top, bottom }) => rowArea(top, bottom))),
  formula: areas,
  chart: areas,
  pivot: areas,
})
const count = fc.integer({ min: 1, max: 5 })

describe('rows inserted anywhere', () => {
  const runs = { numRuns: 150 }
  const modelOf = (held: Things) => RowModel.of(spreads, held, height)

  it('lead to what the model holds', () => {
    fc.assert(
      fc.property(things, row, count, (held, at, many) => {
        const written = thingsIn(insertInto(bookOf(held), at, many))
        expect(written).toEqual(modelOf(held).insert(at, many).things())
      }),
      runs,
    )
  })

  it('as copies of others, too', () => {
    fc.assert(
      fc.property(
        things,
        row,
        row,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (held, at, from, more, many) => {
          const to = Math.min(height, from + more)
          fc.pre(at <= from || at > to)
          const written = thingsIn(insertInto(bookOf(held), at, many, { copyRows: { from, to } }))
          expect(written).toEqual(modelOf(held).copy(at, many, from, to).things())
          const merges = (written['merge'] ?? []).flatMap((cells) => cells.split(' '))
          expect(new Set(merges).size).toBe(merges.length)
        },
      ),
      runs,
    )
  })

  it('twice are as once with both counts', () => {
    fc.assert(
      fc.property(apart, row, count, count, (merges, at, many, more) => {
        const cells = Array.from(
          { length: height },
          (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
        )
        const inside = `<sheetData>${cells.join('')}</sheetData><mergeCells>${merges.map((one) => `<mergeCell ref="${areaText(one)}"/>`).join('')}</mergeCells>`
        const once = insertInto(bookWith(inside), at, many + more).get(sheet) ?? ''
        const between = insertInto(bookWith(inside), at, many).get(sheet) ?? ''
        const [, again = ''] = /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(between) ?? []
        expect(insertInto(bookWith(again), at, more).get(sheet)).toBe(once)
      }),
      { numRuns: 50 },
    )
  })
})
