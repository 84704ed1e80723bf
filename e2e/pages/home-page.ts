import { expect, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

/** A file as it crosses into the page. */
interface Carried {
  readonly name: string
  readonly base64: string
}

/** A file on disk by its path, or one made here. */
type DroppedFile = string | { readonly name: string; readonly bytes: Uint8Array }

/** Home as a user sees it: found by roles and words, never by how it is built. */
export class HomePage {
  readonly page: Page
  readonly open: Locator
  readonly createNew: Locator
  readonly empty: Locator
  readonly table: Locator
  readonly consolidations: Locator
  readonly search: Locator
  readonly dialog: Locator
  readonly deleted: Locator

  constructor(page: Page) {
    this.page = page
    this.open = page.getByRole('button', { name: 'Excelファイルを開く' })
    this.createNew = page.getByRole('button', { name: '様式から新しく作る' })
    this.empty = page.getByRole('heading', { name: '作成中の一覧表はまだありません' })
    this.table = page.getByRole('table', { name: '作成中の重点目標一覧表' })
    this.consolidations = page.getByRole('table', { name: '取りまとめの一覧' })
    this.search = page.getByRole('searchbox', { name: '部局名や本文で探す' })
    this.dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    this.deleted = page.locator('details', { hasText: '最近削除したもの' })
  }

  /** The link that opens a department's draft; several where there are several. */
  draft(department: string): Locator {
    return this.table.getByRole('link', { name: department, exact: true })
  }

  row(department: string): Locator {
    return this.table.getByRole('row').filter({
      has: this.page.getByRole('link', { name: department, exact: true }),
    })
  }

  notice(text: string): Locator {
    return this.page.getByText(text)
  }

  /** Chooses from a draft's menu; `name` is what it is called in sentences. */
  async choose(name: string, action: '複製する' | '削除する'): Promise<void> {
    await this.page
      .getByRole('button', { name: `操作：${name}` })
      .first()
      .click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  /** Presses a button of the open dialog. */
  async answer(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  /** Drops files on the window, from disk or made here. */
  async drop(...files: readonly DroppedFile[]): Promise<void> {
    await this.expectLoaded()
    await this.page.evaluate(dragFiles, { files: await carried(files), until: 'drop' } as const)
  }

  /** Drops several files on the window, to be filled in rather than consolidated. */
  async dropToEdit(...files: readonly DroppedFile[]): Promise<void> {
    await this.drop(...files)
    await this.sayToEdit()
  }

  /** Says of several dropped files that they are to be filled in. */
  async sayToEdit(): Promise<void> {
    await this.dialog.getByRole('radio', { name: '編集用に開く' }).check()
    await this.dialog.getByRole('button', { name: '進む' }).click()
    await expect(this.dialog.getByRole('radio', { name: '編集用に開く' })).toHaveCount(0)
  }

  /** Drops files on the window while a draft is open in it. */
  async dropOnEditor(...files: readonly string[]): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Excelに保存', exact: true })).toBeVisible()
    await this.page.evaluate(dragFiles, { files: await carried(files), until: 'drop' } as const)
  }

  /** Drops a folder on the window, as from the system's file manager: only so the browser gives its entries. */
  async dropFromDisk(path: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await session.detach()
  }

  /** Holds a file over the window. */
  async holdOver(file: string): Promise<void> {
    await this.page.evaluate(dragFiles, { files: await carried([file]), until: 'dragover' } as const)
  }

  /** Waits until home says what it holds, be it nothing. */
  async expectLoaded(): Promise<void> {
    await expect(this.table.or(this.empty).or(this.consolidations).first()).toBeVisible()
  }

  /** Waits until the editor of a draft is open, and gives the draft's id. */
  async expectDraftOpen(): Promise<string> {
    await expect(this.page).toHaveURL(/#\/drafts\/\w+$/)
    return this.page.url().replace(/^.*\//, '')
  }

  /** Back from the editor, as by its address. */
  async goHome(): Promise<void> {
    await this.page.evaluate(() => {
      window.location.hash = '#/'
    })
    await expect(this.page.getByRole('heading', { level: 1, name: '重点目標一覧表' })).toBeVisible()
  }
}

const carried = (files: readonly DroppedFile[]): Promise<Carried[]> =>
  Promise.all(
    files.map(async (file) => {
      const [name, bytes] =
        typeof file === 'string' ? [basename(file), await readFile(file)] : [file.name, file.bytes]
      return { name, base64: Buffer.from(bytes).toString('base64') }
    }),
  )

/** Runs in the page: what the browser tells it while files are dragged over it and dropped. */
function dragFiles({ files, until }: { files: readonly Carried[]; until: 'dragover' | 'drop' }): void {
  const dataTransfer = new DataTransfer()
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    dataTransfer.items.add(new File([bytes], name))
  }
  for (const type of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    if (type === until) return
  }
}
