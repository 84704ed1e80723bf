import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { expectOnlyCellsChanged, sheetOnDisk, withSide } from '../fixtures/workbook-on-disk.ts'
import { EditorPage, paste, putCaret } from '../pages/editor-page.ts'

const initiatives = `① 第二次上田市総合計画 後期まちづくり計画、第2期上田市まち・ひと・しごと創生総合戦略、上田再構築プラン2.0の推進
(1) 少子化を取り巻く上田市の課題の明確化
(2) 上田市地方創生推進協議会による評価・検証
(3) 地方創生関係事業の実施と計画
(4) 𠮷野町・葛󠄀城市との①㈱交流会～－を開く
・会場の予約
(5) 地元合意形成を経た土地利用の方向性確立
(6) 総合教育会議を通じた教育委員会との連携強化
② SDGsの着実な推進
(1) 実施計画での事業の集約・整理
(2) SDGs実行計画（3か年）の策定
③ 第3次上田市定住自立圏共生ビジョンの施策管理第3次ビジョン推進と進捗管理
④ 広報の強化
(1) 広報紙"うえだ"
(2) SNS`

const outcome = `①
(1) 3月
(2) 5～7月
(3) 3月
(4) 6月
・4月中
(5) 3月
(6) 3月
②
(1) 10月
(2) 3月
③
(1) 3月`

test('a circulated workbook goes in, is edited row by row, and comes out with those cells changed alone', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '提出', '政策企画部.xlsx')
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(template)
  expect(await editor.goals()).toEqual([
    '1 第二次上田市総合計画（第2期上田市版総合戦略）に掲げる将来像の実現とSDGsの推進 入力済み',
    '2 長野大学の改革促進と学園都市づくりの推進 入力済み',
    '3 日本遺産、文化芸術やスポーツを生かした魅力ある都市づくりの推進 入力済み',
    '4 サントミューゼを拠点とした文化創造都市実現に向けての「育成・市民協働・鑑賞」事業の推進 入力済み',
    '5 選ばれる都市を目指した情報発信とシティプロモーションの戦略的な展開 入力済み',
  ])

  await test.step('Enter makes the next item, and its outcome is typed beside it', async () => {
    await putCaret(current.item('①/(2)'))
    await page.keyboard.press('Enter')
    await expect(current.item('①/(3)')).toBeFocused()
    await page.keyboard.type('𠮷野町・葛󠄀城市との①㈱交流会～－を開く')
    await page.keyboard.press('Control+Enter')
    await expect(current.outcome('①/(3)')).toBeFocused()
    await page.keyboard.type('6月')
  })

  await test.step('Tab and Shift+Tab change the level, and the caret stays in the text', async () => {
    await putCaret(current.item('①/(3)'))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(current.item('①/(3)/・1')).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(current.item('①/(4)')).toBeFocused()
    await page.keyboard.type('会場の')
    await page.keyboard.press('Tab')
    await page.keyboard.type('予約')
    await expect(current.item('①/(3)/・1')).toHaveValue('会場の予約')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('4月中')
  })

  await test.step('Alt with an arrow moves an item with all below it and their outcomes', async () => {
    await putCaret(current.item('①/(3)'))
    await page.keyboard.press('Alt+ArrowUp')
    await expect(current.item('①/(2)')).toBeFocused()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(current.item('①/(4)')).toBeFocused()
    await expect(current.outcome('①/(4)')).toHaveValue('6月')
    await expect(current.outcome('①/(4)/・1')).toHaveValue('4月中')
  })

  await test.step('Backspace at the beginning joins the item above', async () => {
    await putCaret(current.item('③/(1)'), 'start')
    await page.keyboard.press('Backspace')
    await expect(current.item('③')).toHaveValue(
      '第3次上田市定住自立圏共生ビジョンの施策管理第3次ビジョン推進と進捗管理',
    )
    await expect(current.outcome('③')).toHaveValue('3月')
  })

  await test.step('cells copied in Excel become items', async () => {
    await putCaret(current.item('③'))
    await paste(current.item('③'), '"④ 広報の強化\r\n(1) 広報紙""うえだ""\r\n(2)\tSNS"\r\n')
    await expect.poll(() => current.items()).toContain('④/(2)|SNS')
  })

  await editor.kept()
  await app.answerSave(null)
  await editor.saveButton.click()
  await expect(editor.saveButton).toBeEnabled()
  await expect(editor.status).not.toContainText('保存しました')

  await mkdir(join(folder, '提出'))
  await editor.saveTo(out)
  const before = await sheetOnDisk(template)
  const after = withSide(before, 1, 'current', { initiatives, outcome })
  expect(await sheetOnDisk(out)).toEqual(after)
  await expectOnlyCellsChanged(template, out, ['E7', 'G7'])

  await test.step('saving again writes to the same file without asking', async () => {
    await app.answerSave(null)
    await editor.current.title.fill('将来像の実現とSDGsの推進')
    await editor.saveButton.click()
    const title = '将来像の実現とSDGsの推進'
    await expect.poll(async () => (await sheetOnDisk(out)).goals[0]?.current?.title).toBe(title)
    expect(await sheetOnDisk(out)).toEqual(withSide(after, 1, 'current', { title }))
    await expectOnlyCellsChanged(template, out, ['F5', 'E7', 'G7'])
  })
})

