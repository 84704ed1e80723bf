import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { root } from '../fixtures/host.ts'
import { ConsolidationPage } from '../pages/consolidation-page.ts'
import { HomePage } from '../pages/home-page.ts'

test('takes a dropped folder with its subfolders into a new consolidation, or says that it is empty', async ({
  page,
  folder,
}) => {
  const home = new HomePage(page)
  const terms = new ConsolidationPage(page)
  const returned = join(folder, '提出')
  await mkdir(join(returned, '追加'), { recursive: true })
  for (const [name, path] of [
    ['04_総務部.xlsx', '04_総務部.xlsx'],
    ['04_環境部.xlsx', '追加/04_環境部.xlsx'],
    ['~$04_政策企画部.xlsx', '~$04_政策企画部.xlsx'],
  ] as const)
    await cp(join(root, 'e2e/workbooks/returns', name), join(returned, path))
  await home.expectLoaded()
  await home.dropFromDisk(returned)
  await expect(terms.dialog).toContainText('「提出」の2個のファイルをどうしますか')
  await terms.answer('進む')
  await terms.expectTitle('新しい取りまとめ')
  await terms.year.selectOption({ label: '令和4年度' })
  await terms.roster.fill('総務部\n財政部\n環境部')
  await terms.keep('取りまとめを始める')
  await terms.expectLedgerOpen('令和4年度 当初')
  await home.goHome()
  await expect(terms.row('令和4年度 当初')).toContainText('2 / 3')

  const other = join(folder, '資料')
  await mkdir(other)
  await writeFile(join(other, '案内.txt'), '案内')
  await home.dropFromDisk(other)
  await expect(terms.dialog).toContainText('Excelファイルがありません。')
})
