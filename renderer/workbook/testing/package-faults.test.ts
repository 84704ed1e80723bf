import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changePart, makeWorkbook, sheetData, workbookParts } from './make-workbook.ts'
import { packageFaults } from './package-faults.ts'
import { makeZip, type TestEntry } from './make-zip.ts'

const folder = new URL('../../../e2e/workbooks/', import.meta.url)
const sound = readdirSync(folder).filter((name) => /(blank|filled|excel|libreoffice)\.xlsx$/.test(name))

const types =
  '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="r"/></Types>'
const book = { sheets: [{ name: '表', inside: sheetData({ A1: 'a' }) }] }
const plain = (change: (entries: TestEntry[]) => TestEntry[] = (entries) => entries) =>
  makeZip(change(changePart('[Content_Types].xml', () => types)(workbookParts(book))))
const sheet = 'xl/worksheets/sheet1.xml'
const workbook = 'xl/workbook.xml'

describe('the faults of a package', () => {
  it.each(sound)('are none in %s', (name) => {
    expect(packageFaults(readFileSync(new URL(name, folder)))).toEqual([])
  })

  it('are none in the plainest one', () => {
    expect(packageFaults(plain())).toEqual([])
    expect(packageFaults(makeWorkbook(book))).toContain('no type of xl/workbook.xml')
  })

  it.each<[string, string, (xml: string) => string]>([
    [
      'a type of /x.xml, which is not there',
      '[Content_Types].xml',
      (xml) => xml.replace('</T', '<Override PartName="/x.xml" ContentType="x"/></T'),
    ],
    ['leads to xl/x.xml', 'xl/_rels/workbook.xml.rels', (xml) => xml.replace(/worksheets.sheet1/, 'x')],
    [
      'two relations rId1',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace(/(<Relationship .*?\/>)/, '$1$1'),
    ],
    ['two sheets of name 表', workbook, (xml) => xml.replace(/(<sheet .*?\/>)/, '$1$1')],
    ['no sheet may be called a/b', workbook, (xml) => xml.replace('表', 'a/b')],
    ['no relation of 表', workbook, (xml) => xml.replace('r:id="rId1"', 'r:id="rId7"')],
    ['sheets behind definedNames', workbook, (xml) => xml.replace('<sheets>', '<definedNames/><sheets>')],
    [
      'n of no sheet',
      workbook,
      (xml) =>
        xml.replace(
          '</workbook>',
          '<definedNames><definedName name="n" localSheetId="1">表!A1</definedName></definedNames></workbook>',
        ),
    ],
    ['sheetData behind pageSetup', sheet, (xml) => xml.replace('<sheetData>', '<pageSetup/><sheetData>')],
    ['has a format that is not there', sheet, (xml) => xml.replace('<c ', '<c s="1" ')],
    ['B2 in row 1', sheet, (xml) => xml.replace('A1', 'B2')],
    [
      '2 mergeCells, but 1 of them',
      sheet,
      (xml) =>
        xml.replace(
          '</worksheet>',
          '<mergeCells count="2"><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
        ),
    ],
  ])('are told: %s', (fault, part, change) => {
    expect(packageFaults(plain(changePart(part, change))).join('\n')).toContain(fault)
  })
})
