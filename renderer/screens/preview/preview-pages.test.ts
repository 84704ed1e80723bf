import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../sheet/sheet.ts'
import { previewPaper, type LikelyCut, type PaperPreview } from '../../template/preview-paper.ts'
import { readPapers } from '../../template/read-workbook.ts'
import { previewText } from '../../text/preview.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { pageOfCut, previewPages } from './preview-pages.ts'

function previewOf(name: string, title: string): PaperPreview {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../e2e/workbooks/${name}.xlsx`, import.meta.url)))
  const read = readPapers(bytes, fflateCodec)
  const paper = read.ok ? read.value[0] : undefined
  if (!paper) throw new Error('nothing read')
  const sheet: Sheet = {
    ...paper,
    goals: paper.goals.map((goal, i) =>
      i === 2 && goal.current ? { ...goal, current: { ...goal.current, title } } : goal,
    ),
  }
  const shown = previewPaper(bytes, sheet, fflateCodec)
  if (!shown.ok) throw new Error(shown.trouble.code)
  return shown.value
}

describe('previewPages', () => {
  const preview = previewOf('side-by-side-r4-filled', '長い目標'.repeat(60))
  const pages = previewPages(preview)

  it('gives all pages of a sheet', () => {
    expect(pages.map(({ page, of }) => `${page.number}/${of}`)).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })

  it('knows the page of what is cut, and says it in words', () => {
    const cut = preview.sheets[0]?.cuts.find(({ goal, field }) => goal === 3 && field === 'title')
    expect(cut && pageOfCut(pages, cut)).toBe(1)
    expect(cut && previewText.cut(cut)).toMatch(/^目標3・今年度・重点目標：あと\d+行分、印刷で切れそうです$/)
    expect(cut && previewText.mark(cut)).toMatch(/^あと\d+行分$/)
    expect(cut && previewText.from(cut)).toMatch(/^「(長い目標)+」$/)
    expect(cut && pageOfCut([], cut)).toBe(-1)
  })

  it('counts the pages of each sheet apart where a goal has one of its own', () => {
    const { sheets } = previewOf('sheet-per-goal-r4-filled', '目標')
    expect(sheets.length).toBeGreaterThan(1)
    const all = previewPages({ sheets, checked: true })
    expect(all.filter(({ page }) => page.number === 1)).toHaveLength(sheets.length)
  })
})

describe('the words of a cut', () => {
  const words = (more: Partial<LikelyCut>) =>
    previewText.cut({
      goal: 2,
      half: 'current',
      field: 'outcome',
      cut: { kind: 'lines', lines: 2, paragraph: 0 },
      ...more,
    } as LikelyCut)

  it.each<[Partial<LikelyCut>, string]>([
    [{}, '目標2・今年度・期限・数値目標等：あと2行分、印刷で切れそうです'],
    [
      { half: 'previous', cut: { kind: 'width' } },
      '目標2・前年度・達成状況・達成度：文の終わりが印刷で切れそうです',
    ],
    [{ half: null, field: { label: '担当課' } }, '目標2・担当課：あと2行分、印刷で切れそうです'],
    [
      { goal: null, half: null, field: 'department', cut: { kind: 'not-printed' } },
      '担当部局名：印刷されない場所にあります',
    ],
  ])('says where and what', (more, said) => expect(words(more)).toBe(said))
})
