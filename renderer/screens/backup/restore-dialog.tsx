import { useState } from 'react'
import { useStore } from 'zustand'
import { restoreText } from '../../text/backup.ts'
import { dateTimeWords } from '../../text/date-words.ts'
import { ConfirmDialog, type DialogAction } from '../../ui/confirm-dialog.tsx'
import { RestoreTable } from './restore-table.tsx'
import { openOf, type OfferedBackup, type Restoring, type RestoringState } from './restoring.ts'

interface RestoreDialogProps {
  readonly restoring: Restoring
  readonly fileName: string
  readonly onClose: () => void
}

/** What is in a backup, what of it is wanted, and one press to have it. */
export function RestoreDialog({ restoring, fileName, onClose }: RestoreDialogProps) {
  const state = useStore(restoring.state)
  const isWorking = state.kind === 'offered' && state.working !== null
  return (
    <ConfirmDialog
      alert={state.kind === 'refused'}
      wide={state.kind === 'offered' ? 'table' : false}
      title={state.kind === 'refused' ? restoreText.notRead : restoreText.title}
      actions={actionsOf(state, restoring, onClose)}
      // What is being brought in comes to its end; to close meanwhile would hide what became of it.
      onDismiss={() => isWorking || onClose()}
    >
      <Body state={state} restoring={restoring} fileName={fileName} />
    </ConfirmDialog>
  )
}

function actionsOf(
  state: RestoringState,
  restoring: Restoring,
  onClose: () => void,
): readonly DialogAction[] {
  if (state.kind !== 'offered') return [{ label: restoreText.close, onPress: onClose }]
  const { length } = openOf(state)
  const isWorking = state.working !== null
  const isDone = state.outcomes.size > 0 && !isWorking
  const close = {
    label: isDone ? restoreText.close : restoreText.cancel,
    onPress: onClose,
    disabled: isWorking,
  }
  if (length === 0 && !isWorking) return [{ ...close, label: restoreText.close, look: 'primary' }]
  const doIt = () => void restoring.restore()
  return [{ label: restoreText.doIt(length), look: 'primary', onPress: doIt, disabled: isWorking }, close]
}

function Body({
  state,
  restoring,
  fileName,
}: Omit<RestoreDialogProps, 'onClose'> & { readonly state: RestoringState }) {
  switch (state.kind) {
    case 'reading':
      return <p aria-live="polite">{restoreText.reading}</p>
    case 'refused':
      return (
        <>
          <p className="mb-2 font-bold">{fileName}</p>
          <p>{refusedWords(state.trouble)}</p>
        </>
      )
    case 'offered':
      return <Offered state={state} restoring={restoring} fileName={fileName} />
  }
}

function Offered({
  state,
  restoring,
  fileName,
}: Omit<RestoreDialogProps, 'onClose'> & { readonly state: OfferedBackup }) {
  const [now] = useState(Date.now)
  const { backup, offers } = state
  return (
    <>
      <p className="break-all">
        {restoreText.from(fileName, dateTimeWords(backup.madeAt, now), backup.tally)}
      </p>
      <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{restoreText.promise}</p>
      {backup.damaged.length > 0 ? (
        <p className="mt-2 text-error-2">{restoreText.damaged(backup.damaged.length)}</p>
      ) : null}
      {backup.unknown > 0 ? <p className="mt-2">{restoreText.unknown(backup.unknown)}</p> : null}
      {offers.length === 0 ? (
        <p className="mt-2">{restoreText.empty}</p>
      ) : (
        <RestoreTable state={state} onWish={(offer, wish) => restoring.wish(offer, wish)} />
      )}
      <p aria-live="polite" className="mt-3 min-h-6 text-dns-14N-130">
        {progressWords(state)}
      </p>
    </>
  )
}

function progressWords({ working, outcomes, offers }: OfferedBackup): string {
  if (working !== null) return restoreText.working(working.done, working.of, working.name)
  if (outcomes.size > 0) {
    const failed = [...outcomes.values()].filter(({ kind }) => kind === 'failed').length
    return restoreText.done(outcomes.size - failed, failed)
  }
  const isSame = offers.length > 0 && offers.every(({ standing }) => standing === 'same')
  return isSame ? restoreText.allSame : ''
}

function refusedWords(trouble: Extract<RestoringState, { readonly kind: 'refused' }>['trouble']): string {
  return trouble.code === 'newer'
    ? restoreText.refused.newer(trouble.appVersion)
    : restoreText.refused[trouble.code]
}
