import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { makeBoard } from '../../consolidation/kept/board.ts'
import { standingOf } from '../../consolidation/kept/standing.ts'
import { makeConsolidation, plainTerms } from '../../consolidation/kept/testing/make-kept.ts'
import type { ConsolidationState, SessionTrouble } from './consolidation-session.ts'
import { keepChange } from './keep-change.ts'

function started() {
  const consolidation = makeConsolidation('a')
  return createStore<ConsolidationState>(() => ({
    consolidation,
    returns: [],
    log: [],
    standing: standingOf([]),
    board: makeBoard([], standingOf([]), plainTerms),
    work: { kind: 'idle' },
    troubles: [],
    known: [],
  }))
}

describe('keepChange', () => {
  it('is done once the change is on disk, though the files are still being checked', async () => {
    const store = started()
    const failure = await keepChange(
      {
        store,
        change: async ({ name = '' }) => {
          await Promise.resolve()
          store.setState(({ consolidation }) => ({ consolidation: { ...consolidation, name, updatedAt: 2 } }))
          return new Promise(() => {})
        },
      },
      { name: '期末' },
    )
    expect([failure, store.getState().consolidation.name]).toEqual([null, '期末'])
  })

  it('is not done by a count of what came meanwhile', async () => {
    const store = started()
    let isDone = false
    const changing = keepChange(
      {
        store,
        change: async () => {
          store.setState(({ consolidation }) => ({ consolidation: { ...consolidation } }))
          await Promise.resolve()
          isDone = true
          store.setState(({ consolidation }) => ({ consolidation: { ...consolidation, updatedAt: 3 } }))
        },
      },
      {},
    )
    await changing
    expect(isDone).toBe(true)
  })

  it('says why it could not be kept', async () => {
    const store = started()
    const trouble: SessionTrouble = { kind: 'keeping', failure: 'no-space' }
    const failing = { store, change: async () => store.setState({ troubles: [trouble] }) }
    expect(await keepChange(failing, { name: '期末' })).toBe('no-space')
    expect(await keepChange({ store: started(), change: async () => undefined }, {})).toBe('unknown')
  })
})
