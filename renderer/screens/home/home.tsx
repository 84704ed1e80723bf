import { useState } from 'react'
import type { Draft } from '../../drafts/draft.ts'
import { homeText } from '../../text/home.ts'
import type { Importing } from '../import/use-importing.tsx'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import type { Ask } from '../use-question.tsx'
import type { WatchDrafts } from '../watch-drafts.ts'
import { DeletedDrafts } from './deleted-drafts.tsx'
import type { DraftProgress } from './draft-progress.ts'
import { DraftsTable } from './drafts-table.tsx'
import { EmptyHome } from './empty-home.tsx'
import { FailedHome } from './failed-home.tsx'
import { useFocusOn, type FocusOn } from './focus-on.ts'
import { groupDrafts } from './group-drafts.ts'
import { LoadingHome } from './loading-home.tsx'
import { FoundNone, SearchField } from './search-field.tsx'
import { searchDrafts } from './search-drafts.ts'
import { StartButtons } from './start-buttons.tsx'
import { useDraftActions } from './use-draft-actions.tsx'
import { useDrafts } from './use-drafts.ts'

interface HomeProps {
  readonly importing: Importing
  readonly watch: WatchDrafts
  readonly onRestart: () => void
  readonly ask: Ask
  /** Counts a draft's goals; it remembers, so it outlives this screen. */
  readonly progressOf: (draft: Draft) => DraftProgress
  readonly notice: Notice | null
  readonly notify: (notice: Notice | null) => void
  /** Where the focus belongs as soon as it is there. */
  readonly focusOn: FocusOn | null
  readonly onFocus: (focusOn: FocusOn | null) => void
}

/** From so many drafts on, a search is of use. */
const MANY = 9

/** The drafts, and the ways to begin one. */
export function Home(props: HomeProps) {
  const { importing, watch, onRestart, notice } = props
  const { drafts: store } = usePorts()
  const state = useDrafts(store, watch)
  const start = { onOpen: importing.openByDialog, onCreate: importing.createNew }
  const isEmpty = state.kind === 'ready' && state.drafts.every(({ deletedAt }) => deletedAt !== null)
  return (
    <div className="mx-auto flex min-h-full max-w-312 flex-col px-6">
      <header className="flex min-h-18 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-solid-gray-300 py-3">
        <h1 tabIndex={-1} className="text-std-18B-160">
          {homeText.appName}
        </h1>
        {/* Not before it is known where they belong: a button must not move away under the pointer. */}
        {state.kind === 'ready' && !isEmpty ? <StartButtons {...start} /> : null}
      </header>
      <main className={`grow pt-2 ${notice === null ? 'pb-10' : 'pb-24'}`}>
        {state.kind === 'loading' ? <LoadingHome onRestart={onRestart} /> : null}
        {state.kind === 'failed' ? <FailedHome error={state.error} onRestart={onRestart} /> : null}
        {isEmpty ? <EmptyHome {...start} /> : null}
        {state.kind === 'ready' ? <Drafts {...props} drafts={state.drafts} now={state.readAt} /> : null}
      </main>
    </div>
  )
}

interface DraftsProps extends HomeProps {
  readonly drafts: readonly Draft[]
  readonly now: number
}

function Drafts({ drafts, now, progressOf, notice, notify, ask, focusOn, onFocus }: DraftsProps) {
  const [query, setQuery] = useState('')
  const living = drafts.filter(({ deletedAt }) => deletedAt === null)
  const groups = groupDrafts(searchDrafts(living, query))
  const shown = groups.flatMap((group) => group.drafts)
  const actions = useDraftActions({ shown, ask, notify, onFocus })
  useFocusOn(focusOn, () => onFocus(null))
  const clear = () => setQuery('')
  const wanted = focusOn?.kind === 'draft' ? focusOn.id : null
  const isHidden = living.some(({ id }) => id === wanted) && shown.every(({ id }) => id !== wanted)
  if (isHidden) setQuery('')
  return (
    <>
      {living.length >= MANY || query !== '' ? (
        <SearchField query={query} onQuery={setQuery} found={shown.length} />
      ) : null}
      {shown.length === 0 ? null : (
        <DraftsTable
          groups={groups}
          progressOf={progressOf}
          now={now}
          marked={notice?.about ?? []}
          onDuplicate={actions.duplicate}
          onDelete={actions.remove}
        />
      )}
      {shown.length === 0 && query !== '' ? <FoundNone query={query} onClear={clear} /> : null}
      {living.length === 0 || query !== '' ? null : (
        <p className="mt-4 text-dns-14N-130 text-solid-gray-700">{homeText.dropHint}</p>
      )}
      <DeletedDrafts
        drafts={drafts
          .filter(({ deletedAt }) => deletedAt !== null)
          .sort((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0))}
        now={now}
        onRestore={actions.restore}
        onPurge={actions.purge}
      />
    </>
  )
}
