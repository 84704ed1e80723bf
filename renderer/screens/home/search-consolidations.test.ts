import { expect, it } from 'vitest'
import { makeConsolidation, plainTerms } from '../../consolidation/kept/testing/make-kept.ts'
import { searchConsolidations } from './search-consolidations.ts'

const first = makeConsolidation('a', { name: '当初ヒアリング', sender: '企画課' })
const last = makeConsolidation('b', {
  name: '年度末',
  terms: { ...plainTerms, phase: '期末', roster: ['上下水道局'] },
})
const found = (query: string) => searchConsolidations([first, last], query).map(({ id }) => id)

it('finds by name, report, sender and department', () => {
  expect(found('ヒアリング')).toEqual(['a'])
  expect(found('令和４年度　期末')).toEqual(['b'])
  expect(found('企画課')).toEqual(['a'])
  expect(found('上下水道')).toEqual(['b'])
  expect(found('令和4')).toEqual(['a', 'b'])
  expect(found('')).toEqual(['a', 'b'])
  expect(found('期末 企画課')).toEqual([])
})
