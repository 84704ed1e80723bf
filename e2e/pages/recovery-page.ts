import { expect, type Locator, type Page } from '@playwright/test'

/** What the app offers from the copies when it starts, by role and label. */
export class RecoveryPage {
  readonly page: Page
  readonly table: Locator
  readonly bringBack: Locator
  readonly later: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('table', { name: '元に戻せるもの' })
    this.bringBack = page.getByRole('button', { name: /^選んだ\d+件を元に戻す$/ })
    this.later = page.getByRole('button', { name: 'いまは戻さずに始める' })
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  row(title: string): Locator {
    return this.table.getByRole('row', { name: title })
  }
}
