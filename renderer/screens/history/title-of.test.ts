import { expect, it } from 'vitest'
import { sheetOfGoals } from '../../history/testing/sheets.ts'
import { joinVersions, versionOf, type Moment } from '../../history/version.ts'
import { titleOf } from './title-of.ts'

const now = new Date(2026, 10, 23, 14, 30).getTime()

it('calls a version by the time when it was last seen', () => {
  const moment: Moment = {
    draftId: 'a',
    at: now - 3_600_000,
    why: 'worked',
    file: null,
    name: null,
    sheet: sheetOfGoals(),
    updatedAt: now,
  }
  const worked = versionOf(moment)
  expect(titleOf(worked, now)).toBe('今日 13:30の版（編集中）')
  const saved = joinVersions(worked, versionOf({ ...moment, at: now, why: 'exported', file: 'a.xlsx' }))
  expect(titleOf(saved, now)).toBe('今日 14:30の版（Excelに保存）')
  expect(titleOf(worked, now + 86_400_000)).toBe('昨日 13:30の版（編集中）')
})
