import { Ellipsis, Redo2, Undo2 } from 'lucide-react'
import { useStore } from 'zustand'
import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import type { SaveState } from '../../drafts/autosave.ts'
import { newId } from '../../new-id.ts'
import { editSheet } from '../../sheet/edit-sheet.ts'
import { editorText } from '../../text/editor.ts'
import { historyText } from '../../text/history.ts'
import { formImportText } from '../../text/form.ts'
import { secondsOrDay } from '../../text/date-words.ts'
import { copiesText } from '../../text/recovery.ts'
import { previewText } from '../../text/preview.ts'
import { ActionMenu, type MenuAction } from '../../ui/action-menu.tsx'
import { Button } from '../../ui/button.tsx'
import { HomeButton } from '../../ui/home-button.tsx'
import { useFocusedHeading } from '../../ui/use-focused-heading.ts'
import { usePorts, type Ports } from '../ports.ts'
import { useEditor } from './editor-context.ts'
import { OutlineField } from './outline-field.tsx'
import type { Saving } from './use-saving.tsx'

interface EditorBarProps {
  readonly saving: Saving
  readonly onHome: () => void
  readonly onPreview: () => void
  readonly onHistory: () => void
  readonly onKeys: () => void
  /** Null where the file left nothing to look at. */
  readonly onImported: (() => void) | null
  /** Null where the file is no longer at hand. */
  readonly onTeach: (() => void) | null
}

/** Which sheet this is, whether it is safe, and what can be done with the whole of it. */
export function EditorBar(props: EditorBarProps) {
  const { saving, onHome, onPreview, onHistory, onKeys, onImported, onTeach } = props
  const { session } = useEditor()
  const { sheet, history, save } = useStore(session.store)
  const heading = useFocusedHeading()
  const more: (MenuAction | null)[] = [
    { id: 'preview', label: previewText.title, shortcut: 'Ctrl+P', onAction: onPreview },
    { id: 'history', label: historyText.title, shortcut: 'Ctrl+H', onAction: onHistory },
    null,
    { id: 'as', label: editorText.saveAs, onAction: () => saving.save('ask') },
    { id: 'into', label: editorText.saveInto, onAction: () => saving.save('other-template') },
    null,
    {
      id: 'imported',
      label: editorText.importedTitle,
      disabled: onImported === null,
      onAction: () => onImported?.(),
    },
    {
      id: 'teach',
      label: formImportText.correct,
      disabled: onTeach === null,
      onAction: () => onTeach?.(),
    },
    { id: 'keys', label: editorText.keys, onAction: onKeys },
  ]
  return (
    <header className="flex min-h-13 shrink-0 items-center gap-2 border-b border-solid-gray-300 px-3">
      <HomeButton text={editorText.home} label={editorText.backHome} onPress={onHome} />
      <Department />
      <h1 ref={heading} tabIndex={-1} className="shrink-0 text-dns-16B-120 outline-none">
        {sheet.fiscalYear === null ? '' : `${formatFiscalYear(sheet.fiscalYear)} `}
        {editorText.sheetName}
      </h1>
      <span className="grow" />
      <SaveWord save={save} onRescue={() => saving.save('ask')} />
      <Button look="quiet" isDisabled={history.past.length === 0} onPress={session.undo}>
        <Undo2 aria-hidden size={16} />
        {editorText.undo}
      </Button>
      <Button look="quiet" isDisabled={history.future.length === 0} onPress={session.redo}>
        <Redo2 aria-hidden size={16} />
        {editorText.redo}
      </Button>
      <Button look="primary" isPending={saving.busy} onPress={() => saving.save('same')}>
        {saving.busy ? editorText.savingFile : editorText.save}
      </Button>
      <ActionMenu label={editorText.more} actions={more}>
        <Ellipsis aria-hidden size={18} />
      </ActionMenu>
    </header>
  )
}

/** 担当部局名, as it will stand on the paper; none where the paper has no such cell. */
function Department() {
  const { session } = useEditor()
  const department = useStore(session.store, ({ shown }) => shown.department)
  if (department === null) return null
  return (
    <OutlineField
      name="department"
      label={editorText.department}
      placeholder={editorText.departmentPlaceholder}
      value={department}
      className="max-w-72 min-w-32 rounded-4 border border-transparent text-dns-16B-120 hover:border-solid-gray-420"
      onText={(text, { composition }) =>
        session.apply(
          (from) => ({
            sheet: editSheet(from, { kind: 'set-department', text: text.replaceAll('\n', ' ') }, newId).sheet,
            caret: null,
          }),
          { group: 'department', composition },
        )
      }
      onPress={({ key }) => key === 'Enter'}
    />
  )
}

/** Saving is a word, not a spinner; failing is said aloud, with a way out. */
function SaveWord({ save, onRescue }: { readonly save: SaveState; readonly onRescue: () => void }) {
  if (save.kind === 'failed')
    return (
      <p role="alert" className="flex items-center gap-2 text-dns-14B-130 text-error-2">
        {editorText.failed(save.failure)}
        <Button look="link" onPress={onRescue}>
          {editorText.rescue}
        </Button>
      </p>
    )
  return (
    <>
      <CopyWord />
      <p
        className="text-dns-14N-130 whitespace-nowrap text-solid-gray-700 tabular-nums"
        data-save={save.kind}
      >
        {save.kind === 'saved' ? savedWord(save.at) : editorText.saving}
      </p>
    </>
  )
}

/** That the second copy can't be written; nothing where it can, or where there is none. */
function CopyWord() {
  const { copier } = usePorts()
  return copier === null ? null : <CopyTrouble copier={copier} />
}

function CopyTrouble({ copier }: { readonly copier: NonNullable<Ports['copier']> }) {
  const state = useStore(copier.state)
  if (state.kind !== 'failing') return null
  return (
    <output className="text-dns-14N-130 text-warning-orange-2">
      {copiesText.failingShort(copiesText.why[state.trouble])}
    </output>
  )
}

const savedWord = (at: number) => editorText.saved(secondsOrDay(at, Date.now()))
