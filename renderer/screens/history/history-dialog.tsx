import { useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { isSameText } from '../../history/same-text.ts'
import type { Version } from '../../history/version.ts'
import type { EditableSheet } from '../../sheet/editable-sheet.ts'
import { historyText } from '../../text/history.ts'
import { Button } from '../../ui/button.tsx'
import { changesSince } from './changes-since.ts'
import { VersionList } from './version-list.tsx'
import { VersionPane } from './version-pane.tsx'

/** How far the history is. */
export type HistoryState =
  | { readonly kind: 'loading' }
  /** The newest first. */
  | { readonly kind: 'ready'; readonly versions: readonly Version[] }
  | { readonly kind: 'failed' }

/** What the history says in passing. */
export interface Said {
  readonly failed: boolean
  readonly text: string
}

interface HistoryDialogProps {
  readonly state: HistoryState
  /** The sheet as it is now. */
  readonly present: EditableSheet
  /** What was just done, or could not be. */
  readonly said: Said | null
  readonly onRetry: () => void
  readonly onKeepNow: () => void
  readonly onName: (version: Version) => void
  readonly onRestore: (version: Version) => void
  readonly onClose: () => void
}

/** The versions of a sheet and what they differ in, over the whole window. */
export function HistoryDialog(props: HistoryDialogProps) {
  const { state, said, onKeepNow, onClose } = props
  return (
    <ModalOverlay isOpen onOpenChange={(open) => open || onClose()} className="fixed inset-0 z-20 bg-white">
      <Modal className="h-full">
        <Dialog className="flex h-full flex-col">
          <header className="flex min-h-13 shrink-0 items-center gap-3 border-b border-solid-gray-300 px-3">
            <Heading slot="title" className="text-dns-16B-120">
              {historyText.title}
            </Heading>
            <output className="grow text-dns-14N-130 text-solid-gray-700">
              {said?.failed === false ? said.text : ''}
            </output>
            <Button isDisabled={state.kind === 'loading'} onPress={onKeepNow}>
              {historyText.keepNow}
            </Button>
            <Button onPress={onClose}>{historyText.close}</Button>
          </header>
          {said?.failed === true ? (
            <p role="alert" className="bg-red-50 px-6 py-2 text-error-2">
              {said.text}
            </p>
          ) : null}
          <HistoryBody {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function HistoryBody({ state, present, onRetry, onName, onRestore }: HistoryDialogProps) {
  switch (state.kind) {
    case 'loading':
      return <output className="p-8">{historyText.loading}</output>
    case 'failed':
      return (
        <div role="alert" className="flex flex-col items-start gap-3 p-8">
          <p className="text-std-18B-160">{historyText.failedTitle}</p>
          <p>{historyText.failed}</p>
          <Button onPress={onRetry}>{historyText.retry}</Button>
        </div>
      )
    case 'ready':
      return state.versions.length === 0 ? (
        <p className="p-8">{historyText.empty}</p>
      ) : (
        <Versions versions={state.versions} present={present} onName={onName} onRestore={onRestore} />
      )
  }
}

interface VersionsProps {
  readonly versions: readonly Version[]
  readonly present: EditableSheet
  readonly onName: (version: Version) => void
  readonly onRestore: (version: Version) => void
}

function Versions({ versions, present, onName, onRestore }: VersionsProps) {
  const [now] = useState(() => Date.now())
  const [chosenAt, setChosenAt] = useState(() => firstToShow(versions, present))
  const sizes = useMemo(() => changesSince(versions), [versions])
  // A version may be joined with another or thinned out while one looks.
  const chosen = versions.find(({ at }) => at === chosenAt) ?? versions[0]
  return (
    <div className="flex min-h-0 grow">
      <nav
        aria-label={historyText.versions}
        className="flex w-80 shrink-0 flex-col border-r border-solid-gray-300"
      >
        <VersionList
          versions={versions}
          sizes={sizes}
          now={now}
          chosen={chosen?.at ?? null}
          onChoose={setChosenAt}
        />
        <p className="border-t border-solid-gray-300 px-3 py-2 text-[0.8125rem] text-solid-gray-700">
          {historyText.about}
        </p>
      </nav>
      {chosen === undefined ? null : (
        <VersionPane
          key={chosen.at}
          version={chosen}
          versions={versions}
          present={present}
          now={now}
          onRestore={() => onRestore(chosen)}
          onName={() => onName(chosen)}
        />
      )}
    </div>
  )
}

/** The newest version that says something else than the present, else the newest. */
function firstToShow(versions: readonly Version[], present: EditableSheet): number | null {
  const differing = versions.find(({ sheet }) => !isSameText(sheet, present))
  return (differing ?? versions[0])?.at ?? null
}
