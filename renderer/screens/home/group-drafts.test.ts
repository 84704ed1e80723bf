import { describe, expect, it } from 'vitest'
import { makeDraft } from '../testing/make-draft.ts'
import { groupDrafts } from './group-drafts.ts'

describe('groupDrafts', () => {
  it('puts the newest year first and the unknown one last', () => {
    const drafts = [2021, null, 2023, 2022, 2023].map((fiscalYear) => makeDraft({ fiscalYear }))
    const groups = groupDrafts(drafts).map((group) => [group.fiscalYear, group.drafts.length])
    expect(groups).toEqual([
      [2023, 2],
      [2022, 1],
      [2021, 1],
      [null, 1],
    ])
  })

  it('sorts a year by department, those without one last, and the same one by its last change', () => {
    const drafts = [
      makeDraft({ department: '　', updatedAt: 9 }),
      makeDraft({ department: '第10課', updatedAt: 1 }),
      makeDraft({ department: '第2課', updatedAt: 1 }),
      makeDraft({ department: ' 第2課', updatedAt: 5 }),
    ]
    const order = groupDrafts(drafts)[0]?.drafts.map(({ sheet, updatedAt }) => [sheet.department, updatedAt])
    expect(order).toEqual([
      [' 第2課', 5],
      ['第2課', 1],
      ['第10課', 1],
      ['　', 9],
    ])
  })

  it('leaves what it was given as it was', () => {
    const drafts = Object.freeze([makeDraft({ department: 'B' }), makeDraft({ department: 'A' })])
    groupDrafts(drafts)
    expect(drafts.map(({ sheet }) => sheet.department)).toEqual(['B', 'A'])
    expect(groupDrafts([])).toEqual([])
  })
})
