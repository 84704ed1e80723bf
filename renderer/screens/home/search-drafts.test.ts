import { describe, expect, it } from 'vitest'
import { goalWith, makeDraft } from '../testing/make-draft.ts'
import { searchDrafts } from './search-drafts.ts'

const policy = makeDraft({
  department: '政策企画部',
  goals: [goalWith(1, { title: 'ＳＤＧｓの推進', initiatives: '①長野大学の改革', outcome: '3月' })],
})
const finance = makeDraft({ department: '財政部', templateName: '04_財政部（修正版）.xlsx' })
const found = (query: string) => searchDrafts([policy, finance], query)

describe('searchDrafts', () => {
  it('finds by department, file name and every text', () => {
    expect(found('財政')).toEqual([finance])
    expect(found('修正版')).toEqual([finance])
    expect(found('長野大学')).toEqual([policy])
    expect(found('3月')).toEqual([policy])
  })

  it('takes no notice of width and case', () => {
    expect(found('sdgs')).toEqual([policy])
    expect(found('(修正版)')).toEqual([finance])
    expect(found('３月')).toEqual([policy])
  })

  it('wants every word, in any order, and everything for none', () => {
    expect(found('大学　政策')).toEqual([policy])
    expect(found('大学 財政')).toEqual([])
    expect(found(' 　')).toEqual([policy, finance])
  })

  it('finds an odd draft by what the list shows of it, and the others beside it', () => {
    // Such as another version or a fault of ours may leave behind.
    const goals = [{ id: 'a', number: 1, extra: [], previous: null, current: { title: '題' } }]
    const odd = makeDraft({ department: '総務部' })
    const spoilt = { ...odd, sheet: { ...odd.sheet, goals } } as unknown as typeof odd
    expect(searchDrafts([spoilt, policy], '総務')).toEqual([spoilt])
    expect(searchDrafts([spoilt, policy], '長野大学')).toEqual([policy])
  })
})