test('undo goes back step by step to the very text of the file, redo forth again', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '戻した.xlsx')
  const editor = new EditorPage(app)
  const { current, previous } = editor
  await editor.openWorkbook(template)
  const states = [await current.rows()]
  const step = async (key: string) => {
    await page.keyboard.press(key)
    await expect.poll(() => current.rows()).not.toEqual(states.at(-1))
    states.push(await current.rows())
  }
  await putCaret(current.item('①/(1)'))
  await step('Enter')
  await page.keyboard.type('一度の入力は一度で戻る')
  states.push(await current.rows())
  await step('Tab')
  await step('Shift+Tab')
  await step('Alt+ArrowDown')
  await putCaret(current.item('②/(2)'), 'start')
  await step('Backspace')

  for (const state of states.slice(0, -1).reverse()) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => current.rows()).toEqual(state)
  }
  await expect(editor.undo).toBeDisabled()
  await previous.title.fill('前年度の目標')
  await app.menu('undo')
  await expect(editor.undo).toBeDisabled()
  await editor.saveTo(out)
  await expectOnlyCellsChanged(template, out, [])

  await editor.redo.click()
  await expect(previous.title).toHaveValue('前年度の目標')
  await app.menu('undo')
  await expect(editor.redo).toBeEnabled()
  await page.keyboard.press('Control+y')
  await expect(previous.title).toHaveValue('前年度の目標')
  await expect(editor.redo).toBeDisabled()
})

test('the plain text of a half and its outline edit the same thing', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const template = await workbook('side-by-side-r4-filled.xlsx')
  const out = join(folder, '文で編集.xlsx')
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(template)
  const before = await sheetOnDisk(template)
  const side = before.goals[0]?.current
  await current.asText.click()
  await expect(current.cell('initiatives')).toHaveValue(side?.initiatives ?? '')
  await expect(current.cell('outcome')).toHaveValue(side?.outcome ?? '')

  const note = '  ※ 字下げと　全角の空白、\tタブ\n\n末尾の空行まで残る\n'
  await putCaret(current.cell('initiatives'))
  await page.keyboard.insertText(`\n${note}`)
  await current.asOutline.click()
  await putCaret(current.item('②/(2)'))
  await page.keyboard.type('ほか')
  await current.asText.click()
  const initiatives = `${side?.initiatives}\n${note}`.replace('の策定\n③', 'の策定ほか\n③')
  await expect(current.cell('initiatives')).toHaveValue(initiatives)
  await editor.saveTo(out)
  expect(await sheetOnDisk(out)).toEqual(withSide(before, 1, 'current', { initiatives }))
  await expectOnlyCellsChanged(template, out, ['E7'])

  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(current.cell('initiatives')).toHaveValue(side?.initiatives ?? '')
  await expect(editor.undo).toBeDisabled()
})

