import { expect, type Locator, type Page } from '@playwright/test'
import type { EditorPage } from './editor-page.ts'

/** The history over the editor, by role and label. */
export class HistoryPage {
  constructor(private readonly editor: EditorPage) {}

  get page(): Page {
    return this.editor.page
  }

  async open(): Promise<void> {
    await this.editor.chooseMore('履歴')
    await expect(this.dialog).toBeVisible()
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: '履歴', exact: true })
  }

  get list(): Locator {
    return this.dialog.getByRole('listbox', { name: '残っている版' })
  }

  get versions(): Locator {
    return this.list.getByRole('option')
  }

  /** What is said of each version besides its time, the newest first. */
  async whys(): Promise<string[]> {
    return this.versions.evaluateAll((rows) =>
      rows.map((row) => (row.ariaLabel ?? row.textContent ?? '').replace(/^\d+:\d+ */, '')),
    )
  }

  async choose(words: string | RegExp): Promise<void> {
    await this.versions.filter({ hasText: words }).first().click()
  }

  get with(): Locator {
    return this.dialog.getByRole('combobox', { name: '比べる相手' })
  }

  /** A goal, or the sheet as a whole, in which the two differ. */
  part(name: RegExp): Locator {
    return this.dialog.locator('section section').filter({ has: this.page.getByRole('heading', { name }) })
  }

  get restore(): Locator {
    return this.dialog.getByRole('button', { name: 'この版に戻す' })
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: '戻す', exact: true }).click()
  }

  async keepNow(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: '今の内容に名前を付けて残す' }).click()
    await this.answerName('今の内容に名前を付けて残す', name)
  }

  async rename(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: /^名前を(付ける|変える)/ }).click()
    await this.answerName('版の名前', name)
  }

  private async answerName(title: string, name: string): Promise<void> {
    const asked = this.page.getByRole('dialog', { name: title })
    await asked.getByRole('textbox').fill(name)
    await asked.getByRole('button', { name: '残す' }).click()
    await expect(asked).toBeHidden()
  }

  get close(): Locator {
    return this.dialog.getByRole('button', { name: '閉じる' })
  }
}
