import { expect, it } from 'vitest'
import { makeTable } from '../template/testing/make-table.ts'
import { ReturnSurvey } from './return-survey.ts'
import { fineGoal, fineTable } from './testing/check-table.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'

const r3 = { years: ['【令和2年度重点目標】', '【令和3年度重点目標】'] as const }

function survey(...files: readonly Uint8Array[]) {
  const found = new ReturnSurvey(fflateCodec)
  files.forEach((bytes, i) => found.add(`${i + 1}.xlsx`, bytes))
  return [found.fiscalYear(), found.commonestFile()]
}

const plain = makeTable(fineTable)
const reworded = makeTable({ ...fineTable, labels: { target: '期限' } })

it('finds the year and the shape that most returns have', () => {
  expect(survey(reworded, plain, makeTable({ ...fineTable, ...r3 }), plain)).toEqual([2022, '2.xlsx'])
})

it('takes the later of two years that as many have, and the first of such shapes', () => {
  expect(survey(reworded, makeTable({ ...fineTable, ...r3 }))).toEqual([2022, '1.xlsx'])
})

it('counts copies as one shape whatever is filled in', () => {
  const goals = { goals: [fineGoal('三'), fineGoal('四')] }
  expect(survey(reworded, plain, makeTable({ ...fineTable, ...goals, department: '財政部' }))).toEqual([
    2022,
    '2.xlsx',
  ])
})

it('passes over what can not be read', () => {
  expect(survey(plain.slice(0, 200), new Uint8Array())).toEqual([null, null])
})
