import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { sheetOnDisk } from '../fixtures/workbook-on-disk.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { PreviewPage } from '../pages/preview-page.ts'

/** More than a row can be high for. */
const longText = '市民に伝わる広報を、部局をまたいで進める。'.repeat(90)

test('a filled draft is shown page by page, as large as one likes, and nothing is written', async ({
  app,
  workbook,
}) => {
  const path = await workbook('side-by-side-r4-filled.xlsx')
  const before = await readFile(path)
  const editor = new EditorPage(app)
  const preview = new PreviewPage(editor)
  await editor.openWorkbook(path)
  await preview.open()
  await expect(preview.count).toHaveText('4ページ中1ページ目')
  await expect(preview.before).toBeDisabled()
  await expect(preview.paper).toContainText('長野大学の改革促進と学園都市づくりの推進')
  await expect(preview.paper).not.toContainText('日本遺産')
  await expectAccessible(app.page)

  await preview.next.click()
  await expect(preview.count).toHaveText('4ページ中2ページ目')
  // The heads are repeated above the goals of each page.
  await expect(preview.paper).toContainText('【令和4年度重点目標】')
  await expect(preview.paper).toContainText('日本遺産')
  await preview.next.click()
  await preview.next.click()
  await expect(preview.paper).toContainText('4／4')
  await expect(preview.next).toBeDisabled()

  const fitting = (await preview.paper.boundingBox())?.width ?? 0
  await preview.view.selectOption('200%')
  // A3 laid across, twice its size at 96 dpi.
  await expect.poll(async () => Math.round((await preview.paper.boundingBox())?.width ?? 0)).toBe(3175)
  expect(fitting).toBeGreaterThan(300)
  expect(fitting).toBeLessThan(1366)
  await preview.close.click()
  await expect(preview.dialog).toBeHidden()
  expect(await readFile(path)).toEqual(before)
})

test('a text that is too long is announced, marked on its page, and mended where it stands', async ({
  app,
  page,
  workbook,
}) => {
  const editor = new EditorPage(app)
  const preview = new PreviewPage(editor)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.openGoal(3)
  await editor.current.title.fill(longText)
  await editor.openGoal(1)
  await page.keyboard.press('Control+p')
  const words = /^目標3・今年度・重点目標：あと\d+行分、印刷で切れそうです/
  await expect(preview.cut(words)).toBeVisible()
  await preview.cut(words).getByRole('button', { name: words }).click()
  // Its row has grown as high as a row can be, and takes a page more.
  await expect(preview.count).toHaveText('5ページ中2ページ目')
  await expect(preview.paper).toContainText(/あと\d+行分/)
  await expectAccessible(page)

  await preview.edit(words)
  await expect(preview.dialog).toBeHidden()
  await expect(editor.goal(3)).toHaveAttribute('aria-selected', 'true')
  await expect(editor.current.title).toBeFocused()
  await editor.current.title.fill('短い目標')
  await preview.open()
  await expect(preview.count).toBeVisible()
  await expect(preview.cut(words)).toHaveCount(0)
})

test('an item whose line is the first that is cut is the one that is opened', async ({ app, workbook }) => {
  const editor = new EditorPage(app)
  const preview = new PreviewPage(editor)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.openGoal(2)
  // The last item alone fills more than the cell has room for, so the cut begins in it.
  await editor.current.item('③').fill(`「信州上田学」事業の充実と展開${longText}`)
  await preview.open()
  const words = '目標2・今年度・具体的な重点取組項目：あと'
  await expect(preview.cut(words)).toBeVisible()
  await preview.edit(words)
  await expect(editor.current.item('③')).toBeFocused()
})

test('what is previewed is saved from there', async ({ app, workbook, folder }) => {
  const out = join(folder, '印刷用.xlsx')
  const editor = new EditorPage(app)
  const preview = new PreviewPage(editor)
  await editor.openWorkbook(await workbook('stacked-r4-filled.xlsx'))
  await editor.current.title.fill('印刷して確かめた目標')
  await preview.open()
  await expect(preview.paper).toContainText('印刷して確かめた目標')
  await app.answerSave(out)
  await preview.save.click()
  await editor.expectSavedFile(out)
  expect((await sheetOnDisk(out)).goals[0]?.current?.title).toBe('印刷して確かめた目標')
})
