import { createStore } from 'zustand/vanilla'
import { makeBoard } from '../../../consolidation/kept/board.ts'
import type { Terms } from '../../../consolidation/kept/consolidation.ts'
import type { ConsolidationEvent, LoggedEvent } from '../../../consolidation/kept/event.ts'
import { opposites } from '../../../consolidation/kept/opposites.ts'
import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'
import { standingOf } from '../../../consolidation/kept/standing.ts'
import type { Sheet } from '../../../sheet/sheet.ts'
import type {
  ConsolidationChange,
  ConsolidationSession,
  ConsolidationState,
} from '../consolidation-session.ts'

/** A session that keeps nothing, with what it was asked. */
export interface FakeSession extends ConsolidationSession {
  /** What was decided since it was made, in one list a time. */
  readonly decided: readonly (readonly ConsolidationEvent[])[]
  readonly changes: readonly ConsolidationChange[]
  /** Verbs without arguments, as they were called. */
  readonly called: readonly ('lookAgain' | 'stop')[]
}

interface FakeSessionOptions {
  readonly returns: readonly KeptReturn[]
  readonly terms: Terms
  readonly log?: readonly LoggedEvent[]
  readonly state?: Partial<ConsolidationState>
  readonly sheets?: readonly Sheet[]
}

/** A session over these returns: the board follows what is decided, by the real rules. */
export function fakeSession({
  returns,
  terms,
  log = [],
  state,
  sheets = [],
}: FakeSessionOptions): FakeSession {
  const decided: (readonly ConsolidationEvent[])[] = []
  const changes: ConsolidationChange[] = []
  const called: ('lookAgain' | 'stop')[] = []
  const stateAfter = (log: readonly LoggedEvent[], terms: Terms) => {
    const standing = standingOf(log)
    return { log, standing, board: makeBoard(returns, standing, terms) }
  }
  const first = stateAfter(log, terms)
  const store = createStore<ConsolidationState>(() => ({
    consolidation: {
      id: 'one',
      name: '令和4年度 当初',
      terms,
      termsId: 'terms',
      due: null,
      sender: '',
      folder: null,
      tally: first.board.tally,
      createdAt: 0,
      updatedAt: 0,
      deletedAt: null,
    },
    returns,
    ...first,
    work: { kind: 'idle' },
    troubles: [],
    known: [],
    ...state,
  }))
  return {
    store,
    decided,
    changes,
    called,
    take: async () => {},
    lookAgain: async () => void called.push('lookAgain'),
    stop: () => void called.push('stop'),
    decide: async (...events) => {
      decided.push(events)
      store.setState(({ log, consolidation }) => {
        const next = [...log, ...events.map((event) => ({ at: Date.UTC(2022, 4, 2), event }))]
        return stateAfter(next, consolidation.terms)
      })
    },
    opposites: (events) => opposites(events, store.getState().standing),
    change: async (change) => {
      changes.push(change)
      store.setState(({ log, consolidation }) => {
        const terms = { ...consolidation.terms, ...change.terms }
        return { consolidation: { ...consolidation, ...change, terms }, ...stateAfter(log, terms) }
      })
    },
    sheetsOf: async () => sheets,
    makeBook: async () => ({ ok: false, trouble: { code: 'cancelled' } }),
    makeTable: async () => ({ ok: true, value: new Uint8Array() }),
    copyWithComments: async () => null,
    writeCorrection: async () => ({ ok: true, value: new Uint8Array() }),
    bytesOf: async () => null,
  }
}
