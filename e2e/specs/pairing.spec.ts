import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { sheetOnDisk } from '../fixtures/workbook-on-disk.ts'
import { EditorPage, putCaret } from '../pages/editor-page.ts'
import type { Host } from '../fixtures/host.ts'

const stray = 'どの項目のことか書かれていない記入'

/** Goal 1 of the seed with one more outcome line, typed as plain text, that no item claims. */
async function withStray(app: Host, template: string): Promise<EditorPage> {
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(template)
  await current.asText.click()
  await putCaret(current.cell('outcome'))
  await editor.page.keyboard.type(`\n⑨ ${stray}`)
  await current.asOutline.click()
  await expect(current.unpaired.getByRole('heading')).toHaveText('組み合わせできない記入 1')
  await expect(current.unpaired.getByRole('textbox')).toHaveValue(stray)
  await expect(editor.goal(1)).toHaveAccessibleName(/確認あり$/)
  return editor
}

async function choose(editor: EditorPage, items: readonly RegExp[]): Promise<void> {
  const dialog = editor.dialog('組み合わせる項目を選ぶ')
  await expect(dialog).toContainText(stray)
  for (const name of items) await dialog.getByRole('checkbox', { name }).press('Space')
  await dialog.getByRole('button', { name: '組み合わせる', exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('an outcome without an item is paired by hand, and no text changes', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const out = join(folder, '手で組み合わせ.xlsx')
  const editor = await withStray(app, await workbook('side-by-side-r4-filled.xlsx'))
  const { current } = editor
  await editor.saveTo(out)
  const before = await sheetOnDisk(out)

  await current.unpaired.getByRole('button', { name: '組み合わせる…' }).click()
  const dialog = editor.dialog('組み合わせる項目を選ぶ')
  await expect(dialog.getByRole('button', { name: '組み合わせる', exact: true })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(current.unpaired).toBeVisible()

  await current.unpaired.getByRole('button', { name: '組み合わせる…' }).click()
  await choose(editor, [/SDGsの着実な推進/])
  await expect(current.outcome('②')).toHaveValue(stray)
  await expect(current.row('②')).toContainText('手で組み合わせ')
  await expect(current.unpaired).toBeHidden()
  await expect(editor.goal(1)).not.toHaveAccessibleName(/確認あり$/)
  await editor.saveButton.click()
  await expect.poll(() => sheetOnDisk(out)).toEqual(before)

  await test.step('the pairing outlives a restart', async () => {
    await editor.kept()
    await app.kill()
    await app.relaunch()
    await editor.openDraft('政策企画部')
    await expect(current.row('②')).toContainText('手で組み合わせ')
  })

  await test.step('and is undone, and done again', async () => {
    await editor.undo.click()
    await expect(current.unpaired.getByRole('textbox')).toHaveValue(stray)
    await editor.redo.click()
    await expect(current.outcome('②')).toHaveValue(stray)
  })

  await test.step('and is taken back from the menu', async () => {
    await putCaret(current.outcome('②'))
    await app.page.keyboard.press('Shift+F10')
    await app.page.getByRole('menuitem', { name: '手での組み合わせを解く' }).click()
    await expect(current.unpaired.getByRole('textbox')).toHaveValue(stray)
  })
})

const writeMarker = async (editor: EditorPage, path: string) => {
  await putCaret(editor.current.outcome(path))
  await editor.page.keyboard.press('Shift+F10')
  await editor.page.getByRole('menuitem', { name: '番号を付ける' }).click()
}

test('番号を付ける writes the marker that says the pairing on paper', async ({ app, workbook, folder }) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '番号.xlsx')
  const editor = await withStray(app, template)
  const { current } = editor
  await putCaret(current.outcome('②/(2)'))
  await editor.page.keyboard.press('Shift+F10')
  await editor.page.getByRole('menuitem', { name: '記入を削除' }).click()
  await expect(current.outcome('②/(2)')).toHaveValue('')
  await current.unpaired.getByRole('button', { name: '組み合わせる…' }).click()
  await choose(editor, [/SDGs実行計画/])
  await writeMarker(editor, '②/(2)')
  await expect(editor.status).toHaveText('番号を付けました。')
  await expect(current.row('②/(2)')).not.toContainText('手で組み合わせ')
  await expect(current.outcome('②/(2)')).toHaveValue(stray)
  await editor.saveTo(out)
  const outcome = (await sheetOnDisk(template)).goals[0]?.current?.outcome ?? ''
  expect((await sheetOnDisk(out)).goals[0]?.current?.outcome).toBe(
    outcome.replace('(2) 3月\n③', `(2) ${stray}\n③`),
  )

  await editor.undo.click()
  await expect(current.row('②/(2)')).toContainText('手で組み合わせ')
  await editor.undo.click()
  await expect(current.unpaired.getByRole('textbox')).toHaveValue(stray)
  await editor.undo.click()
  await expect(current.outcome('②/(2)')).toHaveValue('3月')
  await editor.saveButton.click()
  await expect
    .poll(async () => (await sheetOnDisk(out)).goals[0]?.current?.outcome)
    .toBe(`${outcome}\n⑨ ${stray}`)
})

test('番号を付ける uses a marker that stands there alone', async ({ app, workbook, folder }) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '見出し.xlsx')
  const editor = await withStray(app, template)
  await editor.current.unpaired.getByRole('button', { name: '組み合わせる…' }).click()
  await choose(editor, [/SDGsの着実な推進/])
  await writeMarker(editor, '②')
  await editor.saveTo(out)
  const outcome = (await sheetOnDisk(template)).goals[0]?.current?.outcome ?? ''
  expect((await sheetOnDisk(out)).goals[0]?.current?.outcome).toBe(outcome.replace('\n②\n', `\n② ${stray}\n`))
})

test('an outcome may stand beside several items, or beside none on purpose', async ({
  app,
  page,
  workbook,
}) => {
  const editor = await withStray(app, await workbook('side-by-side-r4-filled.xlsx'))
  const { current } = editor
  await current.unpaired.getByRole('button', { name: '組み合わせる…' }).click()
  await choose(editor, [/SDGsの着実な推進/, /第3次上田市定住自立圏共生ビジョンの施策管理/])
  await expect(current.outcome('②')).toHaveValue(stray)
  await expect(current.row('③')).toContainText('に同じ')

  await putCaret(current.outcome('②'))
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: '別の項目に組み合わせる…' }).click()
  await editor
    .dialog('組み合わせる項目を選ぶ')
    .getByRole('button', { name: 'どの項目にも組み合わせない' })
    .click()
  await expect(current.unpaired.getByRole('textbox')).toHaveValue(stray)
})

test('the list of what to look at leads to the place', async ({ app, workbook }) => {
  const editor = await withStray(app, await workbook('side-by-side-r4-filled.xlsx'))
  await editor.openGoal(3)
  const checks = editor.page.getByRole('contentinfo')
  await expect(checks).toContainText(/確認 \d+件/)
  await checks.getByRole('button', { name: '一覧を開く' }).click()
  await checks
    .getByRole('listitem')
    .filter({ hasText: `${stray}」の項目がわかりません。組み合わせる項目を選んでください。` })
    .getByRole('button')
    .click()
  await expect(editor.goal(1)).toHaveAttribute('aria-selected', 'true')
  await expect(editor.current.unpaired.getByRole('textbox')).toBeFocused()
})
