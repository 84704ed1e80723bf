import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { readableLog } from '../../../consolidation/kept/readable-log.ts'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import type { Notice } from '../../notice.tsx'
import type { Ask } from '../../use-question.tsx'
import type { ConsolidationSession } from '../consolidation-session.ts'
import { decideWith } from './decide-with.ts'
import { LedgerBar, type LedgerActions } from './ledger-bar.tsx'
import { LedgerBody } from './ledger-body.tsx'
import { LedgerProvider, type LedgerContextValue } from './ledger-context.ts'
import { LogDialog } from './log-dialog.tsx'
import { SessionTroubles } from './session-troubles.tsx'
import { useKnownNotice } from './use-known-notice.ts'
import { useNow } from './use-now.ts'
import { useRules } from './use-rules.tsx'
import { WorkLine } from './work-line.tsx'

interface LedgerScreenProps extends LedgerActions {
  readonly session: ConsolidationSession
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
  /** Asks a department to correct what was found. */
  readonly onRequest: (row: BoardRow) => void
}

/** 取りまとめ: what came from whom, what is wrong with it, and what is still to decide. */
export function LedgerScreen({ session, ask, notify, onRequest, ...actions }: LedgerScreenProps) {
  const { consolidation, standing } = useStore(session.store)
  const now = useNow()
  const shared = useMemo<LedgerContextValue>(
    () => ({ session, standing, now, decide: decideWith(session, notify) }),
    [session, standing, now, notify],
  )
  useEffect(() => {
    document.title = consolidation.name
  }, [consolidation.name])
  useKnownNotice(session, notify)
  const changeRules = useRules({ session, ask, notify })
  const showLog = () =>
    void ask<void>((answer) => (
      <LogDialog log={readableLog(session.store.getState().log)} now={now} onClose={answer} />
    ))
  return (
    <LedgerProvider value={shared}>
      <div className="flex h-full flex-col">
        <LedgerBar {...actions} onRules={() => void changeRules()} onLog={showLog} />
        <main className="flex min-h-0 grow flex-col">
          <SessionTroubles onTerms={actions.onTerms} />
          <WorkLine notify={notify} />
          <LedgerBody onRequest={onRequest} notify={notify} />
        </main>
      </div>
    </LedgerProvider>
  )
}
