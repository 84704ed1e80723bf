import { useId, useRef, useState, type ClipboardEvent } from 'react'
import { emptyRosterMessage } from '../../../text/ledger-words.ts'
import { termsText } from '../../../text/terms.ts'
import { troubleMessage } from '../../../text/trouble-message.ts'
import { readChosenFile } from '../../../read-chosen-file.ts'
import { diskTrouble } from '../../../text/trouble-message.ts'
import { Button } from '../../../ui/button.tsx'
import { usePorts } from '../../ports.ts'
import { lookAtRoster, pastedRoster } from './roster-lines.ts'
import { CONTROL } from './terms-field.tsx'
import { TermsSection } from './terms-section.tsx'
import type { FieldsProps } from './use-terms.tsx'

/** 部局一覧: one department a line, typed, pasted from a spreadsheet or read from a file. */
export function RosterField({ form, change }: FieldsProps) {
  const id = useId()
  const reading = useRosterFile((roster) => change({ roster }))
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const names = pastedRoster(event.clipboardData.getData('text/plain'))
    if (names === null) return
    event.preventDefault()
    // Through the browser, so that Ctrl+Z takes it back.
    document.execCommand('insertText', false, names)
  }
  return (
    <TermsSection title={termsText.roster} hint={termsText.rosterHint}>
      <textarea
        id={id}
        aria-label={termsText.roster}
        aria-describedby={`${id}-look`}
        rows={14}
        spellCheck={false}
        className={`${CONTROL} resize-y py-2 leading-7`}
        value={form.roster}
        onChange={({ target }) => change({ roster: target.value })}
        onPaste={paste}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <RosterLook id={`${id}-look`} roster={form.roster} />
        <span className="flex items-center gap-3">
          <RosterFileButton onFile={(file) => void reading.read(file, form.roster)} />
        </span>
      </div>
      <div aria-live="polite" className="text-dns-14N-130">
        {reading.state === null ? null : (
          <p className={reading.state.isTrouble ? 'text-error-2' : 'text-solid-gray-700'}>
            {reading.state.text}
            {reading.state.before === null ? null : (
              <Button look="link" onPress={reading.undo}>
                {termsText.rosterUndo}
              </Button>
            )}
          </p>
        )}
      </div>
    </TermsSection>
  )
}

function RosterLook({ id, roster }: { readonly id: string; readonly roster: string }) {
  const { count, doubled, blank } = lookAtRoster(roster)
  return (
    <div id={id} className="min-w-0 grow basis-60 text-dns-14N-130">
      <p>{count === 0 ? termsText.rosterNone : termsText.rosterCount(count)}</p>
      {doubled.length === 0 ? null : (
        <p className="text-warning-orange-2">{termsText.rosterDoubled(doubled)}</p>
      )}
      {blank === 0 ? null : <p className="text-solid-gray-700">{termsText.rosterBlank(blank)}</p>}
    </div>
  )
}

function RosterFileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement | null>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.txt,.csv"
        aria-label={termsText.rosterFileLabel}
        className="sr-only"
        tabIndex={-1}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) onFile(chosen)
          target.value = ''
        }}
      />
      <Button onPress={() => input.current?.click()}>{termsText.rosterFile}</Button>
    </>
  )
}

interface ReadingState {
  readonly text: string
  readonly isTrouble: boolean
  /** The list as it was before the file took its place. */
  readonly before: string | null
}

function useRosterFile(onRoster: (roster: string) => void) {
  const { consolidator } = usePorts()
  const [state, setState] = useState<ReadingState | null>(null)
  const refuse = (text: string) => setState({ text, isTrouble: true, before: null })
  const read = async (file: File, before: string) => {
    setState({ text: termsText.rosterReading, isTrouble: false, before: null })
    const chosen = await readChosenFile(file)
    if (!chosen.ok) return refuse(troubleMessage(diskTrouble(chosen.trouble), file.name))
    const roster = await consolidator.readRoster(chosen.bytes)
    if (!roster.ok)
      return refuse(
        roster.trouble.code === 'empty-roster'
          ? emptyRosterMessage(file.name)
          : troubleMessage(roster.trouble, file.name),
      )
    onRoster(roster.value.join('\n'))
    const text = termsText.rosterRead(file.name, roster.value.length)
    setState({ text, isTrouble: false, before: before.trim() === '' ? null : before })
  }
  const undo = () => {
    if (state?.before !== null && state?.before !== undefined) onRoster(state.before)
    setState(null)
  }
  return { state, read, undo }
}
