import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { inputMethod } from '../fixtures/input-method.ts'
import { keptSheet } from '../fixtures/kept-draft.ts'
import { sheetOnDisk } from '../fixtures/workbook-on-disk.ts'
import { EditorPage, putCaret } from '../pages/editor-page.ts'

test('a confirming Enter adds no item, no character is lost, and one composition is one step', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const out = join(folder, '変換.xlsx')
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  const before = await current.rows()
  const ime = await inputMethod(page)
  await putCaret(current.item('②/(2)'))
  await ime.compose(['ｋ', 'か', 'かつ', '葛󠄀', '葛󠄀𠮷'])
  await ime.confirm('葛󠄀𠮷')
  await ime.compose(['ｉ', 'い', '①', '㈱'])
  await ime.confirm('㈱～')
  await expect(current.item('②/(2)')).toHaveValue('SDGs実行計画（3か年）の策定葛󠄀𠮷㈱～')
  await expect(current.item('②/(2)')).toBeFocused()
  expect(await current.rows()).toHaveLength(before.length)

  await page.keyboard.press('Control+z')
  await expect(current.item('②/(2)')).toHaveValue('SDGs実行計画（3か年）の策定葛󠄀𠮷')
  await page.keyboard.press('Control+z')
  await expect.poll(() => current.rows()).toEqual(before)
  await expect(editor.undo).toBeDisabled()
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(current.item('②/(2)')).toHaveValue('SDGs実行計画（3か年）の策定葛󠄀𠮷㈱～')

  await putCaret(current.item('②/(2)'))
  await page.keyboard.press('Enter')
  await expect(current.item('②/(3)')).toBeFocused()
  await editor.saveTo(out)
  const saved = await sheetOnDisk(out)
  expect(saved.goals[0]?.current?.initiatives).toContain('\n(2) SDGs実行計画（3か年）の策定葛󠄀𠮷㈱～\n(3) \n③')
})

test('rows stand still while a marker is being composed, and change when it is confirmed', async ({
  app,
  page,
  workbook,
}) => {
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  const ime = await inputMethod(page)
  await putCaret(current.item('③/(1)'))
  await page.keyboard.press('Enter')
  await expect(current.item('③/(2)')).toBeFocused()
  const before = await current.items()
  await ime.compose(['・', '・ｋ', '・かい', '・会議'])
  await expect(current.item('③/(2)')).toHaveValue('・会議')
  await expect(current.item('③/(2)')).toBeFocused()
  expect(await current.items()).toEqual([...before.slice(0, -1), '③/(2)|・会議'])
  await ime.confirm('・会議')
  await expect.poll(() => current.items()).toEqual([...before.slice(0, -1), '③/(2)|', '③/(2)/・1|会議'])
  await expect(current.item('③/(2)/・1')).toBeFocused()
  await page.keyboard.type('を開く')
  await expect(current.item('③/(2)/・1')).toHaveValue('会議を開く')

  await putCaret(current.item('③/(1)'), 'start')
  await ime.compose(['①', '①の'])
  expect((await current.items()).slice(-4)).toEqual([
    '③|第3次上田市定住自立圏共生ビジョンの施策管理',
    '③/(1)|①の第3次ビジョン推進と進捗管理',
    '③/(2)|',
    '③/(2)/・1|会議を開く',
  ])
  await ime.confirm('①の')
  await editor.kept()
  const text = (await keptSheet(page)).goals[0]?.current?.initiatives.text
  expect(text).toContain('\n(1) ①の第3次ビジョン推進と進捗管理\n(2) ・会議を開く')
})

test('composing begins an outcome, and the first item of an empty goal', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  const ime = await inputMethod(page)
  await putCaret(current.outcome('②'))
  await ime.compose(['ｎ', 'ね', 'ねんど', '年度'])
  await expect(current.outcome('②')).toBeFocused()
  await ime.confirm('年度')
  await ime.compose(['ｎ', 'ない'])
  await ime.confirm('内')
  await expect(current.outcome('②')).toHaveValue('年度内')
  await expect(current.outcome('②')).toBeFocused()

  await editor.addGoal.click()
  await expect(current.title).toBeFocused()
  await ime.compose(['も', '目標'])
  await ime.confirm('目標')
  await expect(current.title).toHaveValue('目標')
  await putCaret(current.item(''))
  await ime.compose(['ｍ', 'み', 'みまもり', '見守り'])
  await expect(current.item('')).toBeFocused()
  await ime.confirm('見守り')
  await expect(current.item('①')).toHaveValue('見守り')
  await expect(current.item('①')).toBeFocused()
  await ime.compose(['の', 'の会'])
  await ime.confirm('の会')
  await expect(current.item('①')).toHaveValue('見守りの会')
  await editor.kept()
  const kept = await keptSheet(page)
  expect(kept.goals[0]?.current?.outcome.text).toContain('\n② 年度内\n(1) 10月')
  expect(kept.goals[5]?.current).toMatchObject({
    title: '目標',
    initiatives: { text: '① 見守りの会' },
  })

  await editor.addGoal.click()
  await putCaret(current.item(''))
  await ime.compose(['・', '・ｈ', '・配食'])
  await expect(current.item('')).toHaveValue('・配食')
  await ime.confirm('・配食')
  await expect(current.item('・1')).toHaveValue('配食')
  await expect(current.item('・1')).toBeFocused()
})

test('a composition given up changes nothing', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  const before = await current.rows()
  const kept = (await keptSheet(page)).goals
  const ime = await inputMethod(page)
  for (const field of [
    current.item('①/(1)'),
    current.outcome('①/(1)'),
    current.outcome('②'),
    current.title,
  ]) {
    await putCaret(field)
    await ime.compose(['ｍ', 'ま', '間違い'])
    await expect(field).toHaveValue(/間違い$/)
    await ime.cancel()
    await expect(field).not.toHaveValue(/間違い/)
    await expect(field).toBeFocused()
    expect(await current.rows()).toEqual(before)
  }
  await editor.kept()
  expect((await keptSheet(page)).goals).toEqual(kept)
  await expect(editor.undo).toBeDisabled()

  await editor.addGoal.click()
  await putCaret(current.item(''))
  await ime.compose(['ｍ', '①', '①間違い'])
  await ime.cancel()
  await expect(current.item('')).toHaveValue('')
  await expect(current.item('')).toBeFocused()
  await editor.kept()
  expect((await keptSheet(page)).goals[5]?.current?.initiatives.text).toBe('')
})

test('what is being composed when the power goes is kept', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  const ime = await inputMethod(page)
  await putCaret(editor.current.item('①/(1)'))
  await page.keyboard.type('。')
  await ime.compose(['み', 'みかくて', '・未確定の文'])
  await expect
    .poll(async () => (await keptSheet(page)).goals[0]?.current?.initiatives.text)
    .toContain('明確化。・未確定の文')
  await app.kill()
  await app.relaunch()
  await editor.openDraft('政策企画部')
  await expect(editor.current.item('①/(1)')).toHaveValue('少子化を取り巻く上田市の課題の明確化。・未確定の文')
  await editor.undo.click()
  await expect(editor.current.item('①/(1)')).toHaveValue('少子化を取り巻く上田市の課題の明確化。')
})
