import { describe, expect, it } from 'vitest'
import { editableOf } from '../../sheet/editable-of-sheet.ts'
import type { LikelyCut } from '../../template/preview-paper.ts'
import { placeOfCut } from './place-of-cut.ts'

let ids = 0
const sheet = editableOf(
  {
    sheetName: '表',
    department: '政策企画部',
    fiscalYear: 2022,
    goals: [
      { number: 1, previous: null, current: null, extra: [] },
      {
        number: 2,
        previous: null,
        current: {
          title: '目標',
          initiatives: '① 計画の策定\n(1) 調査\n続き\n(2) 検証\n② 広報',
          outcome: '①\n(1) 10月\n(2) 3月\n② 通年',
        },
        extra: [{ label: '担当課', text: '', cell: 'H1' }],
      },
    ],
    extra: [{ label: '備考', text: '', cell: 'A9' }],
  },
  () => `k${(ids += 1)}`,
)
const side = sheet.goals[1]?.current
const goal = sheet.goals[1]?.id ?? ''

function cutOf(text: string, paragraph: number | null, more: Partial<LikelyCut> = {}): LikelyCut {
  return {
    goal: 2,
    half: 'current',
    field: 'initiatives',
    cell: 'F9',
    box: { text },
    cut: paragraph === null ? { kind: 'width' } : { kind: 'lines', lines: 1, paragraph },
    ...more,
  } as LikelyCut
}
const fieldAt = (cut: LikelyCut) => placeOfCut(sheet, 'chosen', cut)?.field
const line = (field: 'initiatives' | 'outcome', at: number) => side?.[field].lines[at] ?? ''

describe('placeOfCut', () => {
  const whole = side?.initiatives.text ?? ''

  it('is the item that the first cut line belongs to', () => {
    expect(placeOfCut(sheet, 'chosen', cutOf(whole, 3))).toEqual({
      goal,
      side: 'current',
      field: `current item ${line('initiatives', 3)}`,
      offset: 0,
    })
    // A line without a marker goes on with the item above it.
    expect(fieldAt(cutOf(whole, 2))).toBe(`current item ${line('initiatives', 1)}`)
    expect(fieldAt(cutOf(whole, null))).toBe(`current item ${line('initiatives', 0)}`)
  })

  it('finds an item that has a row of its own, with its marker in another column', () => {
    expect(fieldAt(cutOf('広報', 0))).toBe(`current item ${line('initiatives', 4)}`)
    expect(fieldAt(cutOf('計画の策定\n(1) 調査', 1))).toBe(`current item ${line('initiatives', 1)}`)
  })

  it('passes over heads that the screen shows no row of', () => {
    const outcome = { field: 'outcome' } as const
    expect(fieldAt(cutOf(side?.outcome.text ?? '', 2, outcome))).toBe(`current outcome ${line('outcome', 2)}`)
    expect(fieldAt(cutOf(side?.outcome.text ?? '', 0, outcome))).toBe(`current outcome ${line('outcome', 1)}`)
  })

  it('is the whole cell where the line is not found', () => {
    expect(fieldAt(cutOf('書いていない文', 0))).toBe('current initiatives')
  })

  it('knows titles, extra fields and the department', () => {
    expect(fieldAt(cutOf('目標', 0, { field: 'title' }))).toBe('current title')
    expect(fieldAt(cutOf('', 0, { field: { label: '担当課' }, half: null }))).toBe(`extra ${goal} 0`)
    const whole = { goal: null, half: null } as const
    expect(placeOfCut(sheet, 'chosen', cutOf('', 0, { ...whole, field: { label: '備考' } }))).toMatchObject({
      goal: 'chosen',
      field: 'extra  0',
    })
    expect(fieldAt(cutOf('', 0, { ...whole, field: 'department' }))).toBe('department')
  })

  it('is nowhere where the goal or its half is gone', () => {
    expect(placeOfCut(sheet, null, cutOf('', 0, { goal: 9 }))).toBeNull()
    expect(placeOfCut(sheet, null, cutOf('', 0, { goal: 1 }))).toBeNull()
    expect(placeOfCut(sheet, null, cutOf('', 0, { field: { label: '無い欄' }, half: null }))).toBeNull()
  })
})
