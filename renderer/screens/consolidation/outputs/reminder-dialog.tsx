import { useState } from 'react'
import { useStore } from 'zustand'
import { dayHere } from '../../../calendar/days.ts'
import { reminderMail } from '../../../consolidation/going-back/correction-mail.ts'
import { correctionWords } from '../../../text/correction-words.ts'
import { reminderText, requestText } from '../../../text/outputs.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import type { ConsolidationSession } from '../consolidation-session.ts'
import { CopyText } from './copy-text.tsx'

interface ReminderDialogProps {
  readonly session: ConsolidationSession
  readonly onClose: () => void
}

/** 督促: a mail to those who have sent nothing, to one of them or to all; of a single one nothing is chosen. */
export function ReminderDialog({ session, onClose }: ReminderDialogProps) {
  const { consolidation, board } = useStore(session.store)
  const [chosen, setChosen] = useState('')
  const [today] = useState(() => dayHere(new Date()))
  const { missing } = board.ledger
  // Whoever was chosen may have sent something since.
  const only = missing.includes(chosen) ? chosen : ''
  const { terms, due, sender } = consolidation
  const letter = { fiscalYear: terms.fiscalYear, date: today, due, sender }
  return (
    <ConfirmDialog
      wide
      title={reminderText.title}
      onDismiss={onClose}
      actions={[{ label: reminderText.close, onPress: onClose }]}
    >
      {missing.length === 0 ? (
        <p>{reminderText.none}</p>
      ) : (
        <>
          {missing.length === 1 ? null : <Addressee missing={missing} only={only} onOnly={setChosen} />}
          <CopyText
            key={only}
            label={requestText.mailText}
            mail={reminderMail(only === '' ? missing : [only], letter, correctionWords)}
            copy={reminderText.copy}
            copied={reminderText.copied}
            notCopied={requestText.notCopied}
          />
        </>
      )}
    </ConfirmDialog>
  )
}

interface AddresseeProps {
  readonly missing: readonly string[]
  /** '' for all of them. */
  readonly only: string
  readonly onOnly: (only: string) => void
}

function Addressee({ missing, only, onOnly }: AddresseeProps) {
  return (
    <label className="flex items-center gap-2 text-dns-14N-130">
      {reminderText.to}
      <select
        value={only}
        onChange={({ target }) => onOnly(target.value)}
        className="min-h-9 rounded-6 border border-solid-gray-600 bg-white px-2"
      >
        <option value="">{reminderText.everyone(missing.length)}</option>
        {missing.map((department) => (
          <option key={department}>{department}</option>
        ))}
      </select>
    </label>
  )
}
