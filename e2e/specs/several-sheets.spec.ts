import { namedGoal, tableSheet } from '../../renderer/template/testing/make-table.ts'
import { makeWorkbook } from '../../renderer/workbook/testing/make-workbook.ts'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { HomePage } from '../pages/home-page.ts'

const sheet = (sheetName: string, department: string) =>
  tableSheet({ sheetName, department, goals: [namedGoal(department)] })
const book = {
  name: '全部局.xlsx',
  bytes: makeWorkbook({ sheets: [sheet('一', '総務部'), sheet('二', '財政部'), sheet('三', '環境部')] }),
}

test('asks which sheets of a workbook to take in', async ({ page }) => {
  const home = new HomePage(page)
  await expect(home.empty).toBeVisible()
  await home.drop(book)
  await expect(home.dialog).toContainText('「全部局.xlsx」には、重点目標一覧表のシートが複数あります。')
  await expect(home.dialog.getByRole('checkbox')).toHaveCount(3)
  await expectAccessible(page)
  for (const name of [/^一：総務部/, /^二：財政部/, /^三：環境部/])
    await home.dialog.getByRole('checkbox', { name }).uncheck()
  await home.dialog.getByRole('button', { name: '取り込む' }).click()
  await expect(home.dialog).toContainText('シートを1つ以上選んでください。')
  await home.dialog.getByRole('checkbox', { name: /総務部/ }).check()
  await home.dialog.getByRole('checkbox', { name: /環境部/ }).check()
  await home.answer('取り込む')
  await expect(home.table.getByRole('link')).toHaveText(['環境部', '総務部'])
  await expect(home.notice('2件を取り込みました。')).toBeVisible()
})

test('opens the one sheet that was chosen', async ({ page }) => {
  const home = new HomePage(page)
  await expect(home.empty).toBeVisible()
  await home.drop(book)
  await home.dialog.getByRole('checkbox', { name: /総務部/ }).uncheck()
  await home.dialog.getByRole('checkbox', { name: /財政部/ }).uncheck()
  await home.answer('取り込む')
  await home.expectDraftOpen()
  await home.goHome()
  await expect(home.table.getByRole('link')).toHaveText(['環境部'])
})
