import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { gridOf, openWorkbook } from '../open-workbook.ts'
import { PartChanges } from '../part-changes.ts'
import { readZip } from '../read-zip.ts'
import { bookWith } from '../testing/insert-into.ts'
import { changedParts, partTexts } from '../testing/part-texts.ts'
import { attemptWrite } from '../trouble.ts'
import { writeZip } from '../write-zip.ts'
import { copySheet } from './copy-sheet.ts'

const book = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}.xlsx`, import.meta.url)))

function copied(bytes: Uint8Array, name = '写し', sheet = 0) {
  const outcome = attemptWrite(() => {
    const workbook = openWorkbook(bytes, fflateCodec)
    const entry = workbook.worksheets[sheet]
    if (!entry) throw new Error('no sheet')
    return copySheet(workbook, entry, name)
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}

function troubleOf(bytes: Uint8Array): unknown {
  const outcome = attemptWrite(() => {
    const workbook = openWorkbook(bytes, fflateCodec)
    const [entry] = workbook.worksheets
    return entry && copySheet(workbook, entry, '写し')
  })
  return outcome.ok ? null : outcome.trouble
}

/** A book with one of its parts changed. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const workbook = openWorkbook(bytes, fflateCodec)
  const parts = new PartChanges(workbook)
  parts.set(path, change(parts.text(path)))
  return writeZip(workbook.package.zip, parts.bytes(), fflateCodec)
}

const unlocked = changed(book('rich-excel'), 'xl/workbook.xml', (xml) =>
  xml.replace('<workbookProtection lockStructure="1"/>', ''),
)
const partOf = (bytes: Uint8Array, name: string) =>
  Buffer.from(partTexts(bytes).get(name) ?? '', 'latin1').toString()

describe('a sheet as Excel writes it', () => {
  const result = copied(unlocked)
  const names = readZip(result).entries.map(({ name }) => name)

  it('stands behind the one it was copied from, with the same texts and merges', () => {
    const workbook = openWorkbook(result, fflateCodec)
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['重点目標一覧表', 'visible'],
      ['写し', 'visible'],
      ['部局一覧', 'hidden'],
      ['設定', 'veryHidden'],
    ])
    const [own, copy] = workbook.worksheets.map((entry) => gridOf(workbook, entry))
    expect(copy?.cells).toEqual(own?.cells)
    expect(copy?.merges).toEqual(own?.merges)
    expect(new Set(workbook.worksheets.map(({ sheetId }) => sheetId)).size).toBe(4)
  })

  it('brings along parts of its own, by their own relationships, and shares pictures', () => {
    const fresh = names.filter((name) => !partTexts(unlocked).has(name))
    expect(fresh.sort()).toEqual([
      'xl/comments2.xml',
      'xl/ctrlProps/ctrlProp2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/printerSettings/printerSettings2.bin',
      'xl/worksheets/_rels/sheet4.xml.rels',
      'xl/worksheets/sheet4.xml',
    ])
    const targets = openWorkbook(result, fflateCodec)
      .package.relationships('xl/worksheets/sheet4.xml')
      .map(({ id, target }) => [id, target])
    expect(targets).toEqual([
      ['rId1', 'xl/printerSettings/printerSettings2.bin'],
      ['rId2', 'xl/drawings/drawing2.xml'],
      ['rId3', 'xl/drawings/vmlDrawing2.vml'],
      ['rId4', 'xl/ctrlProps/ctrlProp2.xml'],
      ['rId5', 'https://www.example.lg.jp/youryou.pdf'],
      ['rId6', 'xl/comments2.xml'],
    ])
    expect(partOf(result, 'xl/drawings/_rels/drawing2.xml.rels')).toContain('/media/image1.png')
    expect(names).not.toContain('xl/media/image2.png')
  })

  it('changes nothing but what lists it', () => {
    expect(changedParts(unlocked, result).filter((name) => partTexts(unlocked).has(name))).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
    ])
    for (const name of ['xl/worksheets/sheet4.xml', 'xl/drawings/drawing2.xml', 'xl/comments2.xml'])
      expect(partOf(result, '[Content_Types].xml').split(`PartName="/${name}"`)).toHaveLength(2)
  })

  it('has its own print area and titles, and the names of the others count tabs anew', () => {
    const xml = partOf(result, 'xl/workbook.xml')
    const defined = [...xml.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(
      ([, head, text]) => `${head} ${text}`,
    )
    expect(defined).toContain(`name="_xlnm.Print_Area" localSheetId="1" '写し'!$A$1:$H$21`)
    expect(defined).toContain(`name="_xlnm.Print_Titles" localSheetId="1" '写し'!$A:$A,'写し'!$1:$5`)
    expect(defined).toContain(`name="_xlnm.Print_Area" localSheetId="0" 重点目標一覧表!$A$1:$H$21`)
    // As in Excel, a name for the whole book that lies on the sheet gets one of the copy's own beside it.
    expect(defined).toContain(`name="達成率" 重点目標一覧表!$E$6:$E$20`)
    expect(defined).toContain(`name="達成率" localSheetId="1" '写し'!$E$6:$E$20`)
  })

  it('is not the selected one too', () => {
    const selected = [...partTexts(result)].filter(
      ([name, xml]) => name.startsWith('xl/worksheets/sheet') && /tabSelected="1"/.test(xml),
    )
    expect(selected.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml'])
  })

  it('is refused where the structure is protected', () => {
    expect(troubleOf(book('rich-excel'))).toEqual({
      code: 'protected',
      sheet: '重点目標一覧表',
      against: 'copying',
    })
  })
})

describe('names within a copy', () => {
  const chart = '<c:chartSpace xmlns:c="c"><c:f>表!$A$1:$A$3</c:f><c:f>他!$A$1</c:f></c:chartSpace>'
  const table = (name: string, id: number) =>
    `<table id="${id}" name="${name}" displayName="${name}" ref="A1:B3"><tableColumns><tableColumn id="1" name="a"><calculatedColumnFormula>${name}[a]+表!A1</calculatedColumnFormula></tableColumn></tableColumns></table>`
  const bytes = bookWith(
    `<sheetPr codeName="Sheet1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><f>表!B1+'表'!B2+他!B1+SUM(売上1[a])</f><v>1</v></c><c r="B1" t="str"><f>"表!A1"</f><v>x</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression"><formula>表!A1=1</formula></cfRule></conditionalFormatting><dataValidations><dataValidation sqref="A1"><formula1>表!$A$1:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="表!A9"/></hyperlinks>`,
    [
      {
        name: 'xl/drawings/drawing1.xml',
        of: 'xl/worksheets/sheet1.xml',
        type: 'drawing',
        xml: '<xdr:wsDr xmlns:xdr="x"><xdr:sp textlink="表!$A$1"/></xdr:wsDr>',
      },
      { name: 'xl/charts/chart1.xml', of: 'xl/drawings/drawing1.xml', type: 'chart', xml: chart },
      { name: 'xl/tables/table1.xml', of: 'xl/worksheets/sheet1.xml', type: 'table', xml: table('売上1', 3) },
      {
        name: 'xl/threadedComments/threadedComment1.xml',
        of: 'xl/worksheets/sheet1.xml',
        type: 'threadedComment',
        xml: '<ThreadedComments><threadedComment ref="A1" id="{0A000000-0000-4000-8000-000000000001}"/><threadedComment ref="A1" id="{0A000000-0000-4000-8000-000000000002}" parentId="{0A000000-0000-4000-8000-000000000001}"/></ThreadedComments>',
      },
      {
        name: 'xl/comments1.xml',
        of: 'xl/worksheets/sheet1.xml',
        type: 'comments',
        xml: '<comments><authors><author>tc={0A000000-0000-4000-8000-000000000001}</author><author>山田</author></authors></comments>',
      },
      { name: 'xl/tables/table2.xml', of: 'xl/worksheets/sheet2.xml', type: 'table', xml: table('売上2', 7) },
    ],
    [
      {
        name: '他',
        inside: '<sheetData><row r="1"><c r="A1"><f>表!A1+売上1[a]</f><v>1</v></c></row></sheetData>',
      },
    ],
  )
  const result = copied(bytes, "写'し")
  const sheet = partOf(result, 'xl/worksheets/sheet3.xml')

  it('mean the copy where they named the sheet, and other sheets still', () => {
    expect(sheet).toContain(`<f>'写''し'!B1+'写''し'!B2+他!B1+SUM(売上3[a])</f>`)
    expect(sheet).toContain('<f>"表!A1"</f>')
    expect(sheet).toContain(`<formula>'写''し'!A1=1</formula>`)
    expect(sheet).toContain(`<formula1>'写''し'!$A$1:$A$3</formula1>`)
    expect(sheet).toContain(`location="'写''し'!A9"`)
    expect(partOf(result, 'xl/charts/chart2.xml')).toContain(
      `<c:f>'写''し'!$A$1:$A$3</c:f><c:f>他!$A$1</c:f>`,
    )
    expect(partOf(result, 'xl/drawings/drawing2.xml')).toContain(`textlink="'写''し'!$A$1"`)
    expect(partOf(result, 'xl/worksheets/sheet2.xml')).toBe(partOf(bytes, 'xl/worksheets/sheet2.xml'))
  })

  it('and ids are there once: of tables, threads and in code', () => {
    expect(partOf(result, 'xl/tables/table3.xml')).toMatch(
      /^<table id="8" name="売上3" displayName="売上3".*<calculatedColumnFormula>売上3\[a\]\+'写''し'!A1</,
    )
    const threads = partOf(result, 'xl/threadedComments/threadedComment2.xml')
    const ids = [...threads.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(
      new Set([...ids, '{0A000000-0000-4000-8000-000000000001}', '{0A000000-0000-4000-8000-000000000002}'])
        .size,
    ).toBe(4)
    expect(threads).toContain(`parentId="${ids[0]}"`)
    expect(partOf(result, 'xl/comments2.xml')).toContain(`<author>tc=${ids[0]}</author><author>山田</author>`)
    expect(sheet).not.toContain('codeName')
    expect(sheet).toContain('tabSelected="0"')
  })
})

it('a sheet with slicers is refused', () => {
  const slicer = {
    name: 'xl/slicers/slicer1.xml',
    of: 'xl/worksheets/sheet1.xml',
    type: 'slicer',
    xml: '<slicers/>',
  }
  expect(troubleOf(bookWith('<sheetData/>', [slicer]))).toEqual({ code: 'sheet-blocked', sheet: '表' })
})

it('twice over gives two copies, each behind the last', () => {
  const twice = copied(copied(book('sheet-per-goal-r4-blank'), '工程表4', 2), '工程表5', 3)
  expect(openWorkbook(twice, fflateCodec).worksheets.map(({ name }) => name)).toEqual([
    '工程表1',
    '工程表2',
    '工程表3',
    '工程表4',
    '工程表5',
  ])
})
