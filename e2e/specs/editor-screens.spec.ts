import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { fillTheDisk, makeRoom } from '../fixtures/kept-draft.ts'
import { expectOnlyCellsChanged } from '../fixtures/workbook-on-disk.ts'
import { EditorPage, putCaret } from '../pages/editor-page.ts'

test('axe finds nothing on a filled sheet, its menus, its plain text and a narrow window', async ({
  app,
  page,
  workbook,
}) => {
  const editor = new EditorPage(app)
  const { current, previous } = editor
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await expectAccessible(page)

  await putCaret(current.item('①/(2)'))
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(current.item('①/(2)')).toBeFocused()

  await current.asText.click()
  await previous.asText.click()
  await expect(current.cell('outcome')).toBeVisible()
  await expectAccessible(page)

  await previous.region.getByRole('button', { name: '前年度を畳む' }).click()
  await expect(previous.region).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('button', { name: '前年度を開く' }).click()
  await expect(previous.region).toBeVisible()

  await page.setViewportSize({ width: 1000, height: 768 })
  await expect(previous.region).toBeHidden()
  await expectAccessible(page)
  const halves = page.getByRole('group', { name: '前年度と今年度' })
  await halves.getByRole('button', { name: '前年度（令和3年度）' }).click()
  await expect(previous.region).toBeVisible()
  await expect(current.region).toBeHidden()
  await expectAccessible(page)
})

test('axe finds nothing on an empty goal, a sheet without goals, and the list of keys', async ({
  app,
  page,
  workbook,
}) => {
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-blank.xlsx'))
  await expectAccessible(page)
  for (let left = 5; left > 0; left -= 1) await editor.chooseForGoal(1, 'この目標を削除')
  await expect(page.getByText('目標がまだありません。').first()).toBeVisible()
  await expectAccessible(page)
  await editor.addGoal.click()
  await expect(editor.current.title).toBeFocused()
  await editor.chooseMore('キー操作の一覧')
  await expect(editor.dialog('キー操作の一覧')).toBeVisible()
  await expectAccessible(page)
})

test('axe finds nothing where outcomes are unpaired, on the dialog for them, and on the checks', async ({
  app,
  page,
  workbook,
}) => {
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await current.asText.click()
  await putCaret(current.cell('initiatives'))
  await page.keyboard.type('\n① 重なる番号')
  await putCaret(current.cell('outcome'))
  await page.keyboard.type('\n⑨ 浮いた記入')
  await current.asOutline.click()
  await page.getByRole('button', { name: '一覧を開く' }).click()
  await expectAccessible(page)
  await current.unpaired.getByRole('button', { name: '組み合わせる…' }).click()
  await expect(editor.dialog('組み合わせる項目を選ぶ')).toBeVisible()
  await expectAccessible(page)
})

test('axe finds nothing on what a save may have to say', async ({ app, page, workbook, folder }) => {
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await app.answerSave(join(folder, 'だめ.xlsx'))
  await app.failSaveWith('ENOSPC')
  await editor.saveButton.click()
  await expect(editor.alert).toContainText('保存先の空き容量が足りません。')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(editor.alert).toBeHidden()

  await app.answerOpen(await workbook('side-by-side-r5-blank.xlsx'))
  await editor.chooseMore('ほかの様式に保存…')
  await expect(editor.alert).toContainText('様式の年度が違います')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(editor.alert).toBeHidden()

  await fillTheDisk(page)
  await editor.current.title.fill('保存できない')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ホームに戻る' }).click()
  await expect(editor.alert).toContainText('保存できていない入力があります')
  await expectAccessible(page)
  await makeRoom(page)
  await editor.alert.getByRole('button', { name: 'やめる' }).click()
  await editor.kept()
})

test('a draft that is not there says so, and leads home', async ({ app, page }) => {
  await page.evaluate(() => {
    window.location.hash = '#/drafts/gone'
  })
  await expect(page.getByRole('heading', { name: '下書きが見つかりません' })).toBeFocused()
  await expectAccessible(page)
  await app.page.getByRole('button', { name: 'ホームに戻る' }).click()
  await expect(page.getByRole('button', { name: 'Excelファイルを開く' }).first()).toBeVisible()
})

test('cells that no field claims are said once, listed with their place, and stay in the file', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const template = await workbook('note-row-inserted.xlsx')
  const out = join(folder, '注記あり.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await expect(editor.notice).toHaveText(
    '3つの目標を読み込みました。どの欄にも入らなかったセルが1個あります。',
  )
  await page.getByRole('button', { name: '内容を見る' }).click()
  const list = editor.dialog('読み込みの結果')
  await expect(list.getByRole('row')).toHaveText([
    /セル.*内容/,
    /A3.*※記入上の注意：各部局で1枚に収めてください/,
  ])
  await expectAccessible(page)
  await list.getByRole('button', { name: '閉じる' }).click()
  await editor.closeNotice.click()
  await expect(editor.notice).toBeHidden()
  await editor.current.title.fill('変えた')
  await editor.saveTo(out)
  await expectOnlyCellsChanged(template, out, ['F6'])

  await page.getByRole('button', { name: 'ホームに戻る' }).click()
  await editor.openDraft('環境部')
  await expect(editor.notice).toBeHidden()
  await editor.chooseMore('読み込みの結果')
  await expect(list).toContainText('※記入上の注意')
})
