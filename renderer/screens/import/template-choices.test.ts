import { describe, expect, it } from 'vitest'
import type { StoredTemplate } from '../../drafts/draft.ts'
import { makeDraft } from '../testing/make-draft.ts'
import { templateChoices } from './template-choices.ts'

const stored = (id: string, name: string, addedAt: number): StoredTemplate => ({
  id,
  name,
  addedAt,
  bytes: new Uint8Array(),
})
const builtIn = '標準の様式.xlsx'

describe('templateChoices', () => {
  it('puts first what was of use last, by a draft or by being taken in', () => {
    const templates = [stored('a', 'A.xlsx', 1), stored('b', 'B.xlsx', 5), stored('c', 'C.xlsx', 2)]
    const drafts = [makeDraft({ templateId: 'a', updatedAt: 9, department: ' 財政部 ', fiscalYear: 2023 })]
    expect(templateChoices(templates, drafts, builtIn)).toEqual([
      { id: 'a', name: 'A.xlsx', fiscalYear: 2023, departments: ['財政部'], usedAt: 9 },
      { id: 'b', name: 'B.xlsx', fiscalYear: null, departments: [], usedAt: 5 },
      { id: 'c', name: 'C.xlsx', fiscalYear: null, departments: [], usedAt: 2 },
    ])
  })

  it('offers one of a name and year, the latest, and none made from the built-in one', () => {
    const templates = [
      stored('old', '様式.xlsx', 1),
      stored('new', '様式.xlsx', 2),
      stored('other', '様式.xlsx', 3),
      stored('moved', builtIn, 4),
    ]
    const drafts = [
      makeDraft({ templateId: 'old', fiscalYear: 2022 }),
      makeDraft({ templateId: 'new', fiscalYear: 2022 }),
      makeDraft({ templateId: 'other', fiscalYear: 2023 }),
    ]
    expect(templateChoices(templates, drafts, builtIn).map(({ id }) => id)).toEqual(['other', 'new'])
  })
})
