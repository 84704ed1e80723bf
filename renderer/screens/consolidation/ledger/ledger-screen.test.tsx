// @vitest-environment happy-dom
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import type { HealthProblem } from '../../../consolidation/health/health-problem.ts'
import type { Desktop } from '../../../../electron/ipc/contract.ts'
import { UnsavedPlaces } from '../../../drafts/unsaved.ts'
import type { Sheet } from '../../../sheet/sheet.ts'
import { NoticeBar, type Notice } from '../../notice.tsx'
import { PortsProvider, type Ports } from '../../ports.ts'
import { useQuestion } from '../../use-question.tsx'
import { fakeSession, type FakeSession } from '../testing/fake-session.ts'
import { ignoredFile, keptReturn, termsFor, unreadableReturn } from '../testing/kept-returns.ts'
import { LedgerScreen } from './ledger-screen.tsx'

const wrongYear: HealthProblem = {
  code: 'wrong-fiscal-year',
  level: 'must-fix',
  sheet: '表',
  cell: 'E4',
  found: 2021,
  wanted: 2022,
}
const differs: HealthProblem = {
  code: 'previous-differs',
  level: 'confirm',
  sheet: '表',
  cell: 'B5',
  number: 1,
  field: 'title',
}
const sheet: Sheet = {
  sheetName: '表',
  department: '財政部',
  fiscalYear: 2022,
  goals: [
    {
      number: 1,
      previous: { title: '健全な財政', initiatives: '① 計画の策定\n② 説明会', outcome: '② 年4回' },
      current: { title: '次の財政', initiatives: '① 見直し', outcome: '① 9月' },
      extra: [{ label: '担当課', text: '財政課', cell: 'F5' }],
    },
  ],
  extra: [],
}

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

const calls = {
  onHome: vi.fn(),
  onBook: vi.fn(),
  onAdd: vi.fn(),
  onTerms: vi.fn(),
  onExport: vi.fn(),
  onExportDepartments: vi.fn(),
  onReminder: vi.fn(),
  onRequest: vi.fn<(row: BoardRow) => void>(),
}

const ports: Partial<Ports> = {
  desktop: { onFlush: () => () => {} } as Partial<Desktop> as Desktop,
  unsaved: new UnsavedPlaces(() => {}),
}

function Around({ session }: { readonly session: FakeSession }) {
  const { shown, ask } = useQuestion()
  const [notice, notify] = useState<Notice | null>(null)
  return (
    <PortsProvider value={ports as Ports}>
      <LedgerScreen session={session} ask={ask} notify={notify} {...calls} />
      <NoticeBar notice={notice} onClose={() => notify(null)} />
      {shown}
    </PortsProvider>
  )
}

async function show(options: Parameters<typeof fakeSession>[0]) {
  const session = fakeSession(options)
  await act(async () => root.render(<Around session={session} />))
  return session
}

const all = <Kind extends Element = HTMLElement>(selector: string) => [
  ...document.querySelectorAll<Kind>(selector),
]
const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent
function named(name: string, selector = 'button, [role=tab], [role=menuitem]'): HTMLElement {
  const found = all(selector).find((element) => nameOf(element) === name)
  if (!found) throw new Error(`no ${name} among ${all(selector).map(nameOf).join(' | ')}`)
  return found
}
const press = (name: string) =>
  act(async () => {
    named(name).click()
  })
const key = (element: Element, key: string) =>
  act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
