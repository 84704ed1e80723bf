import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { HomePage } from '../pages/home-page.ts'

const filled = 'side-by-side-r4-filled.xlsx'
const blank = 'side-by-side-r4-blank.xlsx'
const policy = '「政策企画部 令和4年度」'

test('says what to do where nothing was begun yet', async ({ page }) => {
  const home = new HomePage(page)
  await expect(home.empty).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveText([
    /届いたExcelファイル/,
    /自動で保存されます/,
    /Excelに保存して、提出します/,
  ])
  await expect(home.open).toHaveCount(1)
  await expect(page).toHaveTitle('重点目標一覧表')
  await expectAccessible(page)
})

test('opens the chosen file and lists its draft, also after the app was killed', async ({
  app,
  page,
  workbook,
}) => {
  let home = new HomePage(page)
  await app.answerOpen(null)
  await home.open.click()
  await app.answerOpen(await workbook(filled))
  await home.open.click()
  const id = await home.expectDraftOpen()
  await home.goHome()
  await expect(home.draft('政策企画部')).toBeFocused()
  await expect(home.row('政策企画部')).toContainText(filled)
  await expect(home.row('政策企画部')).toContainText(/5目標中\d/)
  await expect(home.row('政策企画部')).toContainText(/今日 \d+:\d\d/)
  await expect(home.row('政策企画部')).toContainText('未保存')
  await expect(home.table.getByRole('rowheader', { name: /令和4年度/ })).toBeVisible()
  await expect(page).toHaveTitle('重点目標一覧表')
  await expectAccessible(page)

  await app.kill()
  home = new HomePage(await app.relaunch())
  await expect(home.draft('政策企画部')).toHaveAttribute('href', `#/drafts/${id}`)
  await home.draft('政策企画部').press('Enter')
  expect(await home.expectDraftOpen()).toBe(id)
})

test('opens a draft by a press anywhere in its row', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await home.drop(await workbook(filled))
  const id = await home.expectDraftOpen()
  await home.goHome()
  await home
    .row('政策企画部')
    .getByText(/5目標中/)
    // The link lies over the whole row: a mouse meets it there, as Playwright rightly says.
    .click({ force: true })
  expect(await home.expectDraftOpen()).toBe(id)
})

test('begins a blank form with the goals of the paper', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await home.drop(await workbook(blank))
  await home.expectDraftOpen()
  await home.goHome()
  await expect(home.row('（部局名なし）')).toContainText('5目標中0')
})

test('opens a file by the menu, also from a draft', async ({ app, page, workbook }) => {
  const home = new HomePage(page)
  await expect(home.empty).toBeVisible()
  await app.answerOpen(await workbook(filled))
  await app.menu('open')
  const first = await home.expectDraftOpen()
  await app.answerOpen(await workbook(blank))
  await app.menu('open')
  await expect.poll(() => home.expectDraftOpen()).not.toBe(first)
})

test('takes a file that is dropped, and says where', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await expect(home.empty).toBeVisible()
  await home.holdOver(await workbook(filled))
  await expect(page.getByText('ここで離すと、Excelファイルやフォルダーを受け取ります')).toBeVisible()
  await expectAccessible(page)
  await home.drop(await workbook(filled))
  await expect(page.getByText('ここで離すと、Excelファイルやフォルダーを受け取ります')).toHaveCount(0)
  await home.expectDraftOpen()
})

test('takes no file while it is asking something, and does not offer to', async ({ app, page, workbook }) => {
  const home = new HomePage(page)
  await app.answerOpen(await workbook('truncated.xlsx'))
  await home.open.click()
  await expect(home.dialog).toBeVisible()
  await home.holdOver(await workbook(filled))
  // What would be shown is shown at once: the dialog alone is there after a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  await expect(page.getByText('ここで離すと、Excelファイルやフォルダーを受け取ります')).toHaveCount(0)
  await home.answer('閉じる')
  await home.holdOver(await workbook(filled))
  await expect(page.getByText('ここで離すと、Excelファイルやフォルダーを受け取ります')).toBeVisible()
})

for (const [name, words] of [
  ['old-xls-renamed.xlsx', '古い形式（.xls）のファイルです。Excelで開き、'],
  ['password-protected.xlsx', 'パスワードで保護されています。'],
  ['truncated.xlsx', 'ファイルが壊れています。'],
  ['no-goal-table.xlsx', '見出しのとおりに並んだ目標の欄'],
] as const)
  test(`refuses ${name} with its name and what to do`, async ({ app, page, workbook }) => {
    const home = new HomePage(page)
    await app.answerOpen(await workbook(name))
    await home.open.click()
    await expect(home.dialog.getByRole('heading', { name: 'ファイルを開けませんでした' })).toBeVisible()
    await expect(home.dialog).toContainText(name)
    await expect(home.dialog).toContainText(words)
    await expectAccessible(page)
    await home.answer('閉じる')
    await expect(home.open).toBeFocused()
    await expect(home.empty).toBeVisible()
  })

