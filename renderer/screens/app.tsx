import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft } from '../drafts/draft.ts'
import { homeText, noticeText } from '../text/home.ts'
import type { ComingFile } from './consolidation/consolidation-session.ts'
import { ConsolidationScreen } from './consolidation/consolidation-screen.tsx'
import { SessionGate } from './consolidation/session-gate.tsx'
import { KeptTerms } from './consolidation/terms/kept-terms.tsx'
import { NewTerms } from './consolidation/terms/new-terms.tsx'
import { Editor } from './editor/editor.tsx'
import { FormScreen, type FormFile } from './form/form-screen.tsx'
import { FormsScreen } from './form/forms-screen.tsx'
import { progressCounter } from './home/draft-progress.ts'
import type { FocusOn } from './home/focus-on.ts'
import { Home } from './home/home.tsx'
import { DropZone } from './import/drop-zone.tsx'
import { useImporting } from './import/use-importing.tsx'
import { WorkingLine } from './import/working-line.tsx'
import { createLeaveGuard, LeaveGuardProvider } from './leaving.ts'
import { NoticeBar, type Notice } from './notice.tsx'
import { usePorts } from './ports.ts'
import { routeOf } from './route.ts'
import { createRouter, windowAddress } from './router.ts'
import { useQuestion } from './use-question.tsx'
import type { Watch } from './watch-writes.ts'

interface AppProps {
  readonly watch: Watch
  /** Draws everything anew, from the database on. */
  readonly onRestart: () => void
  /** Work goes on in another database, as the usual one can't be read. */
  readonly isRescue: boolean
}

/** The window: the screen that the address names, and what is the same on all of them. */
export function App({ watch, onRestart, isRescue }: AppProps) {
  const [guard] = useState(createLeaveGuard)
  const [router] = useState(() => createRouter(windowAddress, guard))
  const route = routeOf(useSyncExternalStore(router.subscribe, router.hash))
  const { desktop, sessions } = usePorts()
  const [notice, setNotice] = useState<Notice | null>(null)
  const [focusOn, setFocusOn] = useState<FocusOn | null>(null)
  const [progressOf] = useState(progressCounter)
  const { shown, ask } = useQuestion()
  const goHome = () => void router.goTo({ screen: 'home' })
  const tellMade = (made: readonly Draft[]) =>
    setNotice({ text: noticeText.takenIn(made.length), about: made.map(({ id }) => id) })
  const showInList = async (made: readonly Draft[]) => {
    tellMade(made)
    if (made[0] !== undefined) setFocusOn({ kind: 'draft', id: made[0].id })
    if (!(await router.goTo({ screen: 'home' }))) setFocusOn(null)
  }
  const openDraft = async (draft: Draft, isNew: boolean) => {
    if (!(await router.goTo({ screen: 'draft', draftId: draft.id })) && isNew) tellMade([draft])
  }
  const [formFile, setFormFile] = useState<FormFile | null>(null)
  const teach = async (file: FormFile) => {
    setFormFile(file)
    await router.goTo({ screen: 'form' })
  }
  const [arriving, setArriving] = useState<readonly ComingFile[]>([])
  const consolidate = async (consolidationId: string | null, files: readonly ComingFile[]) => {
    if (consolidationId === null) {
      setArriving(files)
      await router.goTo({ screen: 'new-consolidation' })
    } else if (await router.goTo({ screen: 'consolidation', consolidationId }))
      // Why it can't be opened, its screen says.
      void (await sessions.open(consolidationId).catch(() => null))?.take(files)
  }
  const openTerms = (consolidationId: string) => void router.goTo({ screen: 'terms', consolidationId })
  const consolidationId = 'consolidationId' in route ? route.consolidationId : null
  const importing = useImporting({
    ask,
    openDraft,
    showInList,
    teach: (file) => void teach(file),
    receiver: route.screen === 'consolidation' ? route.consolidationId : null,
    consolidate,
  })
  const draftId = route.screen === 'draft' ? route.draftId : null

  const isHome = route.screen === 'home'

  useEffect(() => {
    if (isHome) document.title = homeText.appName
  }, [isHome])

  useEffect(() => {
    if (draftId === null)
      return () => {
        setNotice(null)
        setFocusOn(null)
      }
    // Back home, one goes on where one came from, unless something else was meant.
    return () => setFocusOn((meant) => meant ?? { kind: 'draft', id: draftId })
  }, [draftId])

  useEffect(() => {
    if (consolidationId === null) return
    return () => setFocusOn((meant) => meant ?? { kind: 'consolidation', id: consolidationId })
  }, [consolidationId])

  useEffect(() =>
    desktop.onMenu((command) => {
      if (command === 'open') importing.openByDialog()
      if (draftId === null && command === 'undo') undoOnHome(notice)
      if (draftId === null && command === 'redo') document.execCommand('redo')
    }),
  )

  return (
    <LeaveGuardProvider value={guard}>
      {isHome ? (
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
          onConsolidate={() => void consolidate(null, [])}
          onTerms={openTerms}
          isRescue={isRescue}
        />
      ) : null}
      {draftId === null ? null : (
        <Editor key={draftId} draftId={draftId} onHome={goHome} onTeach={(file) => void teach(file)} />
      )}
      {route.screen === 'form' ? (
        <FormScreen file={formFile} ask={ask} onHome={goHome} onTaught={importing.openAgain} />
      ) : null}
      {route.screen === 'forms' ? <FormsScreen ask={ask} notify={setNotice} onHome={goHome} /> : null}
      {route.screen === 'new-consolidation' ? (
        <NewTerms
          arriving={arriving.length}
          ask={ask}
          onBegun={(id) => void consolidate(id, arriving)}
          onHome={goHome}
        />
      ) : null}
      {consolidationId === null ? null : (
        <SessionGate key={consolidationId} id={consolidationId} onHome={goHome}>
          {(session) =>
            route.screen === 'terms' ? (
              <KeptTerms
                session={session}
                ask={ask}
                notify={setNotice}
                onLedger={() => void router.goTo({ screen: 'consolidation', consolidationId })}
              />
            ) : (
              <ConsolidationScreen
                session={session}
                ask={ask}
                notify={setNotice}
                onHome={goHome}
                onTerms={() => openTerms(consolidationId)}
              />
            )
          }
        </SessionGate>
      )}
      <NoticeBar notice={notice} onClose={() => setNotice(null)} />
      <WorkingLine text={importing.working} />
      <DropZone onDrop={importing.openDropped} canDrop={importing.isFree} />
      {shown}
    </LeaveGuardProvider>
  )
}

/** Ctrl+Z belongs to the field one types in, else to what was just done with the list. */
function undoOnHome(notice: Notice | null): void {
  const active = document.activeElement
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)
    document.execCommand('undo')
  else notice?.undo?.()
}
