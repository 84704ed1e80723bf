import { useEffect, useState } from 'react'
import type { Draft } from '../drafts/draft.ts'
import { homeText, noticeText } from '../text/home.ts'
import { Editor } from './editor/editor.tsx'
import { progressCounter } from './home/draft-progress.ts'
import type { FocusOn } from './home/focus-on.ts'
import { Home } from './home/home.tsx'
import { DropZone } from './import/drop-zone.tsx'
import { useImporting } from './import/use-importing.tsx'
import { useQuestion } from './import/use-question.ts'
import { WorkingLine } from './import/working-line.tsx'
import { NoticeBar, type Notice } from './notice.tsx'
import { usePorts } from './ports.ts'
import { goTo, useRoute } from './route.ts'
import type { WatchDrafts } from './watch-drafts.ts'

export interface AppProps {
  readonly watch: WatchDrafts
  /** Draws everything anew, from the database on. */
  readonly onRestart: () => void
}

/** The window: the screen that the address names, and what is the same on all of them. */
export function App({ watch, onRestart }: AppProps) {
  const route = useRoute()
  const { desktop } = usePorts()
  const [notice, setNotice] = useState<Notice | null>(null)
  const [focusOn, setFocusOn] = useState<FocusOn | null>(null)
  const [progressOf] = useState(progressCounter)
  const { shown, ask } = useQuestion()
  const goHome = () => goTo({ screen: 'home' })
  const showInList = (made: readonly Draft[]) => {
    const ids = made.map(({ id }) => id)
    setNotice({ text: noticeText.takenIn(ids.length), about: ids })
    goHome()
    if (ids[0] !== undefined) setFocusOn({ kind: 'draft', id: ids[0] })
  }
  const importing = useImporting({ ask, showInList })
  const draftId = route.screen === 'draft' ? route.draftId : null

  useEffect(() => {
    if (draftId === null) {
      document.title = homeText.appName
      return () => setNotice(null)
    }
    // Back home, one goes on where one came from.
    return () => setFocusOn({ kind: 'draft', id: draftId })
  }, [draftId])

  useEffect(() =>
    desktop.onMenu((command) => {
      if (command === 'open') importing.openByDialog()
      if (draftId === null && command === 'undo') undoOnHome(notice)
      if (draftId === null && command === 'redo') document.execCommand('redo')
    }),
  )

  return (
    <>
      {draftId === null ? (
        <Home
          importing={importing}
          watch={watch}
          onRestart={onRestart}
          ask={ask}
          progressOf={progressOf}
          notice={notice}
          notify={setNotice}
          focusOn={focusOn}
          onFocus={setFocusOn}
        />
      ) : (
        <Editor key={draftId} draftId={draftId} onHome={goHome} />
      )}
      <NoticeBar notice={notice} onClose={() => setNotice(null)} />
      <WorkingLine text={importing.working} />
      <DropZone onDrop={importing.openDropped} />
      {shown}
    </>
  )
}

/** Ctrl+Z belongs to the field one types in, else to what was just done with the list. */
function undoOnHome(notice: Notice | null): void {
  if (document.activeElement instanceof HTMLInputElement) document.execCommand('undo')
  else notice?.undo?.()
}
