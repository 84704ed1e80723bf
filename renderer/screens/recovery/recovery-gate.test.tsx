// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CopyListOutcome, Desktop } from '../../../electron/ipc/contract.ts'
import { aboutOf } from '../../records/record-about.ts'
import { summaryOf } from '../../records/record.ts'
import { makeDraft } from '../../records/testing/make-records.ts'
import { PortsProvider, type Ports } from '../ports.ts'
import { Recovery, type RecoveryPorts } from './recovery.ts'
import { RecoveryGate } from './recovery-gate.tsx'

let root: Root
let host: HTMLElement
beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
  vi.useRealTimers()
})

const unreached: CopyListOutcome = {
  kind: 'trouble',
  trouble: 'absent',
  entries: [],
  damaged: [],
  busy: [],
  newer: [],
}

/** The gate before an app, with a database and a folder of copies as they are given. */
async function stand(
  records: Partial<RecoveryPorts['records']>,
  listed: Promise<CopyListOutcome>,
  isBegun = false,
) {
  const copies = {
    listCopies: () => listed,
    readCopy: async () => ({ kind: 'missing' }),
    copiesFolder: async () => ({ path: '\\\\share\\控え' }),
  } as unknown as RecoveryPorts['copies']
  const recovery = new Recovery({
    copies,
    records: { list: async () => [], ...records },
    compared: () => {},
    copier: { changed: () => {}, guard: () => {}, holds: () => {}, during: (work) => work },
    missing: {
      drafts: { list: async () => [] },
      versionKeys: async () => [],
      now: () => 9,
    } as unknown as RecoveryPorts['missing'],
  } as Partial<RecoveryPorts> as RecoveryPorts)
  const onRescue = vi.fn<(isBegun: boolean) => void>()
  const ports: Partial<Ports> = { recovery, desktop: { copies } as Partial<Desktop> as Desktop }
  await act(async () =>
    root.render(
      <PortsProvider value={ports as Ports}>
        <RecoveryGate isBegun={isBegun} onRestart={() => {}} onRescue={onRescue}>
          <p>ホーム</p>
        </RecoveryGate>
      </PortsProvider>,
    ),
  )
  const looking = recovery.look()
  return { recovery, onRescue, looking }
}

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === name)
  if (!button) throw new Error(`no ${name}`)
  await act(async () => button.click())
}

it('lets begin while a share does not answer, and then only says what it holds', async () => {
  let answer: (listed: CopyListOutcome) => void = () => {}
  const listed = new Promise<CopyListOutcome>((resolve) => {
    answer = resolve
  })
  const { recovery, looking } = await stand({}, listed)
  await wait(4_000)
  expect(host.textContent).toBe('控えを確かめています…')
  await wait(2_000)
  expect(host.textContent).toContain('まだ返事がありません')
  await press('控えを待たずに始める')
  expect(host.textContent).toBe('ホーム')

  const draft = await makeDraft('a', '控えの目標', { updatedAt: 5 })
  const about = aboutOf(summaryOf({ kind: 'sheet', draft }))
  const entry = { name: { kind: 'sheet', id: 'a' }, about }
  answer({ kind: 'listed', entries: [entry], damaged: [], busy: [], newer: [] } as unknown as CopyListOutcome)
  await act(() => looking)
  expect([recovery.open.length, host.textContent]).toEqual([1, 'ホーム'])
  await act(async () => recovery.putOff(false))
  expect(host.textContent).toContain('このパソコンのデータが空になっています')
})

it('lets begin with nothing where neither the database nor the copies can be read, and says so', async () => {
  const unread = async () => {
    throw new DOMException('closed', 'InvalidStateError')
  }
  const { onRescue, looking } = await stand({ list: unread }, Promise.resolve(unreached))
  await act(() => looking)
  expect(host.textContent).toContain('このパソコンのデータを読めません')
  expect(host.textContent).toContain('控えのフォルダー「\\\\share\\控え」も開けません')
  expect(host.textContent).not.toContain('控えから続け')
  await press('空の一覧から始める')
  expect(onRescue).toHaveBeenCalledExactlyOnceWith(true)
})

it('stands open from the beginning for those who have begun', async () => {
  const { recovery, looking } = await stand({}, Promise.resolve(unreached), true)
  expect(host.textContent).toBe('ホーム')
  await act(() => looking)
  expect([host.textContent, recovery.state.getState()]).toMatchObject(['ホーム', { isPutOff: true }])
})
