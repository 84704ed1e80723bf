import { dateWords } from '../../text/date-words.ts'
import { deletedText } from '../../text/home.ts'
import { Button } from '../../ui/button.tsx'

/** A draft or a consolidation that waits among what was deleted. */
export interface DeletedThing {
  readonly id: string
  /** As it is called in a sentence. */
  readonly name: string
  /** What tells it from others of its name. */
  readonly detail: string
  /** Milliseconds since 1970. */
  readonly deletedAt: number
  readonly onRestore: () => void
  readonly onPurge: () => void
}

interface DeletedThingsProps {
  readonly things: readonly DeletedThing[]
  readonly now: number
}

/** What was deleted and can still be had back, folded away; the latest first. */
export function DeletedThings({ things, now }: DeletedThingsProps) {
  if (things.length === 0) return null
  const latestFirst = [...things].sort((one, other) => other.deletedAt - one.deletedAt)
  return (
    <details className="mt-10 text-dns-14N-130">
      <summary className="w-fit cursor-pointer rounded-4 px-1 py-1 text-solid-gray-700">
        {deletedText.title(things.length)}
      </summary>
      <ul className="mt-2 border-t border-solid-gray-200">
        {latestFirst.map(({ id, name, detail, deletedAt, onRestore, onPurge }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 border-b border-solid-gray-200 px-3 py-1.5"
          >
            <span className="grow">
              {name}
              <span className="ml-2 text-solid-gray-700">{detail}</span>
            </span>
            <span className="text-solid-gray-700">{deletedText.deletedAt(dateWords(deletedAt, now))}</span>
            <Button look="link" aria-label={deletedText.restoreOf(name)} onPress={onRestore}>
              {deletedText.restore}
            </Button>
            <Button
              look="link"
              className="text-error-2!"
              aria-label={deletedText.purgeOf(name)}
              onPress={onPurge}
            >
              {deletedText.purge}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
