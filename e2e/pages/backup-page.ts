import { expect, type Locator, type Page } from '@playwright/test'
import type { Host } from '../fixtures/host.ts'

/** Making and restoring backups, by role and label. */
export class BackupPage {
  constructor(readonly app: Host) {}

  get page(): Page {
    return this.app.page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'))
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'バックアップの中身' })
  }

  row(title: string): Locator {
    return this.table.getByRole('row', { name: title })
  }

  /** What is to become of something. */
  wish(title: string): Locator {
    return this.row(title).getByRole('combobox')
  }

  async make(path: string | null): Promise<void> {
    await this.app.answerSave(path)
    await this.page.getByRole('button', { name: 'バックアップを作る' }).click()
  }

  /** Makes a backup, and waits until it is said to be there. */
  async made(path: string): Promise<void> {
    await this.make(path)
    await expect(this.dialog.getByRole('heading', { name: 'バックアップを作りました' })).toBeVisible()
    await this.close()
  }

  async open(path: string | null): Promise<void> {
    await this.app.answerOpen(path)
    await this.page.getByRole('button', { name: 'バックアップから戻す…' }).click()
  }

  /** Carries out what is chosen, and waits for these words of what came of it. */
  async bringIn(count: number, words: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `${count}件を取り込む` }).click()
    await expect(this.dialog.getByText(words)).toBeVisible()
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '閉じる' }).click()
    await expect(this.dialog).toHaveCount(0)
  }
}
