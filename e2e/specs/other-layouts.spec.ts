import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { sheetOnDisk } from '../fixtures/workbook-on-disk.ts'
import { EditorPage } from '../pages/editor-page.ts'

test('a table with grades is filled in by its own list, and nothing else in it moves', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const template = await workbook('graded-r4-filled.xlsx')
  const out = join(folder, '評価.xlsx')
  const before = await sheetOnDisk(template)
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  const extras = page.getByRole('region', { name: 'その他の欄' })
  await extras.getByLabel('自己評価').selectOption('A')
  await extras.getByRole('textbox', { name: '翌年度の取組' }).fill('次の計画をつくる')
  await expectAccessible(page)
  await app.answerSave(out)
  await editor.saveButton.click()
  // The other goals' texts are higher than a row can be, in the paper as it came.
  await editor.alert.getByRole('button', { name: 'このまま保存' }).click()
  await editor.expectSavedFile(out)
  const after = await sheetOnDisk(out)
  const text = (label: string) => after.goals[0]?.extra.find((field) => field.label === label)?.text
  expect([text('自己評価'), text('翌年度の取組')]).toEqual(['A', '次の計画をつくる'])
  expect(after.goals.slice(1)).toEqual(before.goals.slice(1))
  expect(after.goals[0]?.current).toEqual(before.goals[0]?.current)
})

for (const layout of ['stacked', 'item-rows', 'sheet-per-goal'])
  test(`${layout}: an item typed in comes back from the file, and the others as they were`, async ({
    app,
    workbook,
    folder,
  }) => {
    const template = await workbook(`${layout}-r4-filled.xlsx`)
    const out = join(folder, '保存.xlsx')
    const before = await sheetOnDisk(template)
    const editor = new EditorPage(app)
    await editor.openWorkbook(template)
    await editor.current.item('③/(1)').fill('第3次ビジョンの推進と𠮷田地区の進捗管理')
    await editor.saveTo(out)
    const after = await sheetOnDisk(out)
    expect(after.goals[0]?.current?.initiatives).toContain('(1) 第3次ビジョンの推進と𠮷田地区の進捗管理')
    expect(after.goals[0]?.current?.outcome).toBe(before.goals[0]?.current?.outcome)
    expect(after.goals.slice(1)).toEqual(before.goals.slice(1))
  })
