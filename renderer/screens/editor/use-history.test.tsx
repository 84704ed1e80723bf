// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { VersionStore } from '../../history/version-store.ts'
import { createVersionKeeper } from '../../history/version-keeper.ts'
import type { Version } from '../../history/version.ts'
import { emptyHistory } from '../../sheet/history.ts'
import { PortsProvider, type Ports } from '../ports.ts'
import { makeDraft } from '../testing/make-draft.ts'
import { createDraftSession } from './draft-session.ts'
import { EditorProvider } from './editor-context.ts'
import { useHistory, type DraftHistory } from './use-history.tsx'

const draft = makeDraft({})
const root: { now: Root | null } = { now: null }
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})
afterEach(async () => {
  await act(async () => root.now?.unmount())
  document.body.replaceChildren()
})

interface ProbeProps {
  readonly onHistory: (history: DraftHistory) => void
  readonly saved: () => Promise<void>
}

function Probe({ onHistory, saved }: ProbeProps) {
  const history = useHistory(draft.id, saved)
  useEffect(() => onHistory(history))
  return history.dialog
}

/** An editor whose versions lie in memory, on a disk that can be full or unreadable. */
async function setUp() {
  const disk = { isFull: false, isBroken: false, saving: Promise.resolve() }
  let kept: Version[] = []
  const versions: VersionStore = {
    list: async () => (disk.isBroken ? Promise.reject(new Error('broken')) : [...kept].reverse()),
    keep: async (version) => {
      if (disk.isFull) throw new DOMException('full', 'QuotaExceededError')
      kept = [...kept, { ...version, at: kept.length + 1 }]
      return version
    },
    name: async (_, at, name) => {
      kept = kept.map((version) => (version.at === at ? { ...version, name } : version))
    },
    remove: async () => {},
  }
  const session = createDraftSession(
    { draft, history: emptyHistory },
    { write: async () => {}, now: () => 1, after: () => () => {} },
  )
  const keeper = createVersionKeeper(draft.id, draft, { versions, now: () => 1 })
  const announce = vi.fn()
  let history: DraftHistory | null = null
  const onHistory = (now: DraftHistory) => {
    history = now
  }
  root.now = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.now?.render(
      <PortsProvider value={{ versions } as unknown as Ports}>
        <EditorProvider value={{ session, keeper, fields: new Map(), announce }}>
          <Probe onHistory={onHistory} saved={() => disk.saving} />
        </EditorProvider>
      </PortsProvider>,
    ),
  )
  const name = (department: string) =>
    session.apply((sheet) => ({ sheet: { ...sheet, department }, caret: null }), { group: null })
  const department = () => session.store.getState().sheet.department
  return {
    disk,
    keeper,
    session,
    announce,
    name,
    department,
    open: () => act(async () => history?.open()),
    kept: () => kept,
  }
}

const buttonOf = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)
const press = (label: string) => act(async () => buttonOf(label)?.click())
const whysOf = (versions: readonly Version[]) => versions.map(({ reasons }) => reasons[0]?.why)

it('keeps the present text before it restores a version, as one step that can be undone', async () => {
  const { session, announce, name, department, open, kept } = await setUp()
  name('財政部')
  name('総務部')
  const steps = session.store.getState().history.past.length
  await open()
  await press('この版に戻す')
  expect(document.body.textContent).toContain('に戻しますか')
  expect(department()).toBe('総務部')
  await press('戻す')
  expect(department()).toBe(draft.sheet.department)
  expect(kept().at(-1)).toMatchObject({
    reasons: [{ why: 'before-restore' }],
    sheet: { department: '総務部' },
  })
  expect(announce).toHaveBeenCalledWith(expect.stringContaining('に戻しました。'))
  expect(document.querySelector('[role=dialog]')).toBeNull()
  expect(session.store.getState().history.past).toHaveLength(steps + 1)
  session.undo()
  expect(department()).toBe('総務部')
})

it('restores nothing where the present text can not be kept, and says so', async () => {
  const { disk, announce, name, department, open, kept } = await setUp()
  name('総務部')
  await open()
  disk.isFull = true
  await press('この版に戻す')
  await press('戻す')
  expect(department()).toBe('総務部')
  expect(whysOf(kept())).toEqual(['worked'])
  expect(document.querySelector('[role=alert]')?.textContent).toContain('戻していません')
  expect(announce).not.toHaveBeenCalled()
  disk.isFull = false
  await press('この版に戻す')
  expect(document.querySelector('[role=alert]')).toBeNull()
  await press('戻す')
  expect(department()).toBe(draft.sheet.department)
})

it('shows what a save keeps that is under way', async () => {
  const { disk, keeper, name, open } = await setUp()
  name('総務部')
  let end = () => {}
  disk.saving = new Promise((resolve) => {
    end = resolve
  })
  await open()
  const shown = () => document.querySelectorAll('[role=option]').length
  expect(shown()).toBe(0)
  await act(async () => {
    const text = { sheet: { ...draft.sheet, department: '総務部' }, updatedAt: 1 }
    await keeper.keep(text, { why: 'exported', file: '総務部.xlsx', name: null })
    end()
  })
  expect(shown()).toBe(2)
})

it('leaves the text alone while one thinks better of it', async () => {
  const { name, department, open, kept } = await setUp()
  name('総務部')
  await open()
  await press('この版に戻す')
  await press('やめる')
  expect(department()).toBe('総務部')
  expect(whysOf(kept())).toEqual(['worked'])
  await press('閉じる')
  expect(document.querySelector('[role=dialog]')).toBeNull()
})

it('never takes what can not be read for an empty history, and reads again', async () => {
  const { disk, open } = await setUp()
  disk.isBroken = true
  await open()
  expect(document.querySelector('[role=alert]')?.textContent).toContain('履歴を読み込めませんでした')
  disk.isBroken = false
  await press('もう一度試す')
  expect(document.querySelector('[role=alert]')).toBeNull()
  expect(document.querySelectorAll('[role=option]')).toHaveLength(1)
})

it('calls the present what a person calls it', async () => {
  const { name, open, kept } = await setUp()
  name('総務部')
  await open()
  await press('今の内容に名前を付けて残す…')
  const field = document.querySelector('input')
  if (field === null) throw new Error('no field')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '課長確認前')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press('残す')
  expect(kept().at(-1)).toMatchObject({
    name: '課長確認前',
    reasons: [{ why: 'named' }],
    sheet: { department: '総務部' },
  })
  expect(document.body.textContent).toContain('今の内容を「課長確認前」として残しました。')
})
