import { useEffect } from 'react'
import { useStore } from 'zustand'
import { makeBackupText } from '../../text/backup.ts'
import { dateTimeWords } from '../../text/date-words.ts'
import { diskTrouble, troubleMessage } from '../../text/trouble-message.ts'
import { ConfirmDialog, type DialogAction } from '../../ui/confirm-dialog.tsx'
import type { BackupStep } from '../../backup/make-backup.ts'
import type { Making, MakingState } from './making.ts'

interface MakeDialogProps {
  readonly making: Making
  readonly onClose: () => void
}

/** How far a backup is, then what came of it. */
export function MakeDialog({ making, onClose }: MakeDialogProps) {
  const state = useStore(making.state)
  const isStopped = state.kind === 'stopped'
  useEffect(() => {
    if (isStopped) onClose()
  }, [isStopped, onClose])
  return (
    <ConfirmDialog
      alert={state.kind === 'failed' || state.kind === 'not-saved'}
      title={titleOf(state)}
      actions={actionsOf(state, making, onClose)}
      onDismiss={() => dismiss(state, making, onClose)}
    >
      <Body state={state} />
    </ConfirmDialog>
  )
}

function titleOf(state: MakingState): string {
  switch (state.kind) {
    case 'making':
    case 'saving':
    case 'stopped':
      return makeBackupText.title
    case 'failed':
      return makeBackupText.notMade
    case 'not-saved':
      return makeBackupText.notSaved(state.name)
    case 'made':
      return makeBackupText.made
  }
}

function actionsOf(state: MakingState, making: Making, onClose: () => void): readonly DialogAction[] {
  const close = { label: makeBackupText.close, onPress: onClose } as const
  switch (state.kind) {
    case 'making':
      return [{ label: makeBackupText.stop, onPress: () => making.stop() }]
    case 'saving':
    case 'stopped':
      return []
    case 'not-saved':
      return [{ label: makeBackupText.elsewhere, look: 'primary', onPress: () => void making.save() }, close]
    case 'failed':
    case 'made':
      return [{ ...close, look: 'primary' }]
  }
}

/** Escape stops what is being made; a dialog of the system's own answers for itself. */
function dismiss(state: MakingState, making: Making, onClose: () => void): void {
  if (state.kind === 'making') making.stop()
  else if (state.kind !== 'saving') onClose()
}

function Body({ state }: { readonly state: MakingState }) {
  switch (state.kind) {
    case 'making':
      return <Progress step={state.step} />
    case 'saving':
    case 'stopped':
      return <p aria-live="polite">{makeBackupText.saving}</p>
    case 'failed':
      return <p>{makeBackupText.why[state.why]}</p>
    case 'not-saved':
      return <p>{troubleMessage(diskTrouble(state.trouble, 'write'))}</p>
    case 'made':
      return <Made state={state} />
  }
}

function Progress({ step }: { readonly step: BackupStep | null }) {
  const isLast = step !== null && step.done + 1 >= step.of
  return (
    <>
      <progress
        aria-label={makeBackupText.progress}
        className="w-full"
        value={step?.done ?? 0}
        max={Math.max(1, step?.of ?? 1)}
      />
      <p className="mt-2 flex justify-between gap-4 text-dns-14N-130">
        <span className="min-w-0 truncate">
          {isLast || step === null ? makeBackupText.checking : makeBackupText.step(step.name)}
        </span>
        <span className="shrink-0 tabular-nums">
          {step === null ? '' : makeBackupText.count(step.done, step.of)}
        </span>
      </p>
    </>
  )
}

function Made({ state }: { readonly state: Extract<MakingState, { readonly kind: 'made' }> }) {
  const { name, at, isDownload, backup } = state
  return (
    <div aria-live="polite" className="flex flex-col gap-2">
      <p className="break-all">{(isDownload ? makeBackupText.downloaded : makeBackupText.where)(name)}</p>
      <p>{makeBackupText.what(backup.tally, dateTimeWords(at, at))}</p>
      {backup.left.length > 0 ? <p className="text-error-2">{makeBackupText.left(backup.left)}</p> : null}
      <p className="text-dns-14N-130 text-solid-gray-700">{makeBackupText.keep}</p>
    </div>
  )
}