const type = (element: HTMLInputElement, text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
const departments = () => all('[data-department]').map(({ textContent }) => textContent)
const cellsOf = (department: string) => {
  const row = named(department).closest('tr')
  return [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent)
}
const notice = () => host.querySelector('[aria-live=polite] p')?.textContent ?? null

const round = {
  returns: [keptReturn('総務部'), keptReturn('財政部', { problems: [wrongYear, differs] })],
  terms: termsFor(['総務部', '財政部', '会計課']),
  sheets: [sheet],
}

describe('the bar', () => {
  it('says how far the consolidation is, and hands on what is pressed', async () => {
    await show(round)
    const bar = host.querySelector('header')?.textContent ?? ''
    expect(bar).toContain('提出 2 / 3')
    expect(bar).toContain('要修正 1部局')
    expect(bar).toContain('確認 1部局')
    expect(document.title).toBe('令和4年度 当初')
    await press('一冊にまとめる')
    await press('ファイルを追加')
    await press('ホームに戻る')
    expect([calls.onBook, calls.onAdd, calls.onHome].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
  })

  it('makes no book of nothing, and says how files come in', async () => {
    await show({ ...round, returns: [] })
    expect(named('一冊にまとめる').hasAttribute('disabled')).toBe(true)
    expect(named('まだファイルが届いていません', 'h2')).toBeTruthy()
    expect(departments()).toEqual(['総務部', '財政部', '会計課'])
  })

  it('says nothing of an empty ledger while the first files come in', async () => {
    const work = { kind: 'reading', name: '04_総務部.xlsx', done: 0, of: 2, leftMs: null } as const
    await show({ ...round, returns: [], state: { work } })
    expect(all('h2')).toEqual([])
    expect(host.textContent).toContain('04_総務部.xlsx')
  })

  it('looks at its folder again', async () => {
    const session = await show(round)
    expect(all('button').some((one) => one.textContent.includes('読み直す'))).toBe(false)
    const { consolidation } = session.store.getState()
    await act(async () =>
      session.store.setState({ consolidation: { ...consolidation, folder: { token: 't', name: '提出先' } } }),
    )
    await press('「提出先」を読み直す')
    expect(session.called).toEqual(['lookAgain'])
  })
})

describe('the table', () => {
  it('has a row a department with its state in words, its file and its counts', async () => {
    await show(round)
    const [state, cameAt, ...rest] = cellsOf('財政部')
    expect(state).toBe('要確認')
    expect(cameAt).toMatch(/^2022年4月20日 \d+:00$/)
    expect(rest).toEqual(['04_財政部.xlsx', '1', '1', ''])
    expect(cellsOf('会計課')).toEqual(['未提出', '', '', '', '', ''])
  })

  it('shows what each tab names', async () => {
    await show(round)
    await press('未提出 1')
    expect(departments()).toEqual(['会計課'])
    await press('差戻し 0')
    expect(host.textContent).toContain('差戻し中の部局はありません。')
    await press('要確認 1')
    expect(departments()).toEqual(['財政部'])
  })

  it('is walked through by arrows, one stop for the Tab key', async () => {
    await show(round)
    const stops = () => all('[data-department][tabindex="0"]').map(({ textContent }) => textContent)
    expect(stops()).toEqual(['総務部'])
    await key(named('総務部'), 'ArrowDown')
    expect(document.activeElement?.textContent).toBe('財政部')
    await key(named('財政部'), 'End')
    expect([document.activeElement?.textContent, stops()]).toEqual(['会計課', ['会計課']])
  })

  it('draws of a thousand departments those in sight, and says how many there are', async () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `第${i + 1}課`)
    await show({ returns: [], terms: termsFor(names) })
    expect(departments().length).toBeLessThan(100)
    expect(host.querySelector('table')?.getAttribute('aria-rowcount')).toBe('1001')
    await key(named('第1課'), 'End')
    expect(document.activeElement?.textContent).toBe('第1000課')
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('1001')
    const search = host.querySelector<HTMLInputElement>('input[type=search]')
    if (!search) throw new Error('no search')
    await type(search, '９９９')
    expect(departments()).toEqual(['第999課'])
  })

  it('keeps a note when one goes on, and not what Escape takes back', async () => {
    const session = await show(round)
    const note = named('会計課のメモ', 'input') as HTMLInputElement
    await type(note, '電話済み')
    await key(note, 'Enter')
    expect(session.decided).toEqual([[{ kind: 'noted', department: '会計課', text: '電話済み' }]])
    await type(note, '取り消す')
    await key(note, 'Escape')
    await act(async () => void note.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    expect([note.value, session.decided.length]).toEqual(['電話済み', 1])
  })
})

describe('what is to decide', () => {
  const stranger = keptReturn('企画課')
  const again = keptReturn('総務部', { file: '04_総務部（修正版）.xlsx' })
  const asked = {
    ...round,
    returns: [
      ...round.returns,
      stranger,
      again,
      unreadableReturn('無題.xls', null),
      ignoredFile('送付状.docx'),
    ],
  }

  it('stands on top, each with its ways', async () => {
    await show(asked)
    const section = named('決めていただくこと（3件）', 'h2').closest('section')?.textContent ?? ''
    expect(section).toContain('「企画課」は部局一覧にありません')
    expect(section).toContain('「無題.xls」：古い形式（.xls）のファイルです。')
    expect(section).toContain('総務部のファイルが2つあります')
  })

  it('is decided once, said, and taken back', async () => {
    const session = await show(asked)
    await press('これを使う：04_総務部（修正版）.xlsx')
    expect(session.decided).toEqual([
      [{ kind: 'left-out', file: '04_総務部.xlsx', print: 'print of 04_総務部.xlsx', isOut: true }],
    ])
    expect(notice()).toContain('「04_総務部（修正版）.xlsx」を使います。')
    expect(named('決めていただくこと（2件）', 'h2')).toBe(document.activeElement)
    await press('元に戻す')
    expect(named('決めていただくこと（3件）', 'h2')).toBeTruthy()
    expect(notice()).toBe('元に戻しました。')
  })

  it('leaves a file out, lists it with those passed over, and takes it back in', async () => {
    await show(asked)
    await press('取りまとめに入れない：無題.xls')
    const aside = host.querySelector('details')?.textContent ?? ''
    expect(aside).toContain('取りまとめに入れていないファイル（2件）')
    expect(aside).toContain('送付状.docx文書ファイルです。')
    await press('取りまとめに入れる：無題.xls')
    expect(named('決めていただくこと（3件）', 'h2')).toBeTruthy()
  })

  it('adds a department to the roster', async () => {
    const session = await show(asked)
    await press('部局一覧に加える')
    expect(session.changes).toEqual([{ terms: { roster: ['総務部', '財政部', '会計課', '企画課'] } }])
    expect(departments()).toContain('企画課')
    await press('元に戻す')
    expect(departments()).not.toContain('企画課')
  })

  it('does not claim what was not kept', async () => {
    const session = await show(asked)
    await act(async () => session.store.setState({ troubles: [{ kind: 'keeping', failure: 'no-space' }] }))
    await press('取りまとめに入れない：無題.xls')
    expect(notice()).toBeNull()
    expect(host.querySelector('[role=alert]')?.textContent).toContain('空き容量が足りない')
  })
})

describe('a department beside the table', () => {
  it('shows what was found with what is written there, the versions and the sheet', async () => {
    await show({
      ...round,
      returns: [...round.returns, { ...keptReturn('財政部', { print: 'older' }), past: 'replaced' }],
    })
    await press('財政部')
    expect(document.activeElement?.textContent).toBe('財政部')
    const panel = named('財政部の提出内容', 'section').textContent
    expect(panel).toContain('要修正（1件）E4E4の年度が令和3年度です。')
    expect(host.querySelector('blockquote')?.textContent).toBe('健全な財政')
    expect(panel).toContain('新しい内容に差し替えられました')
    const items = named('前年度', 'h5').closest('section')?.querySelectorAll('li') ?? []
    expect([...items].map(({ textContent }) => textContent)).toEqual(['①計画の策定', '②説明会②年4回'])
    expect(panel).toContain('担当課財政課')
    await press('B5：重点目標 1を見る')
    expect([document.activeElement?.tagName, document.activeElement?.textContent]).toEqual([
      'H4',
      '重点目標 1',
    ])
  })

  it('accepts a problem, folds it away and takes that back', async () => {
    const session = await show(round)
    await press('財政部')
    const message =
      '重点目標1の前年度の重点目標（B5）が、昨年度に提出されたものと違います。変更した理由を確かめてください。'
    await press(`この指摘を了承する：${message}`)
    expect(session.decided[0]?.[0]).toMatchObject({ kind: 'accepted', problem: 'previous-differs\n表\nB5' })
    expect(named('了承した指摘（1件）', 'summary')).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('点検の結果')
    await press(`了承を取り消す：${message}`)
    expect(all('summary').map(nameOf)).toEqual([])
  })

  it('shows the first of hundreds of problems, and the rest when asked', async () => {
    const many = Array.from({ length: 60 }, (_, i): HealthProblem => ({
      code: 'formula',
      level: 'must-fix',
      sheet: '表',
      cell: `C${i + 1}`,
    }))
    await show({ ...round, returns: [keptReturn('財政部', { problems: many })] })
    await press('財政部')
    const lines = () => named('要修正', 'section').querySelectorAll('li').length
    expect([named('要修正（60件）', 'h4').tagName, lines()]).toEqual(['H4', 25])
    await press('残り35件を表示')
    expect(lines()).toBe(60)
  })

  it('is sent back, settled, and each is taken back', async () => {
    const session = await show(round)
    await press('財政部')
    await press('差戻しにする')
    expect(document.activeElement?.tagName).toBe('H2')
    expect(named('差戻し 1')).toBeTruthy()
    await press('差戻しを取り消す')
    await press('確定にする')
    await press('確定を取り消す')
    const prints = ['print of 04_財政部.xlsx']
    expect(session.decided.flat()).toEqual([
      { kind: 'sent-back', department: '財政部', prints },
      { kind: 'sent-back', department: '財政部', prints: [] },
      { kind: 'final', department: '財政部', prints },
      { kind: 'final', department: '財政部', prints: [] },
    ])
    await press('修正依頼を作る')
    expect(calls.onRequest.mock.calls[0]?.[0].department).toBe('財政部')
  })

  it('says of an unreadable file what it is and what to do', async () => {
    await show({ ...round, returns: [unreadableReturn('04_会計課.xls', '会計課')] })
    await press('会計課')
    const panel = named('会計課の提出内容', 'section').textContent
    expect(panel).toContain('要修正（1件）「04_会計課.xls」：古い形式（.xls）のファイルです。')
    expect(panel).toContain('修正依頼を作って、出し直してもらってください。')
    expect(panel).toContain('読み取れません')
    expect(panel).not.toContain('取りまとめに入る')
  })

  it('does not say that nothing came of a file that is gone from the folder', async () => {
    await show({ ...round, returns: [{ ...keptReturn('会計課'), past: 'gone' }] })
    await press('会計課')
    const panel = () => all('section').find((one) => nameOf(one)?.endsWith('の提出内容'))?.textContent
    expect(panel()).toContain('取りまとめに入るファイルがありません。')
    expect(panel()).toContain('フォルダーからなくなりました')
    await press('前の部局')
    expect(panel()).toContain('まだ提出がありません。')
  })

  it('leads on also from what a decision took out of sight', async () => {
    await show({
      ...round,
      returns: [...round.returns, keptReturn('会計課', { problems: [differs] })],
    })
    await press('要確認 2')
    await press('財政部')
    await press('確定にする')
    expect(departments()).toEqual(['会計課'])
    await press('次の部局')
    expect(named('会計課の提出内容', 'section')).toBeTruthy()
  })

  it('goes on to the next, and back to the table by Escape', async () => {
    await show(round)
    await press('総務部')
    expect(named('前の部局').hasAttribute('disabled')).toBe(true)
    await press('次の部局')
    const panel = named('財政部の提出内容', 'section')
    await key(panel, 'Escape')
    expect(all('section').map(nameOf)).not.toContain('財政部の提出内容')
    await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))
    expect(document.activeElement?.textContent).toBe('財政部')
  })
})

