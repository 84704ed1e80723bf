import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { openWorkbook } from '../open-workbook.ts'
import { makeWorkbook, sheetData } from '../testing/make-workbook.ts'
import { packageFaults } from '../testing/package-faults.ts'
import { changedParts, partTexts } from '../testing/part-texts.ts'
import { storedWorkbook } from '../testing/stored-workbook.ts'
import { addComments } from './add-comments.ts'
import { dropComments } from './drop-comments.ts'
import { readComments } from './read-comments.ts'

const open = (bytes: Uint8Array) => openWorkbook(bytes, fflateCodec)
const dropped = (bytes: Uint8Array) => dropComments(open(bytes))

/** A workbook with a comment on each of its worksheets. */
function commented(bytes: Uint8Array): Uint8Array {
  const workbook = open(bytes)
  const wanted = workbook.worksheets.map((sheet) => ({
    sheet,
    comments: [{ row: 2, column: 2, text: '期限を確認してください。' }],
  }))
  return addComments(workbook, wanted, '企画課').bytes
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`
const shape = (type: string) =>
  `<v:shape id="_x0000_s1"><v:textbox/><x:ClientData ObjectType="${type}"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`
const drawing = (...types: readonly string[]) =>
  `<xml xmlns:v="v" xmlns:x="x"><v:shapetype id="t"/>${types.map(shape).join('')}</xml>`

/** A sheet with a conversation, whose people the workbook lists, and a legacy drawing. */
function conversed(vml: string): Uint8Array {
  return makeWorkbook({
    sheets: [{ name: '表', inside: `${sheetData({ A1: '目標' })}<legacyDrawing r:id="v"/><tableParts/>` }],
    workbookRelations: relation('p', 'person', 'persons/person.xml'),
    more: [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        bytes: `<Relationships>${relation('c', 'comments', '../comments1.xml')}${relation('v', 'vmlDrawing', '../v.vml')}${relation('t', 'threadedComment', '../t.xml')}</Relationships>`,
      },
      { name: 'xl/comments1.xml', bytes: '<comments><authors/><commentList/></comments>' },
      { name: 'xl/t.xml', bytes: '<ThreadedComments/>' },
      { name: 'xl/persons/person.xml', bytes: '<personList><person displayName="山田"/></personList>' },
      { name: 'xl/v.vml', bytes: vml },
      { name: 'xl/_rels/v.vml.rels', bytes: '<Relationships/>' },
    ],
  })
}

describe('comments go', () => {
  it.each([
    'stacked-r4-blank',
    'side-by-side-r4-blank',
    'rich-excel',
    'rich-libreoffice',
    'returns/04_財政部',
  ])('from %s with their boxes, and the package is sound', (name) => {
    const after = dropped(commented(storedWorkbook(name)))
    const workbook = open(after)
    expect(workbook.worksheets.flatMap((sheet) => readComments(workbook, sheet))).toEqual([])
    expect(packageFaults(after)).toEqual([])
    expect([...partTexts(after).values()].filter((text) => /ObjectType="Note"/.test(text))).toEqual([])
  })

  it('and nothing else with them', () => {
    const before = storedWorkbook('stacked-r4-blank')
    const changed = changedParts(before, dropped(commented(before)))
    expect(changed.filter((part) => !part.endsWith('.rels'))).toEqual(['[Content_Types].xml'])
  })

  it('with conversations, who took part, and a drawing that holds nothing else', () => {
    const after = partTexts(dropped(conversed(drawing('Note', 'Note'))))
    expect([...after.keys()].filter((part) => /comments|t\.xml$|person|v\.vml/.test(part))).toEqual([])
    expect(after.get('xl/worksheets/sheet1.xml')).toContain('</sheetData><tableParts/>')
    expect(after.get('xl/worksheets/_rels/sheet1.xml.rels')).toBe('<Relationships></Relationships>')
    expect(after.get('xl/_rels/workbook.xml.rels')).not.toContain('person')
  })

  it('and leave the buttons that lie in the same drawing', () => {
    const after = partTexts(dropped(conversed(drawing('Button', 'Note', 'Drop'))))
    expect(after.get('xl/v.vml')).toBe(drawing('Button', 'Drop'))
    expect(after.get('xl/worksheets/sheet1.xml')).toContain('<legacyDrawing r:id="v"/>')
    expect([...after.keys()].some((part) => part.includes('comments'))).toBe(false)
  })

  it('nowhere where there are none: every part keeps its bytes', () => {
    const bytes = storedWorkbook('stacked-r4-blank')
    expect(dropped(bytes)).toEqual(bytes)
  })
})
