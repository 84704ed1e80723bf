import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Draft } from '../../drafts/draft.ts'
import { sheetOf } from '../../sheet/sheet-of-editable.ts'
import type { LikelyCut } from '../../template/preview-paper.ts'
import { editorText } from '../../text/editor.ts'
import { previewText } from '../../text/preview.ts'
import { troubleMessage } from '../../text/trouble-message.ts'
import { usePorts } from '../ports.ts'
import { PreviewDialog, type PreviewState } from '../preview/preview-dialog.tsx'
import { useEditor } from './editor-context.ts'
import { placeOfCut } from './place-of-cut.ts'

/** The print preview of the open draft. */
export interface Preview {
  readonly open: () => void
  /** The open dialog. */
  readonly dialog: ReactNode
}

/** Fills the draft into its template to show how it will be printed; nothing is written anywhere. */
export function usePreview(draft: Draft, template: Uint8Array | null, onSave: () => void): Preview {
  const { excel } = usePorts()
  const { session } = useEditor()
  const [state, setState] = useState<PreviewState | null>(null)
  const latest = useRef(0)

  const close = () => {
    latest.current += 1
    setState(null)
  }
  async function load(bytes: Uint8Array): Promise<PreviewState> {
    const { sheet } = session.store.getState()
    const shown = await excel.preview(bytes, sheetOf(sheet), { anyYear: true, growRows: true })
    return shown.ok
      ? { kind: 'ready', preview: shown.value }
      : { kind: 'failed', text: troubleMessage(shown.trouble) }
  }
  const open = () => {
    if (template === null) return setState({ kind: 'failed', text: editorText.templateGone })
    const mine = (latest.current += 1)
    const show = (next: PreviewState) => {
      // One that was closed meanwhile stays closed.
      if (latest.current === mine) setState(next)
    }
    setState({ kind: 'loading' })
    load(template).then(show, () => show({ kind: 'failed', text: previewText.unexpected }))
  }
  // The dialog gives the focus back when it is gone: only then can the caret go elsewhere.
  const edit = (cut: LikelyCut) => {
    flushSync(close)
    const { sheet, selected } = session.store.getState()
    const place = placeOfCut(sheet, selected, cut)
    if (place) session.goTo(place)
  }
  const save = () => {
    flushSync(close)
    onSave()
  }
  const dialog = state && (
    <PreviewDialog state={state} fileName={draft.templateName} onSave={save} onEdit={edit} onClose={close} />
  )
  return { open, dialog }
}
