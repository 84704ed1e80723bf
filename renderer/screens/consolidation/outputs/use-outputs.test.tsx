// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChooseFolderOutcome, Desktop, SaveRequest } from '../../../../electron/ipc/contract.ts'
import { mostSheets } from '../../../consolidation/book/most-sheets.ts'
import type { Notice } from '../../notice.tsx'
import { PortsProvider, type Ports } from '../../ports.ts'
import { useQuestion } from '../../use-question.tsx'
import type { ConsolidationSession } from '../consolidation-session.ts'
import { fakeSession } from '../testing/fake-session.ts'
import { keptReturn, termsFor } from '../testing/kept-returns.ts'
import { useOutputs, type Outputs } from './use-outputs.tsx'

let root: Root
let host: HTMLElement
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})

type Answers = Pick<Desktop, 'saveWorkbook' | 'printPage' | 'chooseFolder' | 'writeInFolder'>

/** A shell that does all it is asked, and what it was asked. */
function shell(answers: Partial<Answers> = {}) {
  const saved: SaveRequest[] = []
  const written: string[] = []
  const desktop: Answers = {
    saveWorkbook: async (request) => {
      saved.push(request)
      return { kind: 'saved', name: request.suggestedName, token: 'file' }
    },
    printPage: async (name) => ({ kind: 'saved', name, token: 'file' }),
    chooseFolder: async () => ({ kind: 'chosen', token: 'out', name: '部局別' }),
    writeInFolder: async (_token, name) => {
      written.push(name)
      return { kind: 'saved', name }
    },
    ...answers,
  }
  return { desktop, saved, written }
}

const roster = ['総務部', '財政部']
const book = new Uint8Array([1, 2, 3])
const made: Partial<ConsolidationSession> = {
  makeBook: async (onFile) => {
    for (const department of onFile ? roster : []) onFile?.({ name: `${department}.xlsx`, bytes: book })
    return { ok: true, value: book }
  },
}

interface Setting {
  readonly session?: Partial<ConsolidationSession>
  readonly desktop?: Partial<Answers>
  /** How many files came in. */
  readonly files?: number
}

/** The hook within its screen; what was said last, and what was asked of the shell. */
async function started({ session = made, desktop, files = 2 }: Setting = {}) {
  const asked = shell(desktop)
  const returns = Array.from({ length: files }, (_, i) => keptReturn('総務部', { file: `${i}.xlsx` }))
  const whole = { ...fakeSession({ returns, terms: termsFor(roster) }), ...session }
  const said: (Notice | null)[] = []
  const given: Outputs[] = []
  function Around() {
    const { shown, ask } = useQuestion()
    const outputs = useOutputs({ session: whole, ask, notify: (notice) => said.push(notice) })
    useEffect(() => void given.push(outputs))
    return shown
  }
  const ports: Partial<Ports> = { desktop: asked.desktop as Desktop }
  await act(async () =>
    root.render(
      <PortsProvider value={ports as Ports}>
        <Around />
      </PortsProvider>,
    ),
  )
  const run = (work: (outputs: Outputs) => void) =>
    act(async () => {
      const [outputs] = given
      if (outputs) work(outputs)
    })
  return { ...asked, run, notices: () => said.map((notice) => notice?.text) }
}

