import { expect, test } from 'vitest'
import { joinedIds } from './joined-ids.ts'

test('joins what there is, and gives no attribute for nothing', () => {
  expect(joinedIds('a', null, 'b')).toEqual({ describedBy: 'a b' })
  expect(joinedIds(null)).toEqual({})
})
