import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { expectOnlyCellsChanged, sheetOnDisk } from '../fixtures/workbook-on-disk.ts'
import { EditorPage, putCaret } from '../pages/editor-page.ts'

const titles = async (editor: EditorPage) =>
  (await editor.goals()).map((goal) => goal.replace(/^(\d) (.{4}).*$/, '$1 $2'))

const seeded = ['1 第二次上', '2 長野大学', '3 日本遺産', '4 サントミ', '5 選ばれる']

test('goals are added and removed, and both can be undone', async ({ app, page, workbook, folder }) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '目標.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.openGoal(2)
  await editor.chooseForGoal(2, 'この目標を削除')
  await expect(editor.status).toHaveText('重点目標2を削除しました。')
  const removed = ['1 第二次上', '2 日本遺産', '3 サントミ', '4 選ばれる']
  await expect.poll(() => titles(editor)).toEqual(removed)
  await expect(editor.goal(2)).toHaveAttribute('aria-selected', 'true')

  await editor.addGoal.click()
  await expect(editor.current.title).toBeFocused()
  await expect(editor.goal(5)).toHaveAccessibleName('5 （目標の名前） 未入力')
  await page.keyboard.type('新しい目標')
  await expect(editor.goal(5)).toHaveAccessibleName('5 新しい目標 入力中')
  await putCaret(editor.current.item(''))
  await page.keyboard.type('取組')
  await page.keyboard.press('Control+Enter')
  await expect(editor.goal(5)).toHaveAccessibleName('5 新しい目標 入力中')
  await page.keyboard.type('3月')
  await expect(editor.goal(5)).toHaveAccessibleName('5 新しい目標 入力済み')
  await editor.saveTo(out)
  const [one, , three, four, five] = (await sheetOnDisk(template)).goals
  expect((await sheetOnDisk(out)).goals).toEqual([
    one,
    { ...three, number: 2 },
    { ...four, number: 3 },
    { ...five, number: 4 },
    {
      number: 5,
      previous: { title: '', initiatives: '', outcome: '' },
      current: { title: '新しい目標', initiatives: '① 取組', outcome: '① 3月' },
      extra: [],
    },
  ])

  while (await editor.undo.isEnabled()) await editor.undo.click()
  await expect.poll(() => titles(editor)).toEqual(seeded)
  await app.answerSave(null)
  await editor.saveButton.click()
  await expect.poll(() => sheetOnDisk(out)).toEqual(await sheetOnDisk(template))
  await expectOnlyCellsChanged(template, out, [])
})

test('a goal moves by Alt with an arrow, from its menu, and by hand', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '並べ替え.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.openGoal(2)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(editor.status).toHaveText('5個中の3番目に移動しました。')
  await expect
    .poll(() => titles(editor))
    .toEqual(['1 第二次上', '2 日本遺産', '3 長野大学', '4 サントミ', '5 選ばれる'])
  await expect(editor.goal(3)).toHaveAttribute('aria-selected', 'true')
  await expect(editor.goal(3)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(() => titles(editor))
    .toEqual(['1 長野大学', '2 第二次上', '3 日本遺産', '4 サントミ', '5 選ばれる'])
  await page.keyboard.press('Alt+ArrowUp')
  await editor.chooseForGoal(5, '上へ移動')
  await expect
    .poll(() => titles(editor))
    .toEqual(['1 長野大学', '2 第二次上', '3 日本遺産', '4 選ばれる', '5 サントミ'])
  await editor.saveTo(out)
  const [one, two, three, four, five] = (await sheetOnDisk(template)).goals
  const placed = [two, one, three, five, four].map((goal, index) => ({ ...goal, number: index + 1 }))
  expect((await sheetOnDisk(out)).goals).toEqual(placed)

  await test.step('by dragging', async () => {
    await editor.goal(5).dragTo(editor.goal(1), { targetPosition: { x: 100, y: 2 } })
    await expect
      .poll(() => titles(editor))
      .toEqual(['1 サントミ', '2 長野大学', '3 第二次上', '4 日本遺産', '5 選ばれる'])
  })

  while (await editor.undo.isEnabled()) await editor.undo.click()
  await expect.poll(() => titles(editor)).toEqual(seeded)
})

test('a goal is dragged with the keyboard alone', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.openGoal(1)
  await editor.goalList.getByRole('button', { name: '重点目標1をドラッグして移動' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => titles(editor)).not.toEqual(seeded)
  expect((await titles(editor))[0]).toBe('1 長野大学')
})

test('says of a goal in words how far it has come', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-blank.xlsx'))
  await expect(editor.notice).toHaveText('様式を読み込みました。目標はまだ入力されていません。')
  expect(await editor.goals()).toEqual([1, 2, 3, 4, 5].map((number) => `${number} （目標の名前） 未入力`))
  await editor.current.title.fill('目標')
  await expect(editor.goal(1)).toHaveAccessibleName('1 目標 入力中')
  await putCaret(editor.current.item(''))
  await page.keyboard.type('取組')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('年度末')
  await expect(editor.goal(1)).toHaveAccessibleName('1 目標 入力済み')
  await editor.current.asText.click()
  await putCaret(editor.current.cell('initiatives'))
  await page.keyboard.type('\n① 同じ番号')
  await expect(editor.goal(1)).toHaveAccessibleName('1 目標 確認あり')
  await editor.current.asOutline.click()
  await expect(editor.current.region).toContainText('番号が重なっています')
})
