import type { BoardRow } from '../../consolidation/kept/board.ts'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import type { Ask } from '../use-question.tsx'
import { LedgerScreen } from './ledger/ledger-screen.tsx'
import type { OpenSession } from './open-session.ts'
import { ReminderDialog } from './outputs/reminder-dialog.tsx'
import { RequestDialog } from './outputs/request-dialog.tsx'
import { useOutputs } from './outputs/use-outputs.tsx'

interface ConsolidationScreenProps {
  readonly session: OpenSession
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
  readonly onHome: () => void
  readonly onTerms: () => void
}

/** 取りまとめ: the ledger, with what the world around it can do. */
export function ConsolidationScreen({ session, ...props }: ConsolidationScreenProps) {
  const { desktop } = usePorts()
  const { ask, notify } = props
  const outputs = useOutputs({ session, ask, notify })
  const add = async () => {
    const chosen = await desktop.openWorkbooks()
    if (chosen.kind === 'cancelled') return
    await session.take(
      chosen.files.map((file) => ({
        file: file.name,
        read: async () =>
          'bytes' in file
            ? { kind: 'read', bytes: file.bytes, modifiedAt: file.modifiedAt }
            : { kind: 'trouble', trouble: file.trouble },
      })),
    )
  }
  const request = (row: BoardRow) =>
    void ask<void>((answer) => (
      <RequestDialog session={session} row={row} outputs={outputs} notify={notify} onClose={answer} />
    ))
  const remind = () => void ask<void>((answer) => <ReminderDialog session={session} onClose={answer} />)
  return (
    <LedgerScreen
      {...props}
      session={session}
      onAdd={() => void add()}
      onBook={outputs.book}
      onExport={outputs.table}
      onExportDepartments={outputs.departments}
      onReminder={remind}
      onRequest={request}
    />
  )
}
