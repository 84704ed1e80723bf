import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../sheet/sheet.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { previewPaper, type PaperPreview } from './preview-paper.ts'
import { readPapers } from './read-workbook.ts'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../e2e/workbooks/${name}.xlsx`, import.meta.url)))

function sheetOf(name: string): Sheet {
  const read = readPapers(bytesOf(name), fflateCodec)
  const paper = read.ok ? read.value[0] : undefined
  if (!paper) throw new Error('nothing read')
  return paper
}

function preview(name: string, change: (sheet: Sheet) => Sheet = (sheet) => sheet): PaperPreview {
  const shown = previewPaper(bytesOf(name), change(sheetOf(name)), fflateCodec)
  if (!shown.ok) throw new Error(JSON.stringify(shown.trouble))
  return shown.value
}

const withOutcome =
  (goal: number, outcome: string) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    goals: sheet.goals.map((one) =>
      one.number === goal && one.current ? { ...one, current: { ...one.current, outcome } } : one,
    ),
  })

describe('previewPaper', () => {
  it('shows the filled paper', () => {
    const { sheets, checked } = preview('side-by-side-r4-filled', withOutcome(1, '① 書き換えた期限'))
    expect(checked).toBe(true)
    expect(sheets).toHaveLength(1)
    expect(sheets[0]?.picture.boxes.find(({ top, left }) => top === 7 && left === 7)?.text).toBe(
      '① 書き換えた期限',
    )
  })

  it('names the field whose text is cut, where it begins to be, and by how much', () => {
    const lines = Array.from({ length: 16 }, (_, i) => `(${i + 1}) 期限`)
    const { sheets } = preview('side-by-side-r4-filled', withOutcome(2, lines.join('\n')))
    const cuts = sheets[0]?.cuts.filter(({ goal, field }) => goal === 2 && field === 'outcome') ?? []
    expect(cuts).toEqual([])
    const more = [...lines, ...lines.slice(0, 4)]
    const [cut, ...others] =
      preview('side-by-side-r4-filled', withOutcome(2, more.join('\n'))).sheets[0]?.cuts.filter(
        ({ goal, field }) => goal === 2 && field === 'outcome',
      ) ?? []
    expect(others).toEqual([])
    expect(cut).toMatchObject({ goal: 2, half: 'current', field: 'outcome', cell: 'G10' })
    expect(cut?.cut.kind === 'lines' && cut.cut.lines).toBeGreaterThan(0)
    expect(cut?.cut.kind === 'lines' && more[cut.cut.paragraph]).toBeDefined()
  })

  it.each(['stacked-r4-filled', 'item-rows-r4-filled', 'graded-r4-filled', 'sheet-per-goal-r4-filled'])(
    'finds the fields of %s again',
    (name) => {
      const { sheets, checked } = preview(name)
      expect(checked).toBe(true)
      const cuts = sheets.flatMap((sheet) => sheet.cuts)
      expect(cuts.every(({ box, cell }) => box.text !== '' && cell !== '')).toBe(true)
    },
  )

  it('says why a template can not be filled', () => {
    const other = { ...sheetOf('side-by-side-r4-filled'), fiscalYear: 2030 }
    expect(previewPaper(bytesOf('side-by-side-r4-blank'), other, fflateCodec)).toMatchObject({
      ok: false,
      trouble: { code: 'wrong-fiscal-year' },
    })
    expect(
      previewPaper(bytesOf('side-by-side-r4-blank'), other, fflateCodec, { anyYear: true }),
    ).toMatchObject({ ok: true })
  })
})
