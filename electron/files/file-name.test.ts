import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test.each([
  ['令和4年度_財政部.xlsx', '令和4年度_財政部.xlsx'],
  ['財政部.XLSX', '財政部.XLSX'],
  ['財政部', '財政部.xlsx'],
  ['../..\\a:b*?"<>|.xlsx', '－..－a－b－－－－－－.xlsx'],
  ['葛󠄀飾𠮷\u0000', '葛󠄀飾𠮷－.xlsx'],
  [' .. ', '重点目標一覧表.xlsx'],
  ['.xlsx', '重点目標一覧表.xlsx'],
  ['', '重点目標一覧表.xlsx'],
])('a suggested name %j becomes %j', (suggested, name) => {
  expect(fileName(suggested)).toBe(name)
})

test.each([
  ['様式_一覧表.json', '様式_一覧表.json'],
  ['様式_a/b', '様式_a－b.json'],
  ['様式.xlsx', '様式.xlsx.json'],
])('a form’s suggested name %j becomes %j', (suggested, name) => {
  expect(fileName(suggested, 'json')).toBe(name)
})
