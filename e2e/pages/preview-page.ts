import type { Locator, Page } from '@playwright/test'
import type { EditorPage } from './editor-page.ts'

/** The print preview over the editor, by role and label. */
export class PreviewPage {
  constructor(private readonly editor: EditorPage) {}

  get page(): Page {
    return this.editor.page
  }

  async open(): Promise<void> {
    await this.editor.chooseMore('印刷プレビュー')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: '印刷プレビュー' })
  }

  /** 「3ページ中1ページ目」 */
  get count(): Locator {
    return this.dialog.getByText(/^\d+ページ中\d+ページ目$/)
  }

  /** The page that is shown. */
  get paper(): Locator {
    return this.dialog.getByRole('img', { name: /の印刷の見本/ })
  }

  get next(): Locator {
    return this.dialog.getByRole('button', { name: '次のページ' })
  }

  get before(): Locator {
    return this.dialog.getByRole('button', { name: '前のページ' })
  }

  get view(): Locator {
    return this.dialog.getByRole('combobox', { name: '表示の大きさ' })
  }

  get cuts(): Locator {
    return this.dialog.getByRole('complementary', { name: '切れそうな欄' })
  }

  /** The entry of what is said in these words. */
  cut(words: string | RegExp): Locator {
    return this.cuts.getByRole('listitem').filter({ hasText: words })
  }

  async edit(words: string | RegExp): Promise<void> {
    await this.cut(words).getByRole('button', { name: '編集画面で直す' }).click()
  }

  get save(): Locator {
    return this.dialog.getByRole('button', { name: 'Excelに保存' })
  }

  get close(): Locator {
    return this.dialog.getByRole('button', { name: '閉じる' })
  }
}
