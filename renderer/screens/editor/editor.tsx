import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import type { Draft, Exported } from '../../drafts/draft.ts'
import type { VersionKeeper } from '../../history/version-keeper.ts'
import { dateTimeWords } from '../../text/date-words.ts'
import { editorText } from '../../text/editor.ts'
import { usePorts } from '../ports.ts'
import type { FormFile } from '../form/form-screen.tsx'
import { ChecksBar } from './checks-bar.tsx'
import type { DraftSession } from './draft-session.ts'
import { EditorBar } from './editor-bar.tsx'
import { EditorProvider, type EditorTools, type Fields } from './editor-context.ts'
import { EditorTrouble } from './editor-trouble.tsx'
import { FitProvider, fitMarks } from './fit-mark.tsx'
import { stateOf } from './goal-memo.ts'
import { GoalList } from './goal-list.tsx'
import { GoalPaper } from './goal-paper.tsx'
import { ImportDialog, ImportNotice } from './import-notes.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { useCommands } from './use-commands.ts'
import { useDraft } from './use-draft.ts'
import { useFit } from './use-fit.ts'
import { useHistory } from './use-history.tsx'
import { useKeepFocus } from './use-keep-focus.ts'
import { useLeaving } from './use-leaving.tsx'
import { usePreview } from './use-preview.tsx'
import { useSaving } from './use-saving.tsx'

interface EditorProps {
  readonly draftId: string
  readonly onHome: () => void
  /** Shows where the fields of the draft's file lie. */
  readonly onTeach: (file: FormFile) => void
}

/** The editor of one draft, from opening it to having it on disk and in Excel. */
export function Editor({ draftId, onHome, onTeach }: EditorProps) {
  const opened = useDraft(draftId)
  switch (opened.kind) {
    case 'loading':
      return (
        <main className="p-8" aria-busy>
          {editorText.loading}
        </main>
      )
    case 'open':
      return (
        <DraftEditor
          draft={opened.draft}
          session={opened.session}
          keeper={opened.keeper}
          template={opened.template}
          onHome={onHome}
          onTeach={onTeach}
        />
      )
    case 'absent':
      return <EditorTrouble title={editorText.absentTitle} text={editorText.absent} onHome={onHome} />
    case 'locked':
      return <EditorTrouble title={editorText.lockedTitle} text={editorText.locked} onHome={onHome} />
    case 'unreadable':
      return (
        <EditorTrouble
          title={editorText.unreadableTitle}
          text={editorText.unreadable(opened.failure)}
          onHome={onHome}
        />
      )
  }
}

interface DraftEditorProps {
  readonly draft: Draft
  readonly session: DraftSession
  readonly keeper: VersionKeeper
  readonly template: Uint8Array<ArrayBuffer> | null
  readonly onHome: () => void
  readonly onTeach: (file: FormFile) => void
}

function DraftEditor({ draft, session, keeper, template, onHome, onTeach }: DraftEditorProps) {
  const [message, setMessage] = useState<Message>({ text: '', of: 0 })
  const tools = useMemo((): EditorTools => {
    const fields: Fields = new Map()
    const announce = (text: string) => setMessage({ text, of: session.store.getState().updatedAt })
    return { session, keeper, fields, announce }
  }, [session, keeper])
  return (
    <EditorProvider value={tools}>
      <OpenEditor
        draft={draft}
        tools={tools}
        template={template}
        message={message}
        onHome={onHome}
        onTeach={onTeach}
      />
    </EditorProvider>
  )
}

/** What was last done, and the state of the text it was said of: after the next change it is over. */
interface Message {
  readonly text: string
  readonly of: number
}

interface OpenEditorProps {
  readonly draft: Draft
  readonly tools: EditorTools
  readonly template: Uint8Array<ArrayBuffer> | null
  readonly message: Message
  readonly onHome: () => void
  readonly onTeach: (file: FormFile) => void
}

