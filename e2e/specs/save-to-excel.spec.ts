import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import type { SaveError } from '../fixtures/host.ts'
import {
  expectGrownBy,
  expectOnlyCellsChanged,
  readTexts,
  sheetOnDisk,
  withSide,
} from '../fixtures/workbook-on-disk.ts'
import { EditorPage } from '../pages/editor-page.ts'

const title = '書き込めるまで消えない目標'

const inUse =
  'ほかのソフト（Excelなど）で開かれています。閉じてからもう一度試すか、別の名前で保存してください。'

const troubles: readonly { readonly error: SaveError; readonly says: string }[] = [
  { error: 'EBUSY', says: inUse },
  // Windows says so too of a file that Excel holds.
  { error: 'EPERM', says: inUse },
  { error: 'ENOSPC', says: '保存先の空き容量が足りません。空きを作るか、別の場所を選んでください。' },
]

for (const { error, says } of troubles)
  test(`a target that answers ${error} offers another name, and the work and the file are kept`, async ({
    app,
    page,
    workbook,
    folder,
  }) => {
    const template = await workbook('side-by-side-r4-filled.xlsx')
    const held = await workbook('side-by-side-r4-blank.xlsx')
    const other = join(folder, '別の名前.xlsx')
    const before = await readFile(held)
    const editor = new EditorPage(app)
    await editor.openWorkbook(template)
    await editor.current.title.fill(title)
    await app.answerSave(held)
    await app.failSaveWith(error)
    await editor.saveButton.click()
    await expect(editor.alert).toContainText('Excelに保存できませんでした')
    await expect(editor.alert).toContainText(`「side-by-side-r4-blank.xlsx」：${says}`)
    await expect(editor.alert).toContainText('入力した内容は、このアプリに保存されています。')
    expect(await readFile(held)).toEqual(before)
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])

    await app.failSaveWith(null)
    await app.answerSave(other)
    await editor.alert.getByRole('button', { name: '別の名前で保存' }).click()
    await editor.expectSavedFile(other)
    const sheet = await sheetOnDisk(template)
    expect(await sheetOnDisk(other)).toEqual(withSide(sheet, 1, 'current', { title }))
    await expect(editor.current.title).toHaveValue(title)
    await page.keyboard.press('Control+z')
    await expect(editor.current.title).not.toHaveValue(title)
  })

test('a file that was saved to before and is now open in Excel is offered another name', async ({
  app,
  workbook,
  folder,
}) => {
  const [first, second] = [join(folder, '一.xlsx'), join(folder, '二.xlsx')]
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.saveTo(first)
  const before = await readFile(first)
  await editor.current.title.fill(title)
  await app.answerSave(second)
  await app.failSaveWith('EBUSY')
  await editor.saveButton.click()
  await expect(editor.alert).toContainText('「一.xlsx」：ほかのソフト')
  await app.failSaveWith(null)
  await editor.alert.getByRole('button', { name: '別の名前で保存' }).click()
  await editor.expectSavedFile(second)
  expect(await readFile(first)).toEqual(before)
  expect((await sheetOnDisk(second)).goals[0]?.current?.title).toBe(title)
})