test('says of a file that is gone what happened', async ({ app, page, folder }) => {
  const home = new HomePage(page)
  await app.answerOpen(join(folder, 'ない.xlsx'))
  await home.open.click()
  await expect(home.dialog).toContainText('ファイルが見つかりません。')
})

test('goes on with a file that was taken in before, or takes it in again', async ({ page, workbook }) => {
  const home = new HomePage(page)
  const file = await workbook(filled)
  await home.drop(file)
  const first = await home.expectDraftOpen()
  await home.goHome()

  await home.drop(file)
  await expect(home.dialog).toContainText(`「${filled}」はすでに取り込まれています`)
  await expect(home.dialog).toContainText(policy)
  await expect(home.dialog).toContainText(/最終更新 今日 \d+:\d\d/)
  await expectAccessible(page)
  await home.answer('やめる')
  await expect(home.draft('政策企画部')).toHaveCount(1)

  await home.drop(file)
  await home.answer('前の続きを開く')
  expect(await home.expectDraftOpen()).toBe(first)
  await home.goHome()
  await home.drop(file)
  await home.answer('もう一度取り込む')
  expect(await home.expectDraftOpen()).not.toBe(first)
  await home.goHome()
  await expect(home.draft('政策企画部')).toHaveCount(2)
})

test('takes in several files at once and says what was done with each', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await expect(home.empty).toBeVisible()
  await home.dropToEdit(
    await workbook(filled),
    await workbook('old-xls-renamed.xlsx'),
    { name: '~$04_財政部.xlsx', bytes: new Uint8Array(165).fill(32) },
    await workbook(blank),
  )
  await expect(home.dialog).toContainText('4個のファイルのうち2個を取り込みました')
  await expect(home.dialog.getByRole('listitem')).toContainText([
    /古い形式/,
    /作業用のファイル/,
    /「政策企画部 令和4年度」を取り込みました/,
    /を取り込みました/,
  ])
  await expectAccessible(page)
  const list = home.dialog.getByRole('list', { name: 'ファイルごとの結果' })
  await list.focus()
  await expect(list).toBeFocused()
  await home.answer('閉じる')
  await expect(home.table.getByRole('link')).toHaveText(['政策企画部', '（部局名なし）'])
  await expect(home.notice('2件を取り込みました。')).toBeVisible()
})

test('shows what was dropped on an open draft in the list, and gives the focus back from the notice', async ({
  page,
  workbook,
}) => {
  const home = new HomePage(page)
  await home.drop(await workbook(filled))
  await home.expectDraftOpen()
  await home.dropOnEditor(await workbook(blank), await workbook('side-by-side-r5-blank.xlsx'))
  await home.sayToEdit()
  await expect(home.notice('2件を取り込みました。')).toBeVisible()
  await expect(home.table.getByRole('link')).toHaveCount(3)
  const first = home.draft('（部局名なし）').last()
  await expect(first).toBeFocused()
  await page.getByRole('button', { name: '閉じる' }).focus()
  await page.keyboard.press('Enter')
  await expect(home.notice('2件を取り込みました。')).toHaveCount(0)
  await expect(first).toBeFocused()
})

test('begins a new sheet on a template, for another year', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await home.drop(await workbook(filled))
  await home.expectDraftOpen()
  await home.goHome()
  await home.createNew.click()
  await expect(home.dialog.getByRole('radio', { name: /標準の様式/ })).toBeChecked()
  await home.dialog.getByRole('radio', { name: new RegExp(filled) }).check()
  await home.dialog.getByRole('combobox', { name: '年度' }).selectOption({ index: 2 })
  const year = await home.dialog
    .getByRole('combobox', { name: '年度' })
    .locator('option')
    .nth(2)
    .textContent()
  await home.dialog.getByRole('textbox', { name: /部局名/ }).fill('財政部')
  await expectAccessible(page)
  await home.dialog.getByRole('textbox', { name: /部局名/ }).press('Enter')
  await home.expectDraftOpen()
  await home.goHome()
  await expect(home.row('財政部')).toContainText('5目標中0')
  await expect(home.table.getByRole('rowheader', { name: year ?? '' })).toBeVisible()
})

test('begins a new sheet on the template that comes with the app', async ({ page }) => {
  const home = new HomePage(page)
  await home.createNew.click()
  await home.answer('作る')
  await home.expectDraftOpen()
  await home.goHome()
  await expect(home.row('（部局名なし）')).toContainText('標準の様式')
})

test('duplicates a draft, and says so', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await home.drop(await workbook(filled))
  const original = await home.expectDraftOpen()
  await home.goHome()
  await home.choose(policy, '複製する')
  await expect(home.notice(`${policy}を複製しました。`)).toBeVisible()
  await expect(home.draft('政策企画部')).toHaveCount(2)
  await expect(page.locator('a:focus')).not.toHaveAttribute('href', `#/drafts/${original}`)
  await expect(page.locator('a:focus')).toHaveText('政策企画部')
})