describe('the work and its troubles', () => {
  it('is said once, with how far it is and a way to stop', async () => {
    const session = await show({
      ...round,
      state: { work: { kind: 'checking', name: '提出/04_財政部.xlsx', done: 3, of: 12, leftMs: 41_000 } },
    })
    expect(all('output').map(nameOf)).toContain('点検しています')
    const bar = host.querySelector('[role=progressbar]')
    expect([bar?.getAttribute('aria-valuenow'), bar?.getAttribute('aria-valuemax')]).toEqual(['3', '12'])
    expect(host.textContent).toContain('04_財政部.xlsx')
    expect(host.textContent).toContain('12件中3件残り約50秒')
    await press('中止')
    expect(session.called).toEqual(['stop'])
    expect(notice()).toContain('アプリを開き直したときに点検します。')
    const work = { kind: 'reading', name: '04_財政部.xlsx', done: 3, of: 12, leftMs: null } as const
    await act(async () => session.store.setState({ work }))
    await press('中止')
    expect(notice()).toContain('受け取ったファイルは残っています。')
  })

  it('says what is in the way, and leads on', async () => {
    const session = await show({
      ...round,
      state: {
        troubles: [
          { kind: 'folder', name: '提出先', trouble: 'absent' },
          { kind: 'terms', name: '様式.xlsx', trouble: { code: 'damaged', part: null } },
        ],
      },
    })
    await press('もう一度見る')
    expect(session.called).toEqual(['lookAgain'])
    calls.onTerms.mockClear()
    await press('設定を開く')
    expect(calls.onTerms).toHaveBeenCalledTimes(1)
  })
})

