import { useState } from 'react'
import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import { droppedText } from '../../text/consolidation.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { reportName } from '../consolidation/report-name.ts'

/** What dropped files are for; a consolidation without an id is a new one. */
export type Receiving =
  { readonly kind: 'consolidate'; readonly id: string | null } | { readonly kind: 'edit' }

interface ReceiveDialogProps {
  /** The folder that was dropped; null for files. */
  readonly folder: string | null
  readonly count: number
  /** Those that could take the files, the one last changed first. */
  readonly consolidations: readonly Consolidation[]
  readonly onAnswer: (receiving: Receiving | null) => void
}

/** Several files may be returns, or sheets to be filled in: what for. */
export function ReceiveDialog({ folder, count, consolidations, onAnswer }: ReceiveDialogProps) {
  const [latest, ...others] = consolidations
  const [chosen, setChosen] = useState<Receiving>({ kind: 'consolidate', id: latest?.id ?? null })
  const cancel = () => onAnswer(null)
  const option = (receiving: Receiving, name: string, note: string) => (
    <ReceiveOption
      key={keyOf(receiving)}
      name={name}
      note={note}
      isChosen={keyOf(receiving) === keyOf(chosen)}
      onChoose={() => setChosen(receiving)}
    />
  )
  const into = ({ id, name, terms, tally }: Consolidation) =>
    option(
      { kind: 'consolidate', id },
      droppedText.into(name),
      droppedText.intoNote(reportName(terms), tally.returned, tally.expected),
    )
  return (
    <ConfirmDialog
      wide
      title={folder === null ? droppedText.title(count) : droppedText.folderTitle(folder, count)}
      actions={[
        { label: droppedText.go, look: 'primary', onPress: () => onAnswer(chosen) },
        { label: droppedText.cancel, look: 'quiet', onPress: cancel },
      ]}
      onDismiss={cancel}
    >
      <fieldset>
        <legend className="sr-only">{droppedText.legend}</legend>
        <div className="max-h-80 overflow-auto rounded-8 border border-solid-gray-300 py-1">
          {latest === undefined ? null : into(latest)}
          {option({ kind: 'consolidate', id: null }, droppedText.newOne, droppedText.newNote)}
          {option({ kind: 'edit' }, droppedText.edit, droppedText.editNote)}
          {others.map(into)}
        </div>
      </fieldset>
    </ConfirmDialog>
  )
}

const keyOf = (receiving: Receiving): string =>
  receiving.kind === 'edit' ? 'edit' : `into ${receiving.id ?? ''}`

interface ReceiveOptionProps {
  readonly name: string
  readonly note: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function ReceiveOption({ name, note, isChosen, onChoose }: ReceiveOptionProps) {
  return (
    <label className="flex cursor-pointer items-start gap-2.5 px-3 py-1.5 hover:bg-blue-50">
      <input
        type="radio"
        name="receiving"
        className="mt-1.5 size-4.5 shrink-0 accent-blue-900"
        checked={isChosen}
        onChange={onChoose}
      />
      <span>
        {name}
        <span className="block text-dns-14N-130 text-solid-gray-700">{note}</span>
      </span>
    </label>
  )
}
