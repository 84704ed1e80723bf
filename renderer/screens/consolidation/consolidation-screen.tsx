import { consolidationScreenText } from '../../text/consolidation.ts'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import type { Ask } from '../use-question.tsx'
import { LedgerScreen } from './ledger/ledger-screen.tsx'
import type { OpenSession } from './open-session.ts'

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
  const { notify } = props
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
  const notYet = () => notify({ text: consolidationScreenText.notYet })
  return (
    <LedgerScreen
      {...props}
      session={session}
      onAdd={() => void add()}
      onBook={notYet}
      onExport={notYet}
      onExportDepartments={notYet}
      onReminder={notYet}
      onRequest={notYet}
    />
  )
}
