import { searchText } from '../../text/home.ts'
import { Button } from '../../ui/button.tsx'

interface SearchFieldProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly found: number
}

/** Searches all drafts while one types. */
export function SearchField({ query, onQuery, found }: SearchFieldProps) {
  return (
    <search className="flex items-center gap-3 pt-3 pb-2 text-dns-14N-130">
      <label className="flex items-center gap-3">
        {searchText.label}
        <input
          type="search"
          className="min-h-9 w-72 rounded-8 border border-solid-gray-600 px-3 text-dns-16N-130"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
        />
      </label>
      <output className="text-solid-gray-700">{query.trim() === '' ? '' : searchText.found(found)}</output>
    </search>
  )
}

/** What stands in place of the list when nothing has been found; the standing output beside the field says it aloud. */
export function FoundNone({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  return (
    <div className="mt-16 text-center">
      <p>{searchText.foundNone(query)}</p>
      <Button className="mt-4" onPress={onClear}>
        {searchText.clear}
      </Button>
    </div>
  )
}