test('もう一度試す writes to the file that was closed meanwhile', async ({ app, workbook, folder }) => {
  const out = join(folder, '一.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.saveTo(out)
  await editor.current.title.fill(title)
  await app.answerSave(null)
  await app.failSaveWith('EPERM')
  await editor.saveButton.click()
  await expect(editor.alert).toContainText(`「一.xlsx」：${inUse}`)
  await app.failSaveWith(null)
  await editor.alert.getByRole('button', { name: 'もう一度試す' }).click()
  await expect.poll(async () => (await sheetOnDisk(out)).goals[0]?.current?.title).toBe(title)
  await expect(editor.alert).toBeHidden()
})

test('a dialog that is cancelled changes nothing and says nothing', async ({ app, workbook, folder }) => {
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.current.title.fill(title)
  await editor.kept()
  const files = (await readdir(folder)).filter((name) => name.endsWith('.xlsx'))
  await app.answerSave(null)
  await app.answerOpen(null)
  await editor.saveButton.click()
  await expect(editor.saveButton).toHaveText('Excelに保存')
  await editor.chooseMore('別の名前で保存…')
  await expect(editor.saveButton).toHaveText('Excelに保存')
  await editor.chooseMore('ほかの様式に保存…')
  await expect(editor.saveButton).toHaveText('Excelに保存')
  await expect(editor.status).toHaveText('')
  await expect(editor.alert).toBeHidden()
  await expect(editor.current.title).toHaveValue(title)
  expect((await readdir(folder)).filter((name) => name.endsWith('.xlsx'))).toEqual(files)
})

test('another year’s template is filled only when that is meant', async ({ app, workbook, folder }) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const next = await workbook('side-by-side-r5-blank.xlsx')
  const out = join(folder, '令和5年度の様式.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await app.answerOpen(next)
  await app.answerSave(out)
  await editor.chooseMore('ほかの様式に保存…')
  await expect(editor.alert).toContainText('様式の年度が違います')
  await expect(editor.alert).toContainText(
    '書き込む先の様式は令和5年度のものですが、この表は令和4年度のものです。様式の年度の見出しは変わりません。',
  )
  await editor.alert.getByRole('button', { name: 'やめる' }).click()
  await expect(editor.alert).toBeHidden()
  expect(await readdir(folder)).not.toContain('令和5年度の様式.xlsx')

  await editor.chooseMore('ほかの様式に保存…')
  await editor.alert.getByRole('button', { name: 'このまま保存する' }).click()
  await editor.expectSavedFile(out)
  const sheet = await sheetOnDisk(template)
  expect(await sheetOnDisk(out)).toEqual({ ...sheet, fiscalYear: 2023 })
  const rows = [5, 8, 11, 14, 17]
  await expectOnlyCellsChanged(next, out, [
    'C2',
    ...rows.flatMap((row) => [`C${row}`, `F${row}`]),
    ...rows.flatMap((row) => ['B', 'D', 'E', 'G'].map((column) => `${column}${row + 2}`)),
  ])
})

test('a goal more than the template has room for gets rows of its own, and that is said', async ({
  app,
  workbook,
  folder,
}) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '六つ.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.addGoal.click()
  await editor.current.title.fill('六つ目の目標')
  await editor.saveTo(out, '目標6の行を増やしました。')
  const [before, after] = await Promise.all([sheetOnDisk(template), sheetOnDisk(out)])
  expect(after.goals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(after.goals[5]?.current?.title).toBe('六つ目の目標')
  expect({ ...after, goals: after.goals.slice(0, 5) }).toEqual(before)
  await expectGrownBy(template, out, { at: 20, count: 3 })

  await editor.chooseForGoal(6, 'この目標を削除')
  await editor.saveTo(out)
  expect(await sheetOnDisk(out)).toEqual(before)
})

test('an item more than the goal has rows for gets a row of its own', async ({ app, workbook, folder }) => {
  const template = await workbook('stacked-r4-filled.xlsx')
  const out = join(folder, '四つ目の項目.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.current.asText.click()
  const before = await sheetOnDisk(template)
  const initiatives = `${before.goals[0]?.current?.initiatives ?? ''}\n④ 四つ目の項目`
  await editor.current.cell('initiatives').fill(initiatives)
  await editor.saveTo(out, '目標1の項目の行を増やしました。')
  expect(await sheetOnDisk(out)).toMatchObject({
    goals: withSide(before, 1, 'current', { initiatives }).goals.map(({ current }) => ({ current })),
  })
  expect((await readTexts(out, 'C')).slice(1, 5).map((text) => text.slice(0, 2))).toEqual([
    '① ',
    '② ',
    '③ ',
    '④ ',
  ])
})

test('a goal more on a paper that gives each a sheet gets one, named on', async ({
  app,
  workbook,
  folder,
}) => {
  const template = await workbook('sheet-per-goal-r4-filled.xlsx')
  const out = join(folder, '六枚.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.addGoal.click()
  await editor.current.title.fill('六つ目の目標')
  await editor.saveTo(out, 'シート「工程表6」を増やしました。')
  const [before, after] = await Promise.all([sheetOnDisk(template), sheetOnDisk(out)])
  expect(after.goals.slice(0, 5)).toEqual(before.goals)
  expect(after.goals.slice(5)).toMatchObject([
    { number: 6, sheetName: '工程表6', current: { title: '六つ目の目標', initiatives: '', outcome: '' } },
  ])
})

test('a sheet that forbids rows is not saved to, with a word on what to do', async ({
  app,
  workbook,
  folder,
}) => {
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('rich-excel.xlsx'))
  for (const number of [3, 4, 5, 6]) {
    await editor.addGoal.click()
    await editor.current.title.fill(`目標${number}`)
  }
  await app.answerSave(join(folder, '保護.xlsx'))
  await editor.saveButton.click()
  await expect(editor.alert).toContainText(
    'シート「重点目標一覧表」は保護されていて、行を挿入できません。Excelの「校閲」タブでシートの保護を解除してから、もう一度試してください。',
  )
  expect(await readdir(folder)).not.toContain('保護.xlsx')
})

test('what another template has no place for is said by goal and label', async ({
  app,
  workbook,
  folder,
}) => {
  const out = join(folder, '評価.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await app.answerOpen(await workbook('graded-r4-blank.xlsx'))
  await app.answerSave(out)
  await editor.chooseMore('ほかの様式に保存…')
  // Its columns are narrower: some texts need more than one row's height.
  await editor.alert.getByRole('button', { name: '行を足して保存' }).click()
  await expect(editor.alert).toContainText('様式に欄がない内容があります')
  for (const number of [1, 2, 3, 4, 5])
    await expect(
      editor.alert.getByRole('listitem').filter({ hasText: `目標${number}：前年度の内容すべて` }),
    ).toBeVisible()
  await editor.alert.getByRole('button', { name: '閉じる' }).click()
  expect((await sheetOnDisk(out)).goals).toHaveLength(5)
})

test('a cell over Excel’s limits stops the save with its name', async ({ app, workbook, folder }) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '上限.xlsx')
  const editor = new EditorPage(app)
  const { previous } = editor
  await editor.openWorkbook(template)
  await app.answerSave(out)
  await editor.openGoal(2)
  await previous.asText.click()
  const lines = (count: number) => Array.from({ length: count }, (_, line) => `・${line}`).join('\n')

  await previous.cell('outcome').fill(lines(255))
  await editor.saveButton.click()
  await expect(editor.alert).toContainText(
    'シート「重点目標一覧表」のD10に改行が254個あります。Excelのセルに入るのは253個までです。',
  )
  await editor.alert.getByRole('button', { name: '閉じる' }).click()

  await previous.cell('outcome').fill('あ'.repeat(32_768))
  await editor.saveButton.click()
  await expect(editor.alert).toContainText(
    'シート「重点目標一覧表」のD10が32768文字あります。Excelのセルに入るのは32,767文字までです。',
  )
  await editor.alert.getByRole('button', { name: '閉じる' }).click()
  expect(await readdir(folder)).not.toContain('上限.xlsx')

  await previous.cell('outcome').fill(lines(254))
  await editor.saveButton.click()
  await editor.alert.getByRole('button', { name: 'このまま保存' }).click()
  await editor.expectSavedFile(out)
  const sheet = await sheetOnDisk(template)
  expect(await sheetOnDisk(out)).toEqual(withSide(sheet, 2, 'previous', { outcome: lines(254) }))
  await expectOnlyCellsChanged(template, out, ['D10'])
})

test('rare characters come back from the file one by one as they went in', async ({
  app,
  workbook,
  folder,
}) => {
  const template = await workbook('rare-characters.xlsx')
  const out = join(folder, '外字.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(template)
  await editor.saveTo(out)
  await expectOnlyCellsChanged(template, out, [])
  expect(await readFile(out)).toEqual(await readFile(template))
  const text = '𠮷葛󠄀\uE000\uF8FF①㈱～〜−－㍻ｶﾞか\u3099 _x0041_　\u00A0終'
  await editor.current.title.fill(text)
  await app.menu('save')
  await expect.poll(async () => (await sheetOnDisk(out)).goals[0]?.current?.title).toBe(text)
  const sheet = await sheetOnDisk(template)
  expect(await sheetOnDisk(out)).toEqual(withSide(sheet, 1, 'current', { title: text }))
})

test('the same keys as in Excel save: Ctrl+S', async ({ app, page, workbook, folder }) => {
  const out = join(folder, 'キー.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.current.title.fill(title)
  await app.answerSave(out)
  await page.keyboard.press('Control+s')
  await editor.expectSavedFile(out)
  expect((await sheetOnDisk(out)).goals[0]?.current?.title).toBe(title)
})

test('a file that somebody else has changed is replaced only when the user says so', async ({
  app,
  workbook,
  folder,
}) => {
  const out = join(folder, '一.xlsx')
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await editor.saveTo(out)
  await writeFile(out, '部長が直したもの')
  await editor.current.title.fill(title)
  await editor.saveButton.click()
  await expect(editor.alert).toContainText('「一.xlsx」：ほかの人かほかのソフトが書き換えています')
  expect(await readFile(out, 'utf8')).toBe('部長が直したもの')
  await editor.alert.getByRole('button', { name: '上書きする' }).click()
  // Until it is written, the file is no workbook at all.
  await expect(async () => {
    expect((await sheetOnDisk(out)).goals[0]?.current?.title).toBe(title)
  }).toPass()
})
