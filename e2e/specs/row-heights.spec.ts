import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeCodec } from '../../electron/node-codec.ts'
import { readPictures } from '../../renderer/workbook/picture/read-picture.ts'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { sheetOnDisk, withSide } from '../fixtures/workbook-on-disk.ts'
import { EditorPage } from '../pages/editor-page.ts'

/** The height of row 7, which holds the first goal's items, in points. */
async function itemsRow(path: string): Promise<number | undefined> {
  const pictures = readPictures(await readFile(path), nodeCodec)
  return pictures.ok ? pictures.value[0]?.rows[6]?.height : undefined
}

const items = (count: number) =>
  Array.from({ length: count }, (_, i) => `${i + 1} 地域公共交通の利用促進`).join('\n')

test('the row of a long text is as high in the file as the text needs', async ({ app, workbook, folder }) => {
  const template = await workbook('side-by-side-r4-blank.xlsx')
  const out = join(folder, '記入.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.current.asText.click()
  await editor.current.cell('initiatives').fill(items(20))
  await editor.saveTo(out)
  expect(await itemsRow(template)).toBe(150)
  const height = (await itemsRow(out)) ?? 0
  // Twenty lines of ＭＳ 明朝 10.5, of 12.75 to 13.5 pt each.
  expect(height).toBeGreaterThanOrEqual(20 * 12.75)
  expect(height).toBeLessThan(22 * 13.5)
  expect((await sheetOnDisk(out)).goals[0]?.current?.initiatives).toBe(items(20))
})

test('a text that no row holds is marked at its item and in the list of checks', async ({
  app,
  page,
  workbook,
}) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  const { current } = editor
  await current.asText.click()
  await current.cell('initiatives').fill(items(40))
  const mark = /紙に入りきりません。あと\d+行分減らすか、行を足してください。/
  await expect(current.region.getByText(mark)).toBeVisible()
  await expect(current.cell('initiatives')).toHaveAccessibleDescription(mark)
  await current.asOutline.click()
  await expect(current.region.getByText(mark)).toBeVisible()

  const checks = page.getByRole('contentinfo')
  await checks.getByRole('button', { name: '一覧を開く' }).click()
  const check = checks.getByRole('button', { name: /^重点目標1 今年度.*紙に入りきりません/ })
  await expect(check).toContainText('具体的な重点取組項目：')
  await editor.openGoal(2)
  await check.click()
  await expect(editor.goal(1)).toHaveAttribute('aria-selected', 'true')
  await expect(
    current.region.getByRole('textbox', { name: /取組項目$/ }).and(page.locator(':focus')),
  ).toHaveAccessibleDescription(mark)
  await expectAccessible(page)

  await current.asText.click()
  await current.cell('initiatives').fill(items(10))
  await expect(current.region.getByText(mark)).toBeHidden()
  await expect(check).toBeHidden()
})

test('before saving, further rows are offered to a text that no row holds; the file then reads the same', async ({
  app,
  workbook,
  folder,
}) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '記入.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.current.asText.click()
  await editor.current.cell('initiatives').fill(items(50))
  await app.answerSave(out)
  await editor.saveButton.click()
  await expect(editor.alert).toContainText('紙に入りきらない文があります')
  await expect(editor.alert).toContainText(/重点目標1 今年度の具体的な重点取組項目（\d+行分はみ出します）/)
  await expectAccessible(editor.page)
  await editor.alert.getByRole('button', { name: '行を足して保存' }).click()
  await editor.expectSavedFile(out, '目標1の文の続きの行を増やしました。')
  const wanted = withSide(await sheetOnDisk(template), 1, 'current', { initiatives: items(50) })
  expect((await sheetOnDisk(out)).goals.map(({ previous, current }) => [previous, current])).toEqual(
    wanted.goals.map(({ previous, current }) => [previous, current]),
  )
  expect(await itemsRow(out)).toBeLessThanOrEqual(409)

  // Who wanted them once is not asked again.
  await editor.current.cell('initiatives').fill(items(49))
  await editor.saveButton.click()
  await editor.expectSavedFile(out, '目標1の文の続きの行を増やしました。')
  expect((await sheetOnDisk(out)).goals[0]?.current?.initiatives).toBe(items(49))
})

test('a text that is cut can be saved as it is', async ({ app, workbook, folder }) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '記入.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.current.asText.click()
  await editor.current.cell('initiatives').fill(items(50))
  await app.answerSave(out)
  await editor.saveButton.click()
  await editor.alert.getByRole('button', { name: 'このまま保存' }).click()
  await editor.expectSavedFile(out)
  expect(await itemsRow(out)).toBe(409)
  expect((await sheetOnDisk(out)).goals[0]?.current?.initiatives).toBe(items(50))

  // Nothing more is cut than what was seen and accepted, so nothing is asked again.
  await editor.current.cell('initiatives').fill(items(49))
  await editor.saveButton.click()
  await editor.expectSavedFile(out)
  await expect.poll(async () => (await sheetOnDisk(out)).goals[0]?.current?.initiatives).toBe(items(49))
  await editor.current.cell('initiatives').fill(items(52))
  await editor.saveButton.click()
  await expect(editor.alert.getByRole('button', { name: 'このまま保存' })).toBeVisible()
})

test('a draft whose texts fit is saved with the heights of its template', async ({
  app,
  workbook,
  folder,
}) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '記入.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.current.title.fill('短い目標')
  await editor.saveTo(out)
  expect(await itemsRow(out)).toBe(await itemsRow(template))
  expect(await sheetOnDisk(out)).toEqual(
    withSide(await sheetOnDisk(template), 1, 'current', { title: '短い目標' }),
  )
})
