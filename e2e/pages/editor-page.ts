import { expect, type Locator, type Page } from '@playwright/test'
import { basename } from 'node:path'
import type { Host } from '../fixtures/host.ts'

/** A row of an outline as a person sees it. */
export interface SeenRow {
  /** Its field's name, without what kind of field it is: `①/(1)`; '' where it has no marker. */
  readonly path: string
  readonly text: string
  /** Markers and texts of what stands beside it; none for the empty field. */
  readonly outcomes: readonly string[]
}

/** The editor, by role and label. Survives a relaunch: it asks the app for its page anew. */
export class EditorPage {
  readonly previous: HalfPage
  readonly current: HalfPage

  constructor(readonly app: Host) {
    this.previous = new HalfPage(this, '前年度', '達成状況・達成度')
    this.current = new HalfPage(this, '今年度', '期限・数値目標等')
  }

  get page(): Page {
    return this.app.page
  }

  /** Opens a workbook from home. */
  async openWorkbook(path: string): Promise<void> {
    await this.app.answerOpen(path)
    await this.page.getByRole('button', { name: 'Excelファイルを開く' }).first().click()
    await expect(this.saveButton).toBeVisible()
  }

  /** Opens a draft from the list at home. */
  async openDraft(department: string, timeout?: number): Promise<void> {
    const patient = timeout === undefined ? {} : { timeout }
    await this.page.getByRole('link', { name: department, exact: true }).click(patient)
    await expect(this.saveButton).toBeVisible(patient)
  }

  get saveButton(): Locator {
    return this.page.getByRole('button', { name: 'Excelに保存' })
  }

  get saveWord(): Locator {
    return this.page.getByText(/^保存済み \d{1,2}:\d{2}:\d{2}$/)
  }

  /** Waits until everything typed so far is kept in the draft. */
  async kept(): Promise<void> {
    await expect(this.saveWord).toBeVisible()
  }

  get department(): Locator {
    return this.page.getByRole('textbox', { name: '担当部局名' })
  }

  get undo(): Locator {
    return this.page.getByRole('button', { name: '元に戻す', exact: true })
  }

  get redo(): Locator {
    return this.page.getByRole('button', { name: 'やり直す', exact: true })
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo').getByRole('status')
  }

  /** What reading the file left to say, in one line. */
  get notice(): Locator {
    return this.page.getByText(/^\d+つの目標を読み込みました。|^様式を読み込みました。/)
  }

  get closeNotice(): Locator {
    return this.page.getByRole('button', { name: '閉じる', exact: true })
  }

  get alert(): Locator {
    return this.page.getByRole('alertdialog')
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name })
  }

  /** Chooses from the menu of the whole sheet. */
  async chooseMore(action: string): Promise<void> {
    await this.page.getByRole('button', { name: 'その他の操作' }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  /** Saves to a file; `more` is what the notice says besides. */
  async saveTo(path: string, more = ''): Promise<void> {
    await this.app.answerSave(path)
    await this.saveButton.click()
    await this.expectSavedFile(path, more)
  }

  async expectSavedFile(path: string, more = ''): Promise<void> {
    await expect(this.status).toContainText(`「${basename(path)}」に保存しました（`)
    await expect(this.status).toContainText(new RegExp(`（\\d{1,2}:\\d{2}:\\d{2}）。${more}$`))
  }

  get goalList(): Locator {
    return this.page.getByRole('grid', { name: '重点目標の一覧' })
  }

  /** The goals with their state, as the list says them. */
  async goals(): Promise<string[]> {
    return this.goalList.getByRole('row').evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''))
  }

  goal(number: number): Locator {
    return this.goalList.getByRole('row', { name: new RegExp(`^${number} `) })
  }

  async openGoal(number: number): Promise<void> {
    await this.goal(number).click()
    await expect(this.goal(number)).toHaveAttribute('aria-selected', 'true')
  }

  async chooseForGoal(number: number, action: string): Promise<void> {
    await this.goalList.getByRole('button', { name: `重点目標${number}の操作` }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  get addGoal(): Locator {
    return this.page.getByRole('button', { name: '目標を追加' })
  }
}

/** One half of the open goal. */
export class HalfPage {
  constructor(
    private readonly editor: EditorPage,
    readonly name: '前年度' | '今年度',
    readonly outcomeName: string,
  ) {}

  get region(): Locator {
    return this.editor.page.getByRole('region', { name: new RegExp(`^${this.name}`) })
  }

  get title(): Locator {
    return this.box(`${this.name}の重点目標`)
  }

  /** The field of the item with these markers; '' for one without, and for the first one of an empty half. */
  item(path: string): Locator {
    return this.box(path === '' ? '取組項目' : `${path} の取組項目`)
  }

  /** The first field beside an item, empty or not. */
  outcome(path: string): Locator {
    return this.box(path === '' ? this.outcomeName : `${path} の${this.outcomeName}`).first()
  }

  /** Field, marker and menu of the item, and what stands beside it. */
  row(path: string): Locator {
    const field = this.editor.page.getByRole('textbox', { name: `${path} の取組項目`, exact: true })
    return this.region.getByRole('listitem').filter({ has: field })
  }

  get addItem(): Locator {
    return this.region.getByRole('button', { name: '項目を追加' })
  }

  get asText(): Locator {
    return this.region.getByRole('button', { name: '文で編集' })
  }

  get asOutline(): Locator {
    return this.region.getByRole('button', { name: '項目で編集' })
  }

  /** A whole cell, in the plain-text view. */
  cell(cell: 'initiatives' | 'outcome'): Locator {
    return this.box(cell === 'initiatives' ? '具体的な重点取組項目' : this.outcomeName)
  }

  get unpaired(): Locator {
    return this.region.getByRole('region', { name: /^組み合わせできない記入/ })
  }

  /** What the outline shows, from the top. */
  async rows(): Promise<SeenRow[]> {
    const list = this.region.getByRole('list', { name: '具体的な重点取組項目' })
    return list.locator('> li').evaluateAll((rows) =>
      rows.map((row) => {
        const fields = [...row.querySelectorAll('textarea')]
        const markerOf = (field: Element) =>
          field.closest('.group\\/row')?.querySelector(':scope > span')?.textContent ?? ''
        const [item, ...beside] = fields
        return {
          path: item?.ariaLabel?.replace(/ ?の?取組項目$/, '') ?? '',
          text: item?.value ?? '',
          outcomes: beside
            .map((field) => markerOf(field) + field.value)
            .filter((text, index) => text !== '' || index > 0),
        }
      }),
    )
  }

  /** The outline's paths and texts alone. */
  async items(): Promise<string[]> {
    return (await this.rows()).map(({ path, text }) => `${path}|${text}`)
  }

  private box(name: string): Locator {
    return this.region.getByRole('textbox', { name, exact: true })
  }
}

/** Puts the caret into a field, at its end or at an offset. */
export async function putCaret(field: Locator, at: 'start' | 'end' | number = 'end'): Promise<void> {
  await field.focus()
  await field.evaluate((element, where) => {
    const area = element as HTMLTextAreaElement
    const offset = where === 'start' ? 0 : where === 'end' ? area.value.length : where
    area.setSelectionRange(offset, offset)
  }, at)
}

/** Pastes as Excel and Word do: a paste event with plain text. Where the page leaves it, the text goes in as typed. */
export async function paste(field: Locator, text: string): Promise<void> {
  const left = await field.evaluate((element, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    return element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
  if (left) await field.page().keyboard.insertText(text)
}
