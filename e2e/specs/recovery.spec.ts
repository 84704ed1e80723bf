import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { consolidated, expected, name } from '../fixtures/consolidated.ts'
import {
  damageCopies,
  damageDatabase,
  expectContents,
  expectCopied,
  keepDatabase,
  wipeDatabase,
} from '../fixtures/copies-on-disk.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import type { Host } from '../fixtures/host.ts'
import { sheetOnDisk } from '../fixtures/workbook-on-disk.ts'
import { ConsolidationPage } from '../pages/consolidation-page.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { HomePage } from '../pages/home-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { RecoveryPage } from '../pages/recovery-page.ts'

const department = '政策企画部'

/** Types a title into a draft of the filled template, and waits for its copy. */
async function typed(app: Host, folder: string, path: string, title: string): Promise<EditorPage> {
  const editor = new EditorPage(app)
  await editor.openWorkbook(path)
  await editor.current.title.fill(title)
  await expectCopied(folder, 'sheets', title)
  return editor
}

for (const [accident, happen] of [
  ['wiped', wipeDatabase],
  ['damaged', damageDatabase],
] as const)
  test(`a database that was ${accident} is brought back from the copies with one press`, async ({
    app,
    workbook,
    folder,
  }) => {
    const path = await workbook('side-by-side-r4-filled.xlsx')
    const editor = await typed(app, folder, path, '控えから戻る目標')
    await expectContents(folder, 1)
    await app.close()
    await happen(folder)
    const recovery = new RecoveryPage(await app.relaunch())
    await recovery.expectTitle('このパソコンのデータが空になっています')
    await expect(recovery.row(department)).toContainText('ありません')
    await expectAccessible(recovery.page)
    await recovery.bringBack.click()
    await editor.openDraft(department)
    await expect(editor.current.title).toHaveValue('控えから戻る目標')
    const out = join(folder, '戻した.xlsx')
    await editor.saveTo(out)
    expect((await sheetOnDisk(out)).goals[0]?.current?.title).toBe('控えから戻る目標')

    await app.close()
    await app.relaunch()
    await editor.openDraft(department)
  })

test('an empty database beside copies that are damaged is never an empty home without a word', async ({
  app,
  workbook,
  folder,
}) => {
  const path = await workbook('side-by-side-r4-filled.xlsx')
  await typed(app, folder, path, '読めなくなる目標')
  await app.close()
  await wipeDatabase(folder)
  await damageCopies(folder)
  const recovery = new RecoveryPage(await app.relaunch())
  await recovery.expectTitle('控えが壊れていて読めません')
  await expectAccessible(recovery.page)
  await recovery.page.getByRole('button', { name: '控えを使わずに始める' }).click()
  await expect(new HomePage(app.page).empty).toBeVisible()
})

test('a database that is older than the copies is told from them, and put off until one wants', async ({
  app,
  workbook,
  folder,
}) => {
  const path = await workbook('side-by-side-r4-filled.xlsx')
  const editor = await typed(app, folder, path, '古い目標')
  await app.close()
  const putBack = await keepDatabase(folder)
  await app.relaunch()
  await editor.openDraft(department)
  await editor.current.title.fill('新しい目標')
  await expectCopied(folder, 'sheets', '新しい目標')
  await app.close()
  await putBack()

  const recovery = new RecoveryPage(await app.relaunch())
  const home = new HomePage(app.page)
  await recovery.expectTitle('このパソコンにない内容が控えにあります')
  await expect(recovery.row(department)).toContainText('控えより古い')
  await recovery.later.click()
  await expect(home.draft(department)).toBeVisible()
  await app.page.getByRole('button', { name: '確かめる' }).click()
  await recovery.bringBack.click()
  await editor.openDraft(department)
  await expect(editor.current.title).toHaveValue('新しい目標')
})

test('a database of a later version is left alone, and work goes on from the copies', async ({
  app,
  page,
  workbook,
  folder,
}) => {
  const path = await workbook('side-by-side-r4-filled.xlsx')
  const editor = await typed(app, folder, path, '続ける目標')
  await app.menu('home')
  await expect(new HomePage(page).draft(department)).toBeVisible()
  const upgraded = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('juten', 1_000)
        asked.addEventListener('success', () => {
          resolve(asked.result.version)
          asked.result.close()
        })
        asked.addEventListener('error', () => reject(asked.error ?? new Error('not upgraded')))
      }),
  )
  expect(upgraded).toBe(1_000)
  await app.close()

  const recovery = new RecoveryPage(await app.relaunch())
  await recovery.expectTitle('このパソコンのデータは、新しい版のアプリで保存されています')
  await expectAccessible(recovery.page)
  await recovery.page.getByRole('button', { name: '控えから続ける' }).click()
  await recovery.bringBack.click()
  await expect(
    recovery.page.getByText('元のデータを読めないので、別に保存しながら続けています。'),
  ).toBeVisible()
  await editor.openDraft(department)
  await expect(editor.current.title).toHaveValue('続ける目標')
  const versions = await recovery.page.evaluate(() => indexedDB.databases())
  expect(versions).toContainEqual({ name: 'juten', version: 1_000 })
})

test('a consolidation comes back with every file and decision', async ({ app, folder }) => {
  const before = await consolidated(app)
  await before.press('これを使う：04_市民まちづくり推進部（修正版）.xlsx')
  await expect(before.decisions).toHaveCount(0)
  await expectCopied(folder, 'consolidations', 'left-out')
  await app.close()
  await wipeDatabase(folder)

  const recovery = new RecoveryPage(await app.relaunch())
  await expect(recovery.row(name)).toContainText('取りまとめ')
  await recovery.bringBack.click()
  await new ConsolidationPage(app.page).row(name).getByRole('link').click()
  const ledger = new LedgerPage(app.page)
  await expect(ledger.cell('市民まちづくり推進部', '状態')).toHaveText('提出')
  for (const missing of expected.missing) await expect(ledger.cell(missing, '状態')).toHaveText('未提出')
  const wrong = Object.entries(expected.files).filter(([, { problems = [] }]) =>
    problems.some(({ level }) => level === 'must-fix'),
  )
  for (const one of expected.roster.filter((roster) => !expected.missing.includes(roster)))
    await expect(ledger.cell(one, '要修正')).toHaveText(
      wrong.some(([file]) => file.includes(one)) ? '1' : '0',
    )
})

test('what was deleted for good does not come back', async ({ app, workbook, folder }) => {
  const path = await workbook('side-by-side-r4-filled.xlsx')
  await typed(app, folder, path, '消す目標')
  await app.menu('home')
  const home = new HomePage(app.page)
  const sheet = `「${department} 令和4年度」`
  await home.choose(sheet, '削除する')
  await home.deleted.getByText('最近削除したもの（1件）').click()
  await home.deleted.getByRole('button', { name: `完全に削除：${sheet}` }).click()
  await home.answer('完全に削除する')
  await app.close()
  await expect(new HomePage(await app.relaunch()).empty).toBeVisible()
})
