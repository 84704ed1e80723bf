import { expect, it } from 'vitest'
import { findDepartments } from './find-departments.ts'

const roster = ['市民生活部', '生活環境部', '総務部', 'コミュニティ課']

it('finds departments by any part of their name, those that begin with it first', () => {
  expect(findDepartments(roster, '生活')).toEqual(['生活環境部', '市民生活部'])
  expect(findDepartments(roster, 'ｺﾐｭﾆ')).toEqual(['コミュニティ課'])
  expect(findDepartments(roster, '消防')).toEqual([])
})

it('gives all in their order before anything is typed, no more than one reads', () => {
  expect(findDepartments(roster, '')).toEqual(roster)
  const many = Array.from({ length: 1_000 }, (_, i) => `第${i}課`)
  expect(findDepartments(many, '')).toEqual(many.slice(0, 50))
})
