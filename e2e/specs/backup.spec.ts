import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { backupOnDisk, cutAfter, damageAt, writeNewer } from '../fixtures/backup-on-disk.ts'
import { startChromium } from '../fixtures/chromium-host.ts'
import { consolidated, expected, name } from '../fixtures/consolidated.ts'
import { startElectron } from '../fixtures/electron-host.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import type { Host, HostName } from '../fixtures/host.ts'
import { sheetOnDisk } from '../fixtures/workbook-on-disk.ts'
import { BackupPage } from '../pages/backup-page.ts'
import { ConsolidationPage } from '../pages/consolidation-page.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { HomePage } from '../pages/home-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'

const department = '政策企画部'

/** A second PC: another run of the app with user data of its own; it is ended after `use`. */
async function onAnotherPc(host: HostName, folder: string, use: (app: Host) => Promise<void>): Promise<void> {
  const own = join(folder, '別のパソコン')
  await mkdir(own)
  const app = host === 'electron' ? await startElectron(own) : await startChromium(own, true)
  try {
    await use(app)
  } finally {
    await app.stop()
  }
}

/** Opens the filled template and gives its first goal a title, then goes home. */
async function typed(app: Host, path: string, title: string): Promise<EditorPage> {
  const editor = new EditorPage(app)
  await editor.openWorkbook(path)
  await retyped(app, editor, title)
  return editor
}

async function retyped(app: Host, editor: EditorPage, title: string): Promise<void> {
  await editor.current.title.fill(title)
  await editor.kept()
  await app.menu('home')
  await expect(new HomePage(app.page).draft(department)).toBeVisible()
}

/** Everything that history holds, as text. */
const keptVersions = (app: Host): Promise<string> =>
  app.page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('juten')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('versions').objectStore('versions').getAll()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(JSON.stringify(reading.result))
          })
        })
      }),
  )

test('one file takes a sheet with its history to another PC', async ({ app, host, workbook, folder }) => {
  await typed(app, await workbook('side-by-side-r4-filled.xlsx'), '別のパソコンへ移す目標')
  const path = join(folder, '控え.juten-backup')
  const backups = new BackupPage(app)
  await backups.make(path)
  await expect(backups.dialog).toContainText('「控え.juten-backup」に保存し、読み直して確かめました。')
  await expect(backups.dialog).toContainText(/重点目標一覧表1件、様式1件、履歴\d+件、Excelなどのファイル1件/)
  await expectAccessible(app.page)
  await backups.close()
  const { tally, damaged } = await backupOnDisk(path)
  expect([tally.sheets, tally.contents, damaged]).toEqual([1, 1, []])
  expect(tally.versions).toBeGreaterThan(0)

  await onAnotherPc(host, folder, async (other) => {
    const there = new BackupPage(other)
    await there.open(path)
    await expect(there.row(department)).toContainText('ありません')
    await expectAccessible(other.page)
    await there.bringIn(2, '2件を取り込みました。')
    await expect(there.row(department)).toContainText('取り込みました')
    await there.close()
    const editor = new EditorPage(other)
    await editor.openDraft(department)
    await expect(editor.current.title).toHaveValue('別のパソコンへ移す目標')
    const out = join(folder, '移した.xlsx')
    await editor.saveTo(out)
    expect((await sheetOnDisk(out)).goals[0]?.current?.title).toBe('別のパソコンへ移す目標')

    await other.menu('home')
    await there.open(path)
    await expect(there.dialog).toContainText('すべて、いまのデータと同じ内容です。')
    await there.close()
  })
})

test('what differs is asked for: both stay, or one takes the other’s place and that stays in history', async ({
  app,
  workbook,
  folder,
}) => {
  const editor = await typed(app, await workbook('side-by-side-r4-filled.xlsx'), '控えの目標')
  const path = join(folder, '控え.juten-backup')
  const backups = new BackupPage(app)
  const home = new HomePage(app.page)
  await backups.made(path)
  await editor.openDraft(department)
  await retyped(app, editor, 'いまの目標')

  await backups.open(path)
  await expect(backups.row(department)).toContainText('違う内容です')
  await expect(backups.wish(department)).toHaveValue('beside')
  await backups.wish(department).selectOption('いまのまま')
  await expect(backups.dialog.getByRole('button', { name: /取り込む$/ })).toHaveCount(0)
  await backups.wish(department).selectOption('入れ替える（いまの内容は履歴に残ります）')
  await backups.bringIn(1, '1件を取り込みました。')
  await expect(backups.row(department)).toContainText('入れ替えました')
  await backups.close()
  await editor.openDraft(department)
  await expect(editor.current.title).toHaveValue('控えの目標')
  expect(await keptVersions(app)).toContain('いまの目標')

  await retyped(app, editor, 'さらに新しい目標')
  await backups.open(path)
  await backups.bringIn(1, '1件を取り込みました。')
  await backups.close()
  await expect(home.draft(department)).toHaveCount(2)
})

