import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { Version } from '../../history/version.ts'
import { historyText } from '../../text/history.ts'
import { HistoryDialog, type HistoryState, type Said } from '../history/history-dialog.tsx'
import { RestoreDialog } from '../history/restore-dialog.tsx'
import { titleOf } from '../history/title-of.ts'
import { usePorts } from '../ports.ts'
import { RenameDialog } from '../rename-dialog.tsx'
import { useEditor } from './editor-context.ts'

/** The history of the open draft. */
export interface DraftHistory {
  readonly open: () => void
  /** The open dialogs. */
  readonly dialog: ReactNode
}

/** What is asked on top of the history. */
type Question =
  | { readonly kind: 'name-now' }
  | { readonly kind: 'name'; readonly version: Version }
  /** What the version is called stays what it was when it was asked. */
  | { readonly kind: 'restore'; readonly version: Version; readonly title: string }

/**
 * Shows the versions of the draft, names them, and puts one in place of the present text as one undoable step. What a
 * save that is under way keeps is waited for: `saved` resolves when none is.
 */
export function useHistory(draftId: string, saved: () => Promise<void>): DraftHistory {
  const { versions } = usePorts()
  const { session, keeper, announce } = useEditor()
  const present = useStore(session.store, ({ sheet }) => sheet)
  const [state, setState] = useState<HistoryState | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const latest = useRef(0)

  const close = () => {
    latest.current += 1
    setState(null)
    setSaid(null)
  }
  const load = () => {
    const mine = (latest.current += 1)
    const show = (next: HistoryState) => {
      // One that was closed meanwhile stays closed.
      if (latest.current === mine) setState(next)
    }
    const listed = saved().then(() => versions.list(draftId))
    listed.then(
      (found) => show({ kind: 'ready', versions: found }),
      () => show({ kind: 'failed' }),
    )
  }
  const open = () => {
    session.endComposition()
    setState({ kind: 'loading' })
    load()
  }
  const ask = (next: Question) => {
    setSaid(null)
    setQuestion(next)
  }
  const attempt = async (work: () => Promise<unknown>, failed: string) => {
    setQuestion(null)
    setSaid(null)
    try {
      await work()
    } catch {
      setSaid({ failed: true, text: failed })
    }
  }
  const text = () => session.store.getState()

  const keepNow = (name: string) =>
    attempt(async () => {
      await keeper.keep(text(), { why: 'named', file: null, name })
      setSaid({ failed: false, text: historyText.kept(name) })
      load()
    }, historyText.notKept)
  const rename = ({ at }: Version, name: string) =>
    attempt(async () => {
      await versions.name(draftId, at, name)
      load()
    }, historyText.notKept)
  const restore = (version: Version) =>
    attempt(async () => {
      await keeper.keep(text(), { why: 'before-restore', file: null, name: null })
      // The dialogs give the focus back when they are gone, and the status line is behind them.
      flushSync(close)
      session.apply(() => ({ sheet: version.sheet, caret: null }), { group: null })
      announce(historyText.restored(titleOf(version, Date.now())))
    }, historyText.notRestored)

  const dialog = state && (
    <>
      <HistoryDialog
        state={state}
        present={present}
        said={said}
        onRetry={open}
        onKeepNow={() => ask({ kind: 'name-now' })}
        onName={(version) => ask({ kind: 'name', version })}
        onRestore={(version) => ask({ kind: 'restore', version, title: titleOf(version, Date.now()) })}
        onClose={close}
      />
      {question === null ? null : (
        <HistoryQuestion
          question={question}
          onKeepNow={(name) => void keepNow(name)}
          onName={(version, name) => void rename(version, name)}
          onRestore={(version) => void restore(version)}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  )
  return { open, dialog }
}

interface HistoryQuestionProps {
  readonly question: Question
  readonly onKeepNow: (name: string) => void
  readonly onName: (version: Version, name: string) => void
  readonly onRestore: (version: Version) => void
  readonly onClose: () => void
}

function HistoryQuestion({ question, onKeepNow, onName, onRestore, onClose }: HistoryQuestionProps) {
  switch (question.kind) {
    case 'restore':
      return (
        <RestoreDialog
          title={question.title}
          onRestore={() => onRestore(question.version)}
          onClose={onClose}
        />
      )
    case 'name':
      return (
        <RenameDialog
          title={historyText.nameTitle}
          label={historyText.nameLabel}
          name={question.version.name ?? ''}
          action={historyText.nameDo}
          onAnswer={(name) => (name === null ? onClose() : onName(question.version, name))}
        />
      )
    case 'name-now':
      return (
        <RenameDialog
          title={historyText.keepTitle}
          label={historyText.nameLabel}
          name=""
          action={historyText.nameDo}
          onAnswer={(name) => (name === null ? onClose() : onKeepNow(name))}
        />
      )
  }
}
