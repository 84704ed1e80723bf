import type { Draft } from '../../drafts/draft.ts'
import { dateWords } from '../../text/date-words.ts'
import { deletedText } from '../../text/home.ts'
import { Button } from '../../ui/button.tsx'
import { nameOf } from '../name-of.ts'

interface DeletedDraftsProps {
  readonly drafts: readonly Draft[]
  readonly now: number
  readonly onRestore: (draft: Draft) => void
  readonly onPurge: (draft: Draft) => void
}

/** What was deleted and can still be had back, folded away; the latest first. */
export function DeletedDrafts({ drafts, now, onRestore, onPurge }: DeletedDraftsProps) {
  if (drafts.length === 0) return null
  return (
    <details className="mt-10 text-dns-14N-130">
      <summary className="w-fit cursor-pointer rounded-4 px-1 py-1 text-solid-gray-700">
        {deletedText.title(drafts.length)}
      </summary>
      <ul className="mt-2 border-t border-solid-gray-200">
        {drafts.map((draft) => (
          <li
            key={draft.id}
            className="flex flex-wrap items-center gap-x-4 border-b border-solid-gray-200 px-3 py-1.5"
          >
            <span className="grow">
              {nameOf(draft)}
              <span className="ml-2 text-solid-gray-700">{draft.templateName}</span>
            </span>
            <span className="text-solid-gray-700">
              {deletedText.deletedAt(dateWords(draft.deletedAt ?? 0, now))}
            </span>
            <Button
              look="link"
              aria-label={deletedText.restoreOf(nameOf(draft))}
              onPress={() => onRestore(draft)}
            >
              {deletedText.restore}
            </Button>
            <Button
              look="link"
              className="text-error-2!"
              aria-label={deletedText.purgeOf(nameOf(draft))}
              onPress={() => onPurge(draft)}
            >
              {deletedText.purge}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