function OpenEditor(props: OpenEditorProps) {
  const { draft, tools, template, message, onHome, onTeach } = props
  const { session, fields } = tools
  const { shown, selected, caret, updatedAt } = useStore(session.store)
  const { drafts } = usePorts()
  const saving = useSaving(draft, template)
  const fit = useFit(template)
  const marks = useMemo(() => fitMarks(fit, selected), [fit, selected])
  useKeepFocus()
  const [notes, setNotes] = useState(draft.imported)
  const [dialog, setDialog] = useState<'imported' | 'keys' | null>(null)
  const leaving = useLeaving(saving)
  const preview = usePreview(draft, template, () => saving.save('same'))
  const history = useHistory(draft.id, saving.settled)
  useCommands(session, {
    save: () => saving.save('same'),
    preview: preview.open,
    history: history.open,
    home: onHome,
  })

  useLayoutEffect(() => {
    const element = caret === null ? undefined : fields.get(caret.field)
    if (!caret || !element) return
    element.focus()
    element.setSelectionRange(caret.offset, caret.offset)
    element.scrollIntoView({ block: 'nearest' })
  }, [caret, fields])

  useEffect(() => {
    document.title = [shown.department, editorText.sheetName].filter(Boolean).join(' ')
  }, [shown.department])

  const goal = shown.goals.find((one) => one.id === selected) ?? null
  const year = shown.fiscalYear
  const years = {
    previous: year === null ? null : formatFiscalYear(year - 1),
    current: year === null ? null : formatFiscalYear(year),
  }
  const showImported = () => {
    setDialog('imported')
  }
  const teach = template && (() => onTeach({ name: draft.templateName, bytes: template }))
  const closeNotice = () => {
    if (notes === null) return
    const seen = { ...notes, seen: true }
    setNotes(seen)
    // Where that can't be kept the notice comes back another day, and the save word says what is wrong.
    drafts.amend(draft.id, { imported: seen }).catch(() => undefined)
  }

  return (
    <div className="flex h-full flex-col">
      <EditorBar
        saving={saving}
        onHome={onHome}
        onPreview={preview.open}
        onHistory={history.open}
        onKeys={() => setDialog('keys')}
        onTeach={teach}
        onImported={notes !== null && notes.unclaimed.length + notes.remarks.length > 0 ? showImported : null}
      />
      {notes === null || notes.seen ? null : (
        <ImportNotice
          notes={notes}
          goals={draft.sheet.goals.filter((goal) => stateOf(goal).progress !== 'empty').length}
          onShow={showImported}
          onClose={closeNotice}
          onCorrect={teach}
        />
      )}
      <main className="flex min-h-0 grow">
        <GoalList sheet={shown} selected={selected} />
        {goal === null ? (
          <p className="grow border-l border-solid-gray-300 p-8">{editorText.noGoals}</p>
        ) : (
          <FitProvider value={marks}>
            <GoalPaper goal={goal} years={years} extra={shown.extra} caret={caret} />
          </FitProvider>
        )}
      </main>
      <ChecksBar
        sheet={shown}
        fit={fit}
        message={message.of === updatedAt ? message.text : ''}
        excel={excelWord(saving.exported, updatedAt)}
      />
      {saving.dialog}
      {preview.dialog}
      {history.dialog}
      {dialog === 'imported' && notes !== null ? (
        <ImportDialog notes={notes} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'keys' ? <KeysDialog onClose={() => setDialog(null)} /> : null}
      {leaving}
    </div>
  )
}

/** Whether the Excel file that goes back holds what is on the screen. */
function excelWord(exported: Exported | null, updatedAt: number): string {
  if (exported === null) return editorText.notInExcel
  if (exported.ofUpdate !== updatedAt) return editorText.excelIsOlder(exported.name)
  return editorText.inExcel(exported.name, dateTimeWords(exported.at, Date.now()))
}
