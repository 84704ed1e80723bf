import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sheetOf } from '../../sheet/sheet-of-editable.ts'
import { fillTemplate } from '../../template/fill-template.ts'
import { readPapers } from '../../template/read-workbook.ts'
import type { PaperReading } from '../../template/sheet-reading.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { draftOfPaper, draftOnBlank } from './draft-of-paper.ts'

const bytesOf = (name: string) => readFileSync(new URL(`../../../e2e/workbooks/${name}`, import.meta.url))

function paperOf(name: string): PaperReading {
  const read = readPapers(bytesOf(name), fflateCodec)
  const paper = read.ok ? read.value[0] : undefined
  if (paper === undefined) throw new Error(name)
  return paper
}

function birth() {
  let ids = 0
  const newId = () => `id-${(ids += 1)}`
  return { template: { id: 'sha', name: '04_様式.xlsx' }, now: 7, newId }
}

const filled = 'side-by-side-r4-filled.xlsx'
const blank = 'side-by-side-r4-blank.xlsx'

describe('draftOfPaper', () => {
  it('keeps every character, and gives each thing an id', () => {
    const paper = paperOf(filled)
    const draft = draftOfPaper(paper, birth())
    expect(sheetOf(draft.sheet)).toEqual({
      sheetName: paper.sheetName,
      department: '政策企画部',
      fiscalYear: 2022,
      extra: [],
      goals: paper.goals,
    })
    expect(new Set(draft.sheet.goals.map(({ id }) => id)).size).toBe(5)
    expect([draft.templateId, draft.templateName, draft.createdAt, draft.updatedAt]).toEqual([
      'sha',
      '04_様式.xlsx',
      7,
      7,
    ])
    expect([draft.exported, draft.deletedAt]).toEqual([null, null])
  })

  it.each([filled, blank, 'note-row-inserted.xlsx', 'spaces-round-department.xlsx'])(
    'changes nothing in %s when it is filled back untouched',
    (name) => {
      const { sheet } = draftOfPaper(paperOf(name), birth())
      const back = fillTemplate(bytesOf(name), sheetOf(sheet), fflateCodec)
      expect(back.ok && back.value.changed).toEqual([])
    },
  )

  it('begins a blank form with the goals of the paper, by their numbers', () => {
    const { sheet } = draftOfPaper(paperOf(blank), birth())
    expect(sheet.goals.map(({ number, current }) => [number, current?.title])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, '']),
    )
  })

  it('keeps what reading left for a person to look at', () => {
    const paper = paperOf('formula-in-field.xlsx')
    const { imported } = draftOfPaper({ ...paper, unclaimed: [{ cell: 'A1', text: '注' }] }, birth())
    expect(imported).toMatchObject({ unclaimed: [{ cell: 'A1', text: '注' }], seen: false })
    expect(imported?.remarks.length).toBeGreaterThan(0)
    expect(imported?.remarks[0]).toContain('数式')
  })
})

describe('draftOnBlank', () => {
  it('takes the form and the department, and no text', () => {
    const { sheet, imported } = draftOnBlank(paperOf(filled), 2023, ' ', birth())
    expect(imported).toBeNull()
    expect([sheet.department, sheet.fiscalYear, sheet.goals.length]).toEqual(['政策企画部', 2023, 5])
    const texts = sheet.goals.flatMap(({ previous, current }) =>
      [previous, current].flatMap((side) => side && [side.title, side.initiatives.text, side.outcome.text]),
    )
    expect(new Set(texts)).toEqual(new Set(['']))
  })

  it('takes the department that was given as it was typed', () => {
    expect(draftOnBlank(paperOf(filled), 2022, '𠮷野　部', birth()).sheet.department).toBe('𠮷野　部')
  })

  it('leaves a half that the paper has not, and empties labelled fields', () => {
    const field = { label: 'SDGs', text: '11', cell: 'F3' }
    const paper = paperOf(filled)
    const half = {
      ...paper,
      extra: [field],
      paper: [
        { number: 1, previous: null, current: { title: 'あ', initiatives: '', outcome: '' }, extra: [field] },
      ],
    }
    const { sheet } = draftOnBlank(half, 2022, '', birth())
    expect(sheet.extra).toEqual([{ ...field, text: '' }])
    expect(sheet.goals[0]).toMatchObject({ previous: null, current: { title: '' }, extra: [{ text: '' }] })
  })
})