describe('files that were there already', () => {
  it('are named once they were brought in again', async () => {
    const session = await show(round)
    await act(async () => session.store.setState({ known: ['提出/04_総務部.xlsx', '04_財政部.xlsx'] }))
    expect(notice()).toBe('「04_総務部.xlsx」ほか1件は、すでに受け取ったものと同じ内容です。')
  })
})

describe('the menu', () => {
  const openMenu = async (entry: string) => {
    await press('その他の操作')
    await press(entry)
  }

  it('changes rules, keeps what differs, and takes it back', async () => {
    const session = await show(round)
    await openMenu('点検の項目')
    expect(named('保存する').hasAttribute('disabled')).toBe(true)
    await act(async () => named('外字がある', 'input').click())
    await press('保存する')
    expect(session.changes).toEqual([{ terms: { settings: { 'private-use-characters': { on: false } } } }])
    expect(notice()).toBe('点検の項目を変えました。')
    await press('元に戻す')
    expect(session.store.getState().consolidation.terms.settings).toEqual({})
  })

  it('shows the log, the latest first', async () => {
    const log = [
      { at: Date.UTC(2022, 3, 20), event: { kind: 'came', file: '04_総務部.xlsx', print: 'p' } as const },
      { at: Date.UTC(2022, 3, 21), event: { kind: 'noted', department: '総務部', text: '済' } as const },
    ]
    await show({ ...round, log })
    await openMenu('変更の記録')
    const lines = all('[role=dialog] tbody tr').map((row) => row.children[2]?.textContent)
    expect(lines).toEqual(['メモを「済」にしました', '受け取りました'])
  })
})
