import { expect, type Locator, type Page } from '@playwright/test'

type MenuAction =
  | '点検の項目'
  | '変更の記録'
  | '取りまとめの設定'
  | '督促の文を作る'
  | '部局別に書き出す'
  | 'CSVで書き出す'
  | 'JSON Linesで書き出す'

/** 取りまとめ: the ledger, found by roles and words. */
export class LedgerPage {
  readonly page: Page
  readonly header: Locator
  readonly table: Locator
  readonly decisions: Locator

  constructor(page: Page) {
    this.page = page
    this.header = page.getByRole('banner')
    this.table = page.getByRole('table', { name: '部局ごとの提出状況' })
    this.decisions = page.getByRole('region', { name: /^決めていただくこと/ })
  }

  /** Asks for files, and waits until all of them were checked. */
  async add(): Promise<void> {
    await this.page.getByRole('button', { name: 'ファイルを追加' }).click()
    await expect(this.page.getByRole('button', { name: '中止' })).toHaveCount(0)
  }

  /** The department's row, by its exact name. */
  row(department: string): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: department, exact: true }) })
  }

  /** What a row says in the column of this name. */
  cell(department: string, column: '状態' | 'ファイル' | '要修正' | '確認'): Locator {
    const place = { 状態: 0, ファイル: 2, 要修正: 3, 確認: 4 }[column]
    return this.row(department).getByRole('cell').nth(place)
  }

  note(department: string): Locator {
    return this.page.getByRole('textbox', { name: `${department}のメモ` })
  }

  tab(name: '未提出' | '要確認' | '差戻し' | 'すべて'): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) })
  }

  /** Opens a department and gives what stands beside the table. */
  async open(department: string): Promise<Locator> {
    await this.page.getByRole('button', { name: department, exact: true }).click()
    const panel = this.page.getByRole('region', { name: `${department}の提出内容` })
    await expect(panel).toBeVisible()
    return panel
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  /** Chooses from the menu of the whole consolidation. */
  async choose(action: MenuAction): Promise<void> {
    await this.page.getByRole('button', { name: 'その他の操作' }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }
}
