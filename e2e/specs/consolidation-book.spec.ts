import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeCodec } from '../../electron/node-codec.ts'
import { readComments } from '../../renderer/workbook/comments/read-comments.ts'
import { gridOf, openWorkbook } from '../../renderer/workbook/open-workbook.ts'
import { expect, test } from '../fixtures/app.ts'
import { consolidated, expected } from '../fixtures/consolidated.ts'
import { expectAccessible } from '../fixtures/expect-accessible.ts'
import { HomePage } from '../pages/home-page.ts'

const open = async (path: string) => openWorkbook(await readFile(path), nodeCodec)

test('makes one book of all that counts, as it was decided', async ({ app, folder }) => {
  const ledger = await consolidated(app)
  const home = new HomePage(ledger.page)
  await ledger.press('これを使う：04_市民まちづくり推進部（修正版）.xlsx')
  const out = join(folder, '一冊.xlsx')
  await app.answerSave(out)
  await ledger.press('一冊にまとめる')
  await expect(home.notice('「一冊.xlsx」を保存しました。')).toBeVisible()
  const book = await open(out)
  const names = book.worksheets.map(({ name }) => name)
  expect(names.slice(0, 4)).toEqual(['提出状況', '全庁一覧', '取組項目一覧', '確認事項'])
  const readable = Object.entries(expected.files).flatMap(([file, { goals, fiscalYear }]) =>
    goals === undefined && fiscalYear === undefined
      ? []
      : expected.roster.filter((one) => file.includes(one)),
  )
  expect(names).toEqual(expect.arrayContaining(readable))
  expect(names).not.toContain('教育委員会')
  expect(names.filter((name) => name.startsWith('市民まちづくり推進部'))).toHaveLength(1)
  const [status] = book.worksheets
  if (!status) throw new Error('The book is empty.')
  const said = gridOf(book, status).cells.map(({ text }) => text)
  expect(said).toEqual(expect.arrayContaining(['武石地域自治センター', '未提出']))
  expect(said.some((text) => text.includes('（修正版）'))).toBe(true)
})

test('sends a department back: the page, the file with comments, the mail; and reminds the others', async ({
  app,
  folder,
  host,
}) => {
  const ledger = await consolidated(app)
  const { page } = ledger
  const home = new HomePage(page)
  const panel = await ledger.open('財政部')
  await panel.getByRole('button', { name: '修正依頼を作る' }).click()
  const dialog = page.getByRole('dialog', { name: '財政部への修正依頼' })
  await dialog.getByLabel('再提出の期限').fill('2022-05-20')
  await expect(dialog.getByRole('region', { name: '修正依頼の用紙' })).toContainText(
    '提出期限：令和4年5月20日（金）',
  )
  await expect(dialog.getByRole('row').filter({ hasText: 'E4' })).toContainText('要修正')
  await expectAccessible(page)

  await app.answerSave(join(folder, '修正依頼.xlsx'))
  await dialog.getByRole('button', { name: 'Excelに保存' }).click()
  await expect(home.notice('「修正依頼.xlsx」を保存しました。')).toBeVisible()
  const letter = await open(join(folder, '修正依頼.xlsx'))
  const [sheet] = letter.worksheets
  expect(sheet && gridOf(letter, sheet).cells.map(({ text }) => text)).toContain('財政部　御中')

  await app.answerSave(join(folder, '返却.xlsx'))
  await dialog.getByRole('button', { name: '指摘をコメントで付けたファイルを保存' }).click()
  await expect(home.notice('「返却.xlsx」を保存しました。')).toBeVisible()
  const copy = await open(join(folder, '返却.xlsx'))
  const [own] = copy.worksheets
  const comments = own ? readComments(copy, own) : []
  expect(comments.map(({ row, column, text }) => [row, column, text])).toContainEqual([
    4,
    5,
    expect.stringContaining('令和3年度の様式に記入されています。'),
  ])

  if (host === 'electron') {
    await app.answerSave(join(folder, '修正依頼.pdf'))
    await dialog.getByRole('button', { name: 'PDFに保存' }).click()
    await expect(home.notice('「修正依頼.pdf」を保存しました。')).toBeVisible()
    const pdf = await readFile(join(folder, '修正依頼.pdf'), 'latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  }

  await expect(dialog.getByRole('region', { name: 'メールの文' })).toContainText('【修正のお願い】令和4年度')
  await dialog.getByRole('button', { name: '差戻しにする' }).click()
  await expect(dialog.getByRole('button', { name: '差戻し中です' })).toBeDisabled()
  await dialog.getByRole('button', { name: '閉じる' }).click()
  await expect(panel).toContainText('差戻し')

  await ledger.choose('督促の文を作る')
  const reminder = page.getByRole('dialog', { name: '督促の文' })
  await expect(reminder).toContainText('武石地域自治センター　ご担当者様')
  await expectAccessible(page)
})

test('writes a file a department, asking before it replaces any, and every item for other systems', async ({
  app,
  folder,
}) => {
  const ledger = await consolidated(app)
  const home = new HomePage(ledger.page)
  const out = join(folder, '部局別')
  await mkdir(out)
  await writeFile(join(out, '総務部.xlsx'), 'old')
  await app.answerFolder(out)
  await ledger.choose('部局別に書き出す')
  const question = ledger.page.getByRole('alertdialog', { name: '同じ名前のファイルがあります' })
  await expect(question).toContainText('同じ名前のファイルが1個あります')
  expect(await readFile(join(out, '総務部.xlsx'), 'utf8')).toBe('old')
  await question.getByRole('button', { name: '置き換える', exact: true }).click()
  await expect(home.notice('個のファイルを保存しました。')).toBeVisible()
  const files = await readdir(out)
  expect(files).toEqual(expect.arrayContaining(['総務部.xlsx', '環境部.xlsx']))
  expect((await open(join(out, '総務部.xlsx'))).worksheets.length).toBeGreaterThan(0)

  await app.answerSave(join(folder, '項目.jsonl'))
  await ledger.choose('JSON Linesで書き出す')
  await expect(home.notice('「項目.jsonl」を保存しました。')).toBeVisible()
  const lines = (await readFile(join(folder, '項目.jsonl'), 'utf8')).trimEnd().split('\n')
  const departments = new Set(lines.map((line) => (JSON.parse(line) as { department: string }).department))
  expect(departments.size).toBeGreaterThan(12)
})
