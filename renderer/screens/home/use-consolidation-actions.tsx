import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import { nextConsolidation } from '../../consolidation/kept/next-consolidation.ts'
import { newId } from '../../new-id.ts'
import { consolidationsText } from '../../text/consolidation.ts'
import { noticeText } from '../../text/home.ts'
import { reportName } from '../consolidation/report-name.ts'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import { RenameDialog } from '../rename-dialog.tsx'
import type { Ask } from '../use-question.tsx'
import { askToPurge, attemptWith } from './attempt.tsx'
import { neighbourOf, type FocusOn } from './focus-on.ts'

interface ConsolidationActionsOptions {
  /** The list as it is shown. */
  readonly shown: readonly Consolidation[]
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
  readonly onFocus: (focusOn: FocusOn) => void
  readonly onTerms: (id: string) => void
}

interface ConsolidationActions {
  readonly rename: (consolidation: Consolidation) => void
  /** The following report of the same departments; its terms are shown, since a day is still to be set. */
  readonly next: (consolidation: Consolidation) => void
  /** Into the list of deleted ones: nothing is asked, since it can be taken back. */
  readonly remove: (consolidation: Consolidation) => void
  readonly restore: (consolidation: Consolidation) => void
  /** For good, after a question. */
  readonly purge: (consolidation: Consolidation) => void
}

/** What can be done with a whole consolidation; each says what was done and puts the focus where one goes on. */
export function useConsolidationActions(options: ConsolidationActionsOptions): ConsolidationActions {
  const { shown, ask, notify, onFocus, onTerms } = options
  const { consolidations, sessions, locks } = usePorts()
  const attempt = attemptWith(ask, notify)
  const nameOf = ({ name }: Consolidation) => consolidationsText.nameOf(name)
  const focus = (id: string) => onFocus({ kind: 'consolidation', id })

  /** While nobody has it open, neither here nor in another window. */
  const alone = async (id: string, work: () => Promise<void>) => {
    await sessions.close(id)
    await locks.during(`consolidation ${id}`, work)
  }

  /** As it is kept now: since the list was drawn a session may have gone on. */
  const keepWith = (id: string, change: Pick<Consolidation, 'deletedAt'>) =>
    alone(id, async () => {
      const kept = (await consolidations.list()).find((one) => one.id === id)
      if (kept) await consolidations.keep({ ...kept, ...change })
    })

  const rename = (consolidation: Consolidation) =>
    attempt(async () => {
      const { id, name } = consolidation
      const wanted = await ask<string | null>((answer) => (
        <RenameDialog
          title={consolidationsText.renameTitle}
          label={consolidationsText.renameLabel}
          name={name}
          onAnswer={answer}
        />
      ))
      if (wanted === null) return
      await (await sessions.open(id))?.change({ name: wanted })
      focus(id)
    })

  const next = (consolidation: Consolidation) =>
    attempt(async () => {
      const beginning = { id: newId(), termsId: newId(), now: Date.now() }
      const begun = nextConsolidation(consolidation, reportName, beginning)
      await consolidations.keep(begun)
      notify({ text: consolidationsText.begun(begun.name) })
      onTerms(begun.id)
    })

  const restore = (consolidation: Consolidation) =>
    attempt(async () => {
      await keepWith(consolidation.id, { deletedAt: null })
      notify({ text: noticeText.restored(nameOf(consolidation)), about: [consolidation.id] })
      focus(consolidation.id)
    })

  const remove = (consolidation: Consolidation) =>
    attempt(async () => {
      await keepWith(consolidation.id, { deletedAt: Date.now() })
      notify({ text: noticeText.deleted(nameOf(consolidation)), undo: () => restore(consolidation) })
      onFocus(neighbourOf('consolidation', consolidation.id, shown))
    })

  const purge = (consolidation: Consolidation) =>
    attempt(async () => {
      if (!(await askToPurge(ask, nameOf(consolidation), consolidationsText.purgeBody))) return
      await alone(consolidation.id, () => consolidations.purge(consolidation.id))
      notify({ text: noticeText.purged(nameOf(consolidation)) })
      onFocus({ kind: 'heading' })
    })

  return { rename, next, remove, restore, purge }
}
