import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { ConsolidationPage } from '../pages/consolidation-page.ts'
import { HomePage } from '../pages/home-page.ts'

const blank = 'side-by-side-r4-blank.xlsx'
const filled = 'returns/04_総務部.xlsx'

test('begins a consolidation, which survives a restart, and changes it', async ({ app, page, workbook }) => {
  let terms = new ConsolidationPage(page)
  await terms.openNew()
  await terms.year.selectOption({ label: '令和4年度' })
  await terms.choosePhase('中間')
  await expect(terms.name).toHaveValue('令和4年度 中間')
  await terms.pasteRoster('番号\t部局名\t内線\r\n1\t総務部\t2100\r\n2\t財政部\t2200\r\n3\t総務部\t2100\r\n')
  await expect(terms.roster).toHaveValue('総務部\n財政部\n総務部')
  await expect(page.getByText('同じ部局が重なっています：「総務部」。')).toBeVisible()
  await app.answerOpen(await workbook(blank))
  await terms.template.getByRole('button', { name: 'ファイルを選ぶ' }).click()
  await expect(terms.template).toContainText(blank)
  await expect(terms.template).toContainText(/令和4年度・.*目標の欄 \d+/)
  await app.answerOpenMany([await workbook(filled)])
  await terms.lastYear.getByRole('button', { name: 'ファイルを選ぶ' }).click()
  await expect(terms.lastYear.getByRole('listitem')).toHaveText([/04_総務部\.xlsx/])
  await terms.sender.fill('企画課')
  await terms.due.fill('2022-05-20')
  await expectAccessible(page)
  await terms.keep('取りまとめを始める')
  const id = await terms.expectLedgerOpen('令和4年度 中間')

  await app.close()
  terms = new ConsolidationPage(await app.relaunch())
  const home = new HomePage(app.page)
  await expect(terms.row('令和4年度 中間')).toContainText(/0 \/ 2.*2022年5月20日.*過ぎています/)
  await expectAccessible(app.page)
  await terms.choose('令和4年度 中間', '設定')
  await terms.expectTitle('取りまとめの設定')
  await expect(terms.roster).toHaveValue('総務部\n財政部')
  await expect(terms.sender).toHaveValue('企画課')
  await expect(terms.due).toHaveValue('2022-05-20')
  await expect(terms.template).toContainText(/令和4年度・.*目標の欄/)
  await expect(terms.lastYear.getByRole('listitem')).toHaveCount(1)
  await terms.choosePhase('期末')
  await terms.keep('保存する')
  expect(await terms.expectLedgerOpen('令和4年度 期末')).toBe(id)
  await expect(home.notice('設定を保存しました。')).toBeVisible()
})

test('says what is wrong, and asks before typed terms are lost', async ({ app, page, workbook }) => {
  const terms = new ConsolidationPage(page)
  await terms.openNew()
  await terms.name.fill(' ')
  await app.answerOpen(await workbook('old-xls-renamed.xlsx'))
  await terms.template.getByRole('button', { name: 'ファイルを選ぶ' }).click()
  await expect(terms.template).toContainText('古い形式（.xls）のファイルです。')
  await terms.keep('取りまとめを始める')
  await expect(terms.name).toBeFocused()
  await expect(page.getByText('名前が空です。')).toBeVisible()
  await expect(page.getByText('直すところが2か所あります。')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'ホームに戻る' }).click()
  await expect(terms.dialog).toContainText('保存していない変更があります')
  await terms.answer('この画面に残る')
  await page.getByRole('button', { name: 'もとの名前に戻す' }).click()
  await terms.template.getByRole('button', { name: '外す' }).click()
  await terms.roster.fill('総務部')
  await page.getByRole('button', { name: 'ホームに戻る' }).click()
  await terms.answer('保存する')
  await expect(terms.list.getByRole('link')).toHaveCount(1)

  await terms.openNew()
  await terms.roster.fill('財政部')
  await page.getByRole('button', { name: 'ホームに戻る' }).click()
  await terms.answer('保存せずに離れる')
  await expect(terms.list.getByRole('link')).toHaveCount(1)
})

