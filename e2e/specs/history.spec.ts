import { join } from 'node:path'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { expect, test } from '../fixtures/app.ts'
import { breakVersions } from '../fixtures/break-versions.ts'
import { keptSheet } from '../fixtures/kept-draft.ts'
import { EditorPage, putCaret } from '../pages/editor-page.ts'
import { HistoryPage } from '../pages/history-page.ts'

const MINUTE = 60_000
const filled = 'side-by-side-r4-filled.xlsx'

test('keeps what came in, what was worked on and what went out, and shows in which words they differ', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const editor = new EditorPage(app)
  const history = new HistoryPage(editor)
  await editor.openWorkbook(await workbook(filled))
  const start = Date.now()
  await editor.openGoal(2)
  await editor.current.title.fill('長野大学の改革促進と学園都市の実現')
  await editor.kept()
  await page.clock.setFixedTime(start + 6 * MINUTE)
  await putCaret(editor.current.title)
  await page.keyboard.type('。検討中')
  await editor.kept()
  await page.clock.setFixedTime(start + 8 * MINUTE)
  await editor.openGoal(1)
  await editor.current.outcome('①/(1)').fill('9月')
  await editor.saveTo(join(folder, '政策企画部.xlsx'))

  await page.keyboard.press('Control+h')
  await expect(history.versions).toHaveCount(3)
  expect(await history.whys()).toEqual([
    'Excelに保存「政策企画部.xlsx」＋1文字 −1文字',
    expect.stringMatching(/^編集中＋\d+文字 −\d+文字$/),
    `読み込み「${filled}」最初の版`,
  ])
  await history.choose('読み込み')
  const goal = history.part(/^重点目標2 /)
  await expect(goal.locator('del')).toContainText('づくりの推進')
  await expect(goal.locator('ins')).toContainText('の実現。検討中')
  await expect(history.part(/^重点目標1 /).locator('ins')).toHaveText('追加：9（ここまで）')
  await expect(history.dialog).toContainText('変わっていない目標 3件')
  await expectAccessible(page)

  // With the version after the first five minutes, before the other goal was touched.
  await history.with.selectOption({ index: 2 })
  await expect(history.part(/^重点目標1 /)).toHaveCount(0)
  await expect(history.dialog).toContainText('変わっていない目標 4件')
  await history.close.click()
  await expect(history.dialog).toBeHidden()
})

test('puts a named version in place of the present text as one step, and loses neither', async ({
  app,
  page,
  workbook,
}) => {
  const editor = new EditorPage(app)
  const history = new HistoryPage(editor)
  await editor.openWorkbook(await workbook(filled))
  await editor.current.title.fill('課長に見せる目標')
  await editor.current.outcome('①/(1)').fill('9月')
  await history.open()
  await history.keepNow('課長確認前')
  await expect(history.dialog.getByRole('status')).toHaveText('今の内容を「課長確認前」として残しました。')
  await expect(history.versions).toHaveCount(2)
  await history.close.click()

  await editor.chooseForGoal(3, 'この目標を削除')
  await editor.openGoal(1)
  await editor.current.title.fill('課長に直された目標')
  await editor.kept()
  const before = await editor.goals()
  await history.open()
  await history.choose('課長確認前')
  await expect(history.part(/^重点目標3 .*削除した目標$/)).toBeVisible()
  await history.restore.click()
  const question = page.getByRole('dialog', { name: /^今日 \d+:\d+の版「課長確認前」に戻しますか$/ })
  await expect(question).toContainText('履歴に残り')
  await expectAccessible(page)
  await question.getByRole('button', { name: '戻す', exact: true }).click()
  await expect(history.dialog).toBeHidden()
  await expect(editor.status).toContainText(/「課長確認前」に戻しました。/)
  await editor.openGoal(1)
  await expect(editor.current.title).toHaveValue('課長に見せる目標')
  expect(await editor.goals()).toHaveLength(5)
  await editor.kept()

  await editor.undo.click()
  await expect(editor.current.title).toHaveValue('課長に直された目標')
  expect(await editor.goals()).toEqual(before)
  await editor.redo.click()
  await expect(editor.current.title).toHaveValue('課長に見せる目標')
  await editor.kept()
  expect((await keptSheet(page)).goals.map(({ current }) => current?.title)[0]).toBe('課長に見せる目標')
  await app.kill()

  await app.relaunch()
  await editor.openDraft('政策企画部')
  await expect(editor.current.title).toHaveValue('課長に見せる目標')
  await history.open()
  expect((await history.whys()).map((words) => words.split('＋')[0]?.split('−')[0])).toEqual([
    '編集中',
    '前の版に戻す直前',
    '課長確認前名前を付けて残した版',
    `読み込み「${filled}」最初の版`,
  ])
  await history.choose('課長確認前')
  await expect(history.restore).toBeDisabled()
  await expect(history.dialog).toContainText('この版は今の内容と同じです。')
  await history.rename('部長説明用')
  await expect(history.versions.filter({ hasText: '部長説明用' })).toHaveCount(1)
  await history.choose('前の版に戻す直前')
  await history.restore.click()
  await history.confirm()
  await expect(editor.current.title).toHaveValue('課長に直された目標')
})

test('is used by the keyboard alone, and gives the focus back', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  const history = new HistoryPage(editor)
  await editor.openWorkbook(await workbook(filled))
  await editor.current.title.fill('別の目標')
  await putCaret(editor.current.title)
  await page.keyboard.press('Control+h')
  await expect(history.versions.first()).toBeFocused()
  await history.keepNow('一つ目')
  await expect(history.versions).toHaveCount(2)
  await history.versions.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(history.versions.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(history.part(/^重点目標1 /)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(history.dialog).toBeHidden()
  await expect(editor.current.title).toBeFocused()
})

test('says that the history can not be read or kept, and that nothing is lost by it', async ({
  app,
  page,
  workbook,
}) => {
  const editor = new EditorPage(app)
  const history = new HistoryPage(editor)
  await editor.openWorkbook(await workbook(filled))
  await editor.current.title.fill('途中の目標')
  await editor.kept()
  const mend = await breakVersions(page)
  await history.open()
  await expect(history.dialog.getByRole('alert')).toContainText(
    '履歴を読み込めませんでした今の内容は失われていません。',
  )
  await expectAccessible(page)
  await mend()
  await history.dialog.getByRole('button', { name: 'もう一度試す' }).click()
  await expect(history.versions).toHaveCount(1)

  await breakVersions(page)
  await history.choose('読み込み')
  await history.restore.click()
  await history.confirm()
  await expect(history.dialog.getByRole('alert')).toContainText('戻していません。')
  await history.close.click()
  await expect(editor.current.title).toHaveValue('途中の目標')
  await editor.current.title.fill('それでも続ける')
  await editor.kept()
})
