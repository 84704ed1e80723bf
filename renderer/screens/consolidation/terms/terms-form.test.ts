import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeConsolidation, plainTerms } from '../../../consolidation/kept/testing/make-kept.ts'
import {
  changeIn,
  changesChecks,
  consolidationOf,
  isChanged,
  nameIn,
  newTermsForm,
  termsFormOf,
} from './terms-form.ts'

const begin = { id: 'a', termsId: 't', now: 5 }

describe('the name', () => {
  it('follows year and report until one is typed', () => {
    const form = newTermsForm(2022)
    expect(nameIn(form)).toBe('令和4年度 当初')
    expect(nameIn({ ...form, fiscalYear: 2023, phase: null })).toBe('令和5年度')
    expect(nameIn({ ...form, name: '目標設定', phase: '期末' })).toBe('目標設定')
  })

  it('goes on following in a consolidation that is called after its report', () => {
    const form = termsFormOf(makeConsolidation('a'))
    expect(nameIn({ ...form, phase: '中間' })).toBe('令和4年度 中間')
    expect(nameIn({ ...termsFormOf(makeConsolidation('a', { name: '第1回' })), phase: '中間' })).toBe('第1回')
  })
})

describe('what is kept', () => {
  it('is a consolidation with nothing in it', () => {
    const form = {
      ...newTermsForm(2022),
      name: ' 第1回　',
      due: '2022-05-20',
      sender: ' 企画課 ',
      roster: '総務部\n\n財政部\n総　務部\n',
    }
    expect(consolidationOf(form, begin)).toEqual({
      id: 'a',
      name: '第1回',
      terms: { ...plainTerms, roster: ['総務部', '財政部'] },
      termsId: 't',
      due: '2022-05-20',
      sender: '企画課',
      folder: null,
      tally: { expected: 2, returned: 0, open: 0 },
      createdAt: 5,
      updatedAt: 5,
      deletedAt: null,
    })
    expect(consolidationOf(newTermsForm(2022), begin)).toMatchObject({ due: null, tally: { expected: null } })
  })

  it('comes back from the form of what was kept, whatever it was', () => {
    const text = fc.string({ maxLength: 5 })
    fc.assert(
      fc.property(
        fc.record({
          name: fc.option(fc.string({ minLength: 1, maxLength: 5 })),
          phase: fc.constantFrom('当初' as const, '期末' as const, null),
          due: fc.constantFrom('', '2022-05-20'),
          sender: text,
          roster: fc.array(text).map((lines) => lines.join('\n')),
        }),
        (typed) => {
          const kept = consolidationOf({ ...newTermsForm(2022), ...typed }, begin)
          expect(consolidationOf(termsFormOf(kept), begin)).toEqual(kept)
        },
      ),
    )
  })

  it('leaves rules of the check alone, which are decided elsewhere', () => {
    expect(changeIn(newTermsForm(2022)).terms).not.toHaveProperty('settings')
  })
})

describe('a change', () => {
  const form = termsFormOf(makeConsolidation('a'))

  it('is none where the roster only got blank lines, or the name was typed as it is', () => {
    expect(isChanged(form, { ...form, roster: `${form.roster}\n\n` })).toBe(false)
    expect(isChanged(form, { ...form, name: '令和4年度 当初' })).toBe(false)
  })

  it('has files checked again where it is about what they are held to', () => {
    expect(changesChecks(form, { ...form, name: '別', due: '2022-06-01', sender: '企画課' })).toBe(false)
    expect(isChanged(form, { ...form, due: '2022-06-01' })).toBe(true)
    for (const change of [
      { fiscalYear: 2023 },
      { phase: '中間' as const },
      { roster: '総務部' },
      { template: { name: '様式.xlsx', print: 'f' } },
      { lastYear: [{ name: '3年度.xlsx', print: 'g' }] },
    ])
      expect(changesChecks(form, { ...form, ...change })).toBe(true)
  })
})
