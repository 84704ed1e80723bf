import { expect, type Locator, type Page } from '@playwright/test'
import type { Host } from '../fixtures/host.ts'

/** 読み取りの確認 and the list of forms, by role and label. */
export class FormPage {
  constructor(readonly app: Host) {}

  get page(): Page {
    return this.app.page
  }

  /** What to do now, or why the last press was not taken. */
  get status(): Locator {
    return this.fields.getByRole('status').first()
  }

  get fields(): Locator {
    return this.page.getByRole('region', { name: '欄の一覧' })
  }

  get name(): Locator {
    return this.fields.getByLabel('様式の名前')
  }

  /** The line of a field in its group: 今年度（1つ目の目標）, 重点目標. */
  field(group: string, name: string): Locator {
    return this.fields
      .getByRole('region', { name: group })
      .getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** A cell of the paper, by its address. */
  cell(address: string): Locator {
    return this.page.getByRole('grid').getByRole('gridcell', { name: new RegExp(`^${address} `) })
  }

  /** Says that a field lies in a cell. */
  async mark(group: string, name: string, address: string): Promise<void> {
    const field = this.field(group, name)
    if ((await field.getAttribute('aria-pressed')) !== 'true') await field.click()
    await this.cell(address).click()
    await expect(field).toContainText(address)
  }

  /** Keeps the form; the file is then opened by it. */
  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: 'この様式を覚える' }).click()
  }

  /** Opens the list of forms from home. */
  async openList(): Promise<void> {
    await this.page.getByRole('link', { name: '様式の一覧' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: '様式', exact: true })).toBeVisible()
  }

  get list(): Locator {
    return this.page.getByRole('table', { name: '覚えている様式' })
  }

  /** Chooses from a form's menu. */
  async choose(name: string, action: '名前の変更' | '書き出し' | '削除'): Promise<void> {
    await this.page.getByRole('button', { name: `操作：様式「${name}」` }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  /** Gives the list a form's file from the disk. */
  async importFile(path: string): Promise<void> {
    await this.page.getByLabel('様式のファイルを読み込む').setInputFiles(path)
  }
}