test('a consolidation goes with every file and decision', async ({ app, host, folder }) => {
  const ledger = await consolidated(app)
  await ledger.press('これを使う：04_市民まちづくり推進部（修正版）.xlsx')
  await expect(ledger.decisions).toHaveCount(0)
  await new HomePage(app.page).goHome()
  const path = join(folder, '取りまとめ.juten-backup')
  await new BackupPage(app).made(path)
  await onAnotherPc(host, folder, async (other) => {
    const there = new BackupPage(other)
    await there.open(path)
    await expect(there.row(name)).toContainText('取りまとめ')
    await there.bringIn(1, '1件を取り込みました。')
    await there.close()
    await new ConsolidationPage(other.page).row(name).getByRole('link').click()
    const ledgerThere = new LedgerPage(other.page)
    await expect(ledgerThere.cell('市民まちづくり推進部', '状態')).toHaveText('提出')
    for (const missing of expected.missing)
      await expect(ledgerThere.cell(missing, '状態')).toHaveText('未提出')
  })
})

test('nothing happens where no place and no file is chosen', async ({ app, page, folder }) => {
  const backups = new BackupPage(app)
  await new HomePage(page).expectLoaded()
  await backups.make(null)
  await expect(backups.dialog).toHaveCount(0)
  await backups.open(null)
  await expect(backups.dialog).toHaveCount(0)
  await backups.made(join(folder, '空.juten-backup'))
  await backups.open(join(folder, '空.juten-backup'))
  await expect(backups.dialog).toContainText('取り込めるものはありません。')
  await backups.close()
})

test('a full disk is said, and the backup goes elsewhere', async ({ app, workbook, folder }) => {
  await typed(app, await workbook('side-by-side-r4-filled.xlsx'), '一杯の目標')
  const [full, other] = [join(folder, '一杯.juten-backup'), join(folder, '別.juten-backup')]
  await writeFile(full, '前からあるもの')
  const backups = new BackupPage(app)
  await app.failSaveWith('ENOSPC')
  await backups.make(full)
  await expect(backups.dialog).toContainText('保存先の空き容量が足りません。')
  await expectAccessible(app.page)
  expect(await readFile(full, 'utf8')).toBe('前からあるもの')
  await app.failSaveWith(null)
  await app.answerSave(other)
  await backups.dialog.getByRole('button', { name: '別の場所に保存する' }).click()
  await expect(backups.dialog).toContainText('バックアップを作りました')
  expect((await backupOnDisk(other)).damaged).toEqual([])
})

test('of a damaged file everything else comes in, and what can’t be read as one is refused', async ({
  app,
  workbook,
  folder,
}) => {
  await typed(app, await workbook('side-by-side-r4-filled.xlsx'), '壊れる目標')
  const path = join(folder, '壊れた.juten-backup')
  const backups = new BackupPage(app)
  await backups.made(path)
  // The template takes up most of the file.
  await damageAt(path, 0.5)
  await backups.open(path)
  await expect(backups.dialog).toContainText(
    '壊れていて読めないものが1件あります。ほかのものは取り込めます。',
  )
  await expect(backups.row(department)).toContainText('同じ内容です')
  await backups.close()
  await cutAfter(path, 100)
  await backups.open(path)
  await expect(backups.dialog).toContainText('ファイルが壊れていて読めません。')
  await backups.close()
  await writeNewer(path, '9.0.0')
  await backups.open(path)
  await expect(backups.dialog).toContainText('新しい版のアプリ（9.0.0）で作ったバックアップです。')
  await backups.close()
  await backups.open(await workbook('stacked-r4-filled.xlsx'))
  await expect(backups.dialog).toContainText('このアプリのバックアップではありません。')
  await backups.close()
  expect(existsSync(path)).toBe(true)
})

test('a backup that is dropped is told from a workbook', async ({ page, folder }) => {
  const path = join(folder, '控え.juten-backup')
  await writeNewer(path, '1.0.0')
  const home = new HomePage(page)
  await home.drop(path)
  await expect(home.dialog).toContainText('「バックアップから戻す…」')
})
