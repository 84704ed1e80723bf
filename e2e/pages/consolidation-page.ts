import { expect, type Locator, type Page } from '@playwright/test'

/** 取りまとめの設定 and what of home belongs to consolidations, found by roles and words. */
export class ConsolidationPage {
  readonly page: Page
  readonly start: Locator
  readonly list: Locator
  readonly name: Locator
  readonly year: Locator
  readonly due: Locator
  readonly sender: Locator
  readonly roster: Locator
  readonly template: Locator
  readonly lastYear: Locator
  readonly folder: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.start = page.getByRole('button', { name: '取りまとめを始める' })
    this.list = page.getByRole('table', { name: '取りまとめの一覧' })
    this.name = page.getByRole('textbox', { name: '名前', exact: true })
    this.year = page.getByRole('combobox', { name: '年度', exact: true })
    this.due = page.getByLabel('提出期限')
    this.sender = page.getByRole('textbox', { name: '依頼元' })
    this.roster = page.getByRole('textbox', { name: '部局一覧' })
    this.template = page.getByRole('region', { name: '配布した様式' })
    this.lastYear = page.getByRole('region', { name: '昨年度のファイル' })
    this.folder = page.getByRole('region', { name: '提出先のフォルダー' })
    this.dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  }

  /** Opens the terms of a consolidation that is still to be begun. */
  async openNew(): Promise<void> {
    await this.start.first().click()
    await this.expectTitle('新しい取りまとめ')
  }

  async choosePhase(phase: '当初' | '中間' | '期末' | '決めない'): Promise<void> {
    await this.page.getByRole('radio', { name: phase }).check()
  }

  /** Pastes a text into the list of departments, as from a spreadsheet. */
  async pasteRoster(text: string): Promise<void> {
    await this.roster.focus()
    await this.roster.evaluate((element, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }

  /** Keeps the terms; `name` is the button's. */
  async keep(name: '取りまとめを始める' | '保存する'): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  /** Waits until the ledger is open, and gives the consolidation's id. */
  async expectLedgerOpen(name: string): Promise<string> {
    await this.expectTitle(name)
    await expect(this.page).toHaveURL(/#\/consolidations\/\w+$/)
    return this.page.url().replace(/^.*\//, '')
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  /** A consolidation's row on home. */
  row(name: string): Locator {
    return this.list.getByRole('row').filter({
      has: this.page.getByRole('link', { name, exact: true }),
    })
  }

  /** Chooses from a consolidation's menu on home. */
  async choose(
    name: string,
    action: '設定' | '名前を変える' | '次の報告を始める' | '削除する',
  ): Promise<void> {
    await this.page.getByRole('button', { name: `操作：${name}`, exact: true }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  /** Presses a button of the open dialog. */
  async answer(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click()
    await expect(this.dialog).toHaveCount(0)
  }
}
