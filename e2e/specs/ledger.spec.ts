import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { books, consolidated, expected, name } from '../fixtures/consolidated.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { ConsolidationPage } from '../pages/consolidation-page.ts'
import { HomePage } from '../pages/home-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'

test('shows of every department what came and what is wrong with it', async ({ app }) => {
  const ledger = await consolidated(app)
  for (const department of expected.missing)
    await expect(ledger.cell(department, '状態')).toHaveText('未提出')
  const wrong = Object.entries(expected.files)
    .filter(([, { problems = [] }]) => problems.some(({ level }) => level === 'must-fix'))
    .map(([file]) => file)
  for (const department of expected.roster.filter((one) => !expected.missing.includes(one)))
    await expect(ledger.cell(department, '要修正')).toHaveText(
      wrong.some((file) => file.includes(department)) ? '1' : '0',
    )
  await expect(ledger.decisions).toContainText('市民まちづくり推進部のファイルが2つあります')
  await ledger.page.getByText('取りまとめに入れていないファイル（1件）').click()
  await expect(ledger.page.getByText('送付状.docx')).toBeVisible()
  await expectAccessible(ledger.page)
  await ledger.tab('未提出').click()
  await expect(ledger.table.getByRole('rowheader')).toHaveText([...expected.missing])
})

test('keeps what was decided over a restart, and takes it back', async ({ app }) => {
  let ledger = await consolidated(app)
  const home = new HomePage(ledger.page)
  await ledger.press('これを使う：04_市民まちづくり推進部（修正版）.xlsx')
  await expect(home.notice('を使います。')).toBeVisible()
  await expect(ledger.decisions).toHaveCount(0)
  await expect(ledger.cell('市民まちづくり推進部', '状態')).toHaveText('提出')

  await ledger.page.setViewportSize({ width: 1100, height: 700 })
  const panel = await ledger.open('都市建設部')
  const heading = panel.getByRole('heading', { name: '都市建設部' })
  expect(await heading.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await expect(panel).toContainText('C2の「都市建設課」は部局一覧にありません。')
  await expect(panel.getByRole('heading', { name: '重点目標 1' })).toBeVisible()
  await panel.getByRole('button', { name: /^この指摘を了承する：C2/ }).click()
  await expect(panel.getByText('了承した指摘（1件）')).toBeVisible()
  await expectAccessible(ledger.page)
  await panel.getByRole('button', { name: '確定にする' }).click()
  await expect(panel.getByRole('button', { name: '確定を取り消す' })).toBeVisible()
  await ledger.page.keyboard.press('Escape')
  await expect(ledger.page.getByRole('button', { name: '都市建設部', exact: true })).toBeFocused()
  await ledger.note('財政部').fill('電話済み')
  await ledger.note('財政部').press('Enter')
  await ledger.open('財政部')
  await ledger.press('差戻しにする')
  await expect(ledger.tab('差戻し')).toHaveText('差戻し 1')
  await ledger.press('元に戻す')
  await expect(ledger.tab('差戻し')).toHaveText('差戻し 0')
  await ledger.note('財政部').fill('閉じるまで打ち続けたメモ ')
  await app.close()
  ledger = new LedgerPage(await app.relaunch())
  await new ConsolidationPage(app.page).row(name).getByRole('link').click()
  await expect(ledger.cell('都市建設部', '状態')).toHaveText('確定')
  await expect(ledger.cell('市民まちづくり推進部', 'ファイル')).toHaveText(
    '04_市民まちづくり推進部（修正版）.xlsx',
  )
  await expect(ledger.cell('財政部', '状態')).toHaveText('要確認')
  await expect(ledger.note('財政部')).toHaveValue('閉じるまで打ち続けたメモ ')
  await ledger.choose('変更の記録')
  const lines = ledger.page.getByRole('dialog').getByRole('row')
  await expect(lines.nth(1)).toContainText('メモを「閉じるまで打ち続けたメモ 」にしました')
  await expect(lines.nth(2)).toContainText(/財政部\s*差戻しを取り消しました/)
  await expect(lines.nth(3)).toContainText(/財政部\s*差戻しにしました/)
})

test('checks again by other rules, and knows files that came before', async ({ app }) => {
  const ledger = await consolidated(app)
  const home = new HomePage(ledger.page)
  await expect(ledger.cell('財政部', '要修正')).toHaveText('1')
  await ledger.choose('点検の項目')
  await expectAccessible(ledger.page)
  await ledger.page.getByRole('switch', { name: '年度が違う' }).press('Space')
  await ledger.press('保存する')
  await expect(ledger.cell('財政部', '要修正')).toHaveText('0')
  await expect(home.notice('点検の項目を変えました。')).toBeVisible()
  await ledger.press('元に戻す')
  await expect(ledger.cell('財政部', '要修正')).toHaveText('1')
  await app.answerOpenMany([join(books, 'returns/04_財政部.xlsx')])
  await ledger.add()
  await expect(home.notice('「04_財政部.xlsx」は、すでに受け取ったものと同じ内容です。')).toBeVisible()
})

test('is read in the thousands: only the departments in sight are drawn', async ({ app }) => {
  const terms = new ConsolidationPage(app.page)
  await terms.openNew()
  await terms.roster.fill(Array.from({ length: 1_000 }, (_, i) => `第${i + 1}課`).join('\n'))
  await terms.keep('取りまとめを始める')
  const ledger = new LedgerPage(app.page)
  await expect(ledger.table).toHaveAttribute('aria-rowcount', '1001')
  expect(await ledger.table.getByRole('rowheader').count()).toBeLessThan(60)
  await ledger.page.getByRole('button', { name: '第1課', exact: true }).focus()
  await ledger.page.keyboard.press('End')
  await expect(ledger.page.getByRole('button', { name: '第1000課', exact: true })).toBeFocused()
  await expect(ledger.page.getByRole('button', { name: '第990課', exact: true })).toBeInViewport()
})
