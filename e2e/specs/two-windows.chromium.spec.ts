import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { EditorPage, putCaret } from '../pages/editor-page.ts'

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
