import { expect, it } from 'vitest'
import { movedTo } from './moved-to.ts'

it('moves by a row, a page, or to an end, and never beyond', () => {
  expect(movedTo('ArrowDown', 3, 10, 5)).toBe(4)
  expect(movedTo('ArrowUp', 0, 10, 5)).toBe(0)
  expect(movedTo('PageDown', 3, 10, 5)).toBe(7)
  expect(movedTo('PageDown', 8, 10, 5)).toBe(9)
  expect(movedTo('PageUp', 3, 10, 5)).toBe(0)
  expect(movedTo('Home', 3, 10, 5)).toBe(0)
  expect(movedTo('End', 3, 10, 5)).toBe(9)
})

it('moves by a row at least where no page is in sight', () => {
  expect(movedTo('PageDown', 3, 10, 0)).toBe(4)
})

it('leaves other keys and empty lists alone', () => {
  expect(movedTo('Enter', 3, 10, 5)).toBeNull()
  expect(movedTo('End', 0, 0, 5)).toBeNull()
})