test('deletes without asking, and takes it back', async ({ app, page, workbook }) => {
  const home = new HomePage(page)
  await home.dropToEdit(await workbook(filled), await workbook(blank))
  await expect(home.table.getByRole('link')).toHaveCount(2)

  await home.choose(policy, '削除する')
  await expect(home.notice(`${policy}を削除しました。`)).toBeVisible()
  await expect(home.draft('（部局名なし）')).toBeFocused()
  await expect(home.draft('政策企画部')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect(home.draft('政策企画部')).toBeFocused()

  await home.choose(policy, '削除する')
  await expect(home.draft('政策企画部')).toHaveCount(0)
  await app.menu('undo')
  await expect(home.draft('政策企画部')).toBeVisible()

  await home.choose(policy, '削除する')
  await home.deleted.getByText('最近削除したもの（1件）').click()
  await home.deleted.getByRole('button', { name: `元に戻す：${policy}` }).click()
  await expect(home.draft('政策企画部')).toBeFocused()
  await expect(home.deleted).toHaveCount(0)
})

test('deletes for good only after a question', async ({ app, page, workbook }) => {
  let home = new HomePage(page)
  await home.drop(await workbook(filled))
  await home.expectDraftOpen()
  await home.goHome()
  await home.choose(policy, '削除する')
  await expect(home.empty).toBeVisible()
  await home.deleted.getByText('最近削除したもの（1件）').click()
  const purge = home.deleted.getByRole('button', { name: `完全に削除：${policy}` })
  await purge.click()
  await expect(home.dialog).toContainText(`${policy}を完全に削除しますか`)
  await expectAccessible(page)
  await home.answer('やめる')
  await purge.click()
  await home.answer('完全に削除する')
  await expect(home.notice(`${policy}を完全に削除しました。`)).toBeVisible()
  await expect(home.deleted).toHaveCount(0)
  await app.close()
  home = new HomePage(await app.relaunch())
  await expect(home.empty).toBeVisible()
  await expect(home.deleted).toHaveCount(0)
})

test('searches when there are many', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await home.dropToEdit(await workbook(filled), await workbook(blank))
  await expect(home.table.getByRole('link')).toHaveCount(2)
  for (let count = 3; count <= 9; count += 1) {
    await expect(home.search).toHaveCount(0)
    await home.choose('「（部局名なし） 令和4年度」', '複製する')
    await expect(home.table.getByRole('link')).toHaveCount(count)
  }
  await home.search.fill('サントミューゼ')
  await expect(home.table.getByRole('link')).toHaveText(['政策企画部'])
  const said = page.getByRole('status').filter({ hasText: '見つかりま' })
  await expect(said).toHaveText('1件見つかりました')
  await home.search.fill('どこにもない言葉')
  await expect(page.getByText('「どこにもない言葉」を含むものは見つかりませんでした。')).toBeVisible()
  // The same element says it that said how many: a live region that comes with its words is not read out.
  await expect(said).toHaveText('見つかりませんでした')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'すべて表示する' }).click()
  await expect(home.table.getByRole('link')).toHaveCount(9)
})

test('never shows drafts that can not be read as none', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await home.drop(await workbook(filled))
  await home.expectDraftOpen()
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (...args) {
      if (sessionStorage.getItem('mended') !== null) return open.apply(this, args)
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    }
  })
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: '保存されている内容を読み込めません' })).toBeVisible()
  await expect(home.empty).toHaveCount(0)
  await expect(home.open).toHaveCount(0)
  await expectAccessible(page)
  await page.evaluate(() => sessionStorage.setItem('mended', ''))
  await page.getByRole('button', { name: '読み込み直す' }).click()
  await expect(home.draft('政策企画部')).toBeVisible()
})

test('keeps the list and the way back when one draft can not be shown', async ({ page, workbook }) => {
  const home = new HomePage(page)
  await home.dropToEdit(await workbook(filled), await workbook(blank))
  await expect(home.table.getByRole('link')).toHaveCount(2)
  await page.evaluate(spoilDraft, '政策企画部')
  await page.reload()
  await expect(home.row('政策企画部')).toContainText('数えられません')
  await expect(home.row('（部局名なし）')).toContainText('5目標中0')
  await home.draft('政策企画部').click()
  await expect(page.getByRole('heading', { name: '画面を表示できなくなりました' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ホームに戻る' }).click()
  await expect(home.draft('（部局名なし）')).toBeVisible()
})

/** Runs in the page: spoils a draft's goals behind the app's back. */
async function spoilDraft(department: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('juten')
    opening.addEventListener('success', () => resolve(opening.result))
  })
  const transaction = database.transaction('drafts', 'readwrite')
  const all = transaction.objectStore('drafts').getAll()
  all.addEventListener('success', () => {
    for (const row of all.result as { sheet: { department: string; goals: unknown } }[]) {
      if (row.sheet.department !== department) continue
      row.sheet.goals = [
        { id: 'a', number: 1, extra: [], previous: null, current: { title: '題', pins: [] } },
      ]
      transaction.objectStore('drafts').put(row)
    }
  })
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  database.close()
}