const dialog = () => document.querySelector('[role=dialog], [role=alertdialog]')
const title = () => dialog()?.querySelector('[slot=title]')?.textContent ?? null
async function press(label: string) {
  const button = [...(dialog()?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === label,
  )
  if (!button) throw new Error(`no ${label} in ${dialog()?.textContent ?? 'no dialog'}`)
  await act(async () => button.click())
}

describe('a page as PDF', () => {
  it('is said to be saved', async () => {
    const { run, notices } = await started()
    await run(({ printPage }) => void printPage('修正依頼.pdf'))
    expect(notices()).toEqual(['「修正依頼.pdf」を保存しました。'])
  })

  it('says what the disk refused, and why', async () => {
    const { run, notices } = await started({
      desktop: { printPage: async (name) => ({ kind: 'trouble', trouble: 'no-space', name }) },
    })
    await run(({ printPage }) => void printPage('修正依頼.pdf'))
    expect(dialog()?.textContent).toContain('修正依頼.pdf')
    expect(dialog()?.textContent).toContain('空き')
    expect(notices()).toEqual([])
  })
})

describe('一冊にまとめる', () => {
  it('saves the book under a name that says what it is', async () => {
    const { run, saved, notices } = await started()
    await run(({ book }) => book())
    const name = '令和4年度_当初_重点目標一覧表_取りまとめ.xlsx'
    expect(saved).toEqual([{ suggestedName: name, bytes: book, format: 'xlsx' }])
    expect(notices()).toEqual([`「${name}」を保存しました。`])
  })

  it('says nothing where the user thinks better of saving it', async () => {
    const { run, notices } = await started({ desktop: { saveWorkbook: async () => ({ kind: 'cancelled' }) } })
    await run(({ book }) => book())
    expect([notices(), title()]).toEqual([[], null])
  })

  it('says which file the disk refused', async () => {
    const { run, notices } = await started({
      desktop: {
        saveWorkbook: async () => ({ kind: 'trouble', trouble: 'no-space', name: '取りまとめ.xlsx' }),
      },
    })
    await run(({ book }) => book())
    expect(title()).toBe('保存できませんでした')
    expect(dialog()?.textContent).toContain('取りまとめ.xlsx')
    await press('閉じる')
    expect(notices()).toEqual([])
  })

  it('says that it was stopped', async () => {
    const { run, saved, notices } = await started({
      session: { makeBook: async () => ({ ok: false, trouble: { code: 'cancelled' } }) },
    })
    await run(({ book }) => book())
    expect([saved, notices()]).toEqual([[], ['中止しました。保存したファイルはありません。']])
  })

  it.each([
    ['is refused', async () => ({ ok: false, trouble: { code: 'too-slow' } }) as const],
    ['is a fault of ours', () => Promise.reject(new Error('x is undefined'))],
  ])('says so where its making %s', async (_, makeBook) => {
    const { run, saved } = await started({ session: { makeBook } })
    await run(({ book }) => book())
    expect([title(), saved]).toEqual(['一冊にまとめられませんでした', []])
  })

  describe('of more departments than a book holds', () => {
    it('asks for a folder first, and gives the book of lists beside the files', async () => {
      const { run, saved, written } = await started({ files: mostSheets + 1 })
      await run(({ book }) => book())
      expect(title()).toBe('部局の数が多いため、部局別のファイルに分けます')
      expect([saved, written]).toEqual([[], []])
      await press('フォルダーを選ぶ')
      expect(written).toEqual(['総務部.xlsx', '財政部.xlsx'])
      expect(saved).toHaveLength(1)
    })

    it('makes nothing where that is not wanted', async () => {
      const { run, saved, written } = await started({ files: mostSheets + 1 })
      await run(({ book }) => book())
      await press('やめる')
      expect([saved, written, title()]).toEqual([[], [], null])
    })

    it('asks nothing of as many as it holds', async () => {
      const { run, saved } = await started({ files: mostSheets })
      await run(({ book }) => book())
      expect([title(), saved.length]).toEqual([null, 1])
    })
  })
})

describe('部局ごとのファイル', () => {
  it('come into the folder that is chosen, and no book with them', async () => {
    const { run, saved, written, notices } = await started()
    await run(({ departments }) => departments())
    expect([written, saved]).toEqual([['総務部.xlsx', '財政部.xlsx'], []])
    expect(notices()).toEqual(['「部局別」に2個のファイルを保存しました。'])
  })

  it('are not made where no folder is chosen', async () => {
    const { run, written, notices } = await started({
      desktop: { chooseFolder: async () => ({ kind: 'cancelled' }) },
    })
    await run(({ departments }) => departments())
    expect([written, notices(), title()]).toEqual([[], [], null])
  })

  it('say what to do where this window can not open folders', async () => {
    const unsupported: ChooseFolderOutcome = { kind: 'unsupported' }
    const { run, written } = await started({ desktop: { chooseFolder: async () => unsupported } })
    await run(({ departments }) => departments())
    expect(title()).toBe('フォルダーに書き出せません')
    await press('閉じる')
    expect([written, title()]).toEqual([[], null])
  })

  /** A folder in which all of the files are. */
  function full() {
    const over: string[] = []
    const writeInFolder: Desktop['writeInFolder'] = async (_token, name, _bytes, options) => {
      if (!options?.overwrite) return { kind: 'exists', name }
      over.push(name)
      return { kind: 'saved', name }
    }
    return { over, desktop: { writeInFolder } }
  }

  it('that are there already are asked about once, and replaced', async () => {
    const { over, desktop } = full()
    const { run, notices } = await started({ desktop })
    await run(({ departments }) => departments())
    expect(dialog()?.textContent).toContain('同じ名前のファイルが2個あります')
    await press('置き換える')
    expect([over, title()]).toEqual([['総務部.xlsx', '財政部.xlsx'], null])
    expect(notices()).toEqual(['「部局別」に2個のファイルを保存しました。'])
  })

  it('that are there already stay where that is wanted', async () => {
    const { over, desktop } = full()
    const { run } = await started({ desktop })
    await run(({ departments }) => departments())
    await press('置き換えない')
    expect(over).toEqual([])
  })

  it('that the disk refused are said one by one, and the others counted', async () => {
    const { run, notices } = await started({
      desktop: {
        writeInFolder: async (_token, name) =>
          name === '総務部.xlsx' ? { kind: 'trouble', trouble: 'busy', name } : { kind: 'saved', name },
      },
    })
    await run(({ departments }) => departments())
    expect(dialog()?.textContent).toContain('総務部.xlsx')
    await press('閉じる')
    expect(notices()).toEqual(['「部局別」に1個のファイルを保存しました。'])
  })

  it('that were written before a stop are counted', async () => {
    const { run, notices } = await started({
      session: {
        makeBook: async (onFile) => {
          onFile?.({ name: '総務部.xlsx', bytes: book })
          return { ok: false, trouble: { code: 'cancelled' } }
        },
      },
    })
    await run(({ departments }) => departments())
    expect(notices()).toEqual(['中止しました。それまでに1個のファイルを保存しました。'])
  })
})

describe('取組項目', () => {
  it.each(['csv', 'jsonl'] as const)('are saved as %s', async (format) => {
    const { run, saved } = await started()
    await run(({ table }) => table(format))
    expect(saved).toMatchObject([
      { suggestedName: `令和4年度_当初_重点目標一覧表_取組項目.${format}`, format },
    ])
  })

  it('say why there are none', async () => {
    const { run, saved } = await started({
      session: { makeTable: async () => ({ ok: false, trouble: { code: 'gave-up' } }) },
    })
    await run(({ table }) => table('csv'))
    expect([title(), saved]).toEqual(['保存できませんでした', []])
  })
})
