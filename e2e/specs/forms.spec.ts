import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { expectOnlyCellsChanged, sheetOnDisk } from '../fixtures/workbook-on-disk.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { FormPage } from '../pages/form-page.ts'
import { HomePage } from '../pages/home-page.ts'

const current = '今年度（1つ目の目標）'
const previous = '前年度（1つ目の目標）'

/** From the refusal on: marks the fields of unknown-words-r4-filled.xlsx and keeps the form. */
async function teach(form: FormPage): Promise<void> {
  await form.page.getByRole('alertdialog').getByRole('button', { name: 'この様式を教える' }).click()
  await expect(form.status).toHaveText('「今年度の重点目標」を書き込むセルを、紙面で押してください。')
  for (const [name, cell] of [
    ['重点目標', 'F5'],
    ['取組項目', 'E7'],
    ['期限・数値目標等', 'G7'],
  ] as const)
    await form.mark(current, name, cell)
  for (const [name, cell] of [
    ['重点目標', 'C5'],
    ['取組項目', 'B7'],
    ['達成状況・達成度', 'D7'],
  ] as const)
    await form.mark(previous, name, cell)
  await form.mark('目標のくり返し', '次の目標の始まり', 'B8')
  await form.mark('全体', '担当部局名', 'C2')
  await form.mark('全体', '前年度の年度の見出し', 'A4')
  await form.mark('全体', '今年度の年度の見出し', 'E4')
  await expect(form.fields).toContainText('5つの目標が見つかっています。')
}

test('a paper with words that nobody knows is refused, taught, filled in and known again', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const template = await workbook('unknown-words-r4-filled.xlsx')
  const out = join(folder, '保存.xlsx')
  const [editor, form, home] = [new EditorPage(app), new FormPage(app), new HomePage(page)]
  await home.expectLoaded()
  await app.answerOpen(template)
  await home.open.first().click()
  await expect(home.dialog).toContainText('重点目標一覧表が見つかりません。')
  await teach(form)
  await expectAccessible(page)
  await form.name.fill('柱のいろは表')
  await form.keep()

  await home.expectDraftOpen()
  await expect(page.getByText('様式「柱のいろは表」として読み取りました。5つの目標')).toBeVisible()
  const known = await sheetOnDisk(await workbook('side-by-side-r4-filled.xlsx'))
  await expect(editor.previous.title).toHaveValue(known.goals[0]?.previous?.title ?? '')
  await editor.current.item('③/(1)').fill('第3次ビジョンの推進')
  await editor.saveTo(out)
  await expectOnlyCellsChanged(template, out, ['E7'])

  await home.goHome()
  await home.drop({ name: '別の部局.xlsx', bytes: await readFile(out) })
  await home.answer('もう一度取り込む')
  await home.expectDraftOpen()
  await expect(page.getByText('様式「柱のいろは表」として読み取りました。')).toBeVisible()
})

test('a cell that is another field’s is not taken, and corrections are undone and forgotten', async ({
  app,
  page,
  workbook,
}) => {
  const [editor, form, home] = [new EditorPage(app), new FormPage(app), new HomePage(page)]
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await page.getByRole('button', { name: '読み取りを直す' }).click()
  await expect(form.field(current, '重点目標')).toContainText('確か')
  await form.field(current, '期限・数値目標等').click()
  await form.cell('E7').click()
  await expect(form.status).toHaveText(
    'そのセルは「今年度の取組項目」の欄です。先に「今年度の取組項目」を別のセルにするか、指定を消してください。',
  )
  await form.mark(current, '期限・数値目標等', 'G6')
  await page.keyboard.press('Control+z')
  await expect(form.field(current, '期限・数値目標等')).toContainText('G7')
  await page.keyboard.press('Control+y')
  await expect(form.field(current, '期限・数値目標等')).toContainText('G6')
  await page.getByRole('button', { name: 'ホームへ戻る' }).click()
  await expect(home.dialog).toContainText('この様式を覚えずに閉じますか')
  await home.answer('続ける')
  await page.getByRole('button', { name: 'ホームへ戻る' }).click()
  await home.answer('覚えずに閉じる')
  await home.expectLoaded()
})

test('fields are marked by keys alone', async ({ app, page, workbook }) => {
  const [form, home] = [new FormPage(app), new HomePage(page)]
  await home.expectLoaded()
  await app.answerOpen(await workbook('unknown-words-r4-filled.xlsx'))
  await home.open.first().click()
  await home.dialog.getByRole('button', { name: 'この様式を教える' }).click()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(form.field(current, '重点目標')).toContainText('A2')
  // What was marked would hold the closing.
  await page.getByRole('button', { name: 'ホームへ戻る' }).click()
  await home.answer('覚えずに閉じる')
})

test('forms are kept by themselves, renamed, handed on as files, removed and brought back', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const [editor, form, home] = [new EditorPage(app), new FormPage(app), new HomePage(page)]
  await home.expectLoaded()
  await page.goto(`${app.origin}/#/forms`)
  await expect(page.getByRole('heading', { name: '覚えている様式はまだありません' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ホームへ戻る' }).click()
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await home.goHome()
  await form.openList()
  await expect(form.list.getByRole('row')).toHaveCount(2)
  await expect(form.list).toContainText('重点目標一覧表')
  await expectAccessible(page)

  await form.choose('重点目標一覧表', '名前の変更')
  await home.dialog.getByLabel('様式の名前').fill('令和の一覧表')
  await home.answer('変更する')
  await expect(form.list).toContainText('令和の一覧表')

  const file = join(folder, '様式.json')
  await app.answerSave(file)
  await form.choose('令和の一覧表', '書き出し')
  await expect(home.notice('様式「令和の一覧表」を書き出しました。')).toBeVisible()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'juten-form',
    name: '令和の一覧表',
  })

  await form.choose('令和の一覧表', '削除')
  await expect(home.notice('様式「令和の一覧表」を削除しました。')).toBeVisible()
  await expect(form.list).toHaveCount(0)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(form.list).toContainText('令和の一覧表')
  await form.choose('令和の一覧表', '削除')
  await expect(form.list).toHaveCount(0)

  await form.importFile(file)
  await expect(home.notice('様式「令和の一覧表」を読み込みました。')).toBeVisible()
  await expect(form.list).toContainText('ファイルから読み込み')
  await home.goHome()
  await home.drop(await workbook('side-by-side-r4-blank.xlsx'))
  await expect(page.getByText('様式「令和の一覧表」として読み取りました。')).toBeVisible()

  const other = join(folder, '別.json')
  await writeFile(other, '{}')
  await home.goHome()
  await form.openList()
  await form.importFile(other)
  await expect(home.dialog).toContainText('様式のファイルではありません。')
})
