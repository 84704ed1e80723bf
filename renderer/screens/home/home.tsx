import { useState } from 'react'
import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import type { Draft } from '../../drafts/draft.ts'
import { homeText } from '../../text/home.ts'
import { BackupLine } from '../backup/backup-line.tsx'
import type { Importing } from '../import/use-importing.tsx'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import type { Ask } from '../use-question.tsx'
import type { Watch } from '../watch-writes.ts'
import { ConsolidationsSection } from './consolidations-section.tsx'
import { DeletedThings } from './deleted-things.tsx'
import { deletedConsolidations, deletedDrafts } from './deleted.ts'
import { CopiesLine } from './copies-line.tsx'
import type { DraftProgress } from './draft-progress.ts'
import { DraftsTable } from './drafts-table.tsx'
import { EmptyHome } from './empty-home.tsx'
import { FailedHome } from './failed-home.tsx'
import { useFocusOn, type FocusOn } from './focus-on.ts'
import { groupDrafts } from './group-drafts.ts'
import { LoadingHome } from './loading-home.tsx'
import { FoundNone, SearchField } from './search-field.tsx'
import { SafetyNotes } from './safety-notes.tsx'
import { searchConsolidations } from './search-consolidations.ts'
import { searchDrafts } from './search-drafts.ts'
import { StartButtons } from './start-buttons.tsx'
import { useConsolidationActions } from './use-consolidation-actions.tsx'
import { useDraftActions } from './use-draft-actions.tsx'
import { useLists } from './use-lists.ts'

interface HomeProps {
  readonly importing: Importing
  readonly watch: Watch
  readonly onRestart: () => void
  readonly ask: Ask
  /** Counts a draft's goals; it remembers, so it outlives this screen. */
  readonly progressOf: (draft: Draft) => DraftProgress
  readonly notice: Notice | null
  readonly notify: (notice: Notice | null) => void
  /** Where the focus belongs as soon as it is there. */
  readonly focusOn: FocusOn | null
  readonly onFocus: (focusOn: FocusOn | null) => void
  /** Begins a consolidation. */
  readonly onConsolidate: () => void
  /** Shows the terms of a consolidation. */
  readonly onTerms: (id: string) => void
  /** Work goes on in another database, as the usual one can't be read. */
  readonly isRescue: boolean
}

/** From so many drafts on, a search is of use. */
const MANY = 9

/** The drafts and consolidations, and the ways to begin one. */
export function Home(props: HomeProps) {
  const { importing, watch, onRestart, notice } = props
  const state = useLists(usePorts(), watch)
  const start = {
    onOpen: importing.openByDialog,
    onCreate: importing.createNew,
    onConsolidate: props.onConsolidate,
  }
  const isEmpty = state.kind === 'ready' && ![...state.drafts, ...state.consolidations].some(isLiving)
  return (
    <div className={`mx-auto flex min-h-full max-w-312 flex-col px-6 ${notice === null ? '' : 'pb-20'}`}>
      <header className="flex min-h-18 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-solid-gray-300 py-3">
        <h1 tabIndex={-1} className="text-std-18B-160">
          {homeText.appName}
        </h1>
        {/* Not before it is known where they belong: a button must not move away under the pointer. */}
        {state.kind === 'ready' && !isEmpty ? <StartButtons {...start} /> : null}
      </header>
      <main className="grow pt-2 pb-10">
        <SafetyNotes isRescue={props.isRescue} />
        {state.kind === 'loading' ? <LoadingHome onRestart={onRestart} /> : null}
        {state.kind === 'failed' ? <FailedHome error={state.error} onRestart={onRestart} /> : null}
        {isEmpty ? <EmptyHome {...start} /> : null}
        {state.kind === 'ready' ? <Lists {...props} {...state} now={state.readAt} /> : null}
      </main>
      <footer className="flex flex-wrap items-center gap-x-3 border-t border-solid-gray-300 py-2 text-dns-14N-130 text-solid-gray-700">
        <CopiesLine ask={props.ask} notify={props.notify} />
        <BackupLine ask={props.ask} />
      </footer>
    </div>
  )
}

interface ListsProps extends HomeProps {
  readonly drafts: readonly Draft[]
  readonly consolidations: readonly Consolidation[]
  readonly now: number
}

const isLiving = ({ deletedAt }: { readonly deletedAt: number | null }) => deletedAt === null

function Lists({ drafts, consolidations, now, progressOf, ...props }: ListsProps) {
  const { notice, notify, ask, focusOn, onFocus, onTerms } = props
  const [query, setQuery] = useState('')
  const living = [...drafts, ...consolidations].filter(isLiving)
  const groups = groupDrafts(searchDrafts(drafts.filter(isLiving), query))
  const found = searchConsolidations(consolidations.filter(isLiving), query)
  const foundDrafts = groups.flatMap((group) => group.drafts)
  const shown = [...foundDrafts, ...found]
  const options = { ask, notify, onFocus, onTerms }
  const draftActions = useDraftActions({ ...options, shown: foundDrafts })
  const actions = useConsolidationActions({ ...options, shown: found })
  useFocusOn(focusOn, () => onFocus(null))
  const wanted = focusOn === null || focusOn.kind === 'heading' ? null : focusOn.id
  const isHidden = living.some(({ id }) => id === wanted) && shown.every(({ id }) => id !== wanted)
  if (isHidden) setQuery('')
  const marked = [...(notice?.about ?? []), ...(wanted === null ? [] : [wanted])]
  return (
    <>
      {living.length >= MANY || query !== '' ? (
        <SearchField query={query} onQuery={setQuery} found={shown.length} />
      ) : null}
      {foundDrafts.length === 0 ? null : (
        <DraftsTable
          groups={groups}
          progressOf={progressOf}
          now={now}
          marked={notice?.about ?? []}
          onDuplicate={draftActions.duplicate}
          onDelete={draftActions.remove}
        />
      )}
      <ConsolidationsSection
        consolidations={found}
        now={now}
        marked={marked}
        isWhole={query !== ''}
        onTerms={({ id }) => onTerms(id)}
        onRename={actions.rename}
        onNext={actions.next}
        onDelete={actions.remove}
      />
      {shown.length === 0 && query !== '' ? <FoundNone query={query} onClear={() => setQuery('')} /> : null}
      {living.length === 0 || query !== '' ? null : (
        <p className="mt-4 text-dns-14N-130 text-solid-gray-700">{homeText.dropHint}</p>
      )}
      <DeletedThings
        things={[...deletedDrafts(drafts, draftActions), ...deletedConsolidations(consolidations, actions)]}
        now={now}
      />
    </>
  )
}
