import { ChevronDown } from 'lucide-react'
import { hasUnexportedChanges, type Draft } from '../../drafts/draft.ts'
import { dateWords } from '../../text/date-words.ts'
import { homeText, tableText } from '../../text/home.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { Fallback } from '../../ui/fallback.tsx'
import { departmentOf, nameOf } from '../name-of.ts'
import { hashOf } from '../route.ts'
import type { DraftProgress } from './draft-progress.ts'

/** A longer file name is cut after its second line; then the pointer shows it whole. */
const FITS = 36

/** What the buttons of a draft's row do. */
export interface DraftRowActions {
  readonly onDuplicate: (draft: Draft) => void
  readonly onDelete: (draft: Draft) => void
}

interface DraftRowProps extends DraftRowActions {
  readonly draft: Draft
  readonly progressOf: (draft: Draft) => DraftProgress
  readonly now: number
  readonly isMarked: boolean
}

/** One draft. Its link covers the row, so that a press anywhere opens it; the menu lies above. */
export function DraftRow({ draft, progressOf, now, isMarked, onDuplicate, onDelete }: DraftRowProps) {
  const name = nameOf(draft)
  return (
    <tr
      className={`relative border-b border-solid-gray-200 align-baseline text-dns-14N-130 hover:bg-blue-50 ${isMarked ? 'bg-yellow-50' : ''}`}
    >
      <th scope="row" className="py-2.5 pr-3 pl-3 text-left font-normal">
        <a
          href={hashOf({ screen: 'draft', draftId: draft.id })}
          data-draft={draft.id}
          title={draft.templateName.length > FITS ? draft.templateName : undefined}
          className="text-dns-16N-130 text-blue-900 underline underline-offset-2 after:absolute after:inset-0 hover:decoration-2"
        >
          {departmentOf(draft) || homeText.noDepartment}
        </a>
      </th>
      <td className="px-3 py-2.5">
        <span className="line-clamp-2 text-solid-gray-700">{draft.templateName}</span>
      </td>
      <td className="px-3 py-2.5 break-keep">
        <Fallback instead={tableText.uncountable}>
          <Progress draft={draft} progressOf={progressOf} />
        </Fallback>
      </td>
      <td className="px-3 py-2.5 break-keep">{dateWords(draft.updatedAt, now)}</td>
      <td className="px-3 py-2.5 break-keep">{exportedWords(draft, now)}</td>
      <td className="py-1 pr-2 text-right">
        <ActionMenu
          label={tableText.actionsOf(name)}
          className="relative gap-1! text-solid-gray-700!"
          actions={[
            { id: 'duplicate', label: tableText.duplicate, onAction: () => onDuplicate(draft) },
            { id: 'delete', label: tableText.remove, onAction: () => onDelete(draft) },
          ]}
        >
          {tableText.actions}
          <ChevronDown aria-hidden size={14} />
        </ActionMenu>
      </td>
    </tr>
  )
}

/** Counted where it is shown: an odd text that can't be counted must not cost the list. */
function Progress({ draft, progressOf }: Pick<DraftRowProps, 'draft' | 'progressOf'>) {
  const { goals, complete, check } = progressOf(draft)
  return (
    <>
      {goals === 0 ? tableText.noGoals : tableText.goals(complete, goals)}
      {check === 0 ? null : (
        <span className="mt-0.5 block text-warning-orange-2">{tableText.check(check)}</span>
      )}
    </>
  )
}

function exportedWords(draft: Draft, now: number): string {
  if (draft.exported === null) return tableText.notExported
  return hasUnexportedChanges(draft)
    ? tableText.changedSince
    : tableText.exportedAt(dateWords(draft.exported.at, now))
}
