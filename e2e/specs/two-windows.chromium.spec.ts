import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { ConsolidationPage } from '../pages/consolidation-page.ts'
import { EditorPage, putCaret } from '../pages/editor-page.ts'
import { HomePage } from '../pages/home-page.ts'

const policy = '「政策企画部 令和4年度」'

// The shell has one window; in a browser the same draft can be opened twice.
test('a draft that another window has open is not edited twice', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(second.getByRole('heading', { name: 'この下書きは別の画面で開いています' })).toBeFocused()
  await expect(second.getByText('もう一方の画面を閉じてから開いてください。')).toBeVisible()
  await expectAccessible(second)

  await putCaret(editor.current.item('①/(1)'))
  await page.keyboard.type('（一つ目の画面で）')
  await page.getByRole('button', { name: 'ホームに戻る' }).click()
  await expect(page.getByRole('link', { name: '政策企画部' })).toBeVisible()
  await second.getByRole('button', { name: 'ホームに戻る' }).click()
  await second.getByRole('link', { name: '政策企画部' }).click()
  await expect(second.getByRole('textbox', { name: '①/(1) の取組項目' })).toHaveValue(
    '少子化を取り巻く上田市の課題の明確化（一つ目の画面で）',
  )
})

test('a draft that another window has open is not deleted: its next save would bring it back', async ({
  app,
  page,
  workbook,
}) => {
  await new EditorPage(app).openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  const second = await page.context().newPage()
  await second.goto(app.origin)
  const home = new HomePage(second)
  await home.choose(policy, '削除する')
  await expect(home.dialog).toContainText('別の画面で開いているため、変えていません。')
  await second.keyboard.press('Escape')
  await expect(home.draft('政策企画部')).toBeVisible()
  await page.close()
  await home.choose(policy, '削除する')
  await expect(home.notice(`${policy}を削除しました。`)).toBeVisible()
})

test('a consolidation that another window has open is not opened or deleted', async ({ page }) => {
  const terms = new ConsolidationPage(page)
  await terms.openNew()
  await terms.name.fill('一つ目の画面')
  await terms.keep('取りまとめを始める')
  await terms.expectLedgerOpen('一つ目の画面')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(second.getByRole('heading', { name: 'この取りまとめは別の画面で開いています' })).toBeFocused()
  await expectAccessible(second)
  await second.getByRole('button', { name: 'ホームに戻る' }).click()
  const there = new ConsolidationPage(second)
  await there.choose('一つ目の画面', '削除する')
  await expect(second.getByRole('alertdialog')).toContainText('別の画面で開いているため')
  await second.keyboard.press('Escape')
  await page.close()
  await there.row('一つ目の画面').getByRole('link').click()
  await there.expectLedgerOpen('一つ目の画面')
})
