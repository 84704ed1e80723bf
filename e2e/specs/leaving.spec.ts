import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/app.ts'
import { fillTheDisk, makeRoom } from '../fixtures/kept-draft.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { HomePage } from '../pages/home-page.ts'

const filled = 'side-by-side-r4-filled.xlsx'
const blank = 'side-by-side-r4-blank.xlsx'
const typed = 'まだ保存できていない題名'

const ways: Readonly<Record<string, (page: Page, files: readonly string[]) => Promise<void>>> = {
  'Back in the history': (page) => page.evaluate(() => window.history.back()),
  'another address': (page) =>
    page.evaluate(() => {
      window.location.hash = '#/'
    }),
  'a dropped file': async (page, files) => {
    await new HomePage(page).dropOnEditor(...files)
    await page.getByRole('button', { name: '前の続きを開く' }).click()
  },
}

for (const [way, leave] of Object.entries(ways))
  test(`${way} does not lose what could not be kept`, async ({ app, page, workbook }) => {
    const home = new HomePage(page)
    await home.drop(await workbook(blank))
    await home.expectDraftOpen()
    await home.goHome()
    await home.drop(await workbook(filled))
    const id = await home.expectDraftOpen()
    const editor = new EditorPage(app)
    await expect(editor.current.title).toBeVisible()
    await fillTheDisk(page)
    await editor.current.title.fill(typed)
    await leave(page, [await workbook(blank)])
    await expect(home.dialog).toContainText('保存できていない入力があります')
    await home.answer('やめる')
    await expect(page).toHaveURL(new RegExp(`#/drafts/${id}$`))
    await expect(editor.current.title).toHaveValue(typed)

    await makeRoom(page)
    await leave(page, [await workbook(blank)])
    await expect(page).not.toHaveURL(new RegExp(`#/drafts/${id}$`))
    await home.goHome()
    await home.draft('政策企画部').click()
    await expect(editor.current.title).toHaveValue(typed)
  })
