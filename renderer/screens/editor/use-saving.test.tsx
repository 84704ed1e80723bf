// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SaveOutcome, SaveRequest } from '../../../electron/ipc/contract.ts'
import { createVersionKeeper } from '../../history/version-keeper.ts'
import type { Moment } from '../../history/version.ts'
import { emptyHistory } from '../../sheet/history.ts'
import type { Sheet } from '../../sheet/sheet.ts'
import { PortsProvider, type Ports } from '../ports.ts'
import { makeDraft } from '../testing/make-draft.ts'
import { createDraftSession } from './draft-session.ts'
import { EditorProvider } from './editor-context.ts'
import { useSaving, type Saving } from './use-saving.tsx'

const draft = makeDraft({})
const saved: SaveOutcome = { kind: 'saved', name: 'a.xlsx', token: 'k' }
const root: { now: Root | null } = { now: null }
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})
afterEach(async () => {
  await act(async () => root.now?.unmount())
})

function Probe({ onSaving }: { onSaving: (saving: Saving) => void }) {
  const saving = useSaving(draft, new Uint8Array([1]))
  useEffect(() => onSaving(saving))
  return saving.dialog
}

/** An editor's saving on a disk that answers when it is told to, and the departments that it was given. */
async function setUp() {
  const written: (string | null)[] = []
  const answers: ((outcome: SaveOutcome) => void)[] = []
  const tokens: (string | undefined)[] = []
  const fill = async (_: Uint8Array, sheet: Sheet) => {
    written.push(sheet.department)
    const value = { bytes: new Uint8Array([2]), notPlaced: [], inserted: [], crowded: [], tooHigh: [] }
    return { ok: true, value }
  }
  const saveWorkbook = ({ token }: SaveRequest) => {
    tokens.push(token)
    return new Promise<SaveOutcome>((resolve) => answers.push(resolve))
  }
  const ports = {
    excel: { fill },
    desktop: { saveWorkbook, onFlush: () => () => {} },
    drafts: { amend: async () => {} },
  } as unknown as Ports
  const session = createDraftSession(
    { draft, history: emptyHistory },
    { write: async () => {}, now: () => 1, after: () => () => {} },
  )
  let saving: Saving | null = null
  const onSaving = (now: Saving) => {
    saving = now
  }
  const kept: Moment[] = []
  const keeper = createVersionKeeper(draft.id, draft, {
    versions: {
      keep: async (version) => {
        kept.push(...version.reasons.map((reason) => ({ ...version, ...reason })))
        return version
      },
    },
    now: () => 1,
  })
  const tools = { session, keeper, fields: new Map(), announce: vi.fn() }
  root.now = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.now?.render(
      <PortsProvider value={ports}>
        <EditorProvider value={tools}>
          <Probe onSaving={onSaving} />
        </EditorProvider>
      </PortsProvider>,
    ),
  )
  const save = () => act(async () => saving?.save('same'))
  const answer = (outcome: SaveOutcome) => act(async () => answers.shift()?.(outcome))
  const name = (department: string) =>
    act(async () => {
      session.apply((sheet) => ({ sheet: { ...sheet, department }, caret: null }), { group: null })
    })
  return { written, kept, tokens, save, answer, name, isBusy: () => saving?.busy }
}

it('saves once more what was typed while a save was running, to the same file', async () => {
  const { written, tokens, save, answer, name, isBusy } = await setUp()
  await name('財政部')
  await save()
  await name('総務部')
  await save()
  await save()
  expect(written).toEqual(['財政部'])
  await answer(saved)
  await vi.waitFor(() => expect(tokens).toEqual([undefined, 'k']))
  await answer(saved)
  await vi.waitFor(() => expect(isBusy()).toBe(false))
  expect(written).toEqual(['財政部', '総務部'])
})

it('keeps what went into the file as a version, and no other', async () => {
  const { kept, save, answer, name, isBusy } = await setUp()
  await name('財政部')
  await save()
  await name('総務部')
  await answer(saved)
  await vi.waitFor(() => expect(isBusy()).toBe(false))
  expect(kept.map(({ why, file, sheet }) => [why, file, sheet.department])).toEqual([
    ['worked', null, draft.sheet.department],
    ['exported', 'a.xlsx', '財政部'],
  ])
  await save()
  await answer({ kind: 'cancelled' })
  expect(kept).toHaveLength(2)
})

it('saves no second time when the first was called off', async () => {
  const { written, save, answer } = await setUp()
  await save()
  await save()
  await answer({ kind: 'cancelled' })
  expect(written).toHaveLength(1)
  await save()
  expect(written).toHaveLength(2)
})
