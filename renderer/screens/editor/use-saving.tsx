import { useState, type ReactNode } from 'react'
import type { FileTrouble } from '../../../electron/ipc/contract.ts'
import { useStore } from 'zustand'
import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import type { Draft, Exported } from '../../drafts/draft.ts'
import type { Stopped } from '../../excel/excel.ts'
import type { FillTrouble } from '../../template/fill-trouble.ts'
import { editorText } from '../../text/editor.ts'
import { diskTrouble, troubleMessage } from '../../text/trouble-message.ts'
import { ConfirmDialog, type DialogAction } from '../../ui/confirm-dialog.tsx'
import { usePorts } from '../ports.ts'
import { useEditor } from './editor-context.ts'
import { saveToExcel, suggestName, type SaveResult } from './save-to-excel.ts'

/** Where an Excel file goes: to the file saved before, to one that is asked for, or into another template. */
export type Destination = 'same' | 'ask' | 'other-template'

interface Attempt {
  readonly template: string | Uint8Array
  readonly templateName: string
  readonly token: string | null
  readonly anyYear: boolean
}

type Trouble =
  | { readonly kind: 'wrong-year'; readonly template: number; readonly wanted: number }
  | { readonly kind: 'message'; readonly text: string; readonly askAgain: boolean }

/** Saving to Excel, with everything it may have to ask or tell. */
export interface Saving {
  readonly busy: boolean
  readonly exported: Exported | null
  readonly save: (to: Destination) => void
  /** The open dialog. */
  readonly dialog: ReactNode
}

/** Saves the draft to Excel files and remembers the last one. */
export function useSaving(draft: Draft): Saving {
  const ports = usePorts()
  const { session, announce } = useEditor()
  const [busy, setBusy] = useState(false)
  const [exported, setExported] = useState(draft.exported)
  const [trouble, setTrouble] = useState<{ attempt: Attempt; trouble: Trouble } | null>(null)

  async function run(attempt: Attempt): Promise<void> {
    setTrouble(null)
    await session.flush()
    const { sheet, updatedAt } = session.store.getState()
    const result = await saveToExcel(ports, {
      ...attempt,
      sheet,
      suggestedName: suggestName(attempt.templateName, sheet.department),
    })
    if (result.kind === 'saved') {
      // A download can't be written to again, so the next save asks anew.
      const token = result.token === '' ? null : result.token
      const file = { name: result.name, token, at: Date.now(), ofUpdate: updatedAt }
      setExported(file)
      announce(editorText.savedFile(result.name))
      // The file is written, whatever becomes of this note: a full disk is told by the save word, not as a failed save.
      await ports.drafts.amend(draft.id, { exported: file }).catch(() => undefined)
    }
    const found = troubleOf(result)
    if (found !== null) setTrouble({ attempt, trouble: found })
  }

  const attempt = (one: Attempt) => {
    setBusy(true)
    run(one)
      .catch((error: unknown) => {
        const text = `${editorText.unexpected}（${error instanceof Error ? error.message : String(error)}）`
        setTrouble({ attempt: one, trouble: { kind: 'message', text, askAgain: false } })
      })
      .finally(() => setBusy(false))
  }

  const save = (to: Destination) => {
    if (busy) return
    const own = { template: draft.templateId, templateName: draft.templateName, anyYear: false }
    if (to !== 'other-template') {
      attempt({ ...own, token: to === 'same' ? (exported?.token ?? null) : null })
      return
    }
    void ports.desktop.openWorkbook().then((opened) => {
      if (opened.kind === 'opened')
        attempt({ template: opened.file.bytes, templateName: opened.file.name, token: null, anyYear: false })
      else if (opened.kind === 'trouble')
        setTrouble({
          attempt: { ...own, token: null },
          trouble: {
            kind: 'message',
            text: troubleMessage(diskTrouble(opened.trouble), opened.name),
            askAgain: false,
          },
        })
    })
  }

  const dialog = trouble && (
    <SavingTrouble
      trouble={trouble.trouble}
      onAnyYear={() => attempt({ ...trouble.attempt, anyYear: true })}
      onRetry={() => attempt(trouble.attempt)}
      onAsk={() => attempt({ ...trouble.attempt, token: null })}
      onClose={() => setTrouble(null)}
    />
  )
  return { busy, exported, save, dialog }
}

function troubleOf(result: SaveResult): Trouble | null {
  switch (result.kind) {
    case 'saved':
    case 'cancelled':
      return null
    case 'wrong-year':
      return result
    case 'no-template':
      return { kind: 'message', text: editorText.templateGone, askAgain: false }
    case 'not-filled':
      return { kind: 'message', text: wordsFor(result.trouble), askAgain: false }
    case 'not-written':
      return { kind: 'message', text: wordsForDisk(result.trouble, result.name), askAgain: true }
  }
}

const wordsFor = (trouble: FillTrouble | Stopped) => troubleMessage(trouble)
const wordsForDisk = (trouble: FileTrouble, name: string) => troubleMessage(diskTrouble(trouble), name)

interface SavingTroubleProps {
  readonly trouble: Trouble
  readonly onAnyYear: () => void
  readonly onRetry: () => void
  readonly onAsk: () => void
  readonly onClose: () => void
}

function SavingTrouble({ trouble, onAnyYear, onRetry, onAsk, onClose }: SavingTroubleProps) {
  const { session } = useEditor()
  const isKept = useStore(session.store, ({ save }) => save.kind === 'saved')
  if (trouble.kind === 'wrong-year')
    return (
      <ConfirmDialog
        alert
        title={editorText.wrongYearTitle}
        onDismiss={onClose}
        actions={[
          { label: editorText.wrongYearDo, look: 'primary', onPress: onAnyYear },
          { label: editorText.cancel, onPress: onClose },
        ]}
      >
        {editorText.wrongYear(formatFiscalYear(trouble.template), formatFiscalYear(trouble.wanted))}
      </ConfirmDialog>
    )
  const ways: DialogAction[] = trouble.askAgain
    ? [
        { label: editorText.saveOther, look: 'primary', onPress: onAsk },
        { label: editorText.retry, onPress: onRetry },
      ]
    : []
  return (
    <ConfirmDialog
      alert
      title={editorText.notSavedTitle}
      onDismiss={onClose}
      actions={[...ways, { label: editorText.close, look: 'quiet', onPress: onClose }]}
    >
      <p>{trouble.text}</p>
      {isKept ? <p className="mt-2 text-solid-gray-700">{editorText.workKept}</p> : null}
    </ConfirmDialog>
  )
}