test('an empty form is begun by typing, and by pasting what was copied', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const template = await workbook('side-by-side-r4-blank.xlsx')
  const out = join(folder, '葛󠄀飾部.xlsx')
  const editor = new EditorPage(app)
  const { current, previous } = editor
  await editor.openWorkbook(template)
  await editor.department.fill('葛󠄀飾部')
  await current.title.fill('㈱との連携')
  await putCaret(current.item(''))
  await page.keyboard.type('見守り')
  await expect(current.item('①')).toHaveValue('見守り')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('3月')
  await putCaret(current.item('①'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('配食')
  await expect
    .poll(() => current.rows())
    .toEqual([
      { path: '①', text: '見守り', outcomes: ['①3月'] },
      { path: '②', text: '配食', outcomes: [] },
    ])
  await putCaret(previous.item(''))
  await paste(previous.item(''), '"① 一つ目\n(1) その内\n② 二つ目"')
  await expect.poll(() => previous.items()).toEqual(['①|一つ目', '①/(1)|その内', '②|二つ目'])

  await editor.openGoal(2)
  await putCaret(current.item(''))
  await page.keyboard.type('・広報')
  await expect(current.item('・1')).toHaveValue('広報')
  await page.keyboard.press('Enter')
  await page.keyboard.type('調査')
  await expect.poll(() => current.items()).toEqual(['・1|広報', '・2|調査'])
  await putCaret(previous.item(''))
  await paste(previous.item(''), '番号のない一行目\r\n二行目\r\n')
  await expect.poll(() => previous.items()).toEqual(['①|番号のない一行目', '②|二行目'])

  await editor.saveTo(out)
  const sheet = await sheetOnDisk(out)
  expect(sheet).toMatchObject({ department: '葛󠄀飾部', fiscalYear: 2022, unclaimed: [], problems: [] })
  expect(sheet.goals).toEqual([
    {
      number: 1,
      previous: { title: '', initiatives: '① 一つ目\n(1) その内\n② 二つ目', outcome: '' },
      current: { title: '㈱との連携', initiatives: '① 見守り\n② 配食', outcome: '① 3月' },
      extra: [],
    },
    {
      number: 2,
      previous: { title: '', initiatives: '① 番号のない一行目\n② 二行目', outcome: '' },
      current: { title: '', initiatives: '・広報\n・調査', outcome: '' },
      extra: [],
    },
  ])
  await expectOnlyCellsChanged(template, out, ['C2', 'F5', 'B7', 'E7', 'G7', 'B10', 'E10'])
})

test('the keyboard is no trap: after Escape, Tab leaves an item', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  const before = await current.rows()
  await putCaret(current.item('①/(2)'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(current.outcome('①/(2)')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(current.item('①/(3)')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Enter')
  await expect(current.outcome('①/(2)')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(current.outcome('①/(3)')).toBeFocused()
  expect(await current.rows()).toEqual(before)
  await expect(editor.undo).toBeDisabled()
})

test('everything of a row is in its menu, and Shift+F10 opens it', async ({ app, page, workbook }) => {
  const editor = new EditorPage(app)
  const { current } = editor
  await editor.openWorkbook(await workbook('side-by-side-r4-filled.xlsx'))
  await putCaret(current.item('②/(1)'))
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem')).toHaveText([
    /^下に項目を追加/,
    /^1段下げる/,
    /^1段上げる/,
    /^上へ移動/,
    /^下へ移動/,
    /^項目を削除/,
  ])
  await page.getByRole('menuitem', { name: '項目を削除' }).press('Enter')
  await expect
    .poll(async () => (await current.rows()).slice(6))
    .toEqual([
      { path: '②', text: 'SDGsの着実な推進', outcomes: [] },
      { path: '②/(1)', text: 'SDGs実行計画（3か年）の策定', outcomes: ['(1)3月'] },
      { path: '③', text: '第3次上田市定住自立圏共生ビジョンの施策管理', outcomes: [] },
      { path: '③/(1)', text: '第3次ビジョン推進と進捗管理', outcomes: ['(1)3月'] },
    ])
  await current.addItem.click()
  await expect(current.item('④')).toBeFocused()
  await page.keyboard.type('新しい項目')
  await expect.poll(async () => (await current.items()).at(-1)).toBe('④|新しい項目')
})