test('reads departments from a file, and takes it back', async ({ page, folder }) => {
  const terms = new ConsolidationPage(page)
  const list = join(folder, '部局.txt')
  await writeFile(list, '部局名\r\n総務部\r\n財政部\r\n')
  await terms.openNew()
  await terms.roster.fill('会計課')
  await page.getByLabel('部局一覧のファイル').setInputFiles(list)
  await expect(terms.roster).toHaveValue('総務部\n財政部')
  await expect(page.getByText('「部局.txt」から2部局を読み込みました。')).toBeVisible()
  await page.getByRole('button', { name: '読み込む前に戻す' }).click()
  await expect(terms.roster).toHaveValue('会計課')
  // What was typed would hold the closing.
  await page.getByRole('button', { name: 'ホームに戻る' }).click()
  await terms.answer('保存せずに離れる')
})

test('takes several dropped files into a new consolidation or an existing one', async ({
  page,
  workbook,
}) => {
  const home = new HomePage(page)
  const terms = new ConsolidationPage(page)
  await home.drop(await workbook('returns/04_総務部.xlsx'), await workbook('returns/04_環境部.xlsx'))
  await expect(terms.dialog).toContainText('2個のファイルをどうしますか')
  await expectAccessible(page)
  await terms.answer('進む')
  await terms.expectTitle('新しい取りまとめ')
  await terms.year.selectOption({ label: '令和4年度' })
  await terms.keep('取りまとめを始める')
  await terms.expectLedgerOpen('令和4年度 当初')
  await expect(page.getByRole('cell', { name: '04_総務部.xlsx' })).toBeVisible()
  await home.goHome()
  await expect(terms.row('令和4年度 当初')).toContainText('2部局')
  await home.drop(
    await workbook('returns/04_健康こども未来部.xlsx'),
    await workbook('returns/04_環境部.xlsx'),
  )
  await expect(terms.dialog.getByRole('radio', { name: '「令和4年度 当初」に加える' })).toBeChecked()
  await terms.answer('進む')
  await terms.expectLedgerOpen('令和4年度 当初')
  await home.goHome()
  await expect(terms.row('令和4年度 当初')).toContainText('3部局')
})

test('renames, continues, deletes and brings back a consolidation on home', async ({ page }) => {
  const home = new HomePage(page)
  const terms = new ConsolidationPage(page)
  await terms.openNew()
  await terms.year.selectOption({ label: '令和4年度' })
  await terms.roster.fill('総務部\n財政部')
  await terms.keep('取りまとめを始める')
  await terms.expectLedgerOpen('令和4年度 当初')
  await home.goHome()
  await expect(terms.list.getByRole('link', { name: '令和4年度 当初' })).toBeFocused()

  await terms.choose('令和4年度 当初', '次の報告を始める')
  await terms.expectTitle('取りまとめの設定')
  await expect(terms.name).toHaveValue('令和4年度 中間')
  await expect(terms.roster).toHaveValue('総務部\n財政部')
  await home.goHome()

  await terms.choose('令和4年度 当初', '名前を変える')
  await terms.dialog.getByRole('textbox').fill('目標設定')
  await terms.answer('変更する')
  await expect(terms.row('目標設定')).toBeVisible()

  await terms.choose('目標設定', '削除する')
  await expect(home.notice('取りまとめ「目標設定」を削除しました。')).toBeVisible()
  await expect(terms.row('目標設定')).toHaveCount(0)
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect(terms.list.getByRole('link', { name: '目標設定' })).toBeFocused()
  await terms.choose('目標設定', '削除する')
  await home.deleted.getByText('最近削除したもの（1件）').click()
  await home.deleted.getByRole('button', { name: '完全に削除：取りまとめ「目標設定」' }).click()
  await expect(home.dialog).toContainText('取りまとめ「目標設定」を完全に削除しますか')
  await home.answer('完全に削除する')
  await expect(home.deleted).toHaveCount(0)
  await expect(terms.list.getByRole('link')).toHaveText(['令和4年度 中間'])
})
